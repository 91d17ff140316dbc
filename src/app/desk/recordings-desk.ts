import { err, ok, type Result } from '../../core/result';
import { RecordingCatalogue } from '../recordings/catalogue';
import { fileNameOf, nameOfFile } from '../recordings/file-name';
import type { RecordingsTrouble } from '../recordings/ports';
import { QuotaKeeper } from '../recordings/quota-keeper';
import { usedBytes } from '../recordings/room';
import type { RecordedSession, SessionRecording } from '../recordings/session-recording';
import type { RecordingSettings } from '../recordings/settings';
import { type TakenRecording, takeRecording } from '../recordings/taken';
import type {
  PlayedAs,
  RecordingsAnswer,
  RecordingsApi,
  RecordingsListing,
  VerifyReport,
} from '../recordings-api';
import type { RecorderView, RecordingsView } from '../view/recorder-view';
import type { DeskPorts, OpenedMarket } from './ports';
import { RecordingCheck } from './recording-check';
import { detailOf } from './trouble';

/** What the recordings need of the desk. */
export interface RecordingsListener {
  readonly onChange: () => void;
  /** Plays a market from its beginning; false where it does not play, and the page knows why. */
  readonly play: (market: OpenedMarket) => Promise<boolean>;
  /** Whether the market is the one that is played. */
  readonly plays: (market: OpenedMarket) => boolean;
}

type Ports<PickedFile> = Pick<
  DeskPorts<PickedFile>,
  'recordings' | 'settings' | 'clock' | 'pace' | 'newDigest'
>;

const FLUSH_MS = 3_000;

/** The desk's recordings: of the running session, and all those before. */
export class RecordingsDesk<PickedFile> implements RecordingsApi<PickedFile> {
  readonly #ports: Ports<PickedFile>;
  readonly #desk: RecordingsListener;
  readonly #catalogue: RecordingCatalogue;
  readonly #quota: QuotaKeeper;
  readonly #check: RecordingCheck;
  /** What a crash has left is settled, and what was deleted long ago is gone. */
  readonly #tidied: Promise<unknown>;
  #session: SessionRecording | null = null;
  /** The recording that the desk plays. */
  #played: { readonly id: string; readonly market: OpenedMarket; readonly taken: TakenRecording } | null =
    null;

  constructor(ports: Ports<PickedFile>, desk: RecordingsListener) {
    const { storage } = ports.recordings;
    this.#ports = ports;
    this.#desk = desk;
    this.#catalogue = new RecordingCatalogue(storage);
    this.#quota = new QuotaKeeper(ports.settings, storage);
    this.#check = new RecordingCheck(ports, desk.onChange);
    this.#tidied = this.#catalogue.repair().then(() => this.#catalogue.purge());
    ports.clock.every(FLUSH_MS, () => this.#session?.flush());
  }

  get view(): RecordingsView {
    return { recorder: this.#recorderView(), verifying: this.#check.view };
  }

  /** Records a session that begins; null where the user wants none. `end` must be called when it is over. */
  async record(session: RecordedSession): Promise<Pick<SessionRecording, 'onEvent' | 'end'> | null> {
    await this.#quota.loaded;
    if (!this.#quota.isOn) return null;
    const { SessionRecording } = await import('../recordings/session-recording');
    const { storage } = this.#ports.recordings;
    const [catalogue, onChange] = [this.#catalogue, this.#desk.onChange];
    const recording = new SessionRecording(session, {
      storage,
      catalogue,
      quota: () => this.#quota.bytes,
      onChange,
    });
    this.#session = recording;
    return {
      onEvent: (event) => recording.onEvent(event),
      end: async () => {
        await recording.end();
        if (this.#session === recording) this.#session = null;
        onChange();
      },
    };
  }

  /** Makes room for a ledger that has none: what was deleted goes, then the oldest that is not pinned. */
  async freeRoom(bytes: number): Promise<number> {
    await this.#letGo();
    const freed = await this.#catalogue.free(bytes);
    return freed.ok ? freed.value : 0;
  }

  async list(): Promise<RecordingsListing> {
    await Promise.all([this.#tidied, this.#quota.loaded]);
    const found = await this.#catalogue.entries();
    const entries = found.ok ? found.value : [];
    const { bytes: quotaBytes, isOn } = this.#quota;
    return {
      entries: entries.filter(({ status }) => status === 'ready' || status === 'recording').toReversed(),
      usedBytes: usedBytes(entries),
      quotaBytes,
      isOn,
      current: this.#session?.id ?? null,
    };
  }

  async open(id: string, as: PlayedAs): Promise<RecordingsAnswer> {
    await this.#letGo();
    const taken = await this.#take(id);
    if (!taken.ok) return taken.error;
    const market = await opened(taken.value);
    if (!market.ok) {
      await taken.value.release();
      return market.error;
    }
    const { session: _, ...asMarket } = market.value;
    const chosen = as === 'market' ? asMarket : market.value;
    const before = this.#played;
    this.#played = { id, market: chosen, taken: taken.value };
    await this.#desk.play(chosen);
    await before?.taken.release();
    await this.#letGo();
    return null;
  }

  rename(id: string, name: string): Promise<RecordingsAnswer> {
    return answered(this.#catalogue.rename(id, name));
  }

  pin(id: string, pinned: boolean): Promise<RecordingsAnswer> {
    return answered(this.#catalogue.pin(id, pinned));
  }

  async delete(id: string): Promise<RecordingsAnswer> {
    await this.#letGo();
    return answered(this.#catalogue.delete(id));
  }

  undelete(id: string): Promise<RecordingsAnswer> {
    return answered(this.#catalogue.undelete(id));
  }

  async export(id: string, packed: boolean): Promise<PickedFile | null> {
    const found = await this.#catalogue.entries();
    const entry = found.ok ? found.value.find((one) => one.id === id) : undefined;
    if (entry === undefined) return null;
    await this.#flushed(id);
    const taken = await this.#take(id);
    if (!taken.ok) return null;
    const name = fileNameOf(entry.name, packed);
    const file = await this.#ports.recordings.newFile(name, taken.value.source, packed);
    await taken.value.release();
    return file;
  }

  async import(files: readonly PickedFile[]): Promise<RecordingsAnswer> {
    await this.#quota.loaded;
    for (const file of files) {
      const trouble = await this.#importOne(file);
      if (trouble !== null) return trouble;
    }
    return null;
  }

  async verify(id: string): Promise<VerifyReport> {
    await this.#flushed(id);
    const taken = await this.#take(id);
    if (!taken.ok) return { kind: 'trouble', trouble: taken.error };
    const report = await this.#check.of(id, taken.value.source);
    await taken.value.release();
    return report;
  }

  async cancelVerify(): Promise<void> {
    this.#check.cancel();
  }

  async configure(choice: RecordingSettings): Promise<void> {
    await this.#quota.choose(choice);
    await this.#letGo();
    await this.#catalogue.shrinkTo(this.#quota.bytes);
    this.#desk.onChange();
  }

  async #importOne(file: PickedFile): Promise<RecordingsAnswer> {
    const read = await this.#ports.recordings.read(file);
    if (!read.ok)
      return read.error.kind === 'cancelled'
        ? null
        : { code: 'unusable', detail: detailOf(read.error.trouble) };
    const { fileName, source } = read.value;
    await this.#catalogue.shrinkTo(Math.max(0, this.#quota.bytes - source.size));
    return answered(this.#catalogue.import(nameOfFile(fileName), source));
  }

  #take(id: string): Promise<Result<TakenRecording, RecordingsTrouble>> {
    const isHeld = this.#session?.id === id || this.#played?.id === id;
    return takeRecording(this.#ports.recordings.storage, id, isHeld);
  }

  /** All of the running session up to now is stored. */
  async #flushed(id: string): Promise<void> {
    if (this.#session?.id !== id) return;
    this.#session.flush();
    await this.#session.settled();
  }

  /** The recording that was played is free again once the desk plays something else. */
  async #letGo(): Promise<void> {
    const played = this.#played;
    if (played === null || this.#desk.plays(played.market)) return;
    this.#played = null;
    await played.taken.release();
  }

  #recorderView(): RecorderView {
    if (this.#session !== null) {
      const { bytes, trouble } = this.#session;
      return trouble === null ? { state: 'on', bytes } : { state: 'failed', bytes, code: trouble.code };
    }
    return this.#quota.isOn ? { state: 'idle' } : { state: 'off' };
  }
}

async function opened(taken: TakenRecording): Promise<Result<OpenedMarket, RecordingsTrouble>> {
  const { marketIn } = await import('../recordings/market-of');
  const market = await marketIn(taken.source);
  return market.ok ? ok(market.value) : err({ code: 'unusable', detail: market.error.message });
}

async function answered(work: Promise<Result<unknown, RecordingsTrouble>>): Promise<RecordingsAnswer> {
  const done = await work;
  return done.ok ? null : done.error;
}
