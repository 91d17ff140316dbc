import type { ComponentChildren, JSX } from 'preact';

/** What a pane is made of. */
export interface PaneProps {
  /** Its place in the grid and in class names: one word. */
  readonly name: string;
  readonly title: string;
  /** Figures at the right of the title. */
  readonly aside?: ComponentChildren;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** One framed part of the desk with its title. */
export function Pane({ name, title, aside, testId, children }: PaneProps): JSX.Element {
  const id = `pane-${name}`;
  return (
    <section class={`pane pane-${name}`} aria-labelledby={id} data-testid={testId}>
      <header class="pane-head">
        <h2 id={id}>{title}</h2>
        {aside && <div class="pane-aside">{aside}</div>}
      </header>
      <div class="pane-body">{children}</div>
    </section>
  );
}
