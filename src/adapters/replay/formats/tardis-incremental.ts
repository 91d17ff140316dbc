import { DepthMessage } from '../depth-message';
import { type Fault, fault, quoted } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import { ascii } from '../text/ascii';
import { CsvRow } from '../text/csv-row';
import type { LineReader } from './line-reader';
import { INCREMENTAL_COLUMNS, LOCAL_TIMESTAMP, OneMarket, TIMESTAMP } from './tardis-columns';

const IS_SNAPSHOT = INCREMENTAL_COLUMNS.indexOf('is_snapshot');
const SIDE = INCREMENTAL_COLUMNS.indexOf('side');
const PRICE = INCREMENTAL_COLUMNS.indexOf('price');
const TRUE = ascii('true');
const FALSE = ascii('false');
const BID = ascii('bid');
const ASK = ascii('ask');

/**
 * Tardis `incremental_book_L2` CSV: a row is one level's new amount, 0 taking it away. Rows with one `local_timestamp`
 * came in one message of the exchange and make one tick. The first snapshot row after a change begins a new book (the
 * exchange was connected again); changes before the first snapshot belong to no book and are dropped, as Tardis's
 * documentation has it.
 */
export class TardisIncremental implements LineReader {
  dropped = 0;
  gaps = 0;
  readonly #output: RecordingOutput;
  readonly #row = new CsvRow(INCREMENTAL_COLUMNS);
  readonly #market = new OneMarket();
  readonly #message = new DepthMessage();
  #arrival = -1;
  /** Line of the last row of `#message`, where a fault of the message is. */
  #lastRow = 1;
  #isSnapshot = false;
  #book: 'none' | 'snapshot' | 'changed' = 'none';

  constructor(output: RecordingOutput) {
    this.#output = output;
  }

  line(bytes: Uint8Array, start: number, end: number, number: number): Fault | null {
    const row = this.#row;
    row.split(bytes, start, end);
    const isSnapshot = row.is(IS_SNAPSHOT, TRUE);
    return (
      row.fault ?? this.#market.check(row) ?? this.#checkWords(isSnapshot) ?? this.#take(isSnapshot, number)
    );
  }

  end(): Fault | null {
    return this.#finish();
  }

  #checkWords(isSnapshot: boolean): Fault | null {
    const row = this.#row;
    if (!isSnapshot && !row.is(IS_SNAPSHOT, FALSE)) {
      return fault('wrong_type', `is_snapshot ${quoted(row.text(IS_SNAPSHOT))} is neither true nor false`);
    }
    if (row.is(SIDE, BID) || row.is(SIDE, ASK)) return null;
    return fault('wrong_type', `side ${quoted(row.text(SIDE))} is neither bid nor ask`);
  }

  #take(isSnapshot: boolean, number: number): Fault | null {
    const row = this.#row;
    const message = this.#message;
    const arrival = row.whole(LOCAL_TIMESTAMP);
    if (arrival !== this.#arrival || isSnapshot !== this.#isSnapshot) {
      const mistake = this.#finish();
      if (mistake) return mistake;
    }
    this.#lastRow = number;
    this.#arrival = arrival;
    this.#isSnapshot = isSnapshot;
    message.time = row.microseconds(TIMESTAMP);
    message.received = row.microseconds(LOCAL_TIMESTAMP);
    row.level(PRICE, row.is(SIDE, BID) ? message.bids : message.asks);
    return row.fault;
  }

  /** Writes the rows of one message, if there are any. */
  #finish(): Fault | null {
    const message = this.#message;
    if (message.bids.count + message.asks.count === 0) return null;
    message.symbol = this.#market.symbol;
    const mistake = this.#isSnapshot ? this.#snapshot() : this.#changes();
    message.bids.clear();
    message.asks.clear();
    return mistake && { ...mistake, line: this.#lastRow };
  }

  /** A snapshot in several messages goes on with the book that its first message began. */
  #snapshot(): Fault | null {
    const before = this.#book;
    this.#book = 'snapshot';
    if (before === 'snapshot') return this.#output.changes(this.#message);
    if (before === 'changed') this.gaps += 1;
    return this.#output.replace(this.#message, before === 'changed');
  }

  #changes(): Fault | null {
    if (this.#book === 'none') {
      this.dropped += 1;
      return null;
    }
    this.#book = 'changed';
    return this.#output.changes(this.#message);
  }
}
