import { type EpochMs, epochMs } from '../time';
import { appliedEnd, appliedStart, type PauseKind, type PauseWindow, type WindowKind } from './window';

/** A rest that has begun: plain values, to be stored as they are and read back after a restart. */
export interface HeldRest {
  /** First and last instant, as the desk keeps them. */
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** What a tick inside it is where the schedule of the moment knows nothing of it. */
  readonly outcome: PauseKind;
  readonly kind: WindowKind;
  readonly names: readonly string[];
  readonly method: string;
  readonly fallback: string | null;
  /** The name of the place whose window it was. */
  readonly place: string;
  /** Whether event time, and not the device's clock alone, has been inside it. */
  readonly seenByEvents: boolean;
}

type Described = 'names' | 'method' | 'fallback' | 'place';
type Stored = Partial<Record<keyof HeldRest, unknown>>;

/** The rest of a window that has begun, at the named place. */
export function heldRest(
  window: PauseWindow,
  outcome: PauseKind,
  place: string,
  seenByEvents: boolean,
): HeldRest {
  const { kind, names, method, fallback } = window;
  const [start, end] = [appliedStart(window), appliedEnd(window)];
  return { start, end, outcome, kind, names, method, fallback, place, seenByEvents };
}

/** The running rest with another that has begun: never shorter than either, and a later one on its own stays so. */
export function lengthened(held: HeldRest, by: HeldRest): HeldRest {
  if (by.start > held.end) return by;
  const start = epochMs(Math.min(held.start, by.start));
  const seenByEvents = held.seenByEvents || by.seenByEvents;
  return { ...(by.end > held.end ? by : held), start, seenByEvents };
}

/** Reads what was stored; null where it is no rest, so that the schedule alone decides. */
export function readHeldRest(stored: unknown): HeldRest | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const read: Stored = stored;
  const { start, end } = read;
  if (!isInstant(start) || !isInstant(end) || end < start) return null;
  return { start: epochMs(start), end: epochMs(end), ...describedIn(read), ...kindsIn(read) };
}

function describedIn({ names, method, fallback, place }: Stored): Pick<HeldRest, Described> {
  return {
    names: Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [],
    method: textOr(method, 'stored'),
    fallback: typeof fallback === 'string' ? fallback : null,
    place: textOr(place, ''),
  };
}

function kindsIn({
  outcome,
  kind,
  seenByEvents,
}: Stored): Pick<HeldRest, 'outcome' | 'kind' | 'seenByEvents'> {
  return {
    outcome: outcome === 'yom_tov' ? 'yom_tov' : 'shabbat',
    kind: kind === 'yomtov' || kind === 'shabbat+yomtov' ? kind : 'shabbat',
    seenByEvents: seenByEvents !== false,
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
