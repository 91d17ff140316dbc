import { expect, test } from 'vitest';
import { type LockedPackage, missingOptionals } from '../scripts/lock/optional-packages';
import { readText } from './support/source-tree';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage & { readonly license?: string }>>;
}

const RECORD = 'docs/decisions/dependencies.md';
const MANIFEST: Manifest = JSON.parse(readText('package.json'));
const LOCK: Lock = JSON.parse(readText('package-lock.json'));
const DIRECT = Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies });

test.each(DIRECT)('%s is pinned to one version', (_name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every dependency has its line in the record of dependencies, at its version, and no other has one', () => {
  const rows = [...readText(RECORD).matchAll(/^\| `([^`]+)` \| ([\d.]+) \|/gm)];
  const recorded = rows.map(([, name = '', version = '']): [string, string] => [name, version]);
  expect(new Map(recorded)).toEqual(new Map(DIRECT));
});

test('no package is under the GPL, the LGPL or the AGPL', () => {
  const copyleft = Object.entries(LOCK.packages).filter(([, { license }]) => /GPL/.test(license ?? ''));
  expect(copyleft.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the lock records the native builds for every machine, as npm ci demands', () => {
  const missing = missingOptionals(LOCK.packages).map(({ name }) => name);
  expect(missing, 'run: node scripts/run.mjs complete-lock').toEqual([]);
});
