import { Exact } from '../../core/broker/audit';
import { plain } from '../../core/money';
import type { LedgerReader } from '../ledger/port';
import type { DecimalText } from '../ledger/rows';

/** Fees up to a place in a ledger's trades. */
interface FeesUpTo {
  readonly trades: number;
  readonly place: number;
  readonly sum: InstanceType<typeof Exact>;
}

const NONE: FeesUpTo = { trades: 0, place: 0, sum: new Exact(0) };

/** Kept as long as the ledger is open: a view comes often, and a million trades take a second to read. */
const KNOWN = new WeakMap<LedgerReader, FeesUpTo>();

/** All fees that a ledger's trades paid, in quote units; `trades` is how many trades it has. Only new trades are read again. */
export function feesIn(ledger: LedgerReader, trades: number): DecimalText {
  const before = KNOWN.get(ledger) ?? NONE;
  if (trades === before.trades) return plain(before.sum);
  let { place, sum } = trades > before.trades ? before : NONE;
  place = ledger.visitAmounts((fee) => {
    sum = sum.plus(fee);
  }, place);
  KNOWN.set(ledger, { trades, place, sum });
  return plain(sum);
}
