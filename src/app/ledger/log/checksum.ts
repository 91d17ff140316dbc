import { crc32 } from '../../recording/crc32';

/** A DataView over exactly the bytes of an array. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes at `at` the CRC-32 of the bytes from `start` up to `end`, and returns it. */
export function seal(view: DataView, at: number, start: number, end: number): number {
  const crc = crc32(view, start, end);
  view.setUint32(at, crc, true);
  return crc;
}

/** Whether the CRC-32 at `at` is that of the bytes from `start` up to `end`. */
export function sealed(view: DataView, at: number, start: number, end: number): boolean {
  return view.getUint32(at, true) === crc32(view, start, end);
}
