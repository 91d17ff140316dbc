import type { Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { ClockChoice } from '../contract';
import type { DigestPort } from '../digest';
import type { VenueBases } from '../live/loopback';
import type { VenueShelf } from '../live/venue-port';
import type { RecordingSource } from '../recording/source';
import type { RecordingStream } from '../recording/stream';
import type { RecordingStorage } from '../recordings/ports';
import type { SessionStart } from '../session/session-start';
import type { AskRisk } from '../risk/risk-service';
import type { DeskTrouble } from '../view/desk-trouble';
import type { LedgerStorage } from './ledger-ports';
import type { LedgerFile } from './ledger-shelf';

/** Recorded markets ready to be played. */
export interface OpenedMarket {
  readonly stream: RecordingStream;
  /** As a person knows it. */
  readonly name: string;
  /** Made by a simulator. */
  readonly synthetic: boolean;
  /** How the session began of which this is the recording; absent where it is none. */
  readonly session?: SessionStart;
}

/** How far an import is: bytes of the files as they lie there, and updates found. */
export interface ImportStep {
  readonly name: string;
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
  readonly updates: number;
}

/** Watches and stops an import. */
export interface ImportControl {
  readonly onProgress: (step: ImportStep) => void;
  /** Asked now and then: true ends the import as `cancelled`. */
  readonly isCancelled: () => boolean;
}

/** Why nothing was opened; `cancelled` is no trouble. */
export type OpenFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: DeskTrouble };

/** A file of any market format, as a recording. */
export interface ReadRecording {
  readonly fileName: string;
  readonly source: RecordingSource;
}

/** What the recordings need of the world. */
export interface RecordingsPorts<PickedFile> {
  readonly storage: RecordingStorage;
  /** Imports a file, into no list yet. */
  read(file: PickedFile): Promise<Result<ReadRecording, OpenFailure>>;
  /** A file to be handed to the person; `packed`: with gzip. */
  newFile(name: string, source: RecordingSource, packed: boolean): Promise<PickedFile>;
}

/** What the desk needs of the world; the worker's composition root supplies it. */
export interface DeskPorts<PickedFile> {
  /** Turns files into one market: each is imported once, several are merged by event time. */
  openMarket(
    files: readonly PickedFile[],
    control: ImportControl,
  ): Promise<Result<OpenedMarket, OpenFailure>>;
  /** Fetches a file that came with the app. */
  fetchFile(url: string): Promise<Result<PickedFile, OpenFailure>>;
  /** A file to become a ledger, as bytes. */
  ledgerFile(file: PickedFile): LedgerFile;
  /** Waits for SQLite. */
  readonly storage: Promise<LedgerStorage>;
  newDigest(): DigestPort;
  readonly askRisk: AskRisk;
  /** The exchanges, in the order in which they are offered; `bases` leads all of them to this machine. */
  venues(bases: VenueBases): readonly VenueShelf[];
  /** When the frame came that is handled now, on the monotonic clock; outside of frames it means nothing. */
  frameAt(): number;
  readonly pace: Pace;
  readonly clock: MachineClock;
  readonly settings: SettingsStore;
  readonly recordings: RecordingsPorts<PickedFile>;
}

/** The clock of the machine, or the one that was chosen in its place. */
export interface MachineClock {
  now(): EpochMs;
  /** Milliseconds of a clock that nobody sets. */
  monotonic(): number;
  choose(choice: ClockChoice): void;
  /** How many times as fast as real time it runs. */
  readonly rate: number;
  /** Calls again and again, about every `ms`; later where the machine slept. */
  every(ms: number, tick: () => void): void;
}

/** Small values that outlive the page. */
export interface SettingsStore {
  /** Null where there is none. */
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
}

/** The passing of real time, which only paces a replay and never reaches a decision. */
export interface Pace {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Lets other messages of the thread be handled, then goes on. */
  yield(): Promise<void>;
  sleep(ms: number): Promise<void>;
}
