import { describe, expect, it } from 'vitest';
import type { RoundResult, Setting } from '../../kill/round';
import { playSeries } from '../../kill/series';
import { failedOf, line, summary } from '../../kill/words';

const PLAN = { rounds: 7, shortestMs: 0, longestMs: 0 };

function settingOf(subject: Setting['subject'], profile: string): Setting {
  return { subject, profile, victim: 'browser', backend: 'leveldb' };
}

const SETTINGS = [settingOf('desk', 'a'), settingOf('ledger', 'b'), settingOf('desk', 'c')];

function passed(setting: Setting): RoundResult {
  return {
    setting,
    acknowledged: 5,
    lost: 0,
    found: { trades: 5, size: 1, openMs: 1, faults: [] },
    faults: [],
  };
}

describe('a series of kill rounds', () => {
  it('plays as many rounds as the plan says, each subject its settings in turn', async () => {
    const results = await playSeries(
      SETTINGS,
      PLAN,
      async (setting) => passed(setting),
      () => {},
    );
    const of = (subject: string): string =>
      results
        .filter(({ setting }) => setting.subject === subject)
        .map(({ setting }) => setting.profile)
        .join('');
    expect([results.length, of('desk'), of('ledger')]).toEqual([7, 'acac', 'bbb']);
  });

  it('counts a round that throws as failed with its reason, and goes on', async () => {
    let rounds = 0;
    const lines: string[] = [];
    const results = await playSeries(
      [settingOf('desk', 'a')],
      { ...PLAN, rounds: 3 },
      async (setting) => {
        if (++rounds === 2) throw new Error('Target page has been closed\nCall log: much');
        return passed(setting);
      },
      (result, number) => lines.push(line(result, number)),
    );
    expect([results.length, failedOf(results)]).toEqual([3, 1]);
    expect(lines[1]).toBe(
      '   2  desk leveldb browser: FAILED: the round broke down: Target page has been closed\n',
    );
    expect(JSON.parse(summary(results))).toMatchObject({ rounds: 3, failed_rounds: 1, broken_rounds: 1 });
  });

  it('begins anew in an empty profile after a round that broke down', async () => {
    const profiles: string[] = [];
    await playSeries(
      [settingOf('desk', 'a')],
      { ...PLAN, rounds: 3 },
      async (setting) => {
        profiles.push(setting.profile);
        if (profiles.length === 1) throw new Error('hung');
        return passed(setting);
      },
      () => {},
    );
    expect(profiles).toEqual(['a', 'a-0', 'a-0']);
  });
});
