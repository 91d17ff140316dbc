import type { DeskRun } from './activity';

/** The place for the one run that is at work; what changes it or the open ledger takes turns. */
export class RunSlot {
  #run: DeskRun | null = null;
  /** The change under way and all that wait behind it. */
  #turn: Promise<unknown> = Promise.resolve();

  get run(): DeskRun | null {
    return this.#run;
  }

  /** The run at work; throws where there is none. */
  needed(): DeskRun {
    if (this.#run === null) throw new Error('No market is open yet: open one first.');
    return this.#run;
  }

  /** Ends the run, then begins another; changes that were asked for before come first. */
  replace(begin: () => Promise<DeskRun>): Promise<void> {
    return this.without(async () => {
      this.#run = await begin();
    });
  }

  /** Ends the run if there is one, then does the work; no other run begins meanwhile. */
  without(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      const ended = this.#run;
      this.#run = null;
      await ended?.end();
      await work();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => null);
    return done;
  }
}
