import { ok, type Result } from '../../../core/result';
import type { BlobStore, Durability } from '../blob-store';
import type { PageFile } from '../pages/page-file';
import { encodeChunk } from './chunk';
import { encodeIndex } from './chunk-index';
import { chunkData } from './create';
import { type FoldedBase, Folder } from './fold';
import { encodeHead, type Head } from './head';
import { chunkKey, HEAD_KEY, LAST_FLUSH, PAGES_PER_PART, recordKey, recordsOf } from './layout';
import { encodeRecord } from './record';
import type { Recovered } from './recover';
import type { LogTrouble } from './trouble';
import { writeAs } from './write';

/** A flush that is stored and not yet folded. */
interface Waiting {
  readonly sequence: number;
  readonly link: number;
  readonly bytes: number;
  readonly strict: boolean;
  readonly storedAt: number;
}

/** What a flush wrote. */
export interface FlushReport {
  readonly sequence: number;
  readonly pages: number;
  readonly bytes: number;
}

/**
 * When to fold: flushes that are safe on the disk, at most about `maxBytes` of them at a time. Safe are those older
 * than `settleMs`, and those up to a strict one that is older than `strictSettleMs`: what a strict transaction
 * follows is synced with it, save what the browser is just moving from one file to another.
 */
export interface FoldRule {
  readonly now: number;
  readonly settleMs: number;
  readonly strictSettleMs: number;
  readonly maxBytes: number;
}

/**
 * Stores a file's changes as a log of changed pages, and folds the log into the base when told to. One flush at a
 * time and one fold at a time; a flush may run beside a fold. Times are epoch milliseconds of the machine.
 */
export class PageLog {
  readonly file: PageFile;
  readonly #store: BlobStore;
  readonly #folder: Folder;
  #sequence: number;
  #link: number;
  #size: number;
  readonly #waiting: Waiting[];
  #keptBytes: number;
  /** Something may stand under the next sequence: a flush that failed, or flushes that were given up. */
  #leftovers: boolean;
  /** The last flush was relaxed: a strict one is owed before all is proof against a power cut. */
  #relaxed = false;

  private constructor(store: BlobStore, base: FoldedBase, from: Recovered, now: number) {
    this.file = from.file;
    this.#store = store;
    this.#folder = new Folder(store, base);
    this.#sequence = from.sequence;
    this.#link = from.link;
    this.#size = from.file.size;
    this.#leftovers = from.lost > 0;
    const found = { strict: false, storedAt: now };
    this.#waiting = from.chain.run.map(({ sequence, link, bytes }) => ({ sequence, link, bytes, ...found }));
    this.#keptBytes = from.chain.kept.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /**
   * Takes the store over from whoever had it, so that their next write fails, and repairs base chunks that the log
   * had to make good. Where flushes were lost (`from.lost`), the caller has decided to go on without them.
   */
  static async open(store: BlobStore, from: Recovered, now: number): Promise<Result<PageLog, LogTrouble>> {
    const flushes = [...from.chain.kept, ...from.chain.run];
    const epoch = Math.max(from.head.epoch, ...flushes.map((flush) => flush.epoch)) + 1;
    const head: Head = { ...from.head, epoch };
    const { entries } = encodeIndex(from.index, head.slot);
    const puts = [{ key: HEAD_KEY, value: encodeHead(head) }, ...entries];
    const ahead = new Map(from.ahead);
    for (const chunk of from.stale) {
      const { bytes, checksum } = encodeChunk(chunk, chunkData(from.file, chunk), from);
      puts.push({ key: chunkKey(chunk), value: bytes });
      ahead.set(chunk, checksum);
    }
    const taken = await writeAs(store, from.head.epoch, { removes: [], puts, durability: 'strict' });
    if (!taken.ok) return taken;
    const aheadTo = from.stale.length > 0 ? from.sequence : from.aheadTo;
    return ok(new PageLog(store, { head, index: from.index, ahead, aheadTo }, from, now));
  }

  /** The last flush that is stored. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Flushes that are not yet in the base. */
  get unfolded(): number {
    return this.#waiting.length;
  }

  /** Bytes of log in the store, folded flushes that are still kept included. */
  get logBytes(): number {
    return this.#waiting.reduce((sum, { bytes }) => sum + bytes, this.#keptBytes);
  }

  /**
   * Stores all changes since the last flush as one transaction. The file may change again as soon as this returns
   * its promise. On trouble the changes count as unstored and go with the next flush. Null: there was nothing to do.
   */
  async flush(durability: Durability, now: number): Promise<Result<FlushReport | null, LogTrouble>> {
    const owed = durability === 'strict' && this.#relaxed;
    if (this.file.dirtyPages === 0 && this.file.size === this.#size && !owed) return ok(null);
    const pages = this.file.takeDirty();
    const { size } = this.file;
    const records = this.#encode(pages, now);
    const removes = this.#leftovers ? [recordsOf(this.#sequence + 1, LAST_FLUSH)] : [];
    this.#leftovers = true;
    const written = await writeAs(this.#store, this.#folder.head.epoch, {
      removes,
      puts: records.puts,
      durability,
    });
    if (!written.ok) {
      this.file.restoreDirty(pages);
      return written;
    }
    this.#leftovers = false;
    this.#relaxed = durability === 'relaxed';
    this.#sequence += 1;
    this.#link = records.link;
    this.#size = size;
    const { bytes } = records;
    const strict = durability === 'strict';
    this.#waiting.push({ sequence: this.#sequence, link: this.#link, bytes, strict, storedAt: now });
    return ok({ sequence: this.#sequence, pages: pages.length, bytes });
  }

  /** Moves settled flushes from the log into the base chunks; true when there is more to fold at once. */
  async fold(rule: FoldRule): Promise<Result<boolean, LogTrouble>> {
    const count = this.#foldable(rule);
    const last = this.#waiting[count - 1];
    if (last === undefined) return ok(false);
    const folded = await this.#folder.fold(last);
    if (!folded.ok) return folded;
    this.#keptBytes = this.#waiting.splice(0, count).reduce((sum, { bytes }) => sum + bytes, 0);
    return ok(this.#foldable(rule) > 0);
  }

  /** How many of the waiting flushes to fold: settled ones, and always all that an earlier fold has begun. */
  #foldable(rule: FoldRule): number {
    const { begun } = this.#folder;
    const settled = this.#waiting.slice(0, this.#settled(rule));
    let bytes = 0;
    const tooMuch = settled.findIndex((flush, at) => {
      bytes += flush.bytes;
      return at > 0 && bytes > rule.maxBytes && flush.sequence > begun;
    });
    const count = tooMuch < 0 ? settled.length : tooMuch;
    const last = settled[count - 1];
    return last !== undefined && last.sequence >= begun ? count : 0;
  }

  /** How many of the waiting flushes, from the first on, are safe on the disk. */
  #settled({ now, settleMs, strictSettleMs }: FoldRule): number {
    const isSettled = ({ strict, storedAt }: Waiting): boolean =>
      // Either way, so that a clock set back by an hour does not let the log grow for an hour.
      Math.abs(now - storedAt) >= (strict ? strictSettleMs : settleMs);
    return this.#waiting.findLastIndex(isSettled) + 1;
  }

  #encode(pages: readonly number[], now: number) {
    const sequence = this.#sequence + 1;
    const parts = Math.max(1, Math.ceil(pages.length / PAGES_PER_PART));
    const shared = {
      sequence,
      parts,
      fileSize: this.file.size,
      epoch: this.#folder.head.epoch,
      writtenAt: now,
    };
    const puts: { key: number; value: Uint8Array<ArrayBuffer> }[] = [];
    let link = this.#link;
    let bytes = 0;
    for (let part = 0; part < parts; part++) {
      const some = pages.slice(part * PAGES_PER_PART, (part + 1) * PAGES_PER_PART);
      const record = encodeRecord({ ...shared, part, previous: link }, some, (page) => this.file.page(page));
      puts.push({ key: recordKey(sequence, part), value: record.bytes });
      link = record.checksum;
      bytes += record.bytes.length;
    }
    return { puts, link, bytes };
  }
}
