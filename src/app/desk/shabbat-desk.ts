import { type ClockReading, clockDisagreement, clockJump } from '../../core/shabbat/clocks';
import type { LastKnown } from '../../core/shabbat/fail-closed';
import { type HeldRest, readHeldRest } from '../../core/shabbat/held-rest';
import { DEFAULT_PLACE, type Place, validPlace } from '../../core/shabbat/place';
import { readSettings } from '../../core/shabbat/read-settings';
import { RestGuard } from '../../core/shabbat/rest-guard';
import { validRules } from '../../core/shabbat/rules';
import type { Schedule } from '../../core/shabbat/schedule';
import { type ChosenSchedule, scheduleFor } from '../../core/shabbat/schedule-for';
import {
  canClose,
  CLOSING_LIMITS,
  DEFAULT_SETTINGS,
  type ShabbatSettings,
} from '../../core/shabbat/settings';
import { ok } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { ClockChoice } from '../contract';
import { guardedSchedule, type RestSchedule } from '../engine/rest-schedule';
import type { SessionRest } from '../session/session-start';
import { ClockLog } from './clock-log';
import type { MachineClock, SettingsStore } from './ports';

const SETTINGS_KEY = 'shabbat';
const LAST_PLACE_KEY = 'shabbat-last-place';
const RUNNING_KEY = 'shabbat-running-rest';

/** The user's rest: settings, the schedule they make, the clocks it goes by, and what of it outlives the page. */
export class ShabbatDesk {
  readonly #clock: MachineClock;
  readonly #store: SettingsStore;
  /** Settings that outlive the page have been read. */
  loaded: Promise<void> = Promise.resolve();
  #settings: ShabbatSettings = DEFAULT_SETTINGS;
  #lastKnown: LastKnown = lastKnownOf(DEFAULT_PLACE);
  #chosen: ChosenSchedule = scheduleFor(DEFAULT_PLACE, DEFAULT_SETTINGS.rules, this.#lastKnown);
  /** Keeps the rest that the machine's clock has seen; outlives runs and the page. */
  #machineGuard = this.#newGuard(null);
  /** Of the run. */
  #guard = this.#machineGuard;
  /** A clock was chosen: it counts in replays, too. */
  #clockIsChosen = false;
  #isLive = false;
  #lastLook: ClockReading | null = null;
  /** The jumps of the machine's clock that were seen, in this page or before. */
  readonly clockLog: ClockLog;
  #jump = 0;
  #stored: HeldRest | null = null;

  constructor(clock: MachineClock, store: SettingsStore) {
    this.#clock = clock;
    this.#store = store;
    this.clockLog = new ClockLog(store);
  }

  get settings(): ShabbatSettings {
    return this.#settings;
  }

  get calendar(): Schedule {
    return this.#chosen.schedule;
  }

  /** What a person must do, where the schedule fails closed. */
  get problem(): string | null {
    return this.#chosen.problem;
  }

  /** Whether the machine's clock counts besides event time. */
  get usesClock(): boolean {
    return this.#clockIsChosen || this.#isLive;
  }

  /** Milliseconds by which the machine's clock last jumped; 0 if it did not. */
  get clockJump(): number {
    return this.#jump;
  }

  /** The machine's clock. */
  now(): EpochMs {
    return this.#clock.now();
  }

  /** Reads what was stored; `loaded` waits for it. */
  load(): Promise<void> {
    this.loaded = this.#load();
    return this.loaded;
  }

  async #load(): Promise<void> {
    const stored = await this.#store.load(SETTINGS_KEY);
    const place = await this.#store.load(LAST_PLACE_KEY);
    const running = readHeldRest(await this.#store.load(RUNNING_KEY));
    this.#lastKnown = readLastKnown(place) ?? this.#lastKnown;
    if (stored !== null) this.#settings = readSettings(stored).settings;
    this.#choose();
    this.#machineGuard = this.#newGuard(running);
    await this.clockLog.load();
  }

  /** Takes settings over, or says what is wrong with them. A run takes them over by a `rests` event. */
  async change(settings: ShabbatSettings): Promise<readonly string[]> {
    const mistakes = mistakesOf(settings);
    if (mistakes.length > 0) return mistakes;
    this.#settings = settings;
    if (settings.place) this.#lastKnown = lastKnownOf(settings.place);
    this.#choose();
    await this.#store.save(SETTINGS_KEY, settings);
    await this.#store.save(LAST_PLACE_KEY, this.#lastKnown);
    return [];
  }

  /**
   * The schedule for a replay: under a guard of its own where only the market's time counts, under the machine's where a
   * clock was chosen.
   */
  scheduleForReplay(): RestSchedule {
    this.#isLive = false;
    const guard = this.#clockIsChosen ? this.#machineGuard : this.#newGuard(null);
    return this.#scheduleUnder(guard, () => (this.#clockIsChosen ? this.#clock.now() : null));
  }

  /** The schedule for a live run: the machine's clock counts as the events bear it, and a rest that runs goes on. */
  scheduleForLive(): RestSchedule {
    this.#isLive = true;
    this.#machineGuard = this.#newGuard(this.#machineGuard.running);
    return this.#scheduleUnder(this.#machineGuard, (received) => received);
  }

  /** What a live run that begins now rests by, so that it can be played again. */
  sessionRest(): SessionRest {
    return { settings: this.#settings, lastKnown: this.#lastKnown, held: this.#machineGuard.running };
  }

  /** Goes by another clock, which then counts in replays, too; a rest that runs is kept. The choice is no jump. */
  useClock(choice: ClockChoice): void {
    this.#clock.choose(choice);
    this.#clockIsChosen = true;
    // A replay that has begun before goes by this clock from now on, and so does its rest.
    if (this.#machineGuard.running === null) this.#machineGuard = this.#guard;
    this.#lastLook = null;
    this.look();
  }

  /** Looks at the clocks: a jump is noted, a running rest is stored when it has changed. */
  look(): void {
    const reading = { wall: this.#clock.now(), monotonic: this.#clock.monotonic() * this.#clock.rate };
    const jump = this.#lastLook === null ? 0 : clockJump(this.#lastLook, reading);
    if (jump !== 0) this.#noteJump(jump);
    this.#lastLook = reading;
    if (!this.usesClock || this.#machineGuard.running === this.#stored) return;
    this.#stored = this.#machineGuard.running;
    void this.#store.save(RUNNING_KEY, this.#stored);
  }

  /** Milliseconds by which the machine's clock is ahead of event time, where both count; 0 within 5 s. */
  disagreement(event: EpochMs | null): number {
    return this.usesClock && event !== null ? clockDisagreement(this.#clock.now(), event) : 0;
  }

  #scheduleUnder(guard: RestGuard, machineTime: (received: EpochMs) => EpochMs | null): RestSchedule {
    const { schedule } = this.#chosen;
    const [settings, lastKnown] = [this.#settings, this.#lastKnown];
    guard.follow(schedule, settings.place?.name ?? '');
    this.#guard = guard;
    return guardedSchedule({ guard, schedule, settings, lastKnown, machineTime });
  }

  #noteJump(milliseconds: number): void {
    this.#jump = milliseconds;
    this.clockLog.note({ at: this.#clock.now(), milliseconds });
  }

  #choose(): void {
    this.#chosen = scheduleFor(this.#settings.place, this.#settings.rules, this.#lastKnown);
  }

  #newGuard(held: HeldRest | null): RestGuard {
    return new RestGuard(this.#chosen.schedule, this.#settings.place?.name ?? '', held);
  }
}

function mistakesOf({ place, rules, openPositions }: ShabbatSettings): string[] {
  const checks = [place === null ? ok(null) : validPlace(place), validRules(rules)];
  const mistakes = checks.flatMap((checked) => (checked.ok ? [] : [checked.error.message]));
  return canClose(openPositions) ? mistakes : [...mistakes, CLOSING_LIMITS];
}

function lastKnownOf(place: Place): LastKnown {
  return { zone: place.zone, longitude: place.longitude };
}

function readLastKnown(stored: unknown): LastKnown | null {
  if (typeof stored !== 'object' || stored === null || !('zone' in stored)) return null;
  const { zone } = stored;
  const longitude = 'longitude' in stored ? stored.longitude : null;
  if (typeof zone !== 'string') return null;
  return { zone, longitude: typeof longitude === 'number' ? longitude : null };
}
