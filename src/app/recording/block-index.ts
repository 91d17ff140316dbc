import { type EpochMs, epochMs } from '../../core/time';
import { type BlockFacts, readFacts, writeFacts } from './block-header';
import { ByteReader, ByteWriter } from './bytes';
import { crc32Of } from './crc32';
import { BLOCK_HEADER_BYTES, INDEX_MAGIC, MAX_PAYLOAD_BYTES, TRAILER_BYTES, TRAILER_MAGIC } from './layout';
import { readSymbols, type SymbolEntry, writeSymbols } from './symbol-table';

/** Where a block stands and what is in it. */
export interface BlockEntry extends BlockFacts {
  readonly offset: number;
  /** Header and payload together, bytes. */
  readonly length: number;
}

/** The index at a file's end: every block, and the symbols with the finest scale they reached. */
export interface RecordingIndex {
  readonly symbols: readonly SymbolEntry[];
  readonly blocks: readonly BlockEntry[];
}

/** The index and the trailer that finds it, to be put after the last block, at `offset`. */
export function indexAndTrailer(index: RecordingIndex, offset: number): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(4096);
  out.u32(INDEX_MAGIC);
  writeSymbols(out, index.symbols);
  out.u32(index.blocks.length);
  for (const block of index.blocks) {
    out.u64(block.offset);
    out.u32(block.length);
    writeFacts(out, block);
  }
  const indexLength = out.length;
  const checksum = crc32Of(out.written());
  out.u64(offset);
  out.u32(indexLength);
  out.u32(checksum);
  out.u32(crc32Of(out.written().subarray(indexLength)));
  out.u32(TRAILER_MAGIC);
  return out.written().slice();
}

/** Where the index stands, from the last bytes of a file. */
export interface Trailer {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** Reads the trailer of a file of `size` bytes; null where there is none, as in a file cut short. */
export function readTrailer(bytes: Uint8Array, size: number): Trailer | null {
  const input = new ByteReader(bytes);
  const trailer = { offset: input.u64(), length: input.u32(), checksum: input.u32() };
  if (input.u32() !== crc32Of(bytes.subarray(0, 16)) || input.u32() !== TRAILER_MAGIC) return null;
  return trailer.offset + trailer.length + TRAILER_BYTES === size ? trailer : null;
}

/** Reads the index; null where it is damaged or its blocks do not fill the file from `first` to the index. */
export function readIndex(bytes: Uint8Array, trailer: Trailer, first: number): RecordingIndex | null {
  if (crc32Of(bytes) !== trailer.checksum) return null;
  const input = new ByteReader(bytes);
  if (input.u32() !== INDEX_MAGIC) return null;
  const symbols = readSymbols(input);
  const blocks = symbols && readEntries(input, first, trailer.offset);
  return symbols && blocks && { symbols, blocks };
}

function readEntries(input: ByteReader, first: number, end: number): BlockEntry[] | null {
  const count = input.u32();
  const blocks: BlockEntry[] = [];
  let expected = first;
  for (let i = 0; i < count; i++) {
    const offset = input.u64();
    const length = input.u32();
    const facts = readFacts(input);
    if (input.overrun || facts === null || offset !== expected || !isBlockLength(length)) return null;
    blocks.push({ offset, length, ...facts });
    expected += length;
  }
  return expected === end && !input.overrun ? blocks : null;
}

function isBlockLength(length: number): boolean {
  return length >= BLOCK_HEADER_BYTES && length <= BLOCK_HEADER_BYTES + MAX_PAYLOAD_BYTES;
}

/** First event's time and latest time over all blocks; null each where there is no block. */
export function timeSpan(blocks: readonly BlockFacts[]): {
  firstTime: EpochMs | null;
  lastTime: EpochMs | null;
} {
  const first = blocks[0];
  if (first === undefined) return { firstTime: null, lastTime: null };
  const last = blocks.reduce((latest, block) => Math.max(latest, block.lastTime), first.lastTime);
  return { firstTime: epochMs(first.firstTime), lastTime: epochMs(last) };
}

/** Recorded updates in all blocks. */
export function countUpdates(blocks: readonly BlockFacts[]): number {
  return blocks.reduce((sum, block) => sum + block.updates, 0);
}
