import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decimalsNeeded, parseScaled, type SymbolScale } from '../../../../src/core/market/scale';
import { type EpochMs, epochMs } from '../../../../src/core/time';
import type { Level, TextLevel } from './level';
import type { MarketPair, MarketSource, MarketUpdate, OpeningBook } from './source';

interface Snapshot {
  readonly lastUpdateId: number;
  readonly bids: readonly TextLevel[];
  readonly asks: readonly TextLevel[];
}

interface Diff {
  readonly E: number;
  readonly U: number;
  readonly u: number;
  readonly b: readonly TextLevel[];
  readonly a: readonly TextLevel[];
}

interface Line {
  readonly kind: string;
  readonly raw: Partial<Snapshot> & { readonly stream?: string; readonly data?: Diff };
}

/**
 * A market as it was recorded: raw frames of one symbol, gzipped or not, a snapshot and diffs, with E, U and u as they
 * were. Diffs that the snapshot holds already count as published before the market opens.
 */
export class RecordedSource implements MarketSource {
  readonly pair: MarketPair;
  readonly opening: OpeningBook;
  readonly #updates: readonly MarketUpdate[];
  #at = 0;

  /** Reads a whole file; throws where it is none of such a recording. */
  constructor(file: string, base: string, quote: string) {
    const lines = linesOf(file);
    const snapshot = snapshotOf(lines);
    const diffs = lines.flatMap(({ raw }) => (raw.stream?.includes('@depth') && raw.data ? [raw.data] : []));
    const scale = scaleOf([...snapshot.bids, ...snapshot.asks, ...diffs.flatMap(({ b, a }) => [...b, ...a])]);
    const updates = diffs.map((diff) => updateOf(diff, scale));
    const last = snapshot.lastUpdateId;
    this.pair = { base, quote, scale };
    this.opening = {
      bids: snapshot.bids.map((level) => scaled(level, scale)),
      asks: snapshot.asks.map((level) => scaled(level, scale)),
      last,
      published: updates.filter((update) => update.last <= last),
    };
    this.#updates = updates.filter((update) => update.last > last);
  }

  get time(): EpochMs | null {
    return this.#updates[this.#at]?.time ?? null;
  }

  next(): MarketUpdate {
    const update = this.#updates[this.#at++];
    if (!update) throw new Error('the recording has ended');
    return update;
  }
}

function linesOf(file: string): Line[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim();
  return text.split('\n').map((line) => {
    const value: Line = JSON.parse(line);
    return value;
  });
}

function snapshotOf(lines: readonly Line[]): Snapshot {
  const { lastUpdateId, bids, asks } = lines.find(({ kind }) => kind === 'rest_depth')?.raw ?? {};
  if (lastUpdateId === undefined || !bids || !asks) throw new Error('the recording has no snapshot');
  return { lastUpdateId, bids, asks };
}

function scaleOf(levels: readonly TextLevel[]): SymbolScale {
  let priceDecimals = 0;
  let qtyDecimals = 0;
  for (const [price, quantity] of levels) {
    priceDecimals = Math.max(priceDecimals, decimalsNeeded(price) ?? Number.NaN);
    qtyDecimals = Math.max(qtyDecimals, decimalsNeeded(quantity) ?? Number.NaN);
  }
  return { priceDecimals, qtyDecimals };
}

function updateOf(diff: Diff, scale: SymbolScale): MarketUpdate {
  const side = (levels: readonly TextLevel[]) => levels.map((level) => scaled(level, scale));
  return { time: epochMs(diff.E), first: diff.U, last: diff.u, bids: side(diff.b), asks: side(diff.a) };
}

function scaled([price, quantity]: TextLevel, scale: SymbolScale): Level {
  return [integer(price, scale.priceDecimals), integer(quantity, scale.qtyDecimals)];
}

function integer(text: string, decimals: number): number {
  const parsed = parseScaled(text, decimals);
  if (!parsed.ok) throw new Error(`${text} at ${decimals} decimals: ${parsed.error.code}`);
  return parsed.value;
}
