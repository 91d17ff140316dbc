import type { Arrangement, Cell, Column, Row } from './arrangement';
import type { PaneName } from './pane-names';
import type { Screen } from './screens';

/** Heights of panes on a phone, rem; a pane that is not here is as high as its content. */
const PHONE_HEIGHTS: Partial<Record<PaneName, number>> = {
  market: 19,
  book: 38,
  equity: 12,
};

const PHONE_ORDER: readonly PaneName[] = [
  'market',
  'shabbat',
  'why',
  'book',
  'equity',
  'positions',
  'trades',
  'orders',
];

/** How the panes stand on each kind of screen until a person moves them. */
export const DEFAULTS: Readonly<Record<Screen, Arrangement>> = {
  phone: {
    columns: [column(1, ...PHONE_ORDER.map((pane) => row(PHONE_HEIGHTS[pane] ?? 0, cell(pane))))],
  },
  tablet: {
    columns: [
      column(2, row(5, cell('book')), row(6, cell('why'))),
      column(
        3,
        row(4, cell('market')),
        row(3, cell('shabbat')),
        row(1.5, cell('positions')),
        row(3, cell('trades')),
        row(2, cell('equity')),
        row(3, cell('orders')),
      ),
    ],
  },
  laptop: {
    columns: [
      column(20, row(1, cell('book'))),
      column(
        52,
        row(11, cell('market')),
        row(5, cell('equity', 2), cell('positions', 5)),
        row(8, cell('trades', 3), cell('orders', 2)),
      ),
      column(29, row(16, cell('why')), row(8, cell('shabbat'))),
    ],
  },
  wide: {
    columns: [
      column(15, row(1, cell('book'))),
      column(37, row(7, cell('market')), row(3, cell('equity'))),
      column(22, row(15, cell('why')), row(9, cell('shabbat'))),
      column(26, row(7, cell('trades')), row(5, cell('orders')), row(4, cell('positions'))),
    ],
  },
};

function column(size: number, ...rows: readonly Row[]): Column {
  return { size, rows };
}

function row(size: number, ...cells: readonly Cell[]): Row {
  return { size, cells };
}

function cell(pane: PaneName, size = 1): Cell {
  return { pane, size };
}
