import type { Dvr } from '../dvr/dvr';
import type { DeskParts } from './desk-parts';
import type { PlayedRun } from './played-run';
import type { OpenedMarket } from './ports';
import { recordingTrouble, unexpectedTrouble } from './trouble';

const FIRST_SPEED = 60;

type Start = 'go_on' | 'anew';

/** Recorded markets: opens them and plays them like a film. */
export class ReplayDesk<PickedFile> {
  readonly #parts: DeskParts<PickedFile>;
  #speed = FIRST_SPEED;
  /** Counts imports; one whose number has passed is cancelled. */
  #importNumber = 0;

  constructor(parts: DeskParts<PickedFile>) {
    this.#parts = parts;
  }

  async openFiles(files: readonly PickedFile[]): Promise<boolean> {
    const { ports, notices } = this.#parts;
    const number = ++this.#importNumber;
    const opened = await notices.guarded(() =>
      ports.openMarket(files, {
        onProgress: (step) => {
          if (this.#isLatest(number)) notices.showImport(step);
        },
        isCancelled: () => !this.#isLatest(number),
      }),
    );
    if (this.#isLatest(number)) notices.showImport(null);
    if (!opened || !this.#isLatest(number)) return false;
    if (opened.ok) return this.start(opened.value, this.#parts.slot.run === null ? 'go_on' : 'anew');
    if (opened.error.kind === 'trouble') notices.showTrouble(opened.error.trouble);
    return false;
  }

  async openSample(url: string): Promise<boolean> {
    const { ports, notices } = this.#parts;
    const file = await notices.guarded(() => ports.fetchFile(url));
    if (!file) return false;
    if (file.ok) return this.openFiles([file.value]);
    if (file.error.kind === 'trouble') notices.showTrouble(file.error.trouble);
    return false;
  }

  cancelImport(): void {
    this.#importNumber++;
    this.#parts.notices.showImport(null);
  }

  play(): void {
    void this.#dvr?.play();
    this.#parts.changed();
  }

  async pause(): Promise<void> {
    await this.#dvr?.pause();
    this.#parts.changed();
  }

  async step(): Promise<void> {
    await this.#dvr?.move('tick', 'forward');
  }

  /** Event seconds per second, above 0; anything else changes nothing. */
  setSpeed(speed: number): void {
    if (!(speed > 0)) return;
    this.#speed = speed;
    this.#dvr?.setSpeed(speed);
    this.#parts.changed();
  }

  async restart(): Promise<void> {
    const { run } = this.#parts.slot;
    if (run?.kind === 'replay') await this.start(run.market, 'anew');
  }

  get #dvr(): Dvr | null {
    const { run } = this.#parts.slot;
    return run?.kind === 'replay' ? run.dvr : null;
  }

  #isLatest(importNumber: number): boolean {
    return importNumber === this.#importNumber;
  }

  /**
   * Plays a market: `anew` from its beginning and an empty ledger, `go_on` in the ledger that is looked at, where it is that
   * of this market. False where it does not play, and the page knows why.
   */
  async start(market: OpenedMarket, how: Start): Promise<boolean> {
    const { slot, notices } = this.#parts;
    const started = await notices.guarded(async () => {
      await slot.replace(() => this.#begin(market, how));
      this.play();
      this.#dvr?.scout();
      return true;
    });
    return started === true;
  }

  async #begin(market: OpenedMarket, how: Start): Promise<PlayedRun> {
    const { ports, settings, ledgers, shabbat, notices, changed } = this.#parts;
    const { newPlayedRun } = await import('./played-run');
    const config = await settings.config();
    await shabbat.loaded;
    const stored = how === 'go_on' ? ledgers.goOnWith(market) : null;
    const session = stored ?? (await ledgers.begin(market.name));
    return newPlayedRun(
      {
        market,
        session,
        config,
        schedule: shabbat.scheduleForReplay(),
        speed: this.#speed,
        looksAhead: () => !shabbat.usesClock,
        onProgress: changed,
        onError: (error) => notices.showTrouble(recordingTrouble(error)),
        onBug: (cause) => notices.showTrouble(unexpectedTrouble(cause)),
      },
      ports,
    );
  }
}
