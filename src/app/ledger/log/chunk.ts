import { seal, sealed, viewOf } from './checksum';

/** A stretch of the file as it stood after flush `sequence`. */
export interface BaseChunk {
  readonly sequence: number;
  /** Checksum of the last record of that flush: which of several pasts this chunk belongs to. */
  readonly link: number;
  readonly data: Uint8Array<ArrayBuffer>;
  /** CRC-32 over data, sequence, link and the chunk's number: its entry in the index. */
  readonly checksum: number;
}

const TRAILER_BYTES = 24;

/** The chunk's bytes with sequence, link, number and checksum behind them. */
export function encodeChunk(
  index: number,
  data: Uint8Array,
  at: { readonly sequence: number; readonly link: number },
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly checksum: number } {
  const bytes = new Uint8Array(data.length + TRAILER_BYTES);
  bytes.set(data);
  const view = viewOf(bytes);
  view.setFloat64(data.length, at.sequence, true);
  view.setUint32(data.length + 8, at.link, true);
  view.setUint32(data.length + 12, index, true);
  return { bytes, checksum: seal(view, data.length + 20, 0, data.length + 20) };
}

/** The chunk number `index` that these bytes are, or null where they are not it, whole and unchanged. */
export function decodeChunk(index: number, bytes: Uint8Array<ArrayBuffer>): BaseChunk | null {
  const length = bytes.length - TRAILER_BYTES;
  if (length < 0) return null;
  const view = viewOf(bytes);
  if (view.getUint32(length + 12, true) !== index || !sealed(view, length + 20, 0, length + 20)) return null;
  return {
    sequence: view.getFloat64(length, true),
    link: view.getUint32(length + 8, true),
    data: bytes.subarray(0, length),
    checksum: view.getUint32(length + 20, true),
  };
}
