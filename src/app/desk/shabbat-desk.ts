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
import { ClockLog } from './clock-log';
import type { MachineClock, SettingsStore } from './ports';

const SETTINGS_KEY = 'shabbat';
const LAST_PLACE_KEY = 'shabbat-last-place';
const RUNNING_KEY = 'shabbat-running-rest';

/** The user's rest: settings, the schedule they make, the clocks it goes by, and what of it outlives the page. */
export class ShabbatDesk {
  readonly #clock: MachineClock;
  readonly #store: SettingsStore;
  #settings: ShabbatSettings = DEFAULT_SETTINGS;
  #lastKnown: LastKnown = lastKnownOf(DEFAULT_PLACE);
  #chosen: ChosenSchedule = scheduleFor(DEFAULT_PLACE, DEFAULT_SETTINGS.rules, this.#lastKnown);
  #guard = this.#newGuard(null);
  /** A clock was chosen: it counts in replays, too. */
  #clockIsChosen = false;
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
    return this.#clockIsChosen;
  }

  /** Milliseconds by which the machine's clock last jumped; 0 if it did not. */
  get clockJump(): number {
    return this.#jump;
  }

  /** The machine's clock. */
  now(): EpochMs {
    return this.#clock.now();
  }

  /** Reads what was stored. */
  async load(): Promise<void> {
    const stored = await this.#store.load(SETTINGS_KEY);
    const place = await this.#store.load(LAST_PLACE_KEY);
    const running = readHeldRest(await this.#store.load(RUNNING_KEY));
    this.#lastKnown = readLastKnown(place) ?? this.#lastKnown;
    if (stored !== null) this.#settings = readSettings(stored).settings;
    this.#choose();
    this.#guard = this.#newGuard(running);
    await this.clockLog.load();
  }

  /** Takes settings over, or says what is wrong with them. A running rest stays. */
  async change(settings: ShabbatSettings): Promise<readonly string[]> {
    const mistakes = mistakesOf(settings);
    if (mistakes.length > 0) return mistakes;
    this.#settings = settings;
    if (settings.place) this.#lastKnown = lastKnownOf(settings.place);
    this.#choose();
    this.#guard.follow(this.#chosen.schedule, settings.place?.name ?? '');
    await this.#store.save(SETTINGS_KEY, settings);
    await this.#store.save(LAST_PLACE_KEY, this.#lastKnown);
    return [];
  }

  /** The schedule for a run: under a guard of its own in a replay, under the desk's where the machine's clock counts. */
  scheduleForRun(): RestSchedule {
    if (!this.#clockIsChosen) this.#guard = this.#newGuard(null);
    return this.currentSchedule();
  }

  /** The same after a change of settings: the guard, and with it the running rest, stays. */
  currentSchedule(): RestSchedule {
    const machineTime = (): EpochMs | null => (this.#clockIsChosen ? this.#clock.now() : null);
    return guardedSchedule(this.#guard, this.#chosen.schedule, this.#settings, machineTime);
  }

  /** Goes by another clock, which then counts in replays, too; a rest that runs is kept. The choice is no jump. */
  useClock(choice: ClockChoice): void {
    this.#clock.choose(choice);
    this.#clockIsChosen = true;
    this.#lastLook = null;
    this.look();
  }

  /** Looks at the clocks: a jump is noted, a running rest is stored when it has changed. */
  look(): void {
    const reading = { wall: this.#clock.now(), monotonic: this.#clock.monotonic() * this.#clock.rate };
    const jump = this.#lastLook === null ? 0 : clockJump(this.#lastLook, reading);
    if (jump !== 0) this.#noteJump(jump);
    this.#lastLook = reading;
    if (!this.#clockIsChosen || this.#guard.running === this.#stored) return;
    this.#stored = this.#guard.running;
    void this.#store.save(RUNNING_KEY, this.#stored);
  }

  /** Milliseconds by which the machine's clock is ahead of event time, where both count; 0 within 5 s. */
  disagreement(event: EpochMs | null): number {
    return this.#clockIsChosen && event !== null ? clockDisagreement(this.#clock.now(), event) : 0;
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
