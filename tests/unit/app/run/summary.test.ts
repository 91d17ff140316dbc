import { expect, test } from 'vitest';
import { playToEnd, Replay } from '../../../../src/app/run/replay';
import { summaryOf } from '../../../../src/app/run/summary';
import { EAGER, NOON } from '../../../support/desk';
import { quotesFrom, recordedMarket } from '../../../support/recorded-market';
import { testRun } from '../../../support/test-run';

/** Two ticks up and one down, so that one trade opens and one closes; the last book is empty on one side. */
const QUOTES = quotesFrom(NOON, 4, 1_000).map((quote, i) => {
  if (i === 3) return { ...quote, bidLots: 0 };
  return i < 2 ? quote : { ...quote, bidLots: 1, askLots: 9 };
});

async function summary(config: object = EAGER) {
  const { run } = testRun(config);
  await playToEnd(new Replay(await recordedMarket({ quotes: QUOTES }), run));
  return { run, summary: summaryOf(run) };
}

test('a summary is the run’s figures, decimals as plain text', async () => {
  const of = await summary();
  expect(of.summary).toEqual({
    ticks: 4,
    trades: 2,
    outcomes: { one_sided_book: 1, warming_up: 1, traded: 2 },
    equity: of.run.state.broker.account.equity().toFixed(),
    balance: of.run.state.broker.account.balance.toFixed(),
    total_pnl: of.run.state.broker.account.totalPnl.toFixed(),
    fees: of.run.state.broker.account.fees.toFixed(),
    total_trades: 1,
    wins: 0,
    sha256: of.run.sha256(),
  });
});

test('outcomes stand in the order in which a tick meets them, and make up all ticks', async () => {
  const { outcomes, ticks } = (await summary()).summary;
  expect(Object.keys(outcomes)).toEqual(['one_sided_book', 'warming_up', 'traded']);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(ticks);
});

test('a summary is plain JSON', async () => {
  const of = (await summary()).summary;
  expect(JSON.parse(JSON.stringify(of))).toEqual(of);
});

test('the summary of a run without events is all zero', () => {
  expect(summaryOf(testRun().run)).toMatchObject({
    ticks: 0,
    trades: 0,
    outcomes: {},
    equity: '10000',
    balance: '10000',
    total_pnl: '0',
    fees: '0',
    total_trades: 0,
    wins: 0,
  });
});
