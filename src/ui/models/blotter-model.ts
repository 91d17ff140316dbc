import { computed, type ReadonlySignal } from '@preact/signals';
import type { OrderRow, TradeRow } from '../../app/ledger/rows';
import type { PositionView, ViewState } from '../../app/view/view-state';
import { sameRows, stable } from './stable';

/** The account's rows, as tables show them. */
export class BlotterModel {
  readonly positions: ReadonlySignal<readonly PositionView[]>;
  /** Newest first. */
  readonly trades: ReadonlySignal<readonly TradeRow[]>;
  /** Newest first. */
  readonly orders: ReadonlySignal<readonly OrderRow[]>;
  readonly #view: ReadonlySignal<ViewState | null>;

  constructor(view: ReadonlySignal<ViewState | null>) {
    this.#view = view;
    this.positions = computed(() => view.value?.positions ?? []);
    this.trades = stable(() => view.value?.recentTrades ?? [], sameRows);
    this.orders = stable(() => view.value?.recentOrders ?? [], sameRows);
  }

  /** Decimals of a symbol's prices; 2 for a symbol that the market does not have. */
  priceDecimals(name: string): number {
    return this.#symbol(name)?.scale.priceDecimals ?? 2;
  }

  /** Twice a symbol's mid, in price ticks; null before its first tick. */
  doubleMid(name: string): number | null {
    return this.#symbol(name)?.tick?.doubleMid ?? null;
  }

  #symbol(name: string): ViewState['symbols'][number] | undefined {
    return this.#view.value?.symbols.find((symbol) => symbol.name === name);
  }
}
