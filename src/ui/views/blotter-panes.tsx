import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OrderRow, PositionRow, TradeRow } from '../../app/ledger/rows';
import type { PositionView } from '../../app/view/view-state';
import { Amount } from '../components/amount';
import { Pane } from '../components/pane';
import { type Column, RowsTable } from '../components/rows-table';
import { SideMark } from '../components/side-mark';
import { StaleMark } from '../components/stale-mark';
import { decimalText, quantityText } from '../format/decimal-text';
import { NO_FIGURE } from '../format/figures';
import { MomentKey } from '../dvr/moment-key';
import { midText } from '../format/scaled';
import { ledgerTime } from '../format/time';
import type { BlotterModel } from '../models/blotter-model';
import type { Models } from '../models/models';
import type { MomentModel } from '../models/moment-model';
import { words } from '../words/words';

const { columns: TITLES } = words.tables;

/** What is held, with its profit or loss. */
export function PositionsPane({ models: { blotter } }: { readonly models: Models }): JSX.Element {
  return (
    <Pane name="positions" title={words.tables.positions.title}>
      <RowsTable
        label={words.tables.positions.title}
        columns={positionColumns(blotter)}
        rows={blotter.positions.value}
        keyOf={({ symbol }) => symbol}
        rowTestId="position-row"
        none={words.tables.positions.none}
      />
    </Pane>
  );
}

/** The newest fills. */
export function TradesPane({ models: { blotter, moments } }: { readonly models: Models }): JSX.Element {
  const rows = blotter.trades.value;
  const table = useMemo(
    () => (
      <RowsTable
        label={words.tables.trades.title}
        columns={tradeColumns(blotter, moments)}
        rows={rows}
        keyOf={({ id }) => id}
        rowTestId="trade-row"
        none={words.tables.trades.none}
      />
    ),
    [rows, blotter, moments],
  );
  return (
    <Pane name="trades" title={words.tables.trades.title}>
      {table}
    </Pane>
  );
}

/** The newest orders, refused ones among them. */
export function OrdersPane({ models: { blotter, moments } }: { readonly models: Models }): JSX.Element {
  const rows = blotter.orders.value;
  const table = useMemo(
    () => (
      <RowsTable
        label={words.tables.orders.title}
        columns={orderColumns(blotter, moments)}
        rows={rows}
        keyOf={({ id }) => id}
        rowTestId="order-row"
        none={words.tables.orders.none}
      />
    ),
    [rows, blotter, moments],
  );
  return (
    <Pane name="orders" title={words.tables.orders.title}>
      {table}
    </Pane>
  );
}

function positionColumns(blotter: BlotterModel): readonly Column<PositionView>[] {
  const price = (row: PositionRow, value: string): string =>
    decimalText(value, blotter.priceDecimals(row.symbol) + 1);
  return [
    { title: TITLES.symbol, cell: ({ symbol }) => symbol },
    { title: TITLES.quantity, cell: ({ quantity }) => quantityText(quantity), numeric: true },
    { title: TITLES.entry, cell: (row) => price(row, row.entry_price), numeric: true },
    {
      title: TITLES.breakEven,
      cell: (row) => (row.breakEven === null ? NO_FIGURE : price(row, row.breakEven)),
      numeric: true,
      optional: true,
    },
    { title: TITLES.mark, cell: (row) => markOf(blotter, row), numeric: true },
    { title: TITLES.unrealised, cell: (row) => <Amount value={row.unrealized_pnl} />, numeric: true },
    {
      title: TITLES.realised,
      cell: (row) => <Amount value={row.realized_pnl} />,
      numeric: true,
      optional: true,
    },
  ];
}

function markOf(blotter: BlotterModel, { symbol, stale }: PositionView): ComponentChildren {
  if (stale) return <StaleMark />;
  const doubleMid = blotter.doubleMid(symbol);
  return doubleMid === null ? NO_FIGURE : midText(doubleMid, blotter.priceDecimals(symbol));
}

/** A row's time, which shows its tick. */
function momentKey(moments: MomentModel, symbol: string, time: number): JSX.Element {
  return <MomentKey time={time} onPick={() => moments.pickFill(symbol, time)} />;
}

function tradeColumns(blotter: BlotterModel, moments: MomentModel): readonly Column<TradeRow>[] {
  const price = ({ symbol, price: value }: TradeRow): string =>
    decimalText(value, blotter.priceDecimals(symbol));
  return [
    {
      title: TITLES.time,
      cell: ({ symbol, timestamp }) => momentKey(moments, symbol, ledgerTime(timestamp)),
    },
    { title: TITLES.side, cell: ({ side }) => <SideMark side={side} /> },
    { title: TITLES.symbol, cell: ({ symbol }) => symbol },
    { title: TITLES.quantity, cell: ({ quantity }) => quantityText(quantity), numeric: true },
    { title: TITLES.price, cell: price, numeric: true },
    { title: TITLES.fee, cell: ({ fee }) => decimalText(fee, 2), numeric: true, optional: true },
    { title: TITLES.pnl, cell: ({ pnl }) => <Amount value={pnl} />, numeric: true },
  ];
}

function orderColumns(blotter: BlotterModel, moments: MomentModel): readonly Column<OrderRow>[] {
  const price = ({ symbol, avg_fill_price: value }: OrderRow): string =>
    value === null ? NO_FIGURE : decimalText(value, blotter.priceDecimals(symbol));
  return [
    {
      title: TITLES.time,
      cell: ({ symbol, created_at: time }) => momentKey(moments, symbol, ledgerTime(time)),
    },
    { title: TITLES.side, cell: ({ side }) => <SideMark side={side} /> },
    { title: TITLES.symbol, cell: ({ symbol }) => symbol },
    { title: TITLES.quantity, cell: ({ quantity }) => quantityText(quantity), numeric: true },
    { title: TITLES.price, cell: price, numeric: true, optional: true },
    { title: TITLES.status, cell: ({ status }) => words.tables.statuses[status] },
  ];
}
