import { DEFAULT_PLACE, type Place } from './place';
import { DEFAULT_RULES, type PauseRules } from './rules';

/** What becomes of open positions when a rest comes. */
export type OpenPositions =
  | { readonly kind: 'hold' }
  /** Market orders that close them go out from this many minutes before the start; never inside. */
  | { readonly kind: 'flatten'; readonly minutesBefore: number };

/** All that the user decides about the rest. */
export interface ShabbatSettings {
  /** Null until a place is given or where the stored one is refused: the schedule then fails closed. */
  readonly place: Place | null;
  readonly rules: PauseRules;
  readonly openPositions: OpenPositions;
  /** Whether trading goes on by itself after a rest or waits for the user. */
  readonly resume: 'by_itself' | 'by_hand';
  /** Whether prices stop moving on the page during a rest. */
  readonly isQuiet: boolean;
}

export const DEFAULT_SETTINGS: ShabbatSettings = {
  place: DEFAULT_PLACE,
  rules: DEFAULT_RULES,
  openPositions: { kind: 'hold' },
  resume: 'by_itself',
  isQuiet: true,
};

/** The longest time before a rest at which positions may be closed, minutes. */
export const MOST_FLATTEN_MINUTES = 240;

/** Whether positions can be treated as asked. */
export function canClose(open: OpenPositions): boolean {
  return open.kind === 'hold' || (open.minutesBefore > 0 && open.minutesBefore <= MOST_FLATTEN_MINUTES);
}

/** What `canClose` asks, for the person who asked for something else. */
export const CLOSING_LIMITS = `Positions can be closed up to ${MOST_FLATTEN_MINUTES} minutes before the rest.`;
