import type { ViewState } from './view/view-state';

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
  /** Pauses and resumes trading by the user's command, and the kill switch. */
  command(command: 'pause' | 'resume' | 'kill' | 'rearm'): Promise<void>;
  /** The run's ledger as an SQLite file. */
  exportLedger(): Promise<Uint8Array>;
  /** The run's fingerprint so far, as the headless summary's. */
  sha256(): Promise<string>;
  /** Resolves when all that is committed is durable. */
  flush(): Promise<void>;
  /** The last view. */
  state(): Promise<ViewState>;
  dismissTrouble(): Promise<void>;
}
