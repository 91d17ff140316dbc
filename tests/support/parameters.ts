import { DEFAULT_CONFIG } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import type { StrategyParameters } from '../../src/core/parameters';

/** The gates' thresholds where nothing else is said. */
export const STRATEGY: StrategyParameters = engineParameters(DEFAULT_CONFIG).strategy;
