/** The features that have a panel of their own, in the order in which they stand. */
export const FEATURES = ['imbalance', 'z', 'volatility', 'momentum', 'slope'] as const;

export type FeatureName = (typeof FEATURES)[number];
