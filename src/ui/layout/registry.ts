import type { ComponentType } from 'preact';
import type { Models } from '../models/models';
import { ShabbatCard } from '../shabbat/card/shabbat-card';
import { OrdersPane, PositionsPane, TradesPane } from '../views/blotter-panes';
import { BookPane } from '../views/book-pane';
import { EquityPane } from '../views/equity-pane';
import { MarketPane } from '../views/market-pane';
import { WhyPane } from '../views/why-pane';
import { words } from '../words/words';
import type { PaneName } from './pane-names';

/** One pane of the desk. */
export interface PaneEntry {
  /** As the layout menu calls it. */
  readonly title: string;
  readonly View: ComponentType<{ readonly models: Models }>;
}

const { market, rest, tables, why } = words;

/** All panes by name. A new one is a name, an entry here, and its places in the defaults. */
export const PANES: Readonly<Record<PaneName, PaneEntry>> = {
  book: { title: market.book.title, View: BookPane },
  market: { title: market.price, View: MarketPane },
  why: { title: why.title, View: WhyPane },
  shabbat: { title: rest.title, View: ShabbatCard },
  equity: { title: market.equity, View: EquityPane },
  positions: { title: tables.positions.title, View: PositionsPane },
  trades: { title: tables.trades.title, View: TradesPane },
  orders: { title: tables.orders.title, View: OrdersPane },
};
