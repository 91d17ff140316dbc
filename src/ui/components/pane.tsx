import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { LayoutContext } from '../layout/layout-context';
import { PaneKeys } from '../layout/pane-keys';
import type { PaneName } from '../layout/pane-names';
import { usePaneDrag } from '../layout/use-pane-drag';

/** What a pane is made of. */
export interface PaneProps {
  /** Its name in the layout and in class names. */
  readonly name: PaneName;
  readonly title: string;
  /** Figures at the right of the title. */
  readonly aside?: ComponentChildren;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** One framed part of the desk with its title. */
export function Pane({ name, title, aside, testId, children }: PaneProps): JSX.Element {
  const id = `pane-${name}`;
  const layout = useContext(LayoutContext);
  const drag = usePaneDrag(name);
  return (
    <section class={`pane pane-${name}`} aria-labelledby={id} data-testid={testId}>
      <header class="pane-head" onPointerDown={drag} onDblClick={() => layout?.toggleMaximised(name)}>
        <h2 id={id}>{title}</h2>
        {aside && <div class="pane-aside">{aside}</div>}
        <PaneKeys pane={name} title={title} />
      </header>
      <div class="pane-body">{children}</div>
    </section>
  );
}
