import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { zlibGunzip } from '../../../../src/adapters/files/node-file';
import type { ImportOptions, ImportSummary } from '../../../../src/adapters/replay/contract';
import { importMarketData } from '../../../../src/adapters/replay/import';
import type { ImportError } from '../../../../src/adapters/replay/import-error';
import type { ImportSink, ImportSource } from '../../../../src/app/import/port';
import type { RecordingSource } from '../../../../src/app/recording/source';
import type { Result } from '../../../../src/core/result';

/** Asked for the long runs that a change does not wait for. */
export const isLong = process.env['SUNDOWN_LONG'] === '1';

/** A sink that remembers what was done to it. */
export class MemorySink implements ImportSink {
  readonly calls: string[] = [];
  #parts: Uint8Array[] = [];

  append(bytes: Uint8Array): void {
    this.#parts.push(bytes);
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#parts.flatMap((part) => Array.from(part)));
  }

  written(): Promise<RecordingSource> {
    return Promise.resolve(memoryRecording(this.bytes));
  }

  async commit(): Promise<void> {
    this.calls.push('commit');
  }

  async discard(): Promise<void> {
    this.calls.push('discard');
    this.#parts = [];
  }
}

/** A recording in memory. */
export function memoryRecording(bytes: Uint8Array): RecordingSource {
  return { size: bytes.length, read: async (offset, length) => bytes.slice(offset, offset + length) };
}

/** A file of the project's own fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url)));
}

/** A file of the recorded markets beside the project, or null where they are not there. */
export function sharedFile(path: string): string | null {
  const url = new URL(`../../../../../shared/${path}`, import.meta.url);
  return existsSync(url) ? url.pathname : null;
}

/** `bytes` as a file that comes in pieces of `piece` bytes. */
export function source(name: string, bytes: Uint8Array, piece = bytes.length): ImportSource {
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  }
  return { name, size: bytes.length, bytes: pieces };
}

/** The outcome of an import and what it left. */
export interface Imported {
  readonly result: Result<ImportSummary, ImportError>;
  readonly sink: MemorySink;
}

/** Imports a file held in memory. */
export async function importBytes(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const sink = new MemorySink();
  const result = await importMarketData(source(name, bytes), sink, { gunzip: zlibGunzip, ...options });
  return { result, sink };
}

/** Imports text as a file. */
export function importText(text: string, name = 'file'): Promise<Imported> {
  return importBytes(name, utf8(text));
}

/** The summary of an import that must go well. */
export async function summaryOf(imported: Promise<Imported>): Promise<ImportSummary> {
  const { result } = await imported;
  if (!result.ok) expect.fail(result.error.message);
  return result.value;
}

/** Text as UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Packed as gzip. */
export function gzipped(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes));
}
