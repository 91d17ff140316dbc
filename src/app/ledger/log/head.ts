import { crc32Of } from '../../recording/crc32';
import { seal, sealed, viewOf } from './checksum';
import { type IndexSlot, LOG_FORMAT } from './layout';

/** The file as one fold left it in the base chunks. */
export interface Generation {
  /** The flush that the chunks together are the file of. */
  readonly sequence: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Checksum of the last record of that flush. */
  readonly link: number;
  readonly chunks: number;
  /** CRC-32 of the index: of the checksums of all its chunks. */
  readonly indexChecksum: number;
}

/** The one value that says what the rest of the store is. */
export interface Head {
  /** Number of the opening that may write. */
  readonly epoch: number;
  /** Where the index of `base` stands; that of `old` stands in the other slot. */
  readonly slot: IndexSlot;
  readonly base: Generation;
  /** The generation before `base`: it stands in for chunks whose last change was lost. */
  readonly old: Generation;
}

export type DecodedHead =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'damaged' };

const MAGIC = 0x31484453; // "SDH1"
const GENERATION_BYTES = 32;
const BASE_AT = 24;
const OLD_AT = BASE_AT + GENERATION_BYTES;
const HEAD_BYTES = OLD_AT + GENERATION_BYTES;

const NOTHING: Generation = {
  sequence: 0,
  size: 0,
  link: 0,
  chunks: 0,
  indexChecksum: crc32Of(new Uint8Array()),
};

/** A store in which nothing was ever flushed. */
export const EMPTY_HEAD: Head = { epoch: 0, slot: 0, base: NOTHING, old: NOTHING };

function putGeneration(view: DataView, at: number, generation: Generation): void {
  view.setFloat64(at, generation.sequence, true);
  view.setFloat64(at + 8, generation.size, true);
  view.setUint32(at + 16, generation.link, true);
  view.setUint32(at + 20, generation.chunks, true);
  view.setUint32(at + 24, generation.indexChecksum, true);
}

function getGeneration(view: DataView, at: number): Generation {
  return {
    sequence: view.getFloat64(at, true),
    size: view.getFloat64(at + 8, true),
    link: view.getUint32(at + 16, true),
    chunks: view.getUint32(at + 20, true),
    indexChecksum: view.getUint32(at + 24, true),
  };
}

export function encodeHead(head: Head): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, MAGIC, true);
  view.setUint32(8, LOG_FORMAT, true);
  view.setUint32(12, head.epoch, true);
  view.setUint32(16, head.slot, true);
  putGeneration(view, BASE_AT, head.base);
  putGeneration(view, OLD_AT, head.old);
  seal(view, 4, 8, HEAD_BYTES);
  return bytes;
}

/** Reads a head; one of a later format is told apart from a damaged one by its checksum, whatever its length. */
export function decodeHead(bytes: Uint8Array<ArrayBuffer>): DecodedHead {
  if (bytes.length < HEAD_BYTES) return { kind: 'damaged' };
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== MAGIC || !sealed(view, 4, 8, bytes.length)) return { kind: 'damaged' };
  const format = view.getUint32(8, true);
  if (format > LOG_FORMAT) return { kind: 'newer', format };
  const head: Head = {
    epoch: view.getUint32(12, true),
    slot: view.getUint32(16, true) === 0 ? 0 : 1,
    base: getGeneration(view, BASE_AT),
    old: getGeneration(view, OLD_AT),
  };
  return { kind: 'head', head };
}
