import { venueContract } from '../../../contract/venue';
import { binanceScript } from '../../../support/exchange/scripts/binance';

venueContract(binanceScript('binance', 20_000));
venueContract(binanceScript('binance-us', 20_000));
