import { expect, test } from 'vitest';
import {
  type LockedPackages,
  missingOptionals,
  withOptionals,
} from '../../../../scripts/lock/optional-packages';

const LOCK: LockedPackages = {
  '': {},
  'node_modules/tool': {
    version: '2.0.0',
    dev: true,
    optionalDependencies: {
      '@tool/darwin-arm64': '2.0.0',
      '@tool/linux-arm-musleabihf': '2.0.0',
      '@tool/linux-x64-gnu': '2.0.0',
      '@tool/win32-x64': '2.0.0',
      '@tool/wasm32-wasi': '2.0.0',
      unpinned: '^1.0.0',
    },
  },
  'node_modules/@tool/linux-x64-gnu': { version: '2.0.0', optional: true },
  'node_modules/tool/node_modules/@tool/win32-x64': { version: '2.0.0', optional: true },
};

test('an optional package of an exact version that is recorded nowhere is missing', () => {
  expect(missingOptionals(LOCK).map(({ path }) => path)).toEqual([
    'node_modules/@tool/darwin-arm64',
    'node_modules/@tool/linux-arm-musleabihf',
    'node_modules/@tool/wasm32-wasi',
  ]);
});

test('a missing build is recorded with the machine that its name tells', () => {
  const { [`node_modules/@tool/darwin-arm64`]: mac, [`node_modules/@tool/linux-arm-musleabihf`]: musl } =
    withOptionals(LOCK);
  expect(mac).toEqual({ version: '2.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] });
  expect(musl).toEqual({
    version: '2.0.0',
    cpu: ['arm'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
});

test('what was recorded stays as it was, and a build for no known machine is left to npm', () => {
  const completed = withOptionals(LOCK);
  expect(completed).toMatchObject(LOCK);
  expect(missingOptionals(completed).map(({ name }) => name)).toEqual(['@tool/wasm32-wasi']);
});
