import { traceLine } from '../../src/app/run/trace';
import type { Effects } from '../../src/app/engine/effects';
import type { EngineState } from '../../src/app/engine/state';
import type { ReplayArguments } from './arguments';
import { OutputFile } from './output-file';

/** The files that were asked for: all of them appear at the end, or none. */
export class Outputs {
  readonly #trace: OutputFile | null;
  readonly #toStdout: boolean;
  readonly #db: OutputFile | null;
  readonly #summary: OutputFile | null;
  readonly #open: OutputFile[] = [];
  #lines = 0;

  /** Throws where a folder cannot be written to; nothing is left behind then. */
  constructor(options: ReplayArguments) {
    this.#toStdout = options.trace === '-';
    try {
      this.#trace = options.trace === null || this.#toStdout ? null : this.#file(options.trace);
      this.#db = options.db === null ? null : this.#file(options.db);
      this.#summary = options.summary === null ? null : this.#file(options.summary);
    } catch (cause) {
      this.discard();
      throw cause;
    }
  }

  /** What to call at each tick; null where nobody wants a trace, so that none is made. */
  tracer(state: EngineState): ((effects: Effects) => void) | null {
    const trace = this.#trace;
    if (this.#toStdout)
      return (effects) => process.stdout.write(`${traceLine(state, effects, this.#lines++)}\n`);
    if (trace === null) return null;
    return (effects) => trace.text(`${traceLine(state, effects, this.#lines++)}\n`);
  }

  /** Whether the ledger is wanted as a file. */
  get wantsDatabase(): boolean {
    return this.#db !== null;
  }

  /** Completes every file. */
  commit(database: Uint8Array | null, summary: string): void {
    if (database) this.#db?.bytes(database);
    this.#summary?.text(`${summary}\n`);
    for (const file of this.#open.splice(0)) file.commit();
  }

  /** Leaves nothing behind. */
  discard(): void {
    for (const file of this.#open.splice(0)) file.discard();
  }

  #file(path: string): OutputFile {
    const file = new OutputFile(path);
    this.#open.push(file);
    return file;
  }
}
