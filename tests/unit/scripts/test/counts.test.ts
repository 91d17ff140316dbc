import { expect, test } from 'vitest';
import {
  closingLine,
  countsOfPlaywright,
  countsOfTool,
  countsOfVitest,
  sum,
} from '../../../../scripts/test/counts';

const VITEST = JSON.stringify({
  numPassedTests: 5,
  numFailedTests: 2,
  numPendingTests: 3,
  numTodoTests: 1,
});
const VITEST_PASSED = JSON.stringify({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
});
const PLAYWRIGHT = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
const PLAYWRIGHT_PASSED = JSON.stringify({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 } });

test.each([
  ["vitest's failed tests", countsOfVitest(VITEST, false), [5, 2, 4]],
  ['a file that vitest could not load', countsOfVitest(VITEST_PASSED, false), [5, 1, 0]],
  ['vitest without a word', countsOfVitest(null, false), [0, 1, 0]],
  ['vitest without tests', countsOfVitest(null, true), [0, 0, 0]],
  ["playwright's failed and flaky tests", countsOfPlaywright(PLAYWRIGHT, false), [7, 2, 2]],
  ['a server that playwright could not start', countsOfPlaywright(PLAYWRIGHT_PASSED, false), [7, 1, 0]],
  ['playwright without a word', countsOfPlaywright(null, false), [0, 1, 0]],
  ['a tool that found nothing', countsOfTool(true), [1, 0, 0]],
  ['a tool that found something', countsOfTool(false), [0, 1, 0]],
])('%s', (_what, { passed, failed, skipped }, expected) => {
  expect([passed, failed, skipped]).toEqual(expected);
});

test('the closing line is what CI counts by', () => {
  const counts = sum({ passed: 1, failed: 0, skipped: 2 }, { passed: 10, failed: 3, skipped: 0 });
  expect(closingLine(counts)).toBe('11 passed, 3 failed, 2 skipped');
});
