import { expect, test } from 'vitest';
import type { VerifyReport } from '../../../../src/app/recordings-api';
import type { Verdict } from '../../../../src/app/session/verify';
import { epochMs } from '../../../../src/core/time';
import { reportText } from '../../../../src/ui/recordings/report-text';

const NINE = epochMs(Date.UTC(2026, 10, 27, 9));
const SHA = 'a'.repeat(64);

function checked(verdict: Verdict, against: 'recorded_session' | 'second_replay' = 'recorded_session') {
  const report: VerifyReport = { kind: 'checked', against, verdict, ticks: 12_345, trades: 6 };
  return reportText(report);
}

test('a session that came to the same is proved', () => {
  expect(checked({ kind: 'same', sha256: SHA, compared: 2 })).toEqual({
    kind: 'pass',
    text: 'Proved: the same result, 12,345 ticks, 6 fills',
  });
});

test('a market that was played twice says so', () => {
  const verdict = { kind: 'same', sha256: SHA, compared: 1 } as const;
  expect(checked(verdict, 'second_replay')?.text).toMatch(/^Played twice/);
});

test('where two runs part both moments are named', () => {
  const parted = { kind: 'parted', before: epochMs(NINE + 3_000), expected: SHA, found: SHA } as const;
  expect(checked({ ...parted, after: NINE })).toEqual({
    kind: 'fail',
    text: 'Differs: the runs part between 2026-11-27 09:00:00 and 2026-11-27 09:00:03 UTC',
  });
  expect(checked({ ...parted, after: null })?.text).toContain('before 2026-11-27 09:00:03 UTC');
});

test('a recording without a fingerprint is no good news and no bad', () => {
  expect(checked({ kind: 'nothing_to_compare' })?.kind).toBe('neither');
});

test('no check, or one that was ended, says nothing', () => {
  expect([reportText(null), reportText({ kind: 'cancelled' })]).toEqual([null, null]);
});
