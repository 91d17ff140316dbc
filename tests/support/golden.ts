import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Config, describeConfigErrors, readConfig } from '../../src/app/config/config';
import { decimalsNeeded, parseScaled, type SymbolScale } from '../../src/core/market/scale';
import { Decimal } from '../../src/core/money';
import type { Change, Level } from './naive-book';

/** A tick of a golden trace, as far as tests look into it. */
export interface GoldenLine {
  readonly i: number;
  readonly t: number;
  readonly s: string;
  readonly outcome: string;
  readonly streak?: number;
  readonly confidence?: number | null;
  readonly features?: {
    readonly mid_price: string;
    readonly spread_bps: string;
    readonly imbalance: number;
    readonly weighted_imbalance: number;
    readonly volatility: number | null;
    readonly volatility_z: number | null;
    readonly momentum: number | null;
    readonly imbalance_momentum: number | null;
  };
}

type TextLevel = readonly [price: string, quantity: string];

/** A change of a symbol's book with its decimals as text; `seeds` is a snapshot that is no tick. */
export interface TextChange {
  readonly symbol: string;
  readonly time: number;
  readonly reset: boolean;
  readonly seeds: boolean;
  readonly bids: readonly TextLevel[];
  readonly asks: readonly TextLevel[];
}

/** The lines of a gzipped file of JSON lines. */
export function jsonLines<T>(file: string): T[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8').trim();
  return text.split('\n').map((line) => {
    const value: T = JSON.parse(line);
    return value;
  });
}

/** The configuration of a file. */
export function configOf(file: string): Config {
  const read = readConfig(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(describeConfigErrors(read.error));
  return read.value;
}

/** Snapshot lines `{"t","s","u","b","a"}`: each is a whole book. */
export function snapshotChanges(file: string): TextChange[] {
  interface Line {
    readonly t: number;
    readonly s: string;
    readonly b: TextLevel[];
    readonly a: TextLevel[];
  }
  return jsonLines<Line>(file).map(({ t, s, b, a }) => ({
    symbol: s,
    time: t,
    reset: true,
    seeds: false,
    bids: b,
    asks: a,
  }));
}

/** Raw recorded frames of one symbol: the snapshot, and the depth updates that are not older than it. */
export function frameChanges(file: string, symbol: string): TextChange[] {
  interface Depth {
    readonly lastUpdateId?: number;
    readonly bids?: TextLevel[];
    readonly asks?: TextLevel[];
    readonly stream?: string;
    readonly data?: {
      readonly E: number;
      readonly u: number;
      readonly b: TextLevel[];
      readonly a: TextLevel[];
    };
  }
  const frames = jsonLines<{ readonly raw: Depth }>(file).map((line) => line.raw);
  const snapshot = frames.find((raw) => raw.lastUpdateId !== undefined);
  const { lastUpdateId = 0, bids = [], asks = [] } = snapshot ?? {};
  const updates = frames.flatMap(({ stream, data }): TextChange[] =>
    data && stream?.includes('@depth') && data.u > lastUpdateId
      ? [{ symbol, time: data.E, reset: false, seeds: false, bids: data.b, asks: data.a }]
      : [],
  );
  return [{ symbol, time: 0, reset: true, seeds: true, bids, asks }, ...updates];
}

/** The least decimals that all prices and quantities of a symbol need. */
export function scaleOf(changes: readonly TextChange[], symbol: string): SymbolScale {
  const levels = changes
    .filter((change) => change.symbol === symbol)
    .flatMap(({ bids, asks }) => [...bids, ...asks]);
  const most = (column: 0 | 1) =>
    levels.reduce((decimals, level) => Math.max(decimals, decimalsNeeded(level[column]) ?? Number.NaN), 0);
  return { priceDecimals: most(0), qtyDecimals: most(1) };
}

/** The change in integers at a scale. */
export function scaledChange(change: TextChange, index: number, scale: SymbolScale): Change {
  const level = ([price, quantity]: TextLevel): Level => [
    integer(price, scale.priceDecimals),
    integer(quantity, scale.qtyDecimals),
  ];
  const { time, reset, seeds } = change;
  return {
    symbol: index,
    time,
    reset,
    tick: !seeds,
    bids: change.bids.map(level),
    asks: change.asks.map(level),
  };
}

function integer(text: string, decimals: number): number {
  const parsed = parseScaled(text, decimals);
  if (!parsed.ok) throw new Error(`${text} at ${decimals} decimals: ${parsed.error.code}`);
  return parsed.value;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Where a trace line differs from the golden one: texts of numbers must be equal as decimals, statistics within 1e-9
 * relative or 1e-12 absolute, the volatility z-score within `noise` besides, everything else exactly.
 */
export function differences(mine: unknown, golden: unknown, noise: number, path = ''): string[] {
  if (isRecord(mine) && isRecord(golden)) {
    const keys = new Set([...Object.keys(golden), ...Object.keys(mine)]);
    return [...keys].flatMap((key) => differences(mine[key], golden[key], noise, `${path}.${key}`));
  }
  return agree(mine, golden, path, noise) ? [] : [`${path}: ${String(mine)} instead of ${String(golden)}`];
}

function agree(mine: unknown, golden: unknown, path: string, noise: number): boolean {
  if (typeof mine === 'number' && typeof golden === 'number' && isStatistic(path)) {
    const tolerance = 1e-12 + 1e-9 * Math.abs(golden) + (path.endsWith('.volatility_z') ? noise : 0);
    return Math.abs(mine - golden) <= tolerance;
  }
  if (typeof mine === 'string' && typeof golden === 'string' && NUMBER.test(mine) && NUMBER.test(golden))
    return new Decimal(mine).eq(golden);
  return mine === golden;
}

function isStatistic(path: string): boolean {
  return path.startsWith('.features.') || path === '.confidence';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
