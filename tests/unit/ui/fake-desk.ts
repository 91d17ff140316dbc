import type { DeskApi } from '../../../src/app/contract';
import type { DvrApi } from '../../../src/app/dvr-api';
import type { LedgersApi } from '../../../src/app/ledgers-api';
import type { Report } from '../../../src/app/view/report';
import type {
  RecordingsAnswer,
  RecordingsApi,
  RecordingsListing,
  VerifyReport,
} from '../../../src/app/recordings-api';
import type { LiveApi, VenueChoice, VenueMarkets } from '../../../src/app/live-api';
import type { PauseRow } from '../../../src/app/ledger/rows';
import type { ClockJump, RestView } from '../../../src/app/view/shabbat-view';
import type { TickView, ViewState } from '../../../src/app/view/view-state';
import { type ConfigError, DEFAULT_CONFIG } from '../../../src/app/config/config';
import type { SettingsApi } from '../../../src/app/settings-api';
import type { SunArc } from '../../../src/core/shabbat/sun-arc';
import { someView } from './some-view';

/** A desk that notes what it is asked, and sends the views that a test gives it. */
export class FakeDesk implements DeskApi<File> {
  readonly calls: string[] = [];
  /** Fails every call but `watch` with this, if set. */
  failure: Error | null = null;
  /** The venues to choose from, and the markets of each of them. */
  venues: readonly VenueChoice[] = [];
  markets: VenueMarkets = { instruments: [], trouble: null };
  refusedServer: string | null = null;
  /** What a change of the configuration is answered with. */
  configErrors: readonly ConfigError[] = [];
  #sink: (view: ViewState) => void = () => undefined;

  send(view: ViewState): void {
    this.#sink(view);
  }

  async watch(sink: (view: ViewState) => void): Promise<void> {
    this.#sink = sink;
  }

  frame = (): Promise<void> => this.#note('frame', undefined);
  openFiles = (files: readonly File[]): Promise<boolean> =>
    this.#note(`openFiles ${files.map((file) => file.name).join(' ')}`, true);
  openSample = (url: string): Promise<boolean> => this.#note(`openSample ${url}`, true);
  play = (): Promise<void> => this.#note('play', undefined);
  pause = (): Promise<void> => this.#note('pause', undefined);
  step = (): Promise<void> => this.#note('step', undefined);
  setSpeed = (speed: number): Promise<void> => this.#note(`setSpeed ${speed}`, undefined);
  restart = (): Promise<void> => this.#note('restart', undefined);
  cancelImport = (): Promise<void> => this.#note('cancelImport', undefined);
  command = (command: string): Promise<void> => this.#note(`command ${command}`, undefined);
  exportLedger = (): Promise<Uint8Array> => this.#note('exportLedger', Uint8Array.of(1, 2));
  sha256 = (): Promise<string> => this.#note('sha256', 'ab');
  flush = (): Promise<void> => this.#note('flush', undefined);
  state = (): Promise<ViewState> => this.#note('state', someView());
  readonly ledgers: LedgersApi<File> = {
    open: (name) => this.#note(`ledgers.open ${name}`, true),
    nameNext: (name) => this.#note(`ledgers.nameNext ${name}`, undefined),
    remedy: (remedy) => this.#note(`ledgers.remedy ${remedy}`, null),
    list: () => this.#note('ledgers.list', []),
    create: (name) => this.#note(`ledgers.create ${name}`, null),
    importFile: (file) => this.#note(`ledgers.importFile ${file.name}`, null),
    exportFile: (id) => this.#note(`ledgers.exportFile ${id}`, new Uint8Array()),
    rename: (id, name) => this.#note(`ledgers.rename ${id} ${name}`, null),
    duplicate: (id) => this.#note(`ledgers.duplicate ${id}`, null),
    reset: (id) => this.#note(`ledgers.reset ${id}`, null),
    delete: (id) => this.#note(`ledgers.delete ${id}`, null),
    undelete: (id) => this.#note(`ledgers.undelete ${id}`, null),
  };
  recordingsListing: RecordingsListing = {
    entries: [],
    usedBytes: 0,
    quotaBytes: 524_288_000,
    isOn: true,
    current: null,
  };
  /** What becomes of anything that is asked of the recordings. */
  recordingsAnswer: RecordingsAnswer = null;
  verifyReport: VerifyReport = { kind: 'cancelled' };
  exportedRecording: File | null = null;
  readonly recordings: RecordingsApi<File> = {
    list: () => this.#note('recordings.list', this.recordingsListing),
    open: (id, as) => this.#note(`recordings.open ${id} ${as}`, this.recordingsAnswer),
    rename: (id, name) => this.#note(`recordings.rename ${id} ${name}`, this.recordingsAnswer),
    pin: (id, pinned) => this.#note(`recordings.pin ${id} ${pinned}`, this.recordingsAnswer),
    delete: (id) => this.#note(`recordings.delete ${id}`, this.recordingsAnswer),
    undelete: (id) => this.#note(`recordings.undelete ${id}`, this.recordingsAnswer),
    export: (id, packed) => this.#note(`recordings.export ${id} ${packed}`, this.exportedRecording),
    import: (files) => this.#note(`recordings.import ${files.length}`, this.recordingsAnswer),
    verify: (id) => this.#note(`recordings.verify ${id}`, this.verifyReport),
    cancelVerify: () => this.#note('recordings.cancelVerify', undefined),
    configure: ({ isOn, quotaBytes }) => this.#note(`recordings.configure ${isOn} ${quotaBytes}`, undefined),
  };

  /** What is answered about an earlier tick. */
  keptTick: TickView | null = null;

  readonly live: LiveApi = {
    venues: () => this.#note('live.venues', this.venues),
    markets: (venue) => this.#note(`live.markets ${venue}`, this.markets),
    connect: (markets) =>
      this.#note(`live.connect ${markets.map(({ venue, symbol }) => `${venue} ${symbol}`).join(', ')}`, true),
    disconnect: () => this.#note('live.disconnect', undefined),
    remove: (name) => this.#note(`live.remove ${name}`, undefined),
    resync: (name) => this.#note(`live.resync ${name}`, undefined),
    tickAt: (name, time) => this.#note(`live.tickAt ${name} ${time}`, this.keptTick),
    useServers: ({ ws, rest }) => this.#note(`live.useServers ${ws} ${rest}`, this.refusedServer),
  };
  readonly settings: SettingsApi = {
    config: () => this.#note('settings.config', DEFAULT_CONFIG),
    change: (keys, source) =>
      this.#note(`settings.change ${JSON.stringify(keys)} ${source}`, this.configErrors),
    changes: () => this.#note('settings.changes', []),
  };
  readonly dvr: DvrApi = {
    seek: (time) => this.#note(`dvr.seek ${time}`, undefined),
    move: (unit, direction) => this.#note(`dvr.move ${unit} ${direction}`, true),
    jump: (target, direction) => this.#note(`dvr.jump ${target} ${direction}`, true),
    seekFill: (symbol, time) => this.#note(`dvr.seekFill ${symbol} ${time}`, undefined),
    toRun: () => this.#note('dvr.toRun', undefined),
    follow: (symbol) => this.#note(`dvr.follow ${symbol}`, undefined),
  };
  dismissTrouble = (): Promise<void> => this.#note('dismissTrouble', undefined);

  setShabbat = (): Promise<readonly string[]> => this.#note('setShabbat', []);
  comingRests = (months: number): Promise<readonly RestView[]> => this.#note(`comingRests ${months}`, []);
  exportRests = (format: string): Promise<string> => this.#note(`exportRests ${format}`, '');
  readonly report = {
    current: (): Promise<Report | null> => this.#note('report', null),
    of: (id: string): Promise<Report | null> => this.#note(`report of ${id}`, null),
  };
  clockJumps = (): Promise<readonly ClockJump[]> => this.#note('clockJumps', []);
  pauseLog = (): Promise<readonly PauseRow[]> => this.#note('pauseLog', []);
  sunDay = (): Promise<SunArc | null> => this.#note('sunDay', null);
  useClock = (): Promise<void> => this.#note('useClock', undefined);
  lookAtClock = (): Promise<void> => this.#note('lookAtClock', undefined);

  async #note<T>(call: string, answer: T): Promise<T> {
    this.calls.push(call);
    if (this.failure) throw this.failure;
    return answer;
  }
}
