import type { RecordingSource } from '../../../../src/app/recording/source';
import type { RecordingInfo } from '../../../../src/app/recording/stream';
import { RecordingWriter } from '../../../../src/app/recording/writer';

/** A recording in memory that keeps account of what was read of it. */
export interface MemorySource extends RecordingSource {
  readonly reads: { readonly offset: number; readonly length: number }[];
}

/** Makes bytes readable. */
export function memorySource(bytes: Uint8Array): MemorySource {
  const reads: { offset: number; length: number }[] = [];
  return {
    size: bytes.length,
    reads,
    read(offset, length) {
      reads.push({ offset, length });
      return Promise.resolve(bytes.slice(offset, offset + length));
    },
  };
}

const INFO: RecordingInfo = { source: 'test', synthetic: true };

/** The chunks that a writer makes; the last is the index if the script finishes it. */
export function chunksOf(script: (writer: RecordingWriter) => void, info = INFO): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  script(new RecordingWriter((bytes) => chunks.push(bytes), info));
  return chunks;
}

/** A finished recording. */
export function recordingOf(script: (writer: RecordingWriter) => void, info = INFO): Uint8Array {
  return joined(
    chunksOf((writer) => {
      script(writer);
      writer.finish();
    }, info),
  );
}

/** Chunks one after another. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Declares a symbol that must be possible; returns its index. */
export function declare(
  writer: RecordingWriter,
  name: string,
  decimals: readonly [price: number, quantity: number],
): number {
  const declared = writer.declareSymbol(name, { priceDecimals: decimals[0], qtyDecimals: decimals[1] });
  if (!declared.ok) throw new Error(declared.error.message);
  return declared.value;
}
