import { ok, type Result } from '../../../core/result';
import type { BlobEntry, BlobStore, BlobTrouble } from '../blob-store';
import type { Generation } from './head';
import { recordsOf, sequenceOfKey } from './layout';
import { readAll } from './read-all';
import { decodeRecord, type LogRecord, recordBytes } from './record';

/** The records of one flush, all of them there. */
export interface Flush {
  readonly sequence: number;
  /** Checksum of the record before its first and of its own last. */
  readonly previous: number;
  readonly link: number;
  readonly fileSize: number;
  readonly epoch: number;
  readonly writtenAt: number;
  readonly records: readonly LogRecord[];
  /** What its records take in the store. */
  readonly bytes: number;
}

/** What the store holds of a log, before it is known what fits together. */
export interface StoredLog {
  /** Whole flushes by sequence. */
  readonly flushes: ReadonlyMap<number, Flush>;
  /** The greatest sequence of which anything is there, whole or not; 0 in an empty log. */
  readonly last: number;
}

/** The flushes that provably follow one another. */
export interface Chain {
  /** Those up to the base, which the base already holds; oldest first. */
  readonly kept: readonly Flush[];
  /** Those after the base, oldest first. */
  readonly run: readonly Flush[];
}

/** Records of 57 KB at most: less than 4 MB at a time, so that the thread is not held up. */
const BATCH = 64;

/** Reads the records of flushes `first` to `to`; what is no whole record under its own key is left out. */
export async function readLog(
  store: BlobStore,
  first: number,
  to: number,
): Promise<Result<StoredLog, BlobTrouble>> {
  const records = new Map<number, LogRecord[]>();
  let last = 0;
  const visit = ({ key, value }: BlobEntry): void => {
    const sequence = sequenceOfKey(key);
    last = sequence;
    const record = decodeRecord(value);
    if (record === null || record.sequence !== sequence) return;
    const list = records.get(sequence);
    if (list === undefined) records.set(sequence, [record]);
    else list.push(record);
  };
  const read = await readAll(store, recordsOf(first, to), BATCH, visit);
  if (!read.ok) return read;
  const flushes = new Map<number, Flush>();
  for (const list of records.values()) {
    const flush = wholeFlush(list);
    if (flush !== null) flushes.set(flush.sequence, flush);
  }
  return ok({ flushes, last });
}

/** The flush of these records, or null where one is missing or does not follow the one before it. */
function wholeFlush(records: readonly LogRecord[]): Flush | null {
  const [first] = records;
  const final = records.at(-1);
  if (first === undefined || final === undefined || records.length !== first.parts) return null;
  let link = first.previous;
  for (const [part, record] of records.entries()) {
    if (record.part !== part || record.parts !== first.parts || record.previous !== link) return null;
    link = record.checksum;
  }
  const { sequence, previous, epoch, writtenAt } = first;
  const bytes = records.reduce((sum, { pages }) => sum + recordBytes(pages.length), 0);
  return { sequence, previous, link, fileSize: final.fileSize, epoch, writtenAt, records, bytes };
}

/** The longest unbroken runs of flushes after and before the base. */
export function chainOf(log: StoredLog, base: Pick<Generation, 'sequence' | 'link'>): Chain {
  const run: Flush[] = [];
  for (let link = base.link, sequence = base.sequence + 1; ; sequence++) {
    const flush = log.flushes.get(sequence);
    if (flush === undefined || flush.previous !== link) break;
    run.push(flush);
    link = flush.link;
  }
  const kept: Flush[] = [];
  for (let link = base.link, sequence = base.sequence; ; sequence--) {
    const flush = log.flushes.get(sequence);
    if (flush === undefined || flush.link !== link) break;
    kept.unshift(flush);
    link = flush.previous;
  }
  return { kept, run };
}

/** Checksum of the last record of flush `sequence`, as far as the chain vouches for it. */
export function linkAt(chain: Chain, sequence: number): number | null {
  for (const flush of [...chain.kept, ...chain.run]) {
    if (flush.sequence === sequence) return flush.link;
    if (flush.sequence === sequence + 1) return flush.previous;
  }
  return null;
}
