import type { VenueScript } from '../script';
import { binanceScript } from './binance';
import { BITSTAMP_SCRIPT } from './bitstamp';
import { BYBIT_SCRIPT } from './bybit';
import { COINBASE_SCRIPT } from './coinbase';
import { KRAKEN_SCRIPT } from './kraken';
import { OKX_SCRIPT } from './okx';

/** A script for every venue. */
export const SCRIPTS: readonly VenueScript[] = [
  binanceScript('binance', 20_000),
  KRAKEN_SCRIPT,
  BYBIT_SCRIPT,
  OKX_SCRIPT,
  COINBASE_SCRIPT,
  BITSTAMP_SCRIPT,
  binanceScript('binance-us', 20_000),
];
