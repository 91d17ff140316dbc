import type { JSX } from 'preact';
import { MenuItem, PopoverMenu } from '../components/popover-menu';
import { words } from '../words/words';
import type { LayoutModel } from './layout-model';
import { PANE_NAMES } from './pane-names';
import { PANES } from './registry';

const { layout: WORDS } = words;

/** In the header: which panes are shown, and the way back to the layout that the desk came with. */
export function LayoutMenu({ layout }: { readonly layout: LayoutModel }): JSX.Element {
  const hidden = new Set(layout.hidden.value);
  return (
    <PopoverMenu label={WORDS.menu} icon="layout" testId="layout-menu">
      {PANE_NAMES.map((pane) => (
        <MenuItem
          key={pane}
          label={PANES[pane].title}
          testId={`toggle-${pane}`}
          pressed={!hidden.has(pane)}
          onClick={() => (hidden.has(pane) ? layout.show(pane) : layout.hide(pane))}
        />
      ))}
      <hr class="menu-line" />
      <MenuItem label={WORDS.reset} testId="reset-layout" onClick={() => layout.reset()} />
    </PopoverMenu>
  );
}
