import { signal, type ReadonlySignal } from '@preact/signals';

/** Kinds of screens; each has a default arrangement of its own, and keeps what a person made of it. */
export const SCREENS = ['phone', 'tablet', 'laptop', 'wide'] as const;

/** A kind of screen. A phone scrolls through one column; a tablet scrolls; the others show the whole desk at once. */
export type Screen = (typeof SCREENS)[number];

/** The same limits as in layout.css. */
const PHONE = '(max-width: 700px)';
const WHOLE = '(min-width: 1100px) and (min-height: 600px)';
const WIDE = '(min-width: 1900px) and (min-height: 600px)';

/** The kind of the screen that the page is on, kept up to date. */
export function watchedScreen(): ReadonlySignal<Screen> {
  const queries = [PHONE, WIDE, WHOLE].map((query) => matchMedia(query));
  const now = (): Screen => screenOf(queries.map(({ matches }) => matches));
  const screen = signal(now());
  for (const query of queries) query.addEventListener('change', () => (screen.value = now()));
  return screen;
}

function screenOf([isPhone, isWide, isWhole]: readonly (boolean | undefined)[]): Screen {
  if (isPhone) return 'phone';
  if (isWide) return 'wide';
  return isWhole ? 'laptop' : 'tablet';
}
