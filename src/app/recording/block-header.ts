import { ByteReader, type ByteWriter } from './bytes';
import { crc32, crc32Of } from './crc32';
import { BLOCK_HEADER_BYTES, BLOCK_MAGIC, FLAG_KEYFRAME, MAX_PAYLOAD_BYTES } from './layout';

/** What is known of a block without its payload. */
export interface BlockFacts {
  /** The payload begins with every symbol's whole book: reading can begin here. */
  readonly keyframe: boolean;
  /** Time of the first record, epoch ms. */
  readonly firstTime: number;
  /** Latest time of any record, epoch ms. */
  readonly lastTime: number;
  readonly updates: number;
  readonly notes: number;
}

/** The header of a block: the facts, and how long the payload is and its checksum. */
export interface BlockHeader extends BlockFacts {
  readonly payloadLength: number;
  readonly payloadCrc: number;
}

const CHECKED_BYTES = BLOCK_HEADER_BYTES - 4;

/** Adds a block's header; the writer must be empty. */
export function writeBlockHeader(out: ByteWriter, header: BlockHeader): void {
  out.u32(BLOCK_MAGIC);
  out.u32(header.payloadLength);
  out.u32(header.payloadCrc);
  writeFacts(out, header);
  out.u32(crc32(out.view, 0, CHECKED_BYTES));
}

/** Adds flags, times and counts, as a header and the index have them. */
export function writeFacts(out: ByteWriter, facts: BlockFacts): void {
  out.u32(facts.keyframe ? FLAG_KEYFRAME : 0);
  out.u64(facts.firstTime);
  out.u64(facts.lastTime);
  out.u32(facts.updates);
  out.u32(facts.notes);
}

/** Reads the header from the first bytes of a block; null where they are no sound header. */
export function readBlockHeader(bytes: Uint8Array): BlockHeader | null {
  if (bytes.length < BLOCK_HEADER_BYTES) return null;
  const input = new ByteReader(bytes);
  const magic = input.u32();
  const payloadLength = input.u32();
  const payloadCrc = input.u32();
  const facts = readFacts(input);
  if (magic !== BLOCK_MAGIC || facts === null || payloadLength > MAX_PAYLOAD_BYTES) return null;
  if (input.u32() !== crc32Of(bytes.subarray(0, CHECKED_BYTES))) return null;
  return { payloadLength, payloadCrc, ...facts };
}

/** Reads flags, times and counts; null where the times are none. */
export function readFacts(input: ByteReader): BlockFacts | null {
  const flags = input.u32();
  const firstTime = input.u64();
  const lastTime = input.u64();
  const updates = input.u32();
  const notes = input.u32();
  if (!Number.isSafeInteger(firstTime) || !Number.isSafeInteger(lastTime)) return null;
  return { keyframe: (flags & FLAG_KEYFRAME) !== 0, firstTime, lastTime, updates, notes };
}
