import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { SunArc } from '../../core/shabbat/sun-arc';
import { type EpochMs, epochMs } from '../../core/time';
import type { ClockChoice } from '../contract';
import type { PauseRow } from '../ledger/rows';
import { restView } from '../view/rest-view';
import type { ClockJump, RestView } from '../view/shabbat-view';
import type { DeskRun } from './activity';
import type { DeskParts } from './desk-parts';
import { comingRests, exportRests, scheduleTime, sunDay } from './shabbat-answers';

/** Rows of the log of past pauses. */
const PAUSE_LOG_ROWS = 500;

type Parts = Pick<DeskParts<never>, 'shabbat' | 'slot' | 'ledgers' | 'changed'>;

/** What the page asks of the rest; see DeskApi. */
export class ShabbatCalls {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async setSettings(settings: ShabbatSettings): Promise<readonly string[]> {
    const { shabbat, slot, changed } = this.#parts;
    await shabbat.loaded;
    const mistakes = await shabbat.change(settings);
    const time = slot.run?.run.state.time ?? epochMs(0);
    if (mistakes.length === 0) slot.run?.take({ kind: 'rests', time, settings });
    changed();
    return mistakes;
  }

  async comingRests(months: number): Promise<readonly RestView[]> {
    const { shabbat } = this.#parts;
    await shabbat.loaded;
    return comingRests(shabbat, this.#now(), months).map(restView);
  }

  async exportRests(format: 'ics' | 'csv', months: number): Promise<string> {
    const { shabbat } = this.#parts;
    await shabbat.loaded;
    return exportRests(shabbat, format, this.#now(), months);
  }

  pauseLog(): readonly PauseRow[] {
    return this.#parts.ledgers.reader?.pauses(PAUSE_LOG_ROWS) ?? [];
  }

  async clockJumps(): Promise<readonly ClockJump[]> {
    const { shabbat } = this.#parts;
    await shabbat.loaded;
    return shabbat.clockLog.jumps;
  }

  async sunDay(): Promise<SunArc | null> {
    const { shabbat } = this.#parts;
    await shabbat.loaded;
    return sunDay(shabbat, this.#now());
  }

  async useClock(choice: ClockChoice): Promise<void> {
    const { shabbat } = this.#parts;
    await shabbat.loaded;
    shabbat.useClock(choice);
    this.lookAtClock();
  }

  /** Also asks the engine, so that a rest begins and ends without a tick where the machine's clock counts. */
  lookAtClock(): void {
    const { shabbat, slot, changed } = this.#parts;
    shabbat.look();
    const { run } = slot;
    if (run?.kind === 'live') run.look();
    else if (run !== null && shabbat.usesClock) askAtClock(run, shabbat.now());
    changed();
  }

  #now(): EpochMs {
    const { shabbat, slot } = this.#parts;
    return scheduleTime(shabbat, slot.run) ?? shabbat.now();
  }
}

function askAtClock(run: DeskRun, received: EpochMs): void {
  const { time } = run.run.state;
  if (time !== null) run.take({ kind: 'timer', time, received });
}
