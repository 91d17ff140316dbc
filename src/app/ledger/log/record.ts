import { PAGE_BYTES } from '../pages/page-file';
import { seal, sealed, viewOf } from './checksum';

/**
 * One record of the log: up to 14 changed pages of one flush. Each record holds the checksum of the record before
 * it, so that a run of records cannot be put together from different pasts.
 */
export interface RecordHeader {
  /** Number of the flush, 1 for the first; consecutive. */
  readonly sequence: number;
  /** Place of this record among those of its flush, from 0. */
  readonly part: number;
  readonly parts: number;
  /** Bytes of the whole file after this flush. */
  readonly fileSize: number;
  /** Number of the opening that wrote it. */
  readonly epoch: number;
  /** Checksum of the record before this one; 0 before the first. */
  readonly previous: number;
  /** Epoch milliseconds of the machine at the flush, for people and to notice a clock set back. */
  readonly writtenAt: number;
}

export interface LogRecord extends RecordHeader {
  /** CRC-32 of all but the first 8 bytes: what the next record's `previous` must be. */
  readonly checksum: number;
  /** Numbers of the pages held. */
  readonly pages: readonly number[];
  /** The image of `pages[index]`, a view of the record. */
  image(index: number): Uint8Array<ArrayBuffer>;
}

const MAGIC = 0x314c4453; // "SDL1"
const HEADER_BYTES = 56;

/** Bytes of a record of that many pages. */
export function recordBytes(pages: number): number {
  return HEADER_BYTES + (4 + PAGE_BYTES) * pages;
}

/** Lays a record out; images are copied from `pageOf`, so later changes of the file do not reach it. */
export function encodeRecord(
  header: RecordHeader,
  pages: readonly number[],
  pageOf: (page: number) => Uint8Array,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly checksum: number } {
  const images = HEADER_BYTES + 4 * pages.length;
  const bytes = new Uint8Array(recordBytes(pages.length));
  const view = viewOf(bytes);
  view.setUint32(0, MAGIC, true);
  view.setFloat64(8, header.sequence, true);
  view.setUint32(16, header.part, true);
  view.setUint32(20, header.parts, true);
  view.setFloat64(24, header.fileSize, true);
  view.setUint32(32, header.epoch, true);
  view.setUint32(36, header.previous, true);
  view.setUint32(40, pages.length, true);
  view.setFloat64(48, header.writtenAt, true);
  for (const [index, page] of pages.entries()) {
    view.setUint32(HEADER_BYTES + 4 * index, page, true);
    bytes.set(pageOf(page), images + PAGE_BYTES * index);
  }
  return { bytes, checksum: seal(view, 4, 8, bytes.length) };
}

/** The record that these bytes are, or null where they are not one, whole and unchanged. */
export function decodeRecord(bytes: Uint8Array<ArrayBuffer>): LogRecord | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = viewOf(bytes);
  const count = view.getUint32(40, true);
  const images = HEADER_BYTES + 4 * count;
  if (view.getUint32(0, true) !== MAGIC || bytes.length !== recordBytes(count)) return null;
  if (!sealed(view, 4, 8, bytes.length)) return null;
  return {
    sequence: view.getFloat64(8, true),
    part: view.getUint32(16, true),
    parts: view.getUint32(20, true),
    fileSize: view.getFloat64(24, true),
    epoch: view.getUint32(32, true),
    previous: view.getUint32(36, true),
    writtenAt: view.getFloat64(48, true),
    checksum: view.getUint32(4, true),
    pages: Array.from({ length: count }, (_, index) => view.getUint32(HEADER_BYTES + 4 * index, true)),
    image: (index) => bytes.subarray(images + PAGE_BYTES * index, images + PAGE_BYTES * (index + 1)),
  };
}
