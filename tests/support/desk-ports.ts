import { Sha256 } from '../../src/adapters/digest/sha256';
import { Desk } from '../../src/app/desk/desk';
import type { LedgerFile } from '../../src/app/desk/ledger-shelf';
import type { LedgerStorage } from '../../src/app/desk/ledger-ports';
import type {
  DeskPorts,
  ImportControl,
  OpenedMarket,
  OpenFailure,
  RecordingsPorts,
} from '../../src/app/desk/ports';
import type { ViewState } from '../../src/app/view/view-state';
import { err, ok, type Result } from '../../src/core/result';
import type { VenueBases } from '../../src/app/live/loopback';
import type { VenueShelf } from '../../src/app/live/venue-port';
import type { AskRisk, RiskAnswer, RiskQuestion } from '../../src/app/risk/risk-service';
import { FakeMachineClock } from './fake-machine-clock';
import { FakePace, settled } from './fake-pace';
import { FakeVenue } from './fake-venue';
import type { MemoryLedger } from './memory-ledger';
import { MemoryRecordings } from './memory-recordings';
import { MemoryStorage } from './memory-storage';
import { MemorySettings } from './memory-settings';
import { recordedMarket, type RecordedMarket } from './recorded-market';

/** A file that a test picks: what becomes of importing it. */
export type PickedMarket = (control: ImportControl) => Promise<Result<OpenedMarket, OpenFailure>>;

/** A market that opens, under a name. */
export function opens(market: RecordedMarket, name = 'market', synthetic = false): PickedMarket {
  return async () => ok({ stream: await recordedMarket(market), name, synthetic });
}

/** A file that cannot be opened, for that reason. */
export function isRefused(what: string): PickedMarket {
  return async () => err(troubleOf(what));
}

/** An import that goes on until the test ends it, and looks whether it is cancelled only then. */
export class SlowImport {
  control: ImportControl | null = null;
  #end: (() => void) | null = null;
  readonly #market: PickedMarket;

  constructor(market: PickedMarket) {
    this.#market = market;
  }

  /** The file to pick. */
  get file(): PickedMarket {
    return async (control) => {
      this.control = control;
      await new Promise<void>((end) => (this.#end = end));
      return control.isCancelled() ? err({ kind: 'cancelled' }) : this.#market(control);
    };
  }

  /** Tells how far it is. */
  tell(bytesRead: number): void {
    this.control?.onProgress({ name: 'slow', bytesRead, bytesTotal: 100, updates: 1 });
  }

  async end(): Promise<void> {
    this.#end?.();
    await settled();
  }
}

/** Trouble as an adapter tells it. */
export function troubleOf(detail: string): OpenFailure {
  return { kind: 'trouble', trouble: { kind: 'recording', code: 'damaged_block', detail } };
}

/** The world of a desk under test. */
export class DeskWorld implements DeskPorts<PickedMarket> {
  readonly pace = new FakePace();
  readonly clock: FakeMachineClock;
  readonly settings: MemorySettings;
  readonly stored = new MemoryStorage();
  readonly recorded = new MemoryRecordings();
  storage: Promise<LedgerStorage> = Promise.resolve(this.stored);
  /** What comes with the app, by its address. */
  readonly served = new Map<string, PickedMarket>();

  constructor(wall: number, settings = new MemorySettings()) {
    this.clock = new FakeMachineClock(wall);
    this.settings = settings;
  }

  openMarket = async (
    files: readonly PickedMarket[],
    control: ImportControl,
  ): Promise<Result<OpenedMarket, OpenFailure>> => {
    const [file] = files;
    return file ? file(control) : err({ kind: 'cancelled' });
  };

  fetchFile = async (url: string): Promise<Result<PickedMarket, OpenFailure>> => {
    const file = this.served.get(url);
    return file ? ok(file) : err(troubleOf(`${url} is not there`));
  };

  readonly recordings: RecordingsPorts<PickedMarket> = {
    storage: this.recorded,
    read: async () => err(troubleOf('none of these tests imports a recording')),
    newFile: async () => {
      throw new Error('none of these tests exports a recording');
    },
  };

  /** None of these tests imports a ledger but those that say so. */
  ledgerFile: (file: PickedMarket) => LedgerFile = () => {
    throw new Error('no file of a ledger');
  };

  newDigest = (): Sha256 => new Sha256();

  /** What the risk service was asked, and how it answers. */
  readonly riskQuestions: RiskQuestion[] = [];
  riskAnswer: RiskAnswer = { kind: 'approved', adjusted: null, reason: null };
  askRisk: AskRisk = async (_url, question) => {
    this.riskQuestions.push(question);
    return this.riskAnswer;
  };

  /** Where the venues were last asked for. */
  bases: VenueBases | null = null;
  readonly exchanges: readonly FakeVenue[] = [
    new FakeVenue('binance', 'Binance'),
    new FakeVenue('kraken', 'Kraken'),
  ];

  /** Frames are handled as they come. */
  frameAt = (): number => this.clock.monotonic();

  venues = (bases: VenueBases): readonly VenueShelf[] => {
    this.bases = bases;
    return this.exchanges.map((venue) => ({ id: venue.id, name: venue.name, load: async () => venue }));
  };

  /** Every ledger that was asked for, the latest last. */
  get ledgers(): MemoryLedger[] {
    return this.stored.sessions.map(({ ledger }) => ledger);
  }

  get flushes(): number {
    return this.stored.sessions.reduce((sum, { flushes }) => sum + flushes, 0);
  }

  /** The ledger of the latest run. */
  get ledger(): MemoryLedger {
    const ledger = this.ledgers.at(-1);
    if (!ledger) throw new Error('no run has begun');
    return ledger;
  }

  /** A desk in this world that plays as fast as it goes. */
  async desk(speed = Number.POSITIVE_INFINITY): Promise<Desk<PickedMarket>> {
    const desk = new Desk(this);
    await desk.setSpeed(speed);
    return desk;
  }
}

/** The view once nothing more happens by itself. */
export async function restingView(desk: Desk<PickedMarket>): Promise<ViewState> {
  await settled();
  return desk.state();
}
