import type { ImportFormat } from './contract';
import { BinanceFrames } from './formats/binance-frames';
import type { LineReader } from './formats/line-reader';
import { SnapshotLines } from './formats/snapshot-lines';
import { TardisBookSnapshot } from './formats/tardis-book-snapshot';
import { bookSnapshotColumns, INCREMENTAL_COLUMNS, TARDIS_COLUMNS } from './formats/tardis-columns';
import { TardisIncremental } from './formats/tardis-incremental';
import { BOOK_TICKER_COLUMNS, symbolOfBookTickerFile, VisionBookTicker } from './formats/vision-book-ticker';
import { type Fault, fault, quoted } from './import-error';
import type { RecordingOutput } from './recording-output';
import { parseJsonLine } from './text/json-fields';

/** A text format found, and the reader of its lines. */
export interface Recognised {
  readonly format: ImportFormat;
  readonly reader: LineReader;
  /** The first line is a header and no data. */
  readonly hasHeader: boolean;
}

type Recognition = Recognised | { readonly fault: Fault };

const OPEN_OBJECT = '{';
const LONGEST_HEADER = 16_384;
const MOST_TARDIS_LEVELS = 50;
const DIGITS = /^\d+$/;

/** Finds a text format by its first line; `fileName` is read only for a symbol that the format does not hold. */
export function recognise(firstLine: Uint8Array, fileName: string, output: RecordingOutput): Recognition {
  const head = new TextDecoder('latin1').decode(firstLine.subarray(0, LONGEST_HEADER)).trimStart();
  if (head.startsWith(OPEN_OBJECT)) return recogniseJson(firstLine, output);
  const columns = head.trimEnd().split(',');
  if (columns[0] === TARDIS_COLUMNS[0]) return recogniseTardis(columns, output);
  const isHeader = columns[0] === BOOK_TICKER_COLUMNS[0];
  if (isHeader || isBookTickerRow(columns)) return recogniseBookTicker(columns, fileName, output);
  return unknown(`it begins with ${quoted(head)}`);
}

function recogniseJson(firstLine: Uint8Array, output: RecordingOutput): Recognition {
  const parsed = parseJsonLine(firstLine);
  if ('fault' in parsed) return parsed;
  const { object } = parsed;
  if ('kind' in object)
    return { format: 'binance_frames', reader: new BinanceFrames(output), hasHeader: false };
  if ('b' in object && 'a' in object) {
    return { format: 'snapshot_lines', reader: new SnapshotLines(output), hasHeader: false };
  }
  return unknown('it is JSON with neither "kind" nor "b" and "a" in its first line');
}

function recogniseTardis(columns: readonly string[], output: RecordingOutput): Recognition {
  if (sameColumns(columns, INCREMENTAL_COLUMNS)) {
    return { format: 'tardis_incremental_book_L2', reader: new TardisIncremental(output), hasHeader: true };
  }
  const levels = (columns.length - TARDIS_COLUMNS.length) / 4;
  const isWhole = Number.isInteger(levels) && levels >= 1 && levels <= MOST_TARDIS_LEVELS;
  if (isWhole && sameColumns(columns, bookSnapshotColumns(levels))) {
    return {
      format: 'tardis_book_snapshot',
      reader: new TardisBookSnapshot(output, levels),
      hasHeader: true,
    };
  }
  const known = 'incremental_book_L2, book_snapshot_5 or book_snapshot_25';
  return {
    fault: fault(
      'wrong_columns',
      `the columns ${quoted(columns.join(','))} are not those of Tardis ${known}`,
    ),
  };
}

function recogniseBookTicker(
  columns: readonly string[],
  fileName: string,
  output: RecordingOutput,
): Recognition {
  const hasHeader = columns[0] === BOOK_TICKER_COLUMNS[0];
  if (hasHeader && !sameColumns(columns, BOOK_TICKER_COLUMNS)) {
    const found = quoted(columns.join(','));
    return { fault: fault('wrong_columns', `the columns ${found} are not ${BOOK_TICKER_COLUMNS.join(',')}`) };
  }
  const symbol = symbolOfBookTickerFile(fileName);
  if (symbol === null) {
    const wanted = 'a bookTicker file does not hold its symbol: name it like BTCUSDT-bookTicker-2024-01.csv';
    return { fault: fault('no_symbol', wanted) };
  }
  return { format: 'binance_vision_book_ticker', reader: new VisionBookTicker(output, symbol), hasHeader };
}

function isBookTickerRow(columns: readonly string[]): boolean {
  const [first = '', bid = '', , ask = ''] = columns;
  const isPrice = (text: string) => /^\d/.test(text);
  return columns.length === BOOK_TICKER_COLUMNS.length && DIGITS.test(first) && isPrice(bid) && isPrice(ask);
}

function sameColumns(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && expected.every((name, i) => found[i] === name);
}

function unknown(why: string): Recognition {
  const known = 'a Sundown recording, snapshot lines, Binance frames, Tardis CSV or Binance bookTicker CSV';
  return { fault: fault('unknown_format', `not ${known}: ${why}`) };
}
