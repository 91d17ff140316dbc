import { expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/set-up.mjs';

const LOCK = JSON.stringify({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/for-another-machine': { version: '4.5.6', optional: true },
  },
});

function installed(packages: Readonly<Record<string, object>>): string {
  return JSON.stringify({ packages });
}

test('what the lock names is there: nothing is installed', () => {
  expect(isInstalled(LOCK, installed({ 'node_modules/a': { version: '1.2.3' } }))).toBe(true);
});

test.each([
  ['no packages at all', null],
  ['a package that is missing', installed({})],
  ['a package of another version', installed({ 'node_modules/a': { version: '1.2.4' } })],
  [
    'an optional package of another version',
    installed({
      'node_modules/a': { version: '1.2.3' },
      'node_modules/for-another-machine': { version: '4.5.7' },
    }),
  ],
])('%s: the lock is installed anew', (_what, present) => {
  expect(isInstalled(LOCK, present)).toBe(false);
});
