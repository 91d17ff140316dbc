import { venueContract } from '../../../contract/venue';
import { binanceScript } from '../../../support/exchange/scripts/binance';
import { BITSTAMP_SCRIPT } from '../../../support/exchange/scripts/bitstamp';
import { BYBIT_SCRIPT } from '../../../support/exchange/scripts/bybit';
import { COINBASE_SCRIPT } from '../../../support/exchange/scripts/coinbase';
import { KRAKEN_SCRIPT } from '../../../support/exchange/scripts/kraken';
import { OKX_SCRIPT } from '../../../support/exchange/scripts/okx';

venueContract(binanceScript('binance', 20_000));
venueContract(KRAKEN_SCRIPT);
venueContract(BYBIT_SCRIPT);
venueContract(OKX_SCRIPT);
venueContract(COINBASE_SCRIPT);
venueContract(BITSTAMP_SCRIPT);
venueContract(binanceScript('binance-us', 20_000));
