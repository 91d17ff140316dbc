import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileToImport, newFileSink, zlibGunzip } from '../../../../src/adapters/files/node-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sundown-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('a file is its name without the folder, its size and its bytes', async () => {
  const path = join(folder, 'market.csv');
  writeFileSync(path, 'a,b\n');
  const file = await fileToImport(path);
  expect([file.name, file.size, (await gathered(file.bytes())).toString()]).toEqual([
    'market.csv',
    4,
    'a,b\n',
  ]);
});

test('a file that is not there, and a folder, are refused', async () => {
  await expect(fileToImport(join(folder, 'none'))).rejects.toThrow('no such file');
  await expect(fileToImport(folder)).rejects.toThrow('is a folder');
});

test('zlib unpacks what was packed, all members of it', async () => {
  const packed = Buffer.concat([gzipSync('one '), gzipSync('two')]);
  async function* pieces() {
    for (const byte of packed) yield Uint8Array.of(byte);
  }
  expect((await gathered(zlibGunzip(pieces()))).toString()).toBe('one two');
});

test('a failure of the packed bytes is the failure of the unpacked ones', async () => {
  async function* pieces() {
    yield gzipSync('one').subarray(0, 5);
    throw new Error('unplugged');
  }
  await expect(gathered(zlibGunzip(pieces()))).rejects.toThrow('unplugged');
});

test('a sink gives back any part of what it was given', async () => {
  const sink = newFileSink();
  sink.append(Uint8Array.of(1, 2, 3));
  sink.append(Uint8Array.of(4, 5));
  const written = await sink.written();
  const parts = await Promise.all([
    written.read(0, 5),
    written.read(2, 2),
    written.read(4, 10),
    written.read(9, 1),
  ]);
  sink.close();
  expect([written.size, ...parts.map((part) => [...part])]).toEqual([5, [1, 2, 3, 4, 5], [3, 4], [5], []]);
});

test('a sink leaves no file in its folder, not even while it is in use', async () => {
  vi.stubEnv('TMPDIR', folder);
  const sink = newFileSink();
  sink.append(Uint8Array.of(1));
  const during = readdirSync(tmpdir());
  await sink.discard();
  expect([tmpdir(), during, readdirSync(tmpdir())]).toEqual([folder, [], []]);
});
