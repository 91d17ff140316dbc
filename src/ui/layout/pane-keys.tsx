import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { MenuItem, PopoverMenu } from '../components/popover-menu';
import { words } from '../words/words';
import { LayoutContext } from './layout-context';
import type { LayoutModel } from './layout-model';
import type { Direction } from './move';
import type { PaneName } from './pane-names';

const { layout: WORDS } = words;

const WAYS: readonly Direction[] = ['above', 'below', 'start', 'end'];

/** What a pane's head offers to do with the pane. */
export function PaneKeys({
  pane,
  title,
}: {
  readonly pane: PaneName;
  readonly title: string;
}): JSX.Element | null {
  const layout = useContext(LayoutContext);
  if (layout === null) return null;
  const isMaximised = layout.maximised.value === pane;
  return (
    <span class="pane-keys">
      <ActionButton
        label={`${isMaximised ? WORDS.restore : WORDS.maximise}: ${title}`}
        icon={isMaximised ? 'restore' : 'maximise'}
        compact
        pressed={isMaximised}
        testId={`maximise-${pane}`}
        onClick={() => layout.toggleMaximised(pane)}
      />
      <PopoverMenu label={`${WORDS.paneMenu}: ${title}`} icon="more" testId={`pane-menu-${pane}`}>
        {layout.screen.value === 'phone' ? (
          <PhoneItems layout={layout} pane={pane} />
        ) : (
          WAYS.map((way) => <MoveItem key={way} layout={layout} pane={pane} way={way} />)
        )}
        <MenuItem label={WORDS.hide} testId={`hide-${pane}`} onClick={() => layout.hide(pane)} />
      </PopoverMenu>
    </span>
  );
}

interface ItemProps {
  readonly layout: LayoutModel;
  readonly pane: PaneName;
}

function MoveItem({ layout, pane, way }: ItemProps & { readonly way: Direction }): JSX.Element {
  return <MenuItem label={WORDS.move[way]} testId={`move-${way}`} onClick={() => layout.move(pane, way)} />;
}

/** On a phone panes stand one below the other, and are made higher or lower instead of being split. */
function PhoneItems({ layout, pane }: ItemProps): JSX.Element {
  return (
    <>
      <MoveItem layout={layout} pane={pane} way="above" />
      <MoveItem layout={layout} pane={pane} way="below" />
      <MenuItem label={WORDS.higher} testId="higher" onClick={() => layout.heighten(pane, 1)} />
      <MenuItem label={WORDS.lower} testId="lower" onClick={() => layout.heighten(pane, -1)} />
    </>
  );
}
