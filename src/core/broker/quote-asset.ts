/** Quote assets written without a separator by the venues, tried longest first. */
const QUOTES = [
  'FDUSD',
  'USDT',
  'USDC',
  'BUSD',
  'TUSD',
  'USDE',
  'USD1',
  'USDP',
  'USD',
  'DAI',
  'EUR',
  'GBP',
  'BRL',
  'TRY',
  'JPY',
  'AUD',
  'CAD',
  'CHF',
  'MXN',
  'ARS',
  'PLN',
  'ZAR',
  'UAH',
  'BTC',
  'ETH',
  'BNB',
  'SOL',
  'TRX',
].sort((a, b) => b.length - a.length);

/** The seed's default, for a symbol that names no quote asset known here. */
const DEFAULT_QUOTE = 'USDT';

/**
 * The asset in which a symbol's fees are paid: the part after the separator ("BTC-USD", "BTC/USD", "BTC_USDT"), or the
 * known quote asset at its end ("BTCUSDT"); "USDT" where there is neither. A venue behind it ("BTC/USD@kraken") is none
 * of its name.
 */
export function quoteAsset(symbol: string): string {
  const [name = ''] = symbol.toUpperCase().split('@');
  const [base, quote] = name.split(/[-/_:]/);
  if (base && quote && /^[A-Z]+[0-9]?$/.test(quote)) return quote;
  return QUOTES.find((known) => name.length > known.length && name.endsWith(known)) ?? DEFAULT_QUOTE;
}
