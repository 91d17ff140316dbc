import { expect, test } from 'vitest';
import { trespasses, unlistedAdapters } from '../../support/rooms';
import type { Import, SourceFile } from '../../support/source-tree';

function value(file: string): Import {
  return { file, specifier: file, typeOnly: false };
}

function type(file: string): Import {
  return { file, specifier: file, typeOnly: true };
}

function fromPackage(specifier: string): Import {
  return { file: null, specifier, typeOnly: false };
}

function source(path: string, ...imports: readonly Import[]): SourceFile {
  return { path, text: '', imports };
}

test.each([
  ['core', 'src/core/a.ts', value('src/core/b/c.ts')],
  ['core', 'src/core/a.ts', fromPackage('decimal.js')],
  ['app', 'src/app/a.ts', value('src/core/b.ts')],
  ['an adapter', 'src/adapters/ledger/a.ts', value('src/adapters/ledger/b.ts')],
  ['an adapter', 'src/adapters/ledger/a.ts', fromPackage('sql.js')],
  ['an adapter', 'src/adapters/digest/a.ts', fromPackage('@noble/hashes/sha2.js')],
  ['an adapter for Node', 'src/adapters/files/node-file.ts', fromPackage('node:fs/promises')],
  ['the page', 'src/ui/a.tsx', type('src/core/broker/account.ts')],
  ['the page', 'src/ui/a.tsx', value('src/core/strategy/outcome.ts')],
  ['the page', 'src/ui/a.tsx', fromPackage('preact/hooks')],
  ['a worker', 'workers/a.worker.ts', value('src/adapters/ledger/a.ts')],
  ['main', 'src/page.tsx', value('src/ui/a.tsx')],
])('%s: %s may import it', (_room, path, one) => {
  expect(trespasses(source(path, one))).toEqual([]);
});

test.each([
  ['core', 'src/core/a.ts', value('src/app/b.ts')],
  ['core', 'src/core/a.ts', type('src/app/b.ts')],
  ['core', 'src/core/a.ts', fromPackage('sql.js')],
  ['app', 'src/app/a.ts', value('src/adapters/ledger/b.ts')],
  ['app', 'src/app/a.ts', fromPackage('decimal.js')],
  ['an adapter', 'src/adapters/ledger/a.ts', value('src/adapters/blobs/b.ts')],
  ['an adapter', 'src/adapters/ledger/a.ts', fromPackage('idb-keyval')],
  ['an adapter for browsers', 'src/adapters/files/a.ts', fromPackage('node:fs')],
  ['an adapter', 'src/adapters/rpc/a.ts', value('src/ui/b.tsx')],
  ['the page', 'src/ui/a.tsx', value('src/core/broker/account.ts')],
  ['the page', 'src/ui/a.tsx', value('src/core/strategy/gates.ts')],
  ['the page', 'src/ui/a.tsx', value('src/app/engine/step.ts')],
  ['the page', 'src/ui/a.tsx', value('src/adapters/rpc/b.ts')],
  ['the page', 'src/ui/a.tsx', fromPackage('comlink')],
  ['a worker', 'workers/a.worker.ts', value('src/ui/b.ts')],
  ['a worker', 'workers/a.worker.ts', fromPackage('sql.js')],
  ['no room', 'src/stray.ts', value('src/core/b.ts')],
])('%s: %s may not import it', (_room, path, one) => {
  expect(trespasses(source(path, one))).toHaveLength(1);
});

test('an adapter that no line names is found', () => {
  const known = source('src/adapters/ledger/deep/a.ts');
  expect(unlistedAdapters([known, source('src/adapters/telegraph/a.ts')])).toEqual(['telegraph']);
});
