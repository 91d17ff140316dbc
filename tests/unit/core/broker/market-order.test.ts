import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Account } from '../../../../src/core/broker/account';
import { TradingDay } from '../../../../src/core/broker/day';
import { OrderIdSource } from '../../../../src/core/broker/ids';
import {
  type Broker,
  executeGranted,
  type MarketOrder,
  marketOrder,
} from '../../../../src/core/broker/market-order';
import { RiskStops } from '../../../../src/core/broker/risk-stops';
import type { Side } from '../../../../src/core/broker/side';
import { departuresOf } from '../../../../src/core/departures';
import { Decimal } from '../../../../src/core/money';
import type { BrokerParameters, Profile } from '../../../../src/core/parameters';
import { epochMs } from '../../../../src/core/time';
import { scaled, side } from './arbitraries';

const NOON = epochMs(Date.UTC(2024, 7, 8, 12));

function brokerOf(changes: Partial<BrokerParameters> = {}, profile: Profile = 'corrected'): Broker {
  const parameters: BrokerParameters = {
    initialBalance: new Decimal(10_000),
    slippageBps: new Decimal(5),
    takerFee: new Decimal('0.001'),
    makerFee: new Decimal('0.001'),
    maxPositionSize: null,
    dailyTradeLimit: null,
    allowShort: true,
    maxLeverage: new Decimal(1),
    maxExposureSymbol: null,
    maxExposureTotal: null,
    maxDailyLoss: null,
    priceDecimals: new Map(),
    ...changes,
  };
  const rules = departuresOf(profile);
  const account = new Account(parameters.initialBalance, rules);
  const day = new TradingDay();
  day.advance(NOON, account.equity());
  return {
    account,
    day,
    ids: new OrderIdSource({ counter: 0, seed: 1 }),
    parameters,
    rules,
    stops: new RiskStops(),
  };
}

function order(trader: Side, quantity: Decimal | number, mid: Decimal | number = 1000): MarketOrder {
  const size = new Decimal(quantity);
  return {
    symbol: 0,
    name: 'BTCUSDT',
    side: trader,
    quantity: size,
    mid: new Decimal(mid),
    priceDecimals: 2,
    time: NOON,
  };
}

function send(broker: Broker, sent: MarketOrder) {
  broker.account.marks.set(sent.symbol, sent.mid.times(200).toNumber(), 2);
  return marketOrder(broker, sent);
}

test('a buy pays slippage and fee out of cash', () => {
  const broker = brokerOf();
  expect(send(broker, order('buy', 2))).toMatchObject({
    kind: 'traded',
    trade: { side: 'buy', name: 'BTCUSDT', feeAsset: 'USDT', pnl: null, change: 'opened' },
  });
  expect(broker.account.balance.toFixed()).toBe('7996.999');
});

test('a trade bears the ids of its order', () => {
  const outcome = send(brokerOf(), order('buy', 1));
  expect(outcome.kind === 'traded' && outcome.trade).toMatchObject({
    orderId: 'ORD-20240808120000-1',
    id: expect.stringMatching(/^TRD-[0-9a-f]{12}$/),
  });
});

test('a quantity that risk cuts is traded cut, and the order still says what was asked', () => {
  const outcome = send(brokerOf({ maxPositionSize: new Decimal('0.5') }), order('buy', 2));
  const trade = outcome.kind === 'traded' ? outcome.trade : null;
  const quantities = [trade?.requested, trade?.quantity, trade?.position.quantity];
  expect(quantities.map((quantity) => quantity?.toFixed())).toEqual(['2', '0.5', '0.5']);
});

test('margin is asked of the quantity that risk left', () => {
  const broker = brokerOf({ maxPositionSize: new Decimal(9) });
  expect(send(broker, order('buy', 50)).kind).toBe('traded');
});

test('an order beyond the leverage is refused with its notional and the limit', () => {
  const outcome = send(brokerOf(), order('sell', 11));
  expect(outcome.kind === 'refused' && [outcome.refusal.code, outcome.refusal.value.toFixed()]).toEqual([
    'insufficient_margin',
    '10994.5',
  ]);
});

test('other symbols use up margin at their marks', () => {
  const broker = brokerOf();
  send(broker, order('buy', 6));
  const other = { ...order('buy', 4), symbol: 1, name: 'ETHUSDT' };
  expect(send(broker, other).kind).toBe('refused');
  broker.account.marks.set(0, 500 * 200, 2);
  expect(send(broker, { ...other, quantity: new Decimal(3) }).kind).toBe('traded');
});

test('what is held of the traded symbol uses up margin once', () => {
  const broker = brokerOf();
  send(broker, order('buy', 4));
  expect(send(broker, order('buy', 4)).kind).toBe('traded');
  expect(send(broker, order('buy', 4)).kind).toBe('refused');
});

test('the reference profile sells short without any collateral', () => {
  expect(send(brokerOf({}, 'reference'), order('sell', 11)).kind).toBe('traded');
});

test('trades of the day count against the daily limit, and the next UTC day starts at none', () => {
  const broker = brokerOf({ dailyTradeLimit: 1 });
  send(broker, order('buy', 1));
  expect(send(broker, order('buy', 1))).toMatchObject({
    kind: 'refused',
    refusal: { code: 'daily_trade_limit' },
  });
  const tomorrow = epochMs(NOON + 12 * 3_600_000);
  broker.day.advance(tomorrow, broker.account.equity());
  expect(send(broker, { ...order('buy', 1), time: tomorrow }).kind).toBe('traded');
});

test('a quantity that a risk service granted passes the margin check only', () => {
  const broker = brokerOf({ maxPositionSize: new Decimal(1) });
  broker.account.marks.set(0, 200_000, 2);
  expect(executeGranted(broker, order('buy', 5), new Decimal(2)).kind).toBe('traded');
  expect(executeGranted(broker, order('buy', 5), new Decimal(20)).kind).toBe('refused');
});

test('a closing trade counts, a win only above 0, after fees', () => {
  const broker = brokerOf({ slippageBps: new Decimal(0), takerFee: new Decimal('0.01') });
  send(broker, order('buy', 1, 1000));
  send(broker, order('sell', 1, 1005));
  const { totalPnl, totalTrades, wins, winRate } = broker.account;
  expect([totalPnl.toFixed(), totalTrades, wins, winRate]).toEqual(['-5.05', 1, 0, 0]);
});

test('corrected counts a close at a P&L of exactly 0, the reference does not', () => {
  const free = { slippageBps: new Decimal(0), takerFee: new Decimal(0) };
  const counted = (['corrected', 'reference'] as const).map((profile) => {
    const broker = brokerOf(free, profile);
    send(broker, order('buy', 1));
    send(broker, order('sell', 1));
    return broker.account.totalTrades;
  });
  expect(counted).toEqual([1, 0]);
});

const orders = fc.array(fc.record({ side, quantity: scaled(20_000_000, 6), mid: scaled(1_000_000, 2) }), {
  maxLength: 30,
});

test('a refusal changes nothing', () => {
  fc.assert(
    fc.property(orders, (sequence) => {
      const broker = brokerOf({ allowShort: false, maxPositionSize: new Decimal(8), dailyTradeLimit: 10 });
      for (const one of sequence) {
        broker.account.marks.set(0, one.mid.times(200).toNumber(), 2);
        const before = [broker.account.state(), broker.day.state(), broker.ids.state()];
        const outcome = marketOrder(broker, order(one.side, one.quantity, one.mid));
        if (outcome.kind === 'refused') {
          expect([broker.account.state(), broker.day.state(), broker.ids.state()]).toEqual(before);
        }
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('the same orders give the same trades, ids and account', () => {
  fc.assert(
    fc.property(orders, (sequence) => {
      const run = () => {
        const broker = brokerOf();
        return [
          sequence.map((one) => send(broker, order(one.side, one.quantity, one.mid))),
          broker.account.state(),
        ];
      };
      expect(run()).toEqual(run());
    }),
    { seed: 2, numRuns: 50 },
  );
});

test('right after a trade that grew a position, leverage is within its limit but for the costs of that trade', () => {
  fc.assert(
    fc.property(orders, (sequence) => {
      const broker = brokerOf();
      for (const one of sequence) {
        const before = broker.account.position(0).quantity.abs();
        const outcome = send(broker, order(one.side, one.quantity, one.mid));
        if (outcome.kind === 'refused' || outcome.trade.position.quantity.abs().lte(before)) continue;
        const { price, quantity, fee, position } = outcome.trade;
        const costs = price.minus(one.mid).abs().times(quantity).plus(fee);
        expect(position.quantity.abs().times(price).lte(broker.account.equity().plus(costs))).toBe(true);
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});
