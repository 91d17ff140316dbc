import { type Fault, fault, quoted } from '../import-error';
import { ascii } from '../text/ascii';
import type { CsvRow } from '../text/csv-row';
import { isSymbolName } from '../text/symbol-name';

/** Columns that every Tardis CSV begins with (https://docs.tardis.dev/downloadable-csv-files/data-types). */
export const TARDIS_COLUMNS = ['exchange', 'symbol', 'timestamp', 'local_timestamp'] as const;
export const EXCHANGE = 0;
export const SYMBOL = 1;
export const TIMESTAMP = 2;
export const LOCAL_TIMESTAMP = 3;

/** Columns of `incremental_book_L2`. */
export const INCREMENTAL_COLUMNS: readonly string[] = [
  ...TARDIS_COLUMNS,
  'is_snapshot',
  'side',
  'price',
  'amount',
];

/** Columns of `book_snapshot_<levels>`: per level the ask's and the bid's price and amount, the best first. */
export function bookSnapshotColumns(levels: number): string[] {
  const level = (i: number) => [
    `asks[${i}].price`,
    `asks[${i}].amount`,
    `bids[${i}].price`,
    `bids[${i}].amount`,
  ];
  return [...TARDIS_COLUMNS, ...Array.from({ length: levels }, (_, i) => level(i)).flat()];
}

/** Holds a file to the one market that its first row names: Tardis splits its files by exchange and symbol. */
export class OneMarket {
  symbol = '';
  #exchange: Uint8Array = new Uint8Array(0);
  #symbol: Uint8Array = new Uint8Array(0);

  /** Takes the first row's market; refuses any other after it. */
  check(row: CsvRow): Fault | null {
    if (this.symbol === '') return this.#take(row);
    if (row.is(SYMBOL, this.#symbol) && row.is(EXCHANGE, this.#exchange)) return null;
    const other = `${row.text(EXCHANGE)} ${row.text(SYMBOL)}`;
    return fault(
      'mixed_symbols',
      `a row of ${quoted(other)} in a file of ${quoted(this.symbol)}: one market a file`,
    );
  }

  #take(row: CsvRow): Fault | null {
    const symbol = row.text(SYMBOL);
    if (!isSymbolName(symbol))
      return fault('wrong_type', `symbol ${quoted(symbol)} is not the name of a symbol`);
    this.symbol = symbol;
    this.#exchange = ascii(row.text(EXCHANGE));
    this.#symbol = ascii(symbol);
    return null;
  }
}
