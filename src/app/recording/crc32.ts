/** Tables for sixteen bytes a step ("slicing by 16"): table k takes a byte through k further bytes. */
const SLICES = 16;
const TABLE_BYTES = 1024;
const TABLES = buildTables();

/**
 * CRC-32 as in zip, gzip and PNG (polynomial 0xEDB88320 reflected, all ones before and after) of the bytes of
 * `view` from `start` up to `end`; an unsigned 32-bit number.
 */
export function crc32(view: DataView, start: number, end: number): number {
  let crc = -1;
  let at = start;
  for (const last = end - SLICES; at <= last; at += SLICES) {
    crc =
      mixed(view.getInt32(at, true) ^ crc, 12 * TABLE_BYTES) ^
      mixed(view.getInt32(at + 4, true), 8 * TABLE_BYTES) ^
      mixed(view.getInt32(at + 8, true), 4 * TABLE_BYTES) ^
      mixed(view.getInt32(at + 12, true), 0);
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ TABLES.getInt32(((crc ^ view.getUint8(at)) & 0xff) << 2, true);
  return ~crc >>> 0;
}

/** CRC-32 of a whole array. */
export function crc32Of(bytes: Uint8Array): number {
  return crc32(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length);
}

/** The four bytes of a word, each through its table; the last byte's table stands at `base`. */
function mixed(word: number, base: number): number {
  return (
    TABLES.getInt32(base + 3 * TABLE_BYTES + ((word & 0xff) << 2), true) ^
    TABLES.getInt32(base + 2 * TABLE_BYTES + ((word >>> 6) & 0x3fc), true) ^
    TABLES.getInt32(base + TABLE_BYTES + ((word >>> 14) & 0x3fc), true) ^
    TABLES.getInt32(base + ((word >>> 22) & 0x3fc), true)
  );
}

function buildTables(): DataView {
  const tables = new DataView(new ArrayBuffer(SLICES * TABLE_BYTES));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
    tables.setInt32(byte * 4, crc, true);
  }
  for (let at = TABLE_BYTES; at < SLICES * TABLE_BYTES; at += 4) {
    const before = tables.getInt32(at - TABLE_BYTES, true);
    tables.setInt32(at, (before >>> 8) ^ tables.getInt32((before & 0xff) * 4, true), true);
  }
  return tables;
}
