import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { SunArc } from '../../core/shabbat/sun-arc';
import type { ClockChoice, DeskApi } from '../contract';
import { type Config, DEFAULT_CONFIG } from '../config/config';
import type { CommandEvent } from '../engine/events';
import type { PauseRow } from '../ledger/rows';
import type { LedgerSession } from '../ledger/session/session';
import { restView } from '../view/rest-view';
import type { ClockJump, RestView } from '../view/shabbat-view';
import type { ImportView, TroubleView, ViewState } from '../view/view-state';
import { type EpochMs, epochMs } from '../../core/time';
import { deskView } from './desk-view';
import { LedgerDesk } from './ledger-desk';
import { endPlayedRun, newPlayedRun, type PlayedRun, type PlayedRunSetup } from './played-run';
import type { DeskPorts, OpenedMarket } from './ports';
import { comingRests, exportRests, scheduleTime, sunDay } from './shabbat-answers';
import { ShabbatDesk } from './shabbat-desk';
import { ReportDesk, reportSource } from './report-desk';
import { recordingTrouble, unexpectedTrouble } from './trouble';
import { ViewSender } from './view-sender';

const FIRST_SPEED = 60;
const CLOCK_LOOK_MS = 1_000;

/** Rows of the log of past pauses. */
const PAUSE_LOG_ROWS = 500;

/** The desk: opens markets, plays them, answers the page. One lives in the engine's thread. */
export class Desk<PickedFile> implements DeskApi<PickedFile> {
  readonly #ports: DeskPorts<PickedFile>;
  readonly #config: Config = DEFAULT_CONFIG;
  readonly #sender: ViewSender;
  readonly #shabbat: ShabbatDesk;
  readonly ledgers: LedgerDesk;
  readonly report: ReportDesk;
  /** Settings that outlive the page have been read. */
  readonly #loaded: Promise<void>;
  #played: PlayedRun | null = null;
  #speed = FIRST_SPEED;
  #importing: ImportView | null = null;
  #trouble: TroubleView | null = null;
  /** Counts imports; one whose number has passed is cancelled. */
  #importNumber = 0;
  /** The change of run or ledger under way and all that wait behind it. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: DeskPorts<PickedFile>) {
    this.#ports = ports;
    this.#sender = new ViewSender((version) => this.#view(version));
    this.ledgers = new LedgerDesk(ports.storage, {
      onChange: () => this.#sender.changed(),
      withoutRun: (work) => this.#inTurn(() => this.#endRun().then(work)),
    });
    this.report = new ReportDesk({
      storage: ports.storage,
      current: () => reportSource(this.#played, this.ledgers),
      breathe: () => ports.pace.yield(),
    });
    this.#shabbat = new ShabbatDesk(ports.clock, ports.settings);
    this.#loaded = this.#shabbat.load().then(() => this.#sender.changed());
    void this.#guarded(() => this.#inTurn(() => this.ledgers.showLive()));
    ports.clock.every(CLOCK_LOOK_MS, () => void this.lookAtClock());
  }

  async watch(sink: (view: ViewState) => void): Promise<void> {
    this.#sender.watch(sink);
  }

  async frame(): Promise<void> {
    this.#sender.painted();
  }

  async openFiles(files: readonly PickedFile[]): Promise<boolean> {
    const number = ++this.#importNumber;
    const opened = await this.#guarded(() =>
      this.#ports.openMarket(files, {
        onProgress: (step) => {
          if (this.#isLatest(number)) this.#show({ importing: step });
        },
        isCancelled: () => !this.#isLatest(number),
      }),
    );
    if (this.#isLatest(number)) this.#show({ importing: null });
    if (!opened || !this.#isLatest(number)) return false;
    if (opened.ok) return this.#start(opened.value);
    if (opened.error.kind === 'trouble') this.#show({ trouble: opened.error.trouble });
    return false;
  }

  async openSample(url: string): Promise<boolean> {
    const file = await this.#guarded(() => this.#ports.fetchFile(url));
    if (!file) return false;
    if (file.ok) return this.openFiles([file.value]);
    if (file.error.kind === 'trouble') this.#show({ trouble: file.error.trouble });
    return false;
  }

  async play(): Promise<void> {
    this.#played?.player.play();
    this.#sender.changed();
  }

  async pause(): Promise<void> {
    await this.#played?.player.pause();
    this.#sender.changed();
  }

  async step(): Promise<void> {
    await this.#played?.player.step();
  }

  async setSpeed(speed: number): Promise<void> {
    if (!(speed > 0)) return;
    this.#speed = speed;
    this.#played?.player.setSpeed(speed);
    this.#sender.changed();
  }

  async restart(): Promise<void> {
    if (this.#played) await this.#start(this.#played.market);
  }

  async cancelImport(): Promise<void> {
    this.#importNumber++;
    this.#show({ importing: null });
  }

  async command(command: CommandEvent['command']): Promise<void> {
    const played = this.#played;
    if (!played) return;
    const time = played.run.state.time ?? epochMs(0);
    played.player.take({ kind: 'command', command, time });
    this.#sender.changed();
  }

  async exportLedger(): Promise<Uint8Array> {
    return this.ledgers.needed().exportFile();
  }

  async sha256(): Promise<string> {
    return this.#needed().run.sha256();
  }

  async flush(): Promise<void> {
    await this.ledgers.flush();
  }

  async state(): Promise<ViewState> {
    return this.#sender.current();
  }

  async dismissTrouble(): Promise<void> {
    this.#show({ trouble: null });
  }

  async setShabbat(settings: ShabbatSettings): Promise<readonly string[]> {
    await this.#loaded;
    const mistakes = await this.#shabbat.change(settings);
    if (mistakes.length === 0 && this.#played)
      this.#played.run.state.schedule = this.#shabbat.currentSchedule();
    this.#sender.changed();
    return mistakes;
  }

  async comingRests(months: number): Promise<readonly RestView[]> {
    await this.#loaded;
    return comingRests(this.#shabbat, this.#now(), months).map(restView);
  }

  async exportRests(format: 'ics' | 'csv', months: number): Promise<string> {
    await this.#loaded;
    return exportRests(this.#shabbat, format, this.#now(), months);
  }

  async pauseLog(): Promise<readonly PauseRow[]> {
    return this.ledgers.reader?.pauses(PAUSE_LOG_ROWS) ?? [];
  }

  async clockJumps(): Promise<readonly ClockJump[]> {
    await this.#loaded;
    return this.#shabbat.clockLog.jumps;
  }

  async sunDay(): Promise<SunArc | null> {
    await this.#loaded;
    return sunDay(this.#shabbat, this.#now());
  }

  async useClock(choice: ClockChoice): Promise<void> {
    await this.#loaded;
    this.#shabbat.useClock(choice);
    await this.lookAtClock();
  }

  /** Also asks the engine, so that a rest begins and ends without a tick where the machine's clock counts. */
  async lookAtClock(): Promise<void> {
    this.#shabbat.look();
    const time = this.#played?.run.state.time ?? null;
    if (this.#shabbat.usesClock && time !== null) this.#played?.player.take({ kind: 'timer', time });
    this.#sender.changed();
  }

  #now(): EpochMs {
    return scheduleTime(this.#shabbat, this.#played) ?? this.#shabbat.now();
  }

  async #start(market: OpenedMarket): Promise<boolean> {
    const started = await this.#inTurn(() => this.#guarded(() => this.#startNow(market)));
    return started === true;
  }

  /** Runs and ledgers take turns, so that each ends the one before it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => null);
    return done;
  }

  async #startNow(market: OpenedMarket): Promise<true> {
    await this.#loaded;
    await this.#endRun();
    market.stream.seek(epochMs(0));
    const session = await this.ledgers.begin(market.name);
    this.#played = newPlayedRun(this.#runSetup(market, session), this.#ports);
    this.#played.player.play();
    return true;
  }

  async #endRun(): Promise<void> {
    const ended = this.#played;
    this.#played = null;
    if (ended) await endPlayedRun(ended);
  }

  #isLatest(importNumber: number): boolean {
    return importNumber === this.#importNumber;
  }

  #runSetup(market: OpenedMarket, session: LedgerSession): PlayedRunSetup {
    return {
      market,
      session,
      config: this.#config,
      schedule: this.#shabbat.scheduleForRun(),
      speed: this.#speed,
      onProgress: () => this.#sender.changed(),
      onError: (error) => this.#show({ trouble: recordingTrouble(error) }),
      onBug: (cause) => this.#show({ trouble: unexpectedTrouble(cause) }),
    };
  }

  #needed(): PlayedRun {
    if (!this.#played) throw new Error('No market is open yet: open one first.');
    return this.#played;
  }

  /** Runs a use case; what it throws is a bug and becomes visible trouble. */
  async #guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (cause) {
      this.#show({ trouble: unexpectedTrouble(cause) });
      return null;
    }
  }

  #show(change: { importing?: ImportView | null; trouble?: TroubleView | null }): void {
    if (change.importing !== undefined) this.#importing = change.importing;
    if (change.trouble !== undefined) this.#trouble = change.trouble;
    this.#sender.changed();
  }

  #view(version: number): ViewState {
    const notices = { importing: this.#importing, trouble: this.#trouble, ledger: this.ledgers.view };
    return deskView(version, { played: this.#played, stored: this.ledgers.reader }, this.#shabbat, notices);
  }
}
