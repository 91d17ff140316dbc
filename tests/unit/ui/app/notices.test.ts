import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { TradeRow } from '../../../../src/app/ledger/rows';
import { epochMs } from '../../../../src/core/time';
import { type Notice, noticesOf, type WantedNotices } from '../../../../src/ui/app/notices';
import { someRest, START, viewWith } from '../shabbat/some-rest';
import { someView } from '../some-view';

const ALL: WantedNotices = {
  notifyFills: signal('on'),
  notifyHalts: signal('on'),
  notifyRests: signal('on'),
};
const NONE: WantedNotices = {
  notifyFills: signal('off'),
  notifyHalts: signal('off'),
  notifyRests: signal('off'),
};
const MINUTE = 60_000;

const FILL: TradeRow = {
  id: 'a trade',
  order_id: 'an order',
  symbol: 'BTCUSDT',
  side: 'buy',
  quantity: '0.5',
  price: '71000.10',
  fee: '1',
  fee_asset: 'USDT',
  pnl: null,
  timestamp: '2026-03-06T20:00:00.000000',
  created_at: '2026-03-06T20:00:00.000000',
};

function kinds(notices: readonly Notice[]): string[] {
  return notices.map(({ kind }) => kind);
}

test('fills are counted, and the newest is told', () => {
  const [notice] = noticesOf(someView(), someView({ trades: 2, recentTrades: [FILL] }), ALL);
  expect(notice).toEqual({
    kind: 'fills',
    title: '2 fills',
    body: 'BUY 0.500000 BTCUSDT at 71,000.10',
  });
});

test('a halt is told once', () => {
  const halted = someView({ mode: 'HALTED' });
  expect(kinds(noticesOf(someView(), halted, ALL))).toEqual(['halts']);
  expect(noticesOf(halted, halted, ALL)).toEqual([]);
});

test('a rest is told once, half an hour before it', () => {
  const at = (minutes: number) => viewWith({ now: epochMs(START - minutes * MINUTE), next: someRest() });
  expect(kinds(noticesOf(at(31), at(30), ALL))).toEqual(['rests']);
  expect(noticesOf(at(30), at(29), ALL)).toEqual([]);
  expect(noticesOf(at(32), at(31), ALL)).toEqual([]);
});

test('nothing is told during a rest', () => {
  const resting = viewWith({ resting: someRest() }, { mode: 'HALTED', trades: 5, recentTrades: [FILL] });
  expect(noticesOf(someView(), resting, ALL)).toEqual([]);
});

test('nothing is told that was not asked for', () => {
  const now = someView({ mode: 'HALTED', trades: 5, recentTrades: [FILL] });
  expect(noticesOf(someView(), now, NONE)).toEqual([]);
});

test('another market that is opened is no news', () => {
  const now = someView({ source: { name: 'another', synthetic: false }, trades: 5, recentTrades: [FILL] });
  expect(noticesOf(someView(), now, ALL)).toEqual([]);
});
