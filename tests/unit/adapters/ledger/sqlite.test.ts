import { expect, test } from 'vitest';
import { FileCalls } from '../../../../src/adapters/ledger/file-calls';
import { openSqlite } from '../../../../src/adapters/ledger/sqlite';
import { wasmBytes } from './open';

test('a wasm that is not the expected one is refused before it runs', async () => {
  const wasm = await wasmBytes();
  wasm[wasm.length - 1] = 1;
  await expect(openSqlite({ wasm })).rejects.toThrow(/not that of sql.js 1.16.0/);
});

test('a wasm that cannot be fetched is an error that the caller gets', async () => {
  const wasm = () => Promise.reject(new Error('offline'));
  await expect(openSqlite({ wasm })).rejects.toThrow('offline');
});

test('a missing import is named at the start', () => {
  expect(() => new FileCalls().install({ a: {} })).toThrow(/__syscall_openat is missing/);
});
