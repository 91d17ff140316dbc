import { PAGE_BYTES } from '../pages/page-file';
import type { KeyRange } from '../blob-store';

/** Version of everything under this folder, written in the head. */
export const LOG_FORMAT = 1;

/** Pages in one record: with its header a record stays under 64 KB. */
export const PAGES_PER_PART = 14;

/** Bytes of the file in one base chunk, 15 pages: with its trailer a chunk stays under 64 KB. */
export const BASE_CHUNK_BYTES = 15 * PAGE_BYTES;

/** Checksums of base chunks in one piece of the index. */
export const INDEX_PIECE = 8_192;

/** A flush has at most this many records (3.7 GB of pages). */
export const MAX_PARTS = 65_536;

export const HEAD_KEY = 0;
const INDEX_KEY = 1;
const INDEX_SLOT_PIECES = 500;
const CHUNK_KEY = 1_024;
const LOG_KEY = 2 ** 40;

/** The index is written in turn to slot 0 and 1, so that the one before it stays readable. */
export type IndexSlot = 0 | 1;

export function indexKey(slot: IndexSlot, piece: number): number {
  return INDEX_KEY + slot * INDEX_SLOT_PIECES + piece;
}

/** All pieces of one index. */
export function indexRange(slot: IndexSlot): KeyRange {
  return { from: indexKey(slot, 0), to: indexKey(slot, INDEX_SLOT_PIECES - 1) };
}

export function chunkKey(chunk: number): number {
  return CHUNK_KEY + chunk;
}

/** The base chunk that stands under `key`. */
export function chunkOfKey(key: number): number {
  return key - CHUNK_KEY;
}

/** The flush whose record stands under `key`. */
export function sequenceOfKey(key: number): number {
  return Math.floor((key - LOG_KEY) / MAX_PARTS);
}

/** Where the record `part` of flush `sequence` stands; later flushes have greater keys. */
export function recordKey(sequence: number, part: number): number {
  return LOG_KEY + sequence * MAX_PARTS + part;
}

/** Base chunks from the given one on. */
export function chunksFrom(chunk: number): KeyRange {
  return { from: chunkKey(chunk), to: LOG_KEY - 1 };
}

export const EVERYTHING: KeyRange = { from: HEAD_KEY, to: Number.MAX_SAFE_INTEGER };

/** The greatest number that a flush can have: 100 a second for 43 years. */
export const LAST_FLUSH = 2 ** 37 - 2 ** 25;

/** Records of the flushes `first` to `last`, both included. */
export function recordsOf(first: number, last: number): KeyRange {
  return { from: recordKey(first, 0), to: recordKey(last, MAX_PARTS - 1) };
}
