import type { ShabbatSettings } from '../core/shabbat/settings';
import type { SunArc } from '../core/shabbat/sun-arc';
import type { EpochMs } from '../core/time';
import type { DvrApi } from './dvr-api';
import type { Command } from './engine/events';
import type { PauseRow } from './ledger/rows';
import type { LedgersApi } from './ledgers-api';
import type { RecordingsApi } from './recordings-api';
import type { ReportApi } from './report-api';
import type { LiveApi } from './live-api';
import type { SettingsApi } from './settings-api';
import type { ClockJump, RestView } from './view/shabbat-view';
import type { ViewState } from './view/view-state';

/** A clock for the schedule instead of the machine's, for checks: it starts at `at` and runs `rate` times as fast. */
export interface ClockChoice {
  readonly at: EpochMs;
  /** 0 stands still. */
  readonly rate: number;
}

/** A command of the user's own; the others tell how the ledger stands. */
export type UserCommand = Exclude<Command, 'halt' | 'release'>;

/** What the page may ask of the engine's thread; every call answers, and no answer is a thrown error of the desk's. */
export interface DeskApi<PickedFile> {
  /** Begins to send views: one at once, then one for each `frame`, when there is news. */
  watch(sink: (view: ViewState) => void): Promise<void>;
  /** The page has painted the last view and may be sent another. */
  frame(): Promise<void>;
  /** Opens recorded markets, any format; what is wrong with them is in the next view. True if they play now. */
  openFiles(files: readonly PickedFile[]): Promise<boolean>;
  /** Opens the built-in sample replay. */
  openSample(url: string): Promise<boolean>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** One tick forward, then paused. */
  step(): Promise<void>;
  /** Event seconds per second, above 0; Infinity is as fast as it goes. */
  setSpeed(speed: number): Promise<void>;
  /** Starts the replay anew, from an empty account. */
  restart(): Promise<void>;
  cancelImport(): Promise<void>;
  /** What the user commands: pausing, the kill switch, reducing only, and taking each back. */
  command(command: UserCommand): Promise<void>;
  /** The open ledger as an SQLite file. */
  exportLedger(): Promise<Uint8Array>;
  /** The run's fingerprint so far, as the headless summary's. */
  sha256(): Promise<string>;
  /** Resolves when all that is committed is durable; rejects, in words, where it cannot become so. */
  flush(): Promise<void>;
  /** The last view. */
  state(): Promise<ViewState>;
  readonly ledgers: LedgersApi<PickedFile>;
  readonly report: ReportApi;
  readonly live: LiveApi;
  readonly settings: SettingsApi;
  readonly recordings: RecordingsApi<PickedFile>;
  readonly dvr: DvrApi;
  dismissTrouble(): Promise<void>;
  /**
   * Takes the user's settings of the rest over, from the next event on; a running rest is never shortened. Answers with
   * what is wrong with them, in sentences; they are not taken over then.
   */
  setShabbat(settings: ShabbatSettings): Promise<readonly string[]>;
  /** The rests that touch the coming months, from the schedule's clock on. */
  comingRests(months: number): Promise<readonly RestView[]>;
  /** The same as a file's text. */
  exportRests(format: 'ics' | 'csv', months: number): Promise<string>;
  /** The rests that the open ledger knows of, newest first. */
  pauseLog(): Promise<readonly PauseRow[]>;
  /** The last jumps of the machine's clock, newest first. */
  clockJumps(): Promise<readonly ClockJump[]>;
  /** The sun over the place's day of the schedule's clock; null where no place is set. */
  sunDay(): Promise<SunArc | null>;
  /** Goes by another clock than the machine's, which then counts in replays, too. */
  useClock(choice: ClockChoice): Promise<void>;
  /** The page has become visible, has come back or is online again: the clocks are looked at at once. */
  lookAtClock(): Promise<void>;
}
