/**
 * Sized integers: an integer of 0 to 7 little-endian bytes whose length stands elsewhere, in four bits.
 * Lengths that are known before the data is read let a reader go on without a branch per byte, which is what
 * makes replay fast. Signed values are zigzag coded (0, -1, 1, -2 ... become 0, 1, 2, 3 ...), in two 32-bit
 * halves where they are wide, since twice a number near 2^53 is no exact number.
 */

const TWO_31 = 0x80000000;
const TWO_32 = 0x100000000;

/** Bytes of an unsigned 32-bit integer: 0 for 0, up to 4. */
export function sizeOf32(value: number): number {
  return (39 - Math.clz32(value)) >> 3;
}

/** Writes a whole number from 0 to 2^53 - 1; returns its length. Touches up to 8 bytes from `at`. */
export function putUnsigned(view: DataView, at: number, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`not a whole number below 2^53: ${value}`);
  return putHalves(view, at, value >>> 0, Math.floor(value / TWO_32));
}

/** Writes a whole number of either sign, below 2^53 in size, zigzag coded; returns its length. */
export function putSigned(view: DataView, at: number, value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number below 2^53: ${value}`);
  const magnitude = value < 0 ? -value - 1 : value;
  const low = (magnitude % TWO_31) * 2 + (value < 0 ? 1 : 0);
  return putHalves(view, at, low, Math.floor(magnitude / TWO_31));
}

function putHalves(view: DataView, at: number, low: number, high: number): number {
  view.setUint32(at, low, true);
  view.setUint32(at + 4, high, true);
  return high === 0 ? sizeOf32(low) : 4 + sizeOf32(high);
}

/**
 * All ones in the lowest `size` bytes of a 32-bit word, for the sizes 0 to 4; 0 for the sizes that there are
 * not.
 */
export const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/**
 * Reads an unsigned integer of up to 7 bytes; exact where it is below 2^53. Touches up to 8 bytes from `at`.
 */
export function getUnsigned(view: DataView, at: number, size: number): number {
  const low = view.getUint32(at, true);
  if (size <= 4) return (low & (MASKS[size] ?? 0)) >>> 0;
  return ((view.getUint32(at + 4, true) & (MASKS[size - 4] ?? 0)) >>> 0) * TWO_32 + low;
}

/** Reads a zigzag coded integer of up to 7 bytes; exact where it is below 2^53 in size. */
export function getSigned(view: DataView, at: number, size: number): number {
  const low = view.getUint32(at, true);
  if (size <= 4) {
    const coded = low & (MASKS[size] ?? 0);
    return (coded >>> 1) ^ -(coded & 1);
  }
  const high = (view.getUint32(at + 4, true) & (MASKS[size - 4] ?? 0)) >>> 0;
  const magnitude = high * TWO_31 + (low >>> 1);
  return (low & 1) === 0 ? magnitude : -magnitude - 1;
}
