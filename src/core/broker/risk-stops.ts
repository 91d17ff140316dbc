import type { Decimal } from '../money';
import type { EpochMs } from '../time';

/** What lets no order through: the user's kill switch, a ledger that keeps nothing, the day's loss. */
const HALTS = ['kill_switch', 'ledger', 'daily_loss'] as const;

/** What lets only such orders through as make a position smaller: the user's command, or an exposure above its limit. */
const REDUCTIONS = ['reduce_command', 'symbol_exposure', 'total_exposure'] as const;

/** Every cause. */
export const RISK_CAUSES = [...HALTS, ...REDUCTIONS] as const;

/** Why the desk may not trade freely. */
export type RiskCause = (typeof RISK_CAUSES)[number];

/** What orders may do: anything, only make positions smaller, or nothing. */
export type RiskMode = 'active' | 'reducing' | 'halted';

/** One cause at work. */
export interface RiskStop {
  readonly cause: RiskCause;
  readonly since: EpochMs;
  /** What was measured and the limit that it broke, quote units; null for a command. */
  readonly value: Decimal | null;
  readonly limit: Decimal | null;
}

/** Everything that keeps the desk from trading freely; each cause stands once, from when it first came until it is lifted. */
export class RiskStops {
  readonly #stops = new Map<RiskCause, RiskStop>();
  #mode: RiskMode = 'active';

  /** @param standing causes that are at work already, as before a restart. */
  constructor(standing: readonly RiskStop[] = []) {
    for (const stop of standing) this.set(stop);
  }

  /** The strictest of what the causes ask for. */
  get mode(): RiskMode {
    return this.#mode;
  }

  has(cause: RiskCause): boolean {
    return this.#stops.has(cause);
  }

  /** In the order in which they came. */
  all(): readonly RiskStop[] {
    return [...this.#stops.values()];
  }

  /** Puts a cause to work; false where it is already. */
  set(stop: RiskStop): boolean {
    if (this.#stops.has(stop.cause)) return false;
    this.#stops.set(stop.cause, stop);
    this.#mode = this.#strictest();
    return true;
  }

  /** Takes a cause away; false where there is none. */
  lift(cause: RiskCause): boolean {
    const lifted = this.#stops.delete(cause);
    this.#mode = this.#strictest();
    return lifted;
  }

  #strictest(): RiskMode {
    if (HALTS.some((cause) => this.#stops.has(cause))) return 'halted';
    return this.#stops.size > 0 ? 'reducing' : 'active';
  }
}
