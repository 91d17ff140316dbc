import { expect } from 'vitest';
import type { ImportErrorCode } from '../../../../../src/app/import/error-code';
import { fixture, importBytes, type Imported, importText } from '../importing';

/** A file that must be refused; `line` null where it depends on how the unpacker cuts its output. */
export type BadFile = readonly [
  name: string,
  content: string | Uint8Array,
  code: ImportErrorCode,
  line: number | null,
  says: string,
];

/** A fixture as text. */
export function textOf(name: string): string {
  return new TextDecoder().decode(fixture(name));
}

/** `text` with the first `from` replaced, which must be there. */
export function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${from} is not in the fixture`);
  return text.replace(from, () => to);
}

/** `bytes` with one of them changed. */
export function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = byte;
  return changed;
}

/** The file is refused with line and reason, and nothing of it is kept. */
export async function expectRefusal(file: BadFile, name = 'file'): Promise<void> {
  const [, , code, line, says] = file;
  const { result, sink } = await importFile(file, name);
  const error = { code, line: line ?? expect.any(Number), message: expect.stringContaining(says) };
  expect(result).toMatchObject({ ok: false, error });
  expect([sink.calls, sink.bytes.length]).toEqual([['discard'], 0]);
}

function importFile([, content]: BadFile, name: string): Promise<Imported> {
  return typeof content === 'string' ? importText(content, name) : importBytes(name, content);
}
