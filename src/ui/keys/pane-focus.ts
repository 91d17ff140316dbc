const FOCUSABLE = 'button, select, input, [tabindex="0"]';

/** Takes the focus to the next pane in the order in which they are read, or to the one before. */
export function toNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.place:not(.place-away)')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = here < 0 && step < 0 ? panes.at(-1) : panes[(here + step + panes.length) % panes.length];
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
