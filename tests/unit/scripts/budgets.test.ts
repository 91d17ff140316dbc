import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Budget, excessOf, withImports } from '../../../scripts/budgets';

/** As large after gzip as before: random bytes, as text. */
function asset(kilobytes: number): { readonly type: 'asset'; readonly source: Uint8Array } {
  return { type: 'asset', source: randomBytes(kilobytes * 1024) };
}

const BUDGET: Budget<{ readonly source: Uint8Array }> = {
  name: 'test script',
  kilobytes: 10,
  files: (bundle) => Object.keys(bundle),
  textOf: ({ source }) => source,
};

test('a build within its budget is let through', () => {
  expect(excessOf(BUDGET, { 'a.js': asset(4), 'b.js': asset(5) })).toBeNull();
});

test('a build over its budget is told with the heaviest file first', () => {
  const excess = excessOf(BUDGET, { 'a.js': asset(4), 'heavy.js': asset(9) });
  expect(excess).toMatch(
    /^The test script has 13\.\d kB after gzip; it may have 10 kB\. Largest: heavy\.js 9/,
  );
});

test('a budget that finds nothing to weigh is told, too', () => {
  expect(excessOf(BUDGET, {})).toContain('was not found in the build');
});

test('a script is weighed with all that it imports to begin with, and without what it loads later', () => {
  const bundle = {
    'assets/engine.js': 'import{a}from"./first.js";const b=()=>import("./later.js");',
    'assets/first.js': 'import"./second.js";',
    'assets/second.js': 'import"./first.js";',
    'assets/later.js': '',
  };
  const weighed = withImports(bundle, /engine\.js$/, (text: string) => text);
  expect(weighed.toSorted()).toEqual(['assets/engine.js', 'assets/first.js', 'assets/second.js']);
});
