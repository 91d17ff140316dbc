import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { SunArc } from '../../core/shabbat/sun-arc';
import type { ClockChoice, DeskApi } from '../contract';
import type { CommandEvent } from '../engine/events';
import type { PauseRow } from '../ledger/rows';
import type { ClockJump, RestView } from '../view/shabbat-view';
import type { ViewState } from '../view/view-state';
import { activityOf, timeIn } from './activity';
import type { DeskParts } from './desk-parts';
import { deskView } from './desk-view';
import { DvrDesk } from './dvr-desk';
import { LedgerDesk } from './ledger-desk';
import { LiveDesk } from './live-desk';
import { Notices } from './notices';
import type { DeskPorts } from './ports';
import { RecordingsDesk } from './recordings-desk';
import { ReplayDesk } from './replay-desk';
import { RunSlot } from './run-slot';
import { SettingsDesk } from './settings-desk';
import { ShabbatCalls } from './shabbat-calls';
import { ShabbatDesk } from './shabbat-desk';
import { ReportDesk, reportSource } from './report-desk';
import { ViewSender } from './view-sender';

const CLOCK_LOOK_MS = 1_000;

/** The desk: answers the page, each kind of work by a collaborator. One lives in the engine's thread. */
export class Desk<PickedFile> implements DeskApi<PickedFile> {
  readonly #parts: DeskParts<PickedFile>;
  readonly #sender: ViewSender;
  readonly #replays: ReplayDesk<PickedFile>;
  readonly #shabbat: ShabbatCalls;
  readonly ledgers: LedgerDesk<PickedFile>;
  readonly dvr: DvrDesk;
  readonly report: ReportDesk;
  readonly live: LiveDesk;
  readonly settings: SettingsDesk;
  readonly recordings: RecordingsDesk<PickedFile>;

  constructor(ports: DeskPorts<PickedFile>) {
    this.#sender = new ViewSender((version, isSent) => this.#view(version, isSent));
    const changed = (): void => this.#sender.changed();
    const slot = new RunSlot();
    this.dvr = new DvrDesk(() => slot.run, changed);
    this.ledgers = new LedgerDesk(ports.storage, {
      onChange: changed,
      ledgerFile: (file) => ports.ledgerFile(file),
      withoutRun: (work) => slot.without(work),
      freeRoom: (bytes) => this.recordings.freeRoom(bytes),
    });
    this.recordings = new RecordingsDesk(ports, {
      onChange: changed,
      play: (market) => this.#replays.start(market, 'anew'),
      plays: (market) => slot.run?.kind === 'replay' && slot.run.market === market,
    });
    this.report = new ReportDesk({
      storage: ports.storage,
      current: () => reportSource(slot.run, this.ledgers),
      breathe: () => ports.pace.yield(),
    });
    const shabbat = new ShabbatDesk(ports.clock, ports.settings);
    const notices = new Notices(changed);
    const { ledgers, recordings } = this;
    this.settings = new SettingsDesk({ store: ports.settings, slot, ledgers, changed });
    const shared = { ports, settings: this.settings, slot, ledgers, shabbat, recordings };
    this.#parts = { ...shared, notices, changed };
    this.#replays = new ReplayDesk(this.#parts);
    this.live = new LiveDesk(this.#parts);
    this.#shabbat = new ShabbatCalls(this.#parts);
    void shabbat.load().then(changed);
    void notices.guarded(() => slot.without(() => this.ledgers.showLive()));
    ports.clock.every(CLOCK_LOOK_MS, () => this.#shabbat.lookAtClock());
  }

  async watch(sink: (view: ViewState) => void): Promise<void> {
    this.dvr.forget();
    this.#sender.watch(sink);
  }

  async frame(): Promise<void> {
    if (this.dvr.hasMore()) this.#sender.changed();
    this.#sender.painted();
  }

  openFiles(files: readonly PickedFile[]): Promise<boolean> {
    return this.#replays.openFiles(files);
  }

  openSample(url: string): Promise<boolean> {
    return this.#replays.openSample(url);
  }

  async play(): Promise<void> {
    this.#replays.play();
  }

  pause(): Promise<void> {
    return this.#replays.pause();
  }

  step(): Promise<void> {
    return this.#replays.step();
  }

  async setSpeed(speed: number): Promise<void> {
    this.#replays.setSpeed(speed);
  }

  restart(): Promise<void> {
    return this.#replays.restart();
  }

  async cancelImport(): Promise<void> {
    this.#replays.cancelImport();
  }

  async command(command: CommandEvent['command']): Promise<void> {
    const { run } = this.#parts.slot;
    if (run === null) return;
    run.take({ kind: 'command', command, time: timeIn(run) });
    this.#sender.changed();
  }

  async exportLedger(): Promise<Uint8Array> {
    return this.ledgers.needed().exportFile();
  }

  async sha256(): Promise<string> {
    return this.#parts.slot.needed().run.sha256();
  }

  async flush(): Promise<void> {
    await this.ledgers.flush();
  }

  async state(): Promise<ViewState> {
    return this.#sender.current();
  }

  async dismissTrouble(): Promise<void> {
    this.#parts.notices.showTrouble(null);
  }

  setShabbat(settings: ShabbatSettings): Promise<readonly string[]> {
    return this.#shabbat.setSettings(settings);
  }

  comingRests(months: number): Promise<readonly RestView[]> {
    return this.#shabbat.comingRests(months);
  }

  exportRests(format: 'ics' | 'csv', months: number): Promise<string> {
    return this.#shabbat.exportRests(format, months);
  }

  async pauseLog(): Promise<readonly PauseRow[]> {
    return this.#shabbat.pauseLog();
  }

  clockJumps(): Promise<readonly ClockJump[]> {
    return this.#shabbat.clockJumps();
  }

  sunDay(): Promise<SunArc | null> {
    return this.#shabbat.sunDay();
  }

  useClock(choice: ClockChoice): Promise<void> {
    return this.#shabbat.useClock(choice);
  }

  async lookAtClock(): Promise<void> {
    this.#shabbat.lookAtClock();
    this.live.lookAtFeeds();
  }

  #view(version: number, isSent: boolean): ViewState {
    const { slot, shabbat } = this.#parts;
    const { importing, trouble } = this.#parts.notices;
    const activity = activityOf(slot.run, this.ledgers.reader);
    const [live, recordings] = [this.live.view, this.recordings.view];
    const views = { importing, trouble, ledger: this.ledgers.view, live, recordings };
    return deskView(version, activity, shabbat, { ...views, ...this.dvr.view(isSent) });
  }
}
