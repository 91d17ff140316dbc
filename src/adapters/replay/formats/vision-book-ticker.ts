import { DepthMessage } from '../depth-message';
import type { Fault } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import { CsvRow } from '../text/csv-row';
import type { LineReader } from './line-reader';

/** Columns of Binance Vision's `bookTicker` files (https://github.com/binance/binance-public-data). */
export const BOOK_TICKER_COLUMNS: readonly string[] = [
  'update_id',
  'best_bid_price',
  'best_bid_qty',
  'best_ask_price',
  'best_ask_qty',
  'transaction_time',
  'event_time',
];
const UPDATE_ID = 0;
const BID = 1;
const ASK = 3;
const TRANSACTION_TIME = 5;
const EVENT_TIME = 6;

const NAMED_FILE = /^([A-Z0-9_]{1,64})-bookTicker(?![A-Za-z0-9])/;

/** The symbol in a name as Binance Vision gives it ("BTCUSDT-bookTicker-2024-01.csv"), or null. */
export function symbolOfBookTickerFile(name: string): string | null {
  return NAMED_FILE.exec(name)?.[1] ?? null;
}

/** Binance Vision `bookTicker` CSV: a row is the best bid and ask, a book of one level a side, and a tick. */
export class VisionBookTicker implements LineReader {
  readonly dropped = 0;
  readonly gaps = 0;
  readonly #output: RecordingOutput;
  readonly #row = new CsvRow(BOOK_TICKER_COLUMNS);
  readonly #message = new DepthMessage();

  /** `symbol` comes from the file's name; the rows do not hold it. */
  constructor(output: RecordingOutput, symbol: string) {
    this.#output = output;
    this.#message.symbol = symbol;
  }

  line(bytes: Uint8Array, start: number, end: number): Fault | null {
    const row = this.#row;
    row.split(bytes, start, end);
    return row.fault ?? this.#read() ?? this.#output.book(this.#message);
  }

  end(): Fault | null {
    return null;
  }

  #read(): Fault | null {
    const row = this.#row;
    const message = this.#message;
    message.updateId = row.whole(UPDATE_ID);
    message.bids.clear();
    message.asks.clear();
    row.level(BID, message.bids);
    row.level(ASK, message.asks);
    row.milliseconds(TRANSACTION_TIME);
    message.time = row.milliseconds(EVENT_TIME);
    message.received = message.time;
    return row.fault;
  }
}
