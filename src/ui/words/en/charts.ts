import type { FeatureName } from '../../charts/features';

/** The charts of the market and of its features. */
export const charts = {
  group: 'Charts',
  bid: 'Bid',
  ask: 'Ask',
  mid: 'Mid',
  book: 'book',
  weighted: 'weighted',
  imbalance: 'imbalance',
  volatility: 'volatility',
  features: {
    imbalance: 'Imbalance',
    z: 'Z-scores',
    volatility: 'Volatility',
    momentum: 'Momentum, bps',
    slope: 'Slope',
  } satisfies Record<FeatureName, string>,
  featuresGroup: 'Feature charts',
  windowGroup: 'Stretch of time',
  all: 'All',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  /** Buttons for the last stretch: "5m". */
  minutes: (count: number): string => `${count}m`,
  lastMinutes: (count: number): string => `The last ${count} minutes`,
  howTo: 'Wheel zooms, dragging moves, a click shows that moment, a double click shows all.',
  legend: {
    blocked: 'refused by risk',
    nearMiss: 'near miss',
    passedOver: 'passed over in a rest',
    paused: 'pause or gap',
  },
};
