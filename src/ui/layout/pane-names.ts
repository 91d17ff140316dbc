/** Names of all panes; what each shows stands in the registry, and where it stands at first in the defaults. */
export const PANE_NAMES = [
  'book',
  'market',
  'why',
  'shabbat',
  'equity',
  'positions',
  'trades',
  'orders',
] as const;

/** Name of a pane. */
export type PaneName = (typeof PANE_NAMES)[number];
