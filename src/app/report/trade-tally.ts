import { signedQuantity } from '../../core/broker/side';
import { slippedPrice } from '../../core/broker/fill';
import { Decimal, plain, ZERO } from '../../core/money';
import { ClosingTrades } from '../../core/stats/closing-trades';
import { type Costs, NO_COSTS, withFill } from '../../core/stats/costs';
import { OpenLots } from '../../core/stats/lots';
import { epochMs, type EpochMs } from '../../core/time';
import type { TradeRow } from '../ledger/rows';
import type { ReportBucket } from '../view/report';

interface Bucket {
  fills: number;
  turnover: Decimal;
  fees: Decimal;
  closingTrades: number;
  wins: number;
  pnl: Decimal;
}

/** Collects a ledger's trades, oldest first. */
export class TradeTally {
  readonly closing = new ClosingTrades();
  /** How long each closing trade's quantity was held, in milliseconds. */
  readonly holdings: number[] = [];
  readonly #slippageBps: Decimal;
  readonly #lots = new Map<string, OpenLots>();
  readonly #bySymbol = new Map<string, Bucket>();
  readonly #byHour = new Map<string, Bucket>();
  #costs = NO_COSTS;

  /** @param slippageBps the configuration's, from which the arrival mid of a fill is told. */
  constructor(slippageBps: Decimal) {
    this.#slippageBps = slippageBps;
  }

  get costs(): Costs {
    return this.#costs;
  }

  /** One trade more. */
  add(row: TradeRow): void {
    const { price, quantity, fee } = {
      price: new Decimal(row.price),
      quantity: new Decimal(row.quantity),
      fee: new Decimal(row.fee),
    };
    const pnl = row.pnl === null ? null : new Decimal(row.pnl);
    const time = timeOf(row);
    this.#costs = withFill(this.#costs, { price, quantity, fee, arrivalMid: this.#arrivalMid(row, price) });
    if (pnl !== null) this.closing.add(pnl);
    const held = this.#lotsOf(row.symbol).take(signedQuantity(row.side, quantity), time);
    if (held !== null) this.holdings.push(held);
    const fill = { turnover: price.times(quantity), fee, pnl };
    count(bucketOf(this.#bySymbol, row.symbol), fill);
    count(bucketOf(this.#byHour, row.timestamp.slice(11, 13)), fill);
  }

  bySymbol(): ReportBucket[] {
    return bucketsOf(this.#bySymbol);
  }

  /** Hours of the UTC day in which there were fills. */
  byHour(): ReportBucket[] {
    return bucketsOf(this.#byHour);
  }

  /** The mid at which the order must have arrived: the price without its slippage, but for its rounding to the step. */
  #arrivalMid({ side }: TradeRow, price: Decimal): Decimal {
    return price.div(slippedPrice(ONE, side, this.#slippageBps));
  }

  #lotsOf(symbol: string): OpenLots {
    const known = this.#lots.get(symbol);
    if (known) return known;
    const lots = new OpenLots();
    this.#lots.set(symbol, lots);
    return lots;
  }
}

const ONE = new Decimal(1);

function timeOf({ timestamp }: TradeRow): EpochMs {
  return epochMs(Date.parse(`${timestamp}Z`));
}

function bucketOf(buckets: Map<string, Bucket>, name: string): Bucket {
  const known = buckets.get(name);
  if (known) return known;
  const bucket = { fills: 0, turnover: ZERO, fees: ZERO, closingTrades: 0, wins: 0, pnl: ZERO };
  buckets.set(name, bucket);
  return bucket;
}

function count(
  bucket: Bucket,
  fill: { readonly turnover: Decimal; readonly fee: Decimal; readonly pnl: Decimal | null },
): void {
  bucket.fills++;
  bucket.turnover = bucket.turnover.plus(fill.turnover);
  bucket.fees = bucket.fees.plus(fill.fee);
  if (fill.pnl === null) return;
  bucket.closingTrades++;
  if (fill.pnl.gt(0)) bucket.wins++;
  bucket.pnl = bucket.pnl.plus(fill.pnl);
}

function bucketsOf(buckets: ReadonlyMap<string, Bucket>): ReportBucket[] {
  return [...buckets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { fills, turnover, fees, closingTrades, wins, pnl }]) => ({
      name,
      fills,
      closingTrades,
      wins,
      turnover: plain(turnover),
      fees: plain(fees),
      pnl: plain(pnl),
    }));
}
