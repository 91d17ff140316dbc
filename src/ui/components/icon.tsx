import type { JSX } from 'preact';

/** Shapes on a 16 by 16 field. */
const SHAPES = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  step: 'M3 2.5v11l7-5.5zM11 2.5h2.5v11H11z',
  stepBack: 'M13 2.5v11L6 8zM5 2.5v11H2.5v-11z',
  decision: 'M2 3v10l5-5zM7.5 3v10l5-5zM13 2.5h1.8v11H13z',
  decisionBack: 'M14 3v10L9 8zM8.5 3v10l-5-5zM3 2.5H1.2v11H3z',
  back: 'M10.5 3v10L4.5 8z',
  forward: 'M5.5 3v10l6-5z',
  plus: 'M7.2 2.5h1.6v4.7h4.7v1.6H8.8v4.7H7.2V8.8H2.5V7.2h4.7z',
  minus: 'M2.5 7.2h11v1.6h-11z',
  restart: 'M8 2.5a5.5 5.5 0 1 1-5.3 4h1.6A4 4 0 1 0 8 4v2.4L3.9 3.2 8 0z',
  open: 'M1.5 3h4.6l1.4 1.6h7V13h-13zM3 6.1v5.4h10V6.1z',
  save: 'M7.2 1.5h1.6v6l2.3-2.2 1.1 1.1L8 10.6 3.8 6.4l1.1-1.1 2.3 2.2zM2 10.5h1.6v2.4h8.8v-2.4H14v4H2z',
  stop: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM5.6 3 3 5.6v4.8L5.6 13h4.8l2.6-2.6V5.6L10.4 3zM4.8 7.2h6.4v1.6H4.8z',
  pass: 'M6.3 12.6 2.2 8.5l1.2-1.2 2.9 2.9 6.3-6.3 1.2 1.2z',
  fail: 'm4.4 3.2 3.6 3.6 3.6-3.6 1.2 1.2L9.2 8l3.6 3.6-1.2 1.2L8 9.2l-3.6 3.6-1.2-1.2L6.8 8 3.2 4.4z',
  settings:
    'M1.5 3.6h6.2a2 2 0 0 1 3.8 0h3v1.5h-3a2 2 0 0 1-3.8 0H1.5zM14.5 10.9H8.3a2 2 0 0 1-3.8 0h-3v1.5h3a2 2 0 0 1 3.8 0h6.2z',
  install: 'M7.2 1h1.6v6.2l2.1-2 1.1 1.1L8 10.3 4 6.3l1.1-1.1 2.1 2zM1.5 9h1.6v4.4h9.8V9h1.6v6h-13z',
  more: 'M6.9 2h2.2v2.2H6.9zM6.9 6.9h2.2v2.2H6.9zM6.9 11.8h2.2V14H6.9z',
  maximise: 'M2 2h5v1.6H3.6V7H2zM9 12.4h3.4V9H14v5H9z',
  restore: 'M5.4 2H7v5H2V5.4h3.4zM9 9h5v1.6h-3.4V14H9z',
  layout: 'M1.5 2.5h13v11h-13zM3 4v8h3.5V4zM8 4v3.2h5V4zM8 8.8V12h5V8.8z',
  menu: 'M1.5 3h13v1.6h-13zM1.5 7.2h13v1.6h-13zM1.5 11.4h13V13h-13z',
  drawdown:
    'M1.5 2.5h1.6v9.2h11.4v1.6h-13zM4.6 3.6l3.2 3.2 1.9-1.9 3 3V5.6h1.6v5h-5V9h2.3L9.7 7.1 7.8 9 3.5 4.7z',
  notReached: 'M5 7.2h6v1.6H5z',
  warning: 'M8 1 15.2 14H.8zM7.2 5.8v4.1h1.6V5.8zm0 5.1v1.6h1.6v-1.6z',
} as const;

/** Name of a shape. */
export type IconName = keyof typeof SHAPES;

/** A small shape beside a word; says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} fill-rule="evenodd" />
    </svg>
  );
}
