import { expect, test } from 'vitest';
import { buildReport } from '../../../../src/app/report/build-report';
import { FIGURE_GROUPS, type FigureKey, type Report } from '../../../../src/app/view/report';
import { Decimal } from '../../../../src/core/money';
import { EAGER, NOON } from '../../../support/desk';
import { atOnce, figureOf, randomRun, ReportedRun } from './reported';

const RUN = randomRun(1);

async function reportOf(run: ReportedRun): Promise<Report> {
  const report = await buildReport(run.source(), atOnce);
  if (report === null) throw new Error('the run has a report');
  return report;
}

const REPORT = await reportOf(RUN);

function decimal(key: FigureKey, report = REPORT): Decimal {
  return new Decimal(figureOf(report, key).value ?? Number.NaN);
}

test('every figure is there, once', () => {
  const keys = REPORT.figures.map(({ key }) => key).sort();
  expect(keys).toEqual(Object.values(FIGURE_GROUPS).flat().sort());
});

test('the net result is what the account gained, taken apart to the last digit', () => {
  const { account } = RUN.desk.state.broker;
  const { ledger } = RUN;
  const lastEquity = new Decimal(ledger.lastSnapshot()?.equity ?? Number.NaN);
  expect(decimal('net_pnl').eq(lastEquity.minus(account.initialBalance))).toBe(true);
  const parts = decimal('gross_pnl').minus(decimal('fees')).minus(decimal('slippage'));
  expect(parts.eq(decimal('net_pnl'))).toBe(true);
});

test('fees and turnover are those of the trades', () => {
  const trades = RUN.ledger.trades({ limit: 10_000 });
  const fees = trades.reduce((sum, { fee }) => sum.plus(fee), new Decimal(0));
  const turnover = trades.reduce(
    (sum, { price, quantity }) => sum.plus(new Decimal(price).times(quantity)),
    new Decimal(0),
  );
  expect([decimal('fees').toFixed(), decimal('turnover').toFixed()]).toEqual([
    fees.toFixed(),
    turnover.toFixed(),
  ]);
  expect(figureOf(REPORT, 'fills').value).toBe(trades.length);
});

test('closing trades, wins and closed P&L agree with the account', () => {
  const { totalTrades, wins } = RUN.desk.state.broker.account;
  expect(figureOf(REPORT, 'closing_trades').value).toBe(totalTrades);
  expect(figureOf(REPORT, 'win_rate').value).toBe(wins / totalTrades);
});

test.each(['bySymbol', 'byHour'] as const)('the parts %s add up to the whole', (part) => {
  const buckets = REPORT[part];
  const sum = (key: 'turnover' | 'fees'): string =>
    buckets.reduce((total, bucket) => total.plus(bucket[key]), new Decimal(0)).toFixed();
  expect([sum('turnover'), sum('fees')]).toEqual([decimal('turnover').toFixed(), decimal('fees').toFixed()]);
  expect(buckets.reduce((total, { fills }) => total + fills, 0)).toBe(figureOf(REPORT, 'fills').value);
});

test('slippage measured at the mids is that of the configuration where no step rounds it', () => {
  expect(figureOf(REPORT, 'slippage_bps').value).toBeCloseTo(5, 8);
  expect(REPORT.slippageIs).toBe('measured');
});

test('a stored ledger tells slippage from its configuration, and nothing of the market', async () => {
  const stored = await buildReport({ ...RUN.source(), seen: null }, atOnce);
  if (stored === null) throw new Error('the ledger has a report');
  expect(stored.slippageIs).toBe('configured');
  expect(decimal('slippage', stored).minus(decimal('slippage')).abs().lt('1e-9')).toBe(true);
  expect(figureOf(stored, 'slippage_bps')).toMatchObject({ value: 5, n: figureOf(stored, 'fills').value });
  const unseen: FigureKey[] = ['spread_paid', 'move_1s', 'ticks', 'bad_book_share'];
  expect(unseen.map((key) => figureOf(stored, key).value)).toEqual(unseen.map(() => null));
});

test('an empty ledger has no report', async () => {
  expect(await buildReport(new ReportedRun(['BTCUSDT']).source(), atOnce)).toBeNull();
});

test('a run without a trade has no figure of trades', async () => {
  const quiet = new ReportedRun(['BTCUSDT'], { ...EAGER, imbalance_threshold: 1 });
  for (let second = 0; second < 300; second++) quiet.quote({ time: NOON + second * 1_000 });
  const report = await reportOf(quiet);
  const keys: FigureKey[] = [
    'win_rate',
    'profit_factor',
    'expectancy',
    'sharpe',
    'sqn',
    'fee_drag',
    'break_even_cost',
  ];
  expect(keys.map((key) => figureOf(report, key).value)).toEqual(keys.map(() => null));
  expect(decimal('net_pnl', report).isZero()).toBe(true);
});

test('equity is sampled once a minute', () => {
  const minutes = Math.floor(((REPORT.to ?? 0) - NOON) / 60_000);
  expect(figureOf(REPORT, 'sharpe').n).toBe(minutes);
});

test('it breathes between pages, so that a live run in the same thread goes on', async () => {
  let breaths = 0;
  await buildReport(RUN.source(), async () => void breaths++);
  expect(breaths).toBeGreaterThan(1);
});
