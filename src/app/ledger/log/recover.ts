import { err, ok, type Result } from '../../../core/result';
import type { BlobStore } from '../blob-store';
import { PAGE_BYTES, type PageFile } from '../pages/page-file';
import { type Base, BaseReader } from './base';
import { type Chain, chainOf, type Flush, readLog } from './chain';
import { decodeHead, type Head } from './head';
import { BASE_CHUNK_BYTES, EVERYTHING, HEAD_KEY, LAST_FLUSH } from './layout';
import { damaged, type LogTrouble } from './trouble';

/** The file as it stood after the last flush that can be proved, and what else the store told. */
export interface Recovered extends Base {
  readonly head: Head;
  readonly chain: Chain;
  /** The flush whose file this is, and the checksum of its last record. */
  readonly sequence: number;
  readonly link: number;
  /** Flushes that were once stored after it and can no longer be used. */
  readonly lost: number;
  /** When the machine said it was at the last flush, epoch milliseconds; 0 where the log is empty. */
  readonly writtenAt: number;
}

/** Reads the head; `absent` where there is none and nothing else either. */
export async function readHead(store: BlobStore): Promise<Result<Head, LogTrouble>> {
  const found = await store.read(EVERYTHING, 1);
  if (!found.ok) return found;
  const [entry] = found.value;
  if (entry === undefined) return err({ code: 'absent', detail: 'the store is empty' });
  if (entry.key !== HEAD_KEY) return err(damaged('the head is missing'));
  const decoded = decodeHead(entry.value);
  if (decoded.kind === 'head') return ok(decoded.head);
  if (decoded.kind === 'newer')
    return err({ code: 'newer_format', detail: `storage format ${decoded.format}` });
  return err(damaged('the head fails its checksum'));
}

/** The state after the last provable flush; `damaged` where no state can be proved. Changes nothing in the store. */
export async function recover(store: BlobStore): Promise<Result<Recovered, LogTrouble>> {
  const head = await readHead(store);
  if (!head.ok) return head;
  // Not from 0 on: where a long log was folded away, the browser would read through all of its deleted records.
  const log = await readLog(store, head.value.old.sequence + 1, LAST_FLUSH);
  if (!log.ok) return log;
  const chain = chainOf(log.value, head.value.base);
  const base = await new BaseReader(store, head.value, chain).read();
  return base.ok ? ok(complete(head.value, base.value, chain, log.value.last)) : base;
}

/** Brings the base's file to the end of the chain; `last` is the last flush of which anything is stored. */
function complete(head: Head, base: Base, chain: Chain, last: number): Recovered {
  const { file, from } = base;
  const containedTo = (chunk: number): number => from.get(chunk) ?? head.base.sequence;
  applyFlushes(file, [...chain.kept, ...chain.run], containedTo);
  const final = chain.run.at(-1) ?? {
    sequence: head.base.sequence,
    link: head.base.link,
    fileSize: head.base.size,
  };
  file.truncate(final.fileSize);
  file.takeDirty();
  const writtenAt = [...chain.kept, ...chain.run].at(-1)?.writtenAt ?? 0;
  const { sequence, link } = final;
  return { ...base, head, chain, sequence, link, lost: Math.max(0, last - sequence), writtenAt };
}

/** Lays the pages of the flushes over the file, in order, except where its chunk already holds them. */
export function applyFlushes(
  file: PageFile,
  flushes: readonly Flush[],
  containedTo: (chunk: number) => number,
): void {
  for (const { sequence, records } of flushes) {
    for (const record of records) {
      for (const [index, page] of record.pages.entries()) {
        const at = page * PAGE_BYTES;
        if (sequence > containedTo(Math.floor(at / BASE_CHUNK_BYTES))) file.write(at, record.image(index));
      }
    }
  }
}
