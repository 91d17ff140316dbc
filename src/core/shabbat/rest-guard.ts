import { clockDisagreement } from './clocks';
import { type HeldRest, heldRest, lengthened } from './held-rest';
import { codeOf, NOT_PAUSED, PAUSED_SHABBAT, PAUSED_YOM_TOV, type PauseCode } from './pause-code';
import type { Schedule } from './schedule';

/**
 * Keeps a rest that has begun until its end, whatever happens to the place, the rules, the clocks or the process.
 *
 * It is asked with the clocks at hand: the time of the event that is being decided on and, live, the machine's wall
 * clock. The desk rests where either says so, so that neither a wrong device clock nor a late feed can end a rest; a
 * rest that has begun is let go when every clock at hand is past its end. One exception: a rest that the device's
 * clock alone had seen is let go when that clock agrees with event time again, and both are outside.
 */
export class RestGuard {
  private schedule: Schedule;
  private place: string;
  private held: HeldRest | null;
  /** The schedule whose window is already in `held`, so that it is not asked for it at every tick. */
  private heldOf: Schedule | null = null;

  /** `held` is what `running` gave before a restart. */
  constructor(schedule: Schedule, place: string, held: HeldRest | null = null) {
    this.schedule = schedule;
    this.place = place;
    this.held = held;
  }

  /** The rest that has begun; null outside one. To be stored whenever it is another object. */
  get running(): HeldRest | null {
    return this.held;
  }

  /** A guard that keeps the same rest and goes its own way. */
  fork(): RestGuard {
    return new RestGuard(this.schedule, this.place, this.held);
  }

  /** Follows another place or other rules from now on; the running rest stays. */
  follow(schedule: Schedule, place: string): void {
    this.schedule = schedule;
    this.place = place;
  }

  /**
   * What the desk does now. Both clocks are in epoch milliseconds: `event` is null where nothing but a timer asks,
   * `wall` is null in a replay. No clock at all, or a reading that is no clock's, counts as a rest. Makes no object
   * unless a rest begins or grows.
   */
  pauseAt(event: number | null, wall: number | null): PauseCode {
    if (event === null && wall === null) return PAUSED_SHABBAT;
    const byEvent = event === null ? NOT_PAUSED : this.see(event, true);
    const byWall = wall === null ? NOT_PAUSED : this.see(wall, false);
    const code = byEvent === NOT_PAUSED ? byWall : byEvent;
    if (this.held !== null && isOver(this.held, event, wall)) this.held = null;
    return code === NOT_PAUSED && this.held !== null ? codeOf(this.held.outcome) : code;
  }

  private see(time: number, isEvent: boolean): PauseCode {
    const code = this.schedule.pauseAt(time);
    if (code !== NOT_PAUSED) this.hold(time, code, isEvent);
    return code;
  }

  private hold(time: number, code: PauseCode, seenByEvents: boolean): void {
    const { held, heldOf, schedule } = this;
    const isHeld = held !== null && heldOf === schedule && time >= held.start && time <= held.end;
    if (isHeld && (held.seenByEvents || !seenByEvents)) return;
    const window = schedule.windowAt(time);
    if (window === null) return;
    const begun = heldRest(window, code === PAUSED_YOM_TOV ? 'yom_tov' : 'shabbat', this.place, seenByEvents);
    this.held = held === null ? begun : lengthened(held, begun);
    this.heldOf = schedule;
  }
}

function isOver(held: HeldRest, event: number | null, wall: number | null): boolean {
  const isPast = (event === null || event > held.end) && (wall === null || wall > held.end);
  return isPast || isMistaken(held, event, wall);
}

/** The device's clock had been wrong: it now agrees with event time, and both are outside the rest it had begun. */
function isMistaken(held: HeldRest, event: number | null, wall: number | null): boolean {
  if (held.seenByEvents || event === null || wall === null) return false;
  return event < held.start && wall < held.start && clockDisagreement(wall, event) === 0;
}
