import type { GateReport } from '../../core/strategy/explain';
import { OUTCOMES_AS_MET, type Outcome } from '../../core/strategy/outcome';
import type { TickView, ViewState } from '../../app/view/view-state';

/** One row of the decision funnel. */
export interface GateRow {
  readonly outcome: Outcome;
  /** Ticks that ended here, of all symbols. */
  readonly count: number;
  /** `count` as a share of all ticks, 0 to 1. */
  readonly share: number;
  /** Ticks that got past this row, as a share of all ticks, 0 to 1. */
  readonly passedShare: number;
  /** The chosen symbol's last tick at this gate; null where the row is not a gate with a number. */
  readonly report: GateReport | null;
  /** The chosen symbol's last tick ended here. */
  readonly here: boolean;
}

/** Rows that always stand, so that the funnel keeps its shape; the others come when a tick ends there. */
const LASTING: ReadonlySet<Outcome> = new Set<Outcome>([
  'spread_too_wide',
  'imbalance_below_threshold',
  'not_persistent',
  'low_confidence',
  'warming_up',
  'momentum_not_confirmed',
  'imbalance_diverging',
  'size_zero',
  'traded',
]);

/** The funnel: where the ticks ended, in the order in which a tick meets it. The counts sum to the ticks. */
export function gateRows(view: ViewState, symbol: TickView | null): readonly GateRow[] {
  const counts = new Map(view.outcomes.map(({ outcome, count }) => [outcome, count]));
  const reports = new Map((symbol?.gates ?? []).map((report) => [report.gate, report]));
  const whole = Math.max(1, view.ticks);
  let left = view.ticks;
  return OUTCOMES_AS_MET.filter((outcome) => LASTING.has(outcome) || counts.has(outcome)).map((outcome) => {
    const count = counts.get(outcome) ?? 0;
    left -= count;
    return {
      outcome,
      count,
      share: count / whole,
      passedShare: left / whole,
      report: reports.get(outcome) ?? null,
      here: symbol?.outcome === outcome,
    };
  });
}

/** The gate at which the symbol's last tick was stopped, with its numbers; null where none did. */
export function failedGate(symbol: TickView): GateReport | null {
  return symbol.gates.find(({ verdict }) => verdict === 'failed') ?? null;
}
