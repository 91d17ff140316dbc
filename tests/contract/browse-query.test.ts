import { expect, test } from 'vitest';
import { QueryCopy } from '../../src/adapters/ledger/query-copy';
import type { QueryTable } from '../../src/app/query/query';
import {
  allAsk,
  type Browse,
  countAsk,
  firstBrowse,
  pageAsk,
  PAGE_ROWS,
} from '../../src/ui/data/browse-query';
import { loadSqlite, openLedger } from '../unit/adapters/ledger/open';
import { order, run, trade } from '../unit/adapters/ledger/samples';

const sqlite = await loadSqlite();
const TRADES = 250;

/** Trades 1 to 250, whose prices go 10 down at each, and every tenth of another symbol. */
function filled(): QueryCopy {
  const ledger = openLedger(sqlite);
  ledger.saveRun(run());
  for (let i = 1; i <= TRADES; i++)
    ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${i}` }) },
      {
        table: 'trades',
        row: trade({
          id: `TRD-${i}`,
          order_id: `ORD-${i}`,
          price: String((TRADES - i) * 10),
          symbol: i % 10 === 0 ? 'ETH_USDT' : 'BTCUSDT',
        }),
      },
    ]);
  return new QueryCopy(sqlite, ledger.exportFile());
}

const copy = filled();

function tableNamed(name: string): QueryTable {
  const found = copy.tables().find((table) => table.name === name);
  if (!found) throw new Error(`there is no table ${name}`);
  return found;
}

const table = tableNamed('trades');
const ALL = firstBrowse('trades');

function ids(browse: Browse): unknown[] {
  return copy.ask(pageAsk(browse, table)).rows.map(([id]) => id);
}

test('a table begins with its newest rows', () => {
  expect([ids(ALL)[0], ids(ALL).length]).toEqual(['TRD-250', PAGE_ROWS]);
});

test('pages follow one another, the last one is short', () => {
  const pages = [0, 1, 2].map((page) => ids({ ...ALL, page }));
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(new Set(pages.flat()).size).toBe(TRADES);
});

test('decimals are sorted as numbers, not as text', () => {
  const sorted = (descending: boolean) => ids({ ...ALL, sort: { column: 'price', descending } });
  expect([sorted(false).slice(0, 2), sorted(true)[0]]).toEqual([['TRD-250', 'TRD-249'], 'TRD-1']);
});

test('a filter finds its text in any column, and takes no character for a wildcard', () => {
  const counted = (filter: string) => copy.ask(countAsk({ ...ALL, filter }, table)).rows[0]?.[0];
  expect([counted('TRD-25'), counted('H_U'), counted('%'), counted('')]).toEqual([2, 25, 0, TRADES]);
});

test('a view has an order of its own, and is filtered and sorted like a table', () => {
  const view = tableNamed('trades_apart');
  const prices = (browse: Browse) => copy.ask(pageAsk(browse, view)).rows.map((row) => row[4]);
  const newest = firstBrowse('trades_apart');
  expect([prices(newest)[0], prices({ ...newest, filter: 'ETH' }).length]).toEqual(['0', 25]);
  expect(prices({ ...newest, sort: { column: 'price', descending: true } })[0]).toBe('2490');
});

test('an export has every row that passes the filter', () => {
  expect(copy.ask(allAsk({ ...ALL, filter: 'ETH' }, table)).rows.length).toBe(25);
});

test('a filter with quotes is only text', () => {
  expect(copy.ask(countAsk({ ...ALL, filter: `'"; DROP TABLE trades; --` }, table)).rows).toEqual([[0]]);
});
