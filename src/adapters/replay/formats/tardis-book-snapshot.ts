import { DepthMessage } from '../depth-message';
import type { Fault } from '../import-error';
import type { RecordingOutput } from '../recording-output';
import { CsvRow } from '../text/csv-row';
import type { LineReader } from './line-reader';
import { bookSnapshotColumns, LOCAL_TIMESTAMP, OneMarket, TARDIS_COLUMNS, TIMESTAMP } from './tardis-columns';

const CELLS_PER_LEVEL = 4;

/**
 * Tardis `book_snapshot_5` and `book_snapshot_25` CSV: a row is the top of the book after a change, and a tick. A book
 * with fewer levels leaves the last cells empty.
 */
export class TardisBookSnapshot implements LineReader {
  readonly dropped = 0;
  readonly gaps = 0;
  readonly #output: RecordingOutput;
  readonly #levels: number;
  readonly #row: CsvRow;
  readonly #market = new OneMarket();
  readonly #message = new DepthMessage();

  /** `levels` of each side are in a row. */
  constructor(output: RecordingOutput, levels: number) {
    this.#output = output;
    this.#levels = levels;
    this.#row = new CsvRow(bookSnapshotColumns(levels));
  }

  line(bytes: Uint8Array, start: number, end: number): Fault | null {
    const row = this.#row;
    row.split(bytes, start, end);
    return row.fault ?? this.#market.check(row) ?? this.#read() ?? this.#output.book(this.#message);
  }

  end(): Fault | null {
    return null;
  }

  #read(): Fault | null {
    const row = this.#row;
    const message = this.#message;
    message.symbol = this.#market.symbol;
    message.time = row.microseconds(TIMESTAMP);
    message.received = row.microseconds(LOCAL_TIMESTAMP);
    message.bids.clear();
    message.asks.clear();
    for (let level = 0; level < this.#levels; level += 1) {
      const cell = TARDIS_COLUMNS.length + CELLS_PER_LEVEL * level;
      if (!this.#isAbsent(cell)) row.level(cell, message.asks);
      if (!this.#isAbsent(cell + 2)) row.level(cell + 2, message.bids);
    }
    return row.fault;
  }

  #isAbsent(cell: number): boolean {
    return this.#row.isEmpty(cell) && this.#row.isEmpty(cell + 1);
  }
}
