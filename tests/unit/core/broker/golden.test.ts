import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Account } from '../../../../src/core/broker/account';
import { TradingDay } from '../../../../src/core/broker/day';
import { OrderIdSource } from '../../../../src/core/broker/ids';
import { type Broker, marketOrder } from '../../../../src/core/broker/market-order';
import { RiskStops } from '../../../../src/core/broker/risk-stops';
import { departuresOf } from '../../../../src/core/departures';
import { Decimal } from '../../../../src/core/money';
import type { BrokerParameters, Profile, StrategyParameters } from '../../../../src/core/parameters';
import { positionSize } from '../../../../src/core/strategy/sizing';
import { epochMs } from '../../../../src/core/time';

/** Traces computed from SPEC's formulas in Python's decimal; they are not in the repository. */
const GOLDEN = '../shared/golden';
/** Every price of the traces' inputs has two decimals, said by their configuration or not. */
const TRACE_PRICE_DECIMALS = 2;
const TRACES = [
  'btc60s.reference',
  'btc60s.corrected',
  's11.reference',
  's11.corrected',
  's12.reference',
  's12.corrected',
  's13.corrected',
];

interface Config {
  readonly profile: Profile;
  readonly price_decimals?: Record<string, number>;
  readonly max_position_size?: string;
  readonly daily_trade_limit?: number;
  readonly allow_short?: boolean;
  readonly base_position_pct?: number;
  readonly slippage_bps?: number;
  readonly max_leverage?: number;
  readonly initial_balance?: string;
}

interface Line {
  readonly t: number;
  readonly s: string;
  readonly outcome: string;
  readonly features?: {
    readonly mid_price: string;
    readonly imbalance: number;
    readonly volatility_z: number | null;
  };
  readonly size?: string | null;
  readonly trade?: Record<string, string | null> | null;
  readonly position?: Record<string, string>;
  readonly balance?: string;
  readonly equity?: string;
  readonly total_pnl?: string;
  readonly total_trades?: number;
  readonly wins?: number;
}

function brokerParameters(config: Config): BrokerParameters {
  return {
    initialBalance: new Decimal(config.initial_balance ?? 10000),
    slippageBps: new Decimal(config.slippage_bps ?? 5),
    takerFee: new Decimal('0.001'),
    makerFee: new Decimal('0.001'),
    maxPositionSize: config.max_position_size ? new Decimal(config.max_position_size) : null,
    dailyTradeLimit: config.daily_trade_limit ?? null,
    allowShort: config.allow_short ?? true,
    maxLeverage: new Decimal(config.max_leverage ?? 1),
    maxExposureSymbol: null,
    maxExposureTotal: null,
    maxDailyLoss: null,
    priceDecimals: new Map(Object.entries(config.price_decimals ?? {})),
  };
}

function sizeParameters(config: Config): StrategyParameters {
  return {
    maxSpreadBps: 10,
    imbalanceThreshold: 0.3,
    persistenceRequired: 3,
    minConfidence: 0.6,
    volThresholdLow: -1,
    volThresholdHigh: 1,
    requireMomentumConfirm: true,
    momentumThreshold: 0.0001,
    basePositionPct: new Decimal(config.base_position_pct ?? '0.1'),
    lowVolMultiplier: new Decimal('1.5'),
    highVolMultiplier: new Decimal('0.5'),
  };
}

function readLine(json: string): Line {
  const line: Line = JSON.parse(json);
  return line;
}

function read(name: string): { config: Config; lines: Line[] } {
  const config: Config = JSON.parse(readFileSync(`${GOLDEN}/${name}.config.json`, 'utf8'));
  const trace = gunzipSync(readFileSync(`${GOLDEN}/${name}.trace.ndjson.gz`)).toString('utf8');
  return { config, lines: trace.trim().split('\n').map(readLine) };
}

/** One line of the trace played through the broker, in the trace's own shape. */
class Replay {
  readonly #broker: Broker;
  readonly #strategy: StrategyParameters;
  readonly #symbols: string[] = [];

  constructor(config: Config) {
    const rules = departuresOf(config.profile);
    const parameters = brokerParameters(config);
    this.#strategy = sizeParameters(config);
    this.#broker = {
      account: new Account(parameters.initialBalance, rules),
      day: new TradingDay(),
      ids: new OrderIdSource({ counter: 0, seed: 1 }),
      parameters,
      rules,
      stops: new RiskStops(),
    };
  }

  play(line: Line, features: NonNullable<Line['features']>): object {
    const { account, day } = this.#broker;
    const time = epochMs(line.t);
    if (day.isDue(time)) day.advance(time, account.equity());
    const symbol = this.#index(line.s);
    account.marks.set(symbol, new Decimal(features.mid_price).times(200).toNumber(), TRACE_PRICE_DECIMALS);
    const decision = line.size
      ? this.#order(line, features, symbol)
      : { outcome: line.outcome, size: null, trade: null };
    const { quantity, entryPrice, realizedPnl } = account.position(symbol);
    return {
      ...decision,
      position: { quantity: text(quantity), entry_price: text(entryPrice), realized_pnl: text(realizedPnl) },
      balance: text(account.balance),
      equity: text(account.equity()),
      total_pnl: text(account.totalPnl),
      total_trades: account.totalTrades,
      wins: account.wins,
    };
  }

  #order(line: Line, features: NonNullable<Line['features']>, symbol: number): object {
    const { account, parameters, rules } = this.#broker;
    const sign = features.imbalance > 0 ? 1 : -1;
    const mid = new Decimal(features.mid_price);
    const size = positionSize(
      {
        account: rules.sizingAccount(account),
        mid,
        volatilityZ: features.volatility_z,
        sign,
        position: account.position(symbol).quantity,
      },
      this.#strategy,
    );
    const outcome = marketOrder(this.#broker, {
      symbol,
      name: line.s,
      side: sign > 0 ? 'buy' : 'sell',
      quantity: size,
      mid,
      priceDecimals: parameters.priceDecimals.get(line.s) ?? null,
      time: epochMs(line.t),
    });
    if (outcome.kind === 'refused') return { outcome: outcome.refusal.code, size: text(size), trade: null };
    const { side, price, quantity, fee, pnl } = outcome.trade;
    const trade = {
      side,
      price: text(price),
      quantity: text(quantity),
      fee: text(fee),
      pnl: pnl && text(pnl),
    };
    return { outcome: 'traded', size: text(size), trade };
  }

  #index(name: string): number {
    const known = this.#symbols.indexOf(name);
    return known >= 0 ? known : this.#symbols.push(name) - 1;
  }
}

/** Equal decimals have equal texts. */
function text(value: Decimal | string): string {
  return new Decimal(value).toFixed();
}

function texts(values: Record<string, string | null>): object {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value === null || key === 'side' ? value : text(value),
    ]),
  );
}

function expected(line: Line): object {
  return {
    outcome: line.outcome,
    size: line.size ? text(line.size) : null,
    trade: line.trade ? texts(line.trade) : null,
    position: texts(line.position ?? {}),
    balance: text(line.balance ?? ''),
    equity: text(line.equity ?? ''),
    total_pnl: text(line.total_pnl ?? ''),
    total_trades: line.total_trades,
    wins: line.wins,
  };
}

test.skipIf(!existsSync(GOLDEN)).each(TRACES)(
  "%s: every line has the trace's money, digit for digit",
  (name) => {
    const { config, lines } = read(name);
    const replay = new Replay(config);
    for (const line of lines) {
      if (!line.features) continue;
      expect(replay.play(line, line.features), JSON.stringify(line)).toEqual(expected(line));
    }
  },
);
