import { words } from '../words/words';
import type { FeatureName } from './features';
import type { PanelKind } from './panel';

const { charts: WORDS } = words;

/** Bid, ask and mid, with fills and signals. */
export function pricePanel(decimals: number, hasTimes: boolean): PanelKind {
  return {
    id: 'price',
    title: '',
    lines: [
      { column: 'bid', name: WORDS.bid, colour: 'bid', width: 1 },
      { column: 'ask', name: WORDS.ask, colour: 'ask', width: 1 },
      { column: 'mid', name: WORDS.mid, colour: 'price', width: 1.5 },
    ],
    decimals,
    unit: '',
    levels: [],
    hasMarks: true,
    hasTimes,
  };
}

/** What the gates hold features against; null where that is not known yet. */
export interface FeatureLimits {
  readonly imbalance: number | null;
  readonly momentum: number | null;
}

/** A feature's panel, with the limits of its gate drawn in. */
export function featurePanel(feature: FeatureName, limits: FeatureLimits, hasTimes: boolean): PanelKind {
  const shape = { id: feature, title: WORDS.features[feature], hasMarks: false, hasTimes };
  switch (feature) {
    case 'imbalance':
      return {
        ...shape,
        lines: [
          { column: 'weighted', name: WORDS.weighted, colour: 'part2', width: 1 },
          { column: 'imbalance', name: WORDS.book, colour: 'part1', width: 1.25 },
        ],
        decimals: 2,
        unit: '',
        levels: bothWays(limits.imbalance),
      };
    case 'z':
      return {
        ...shape,
        lines: [
          { column: 'volatilityZ', name: WORDS.volatility, colour: 'part4', width: 1 },
          { column: 'imbalanceZ', name: WORDS.imbalance, colour: 'part1', width: 1 },
        ],
        decimals: 1,
        unit: '',
        levels: [0],
      };
    case 'volatility':
      return {
        ...shape,
        lines: [{ column: 'volatility', name: '', colour: 'part4', width: 1.25, factor: 100 }],
        decimals: 1,
        unit: '%',
        levels: [],
      };
    case 'momentum':
      return {
        ...shape,
        lines: [{ column: 'momentum', name: '', colour: 'part3', width: 1.25, factor: 10_000 }],
        decimals: 1,
        unit: '',
        levels: bothWays(scaledLimit(limits.momentum, 10_000)),
      };
    case 'slope':
      return {
        ...shape,
        lines: [{ column: 'slope', name: '', colour: 'part5', width: 1.25 }],
        decimals: 3,
        unit: '',
        levels: [0],
      };
  }
}

function bothWays(limit: number | null): number[] {
  return limit === null ? [] : [limit, -limit];
}

function scaledLimit(limit: number | null, factor: number): number | null {
  return limit === null ? null : limit * factor;
}
