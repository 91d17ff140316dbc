import type { EpochMs } from '../../core/time';
import type { Dvr } from '../dvr/dvr';
import type { Direction, DvrApi, JumpTarget, MoveUnit } from '../dvr-api';
import type { DvrView, OutlineView, PastView } from '../view/dvr-view';
import { outlineOf } from '../view/outline';
import { type DeskRun, shownIn } from './activity';
import { PastSender, type ShownPast } from './past-sender';
import type { PlayedRun } from './played-run';

/** The outline is drawn anew when so much more of the recording is known, as a share of it. */
const OUTLINE_STEP = 1 / 50;

/** The DVR of whatever is played, and what the page has got of the run's past. */
export class DvrDesk implements DvrApi {
  readonly #run: () => DeskRun | null;
  readonly #changed: () => void;
  readonly #past = new PastSender();
  /** Name of the symbol that the charts show; the first where none has it. */
  #symbol = '';
  /** Counts runs, so that rows of one are not taken for those of the next. */
  #runs = 0;
  #lastRun: DeskRun | null = null;
  #outlined = '';

  constructor(run: () => DeskRun | null, changed: () => void) {
    this.#run = run;
    this.#changed = changed;
  }

  async seek(time: EpochMs): Promise<void> {
    await this.#dvr?.seek(time);
  }

  async move(unit: MoveUnit, direction: Direction): Promise<boolean> {
    return (await this.#dvr?.move(unit, direction)) ?? false;
  }

  async jump(target: JumpTarget, direction: Direction): Promise<boolean> {
    return (await this.#dvr?.jump(target, direction)) ?? false;
  }

  async seekFill(symbol: string, time: EpochMs): Promise<void> {
    await this.#dvr?.seekFill(symbol, time);
  }

  async toRun(): Promise<void> {
    await this.#dvr?.toRun();
  }

  async follow(symbol: string): Promise<void> {
    this.#symbol = symbol;
    this.#changed();
  }

  /** The page begins anew and has nothing. */
  forget(): void {
    this.#past.forget();
    this.#outlined = '';
  }

  /** The page has not got all rows yet that it may show. */
  hasMore(): boolean {
    const run = this.#run();
    return run !== null && this.#past.hasMore(this.#shownPast(run));
  }

  /** What the page shows of the recording and the past; where `isSent` it has afterwards what was new. */
  view(isSent: boolean): { readonly dvr: DvrView | null; readonly past: PastView | null } {
    const run = this.#run();
    if (run === null) return { dvr: null, past: null };
    if (run !== this.#lastRun) this.#runs++;
    this.#lastRun = run;
    const dvr = run.kind === 'replay' ? this.#dvrView(run, isSent) : null;
    return { dvr, past: this.#past.next(this.#shownPast(run), isSent) };
  }

  get #dvr(): Dvr | null {
    const run = this.#run();
    return run?.kind === 'replay' ? run.dvr : null;
  }

  #shownPast(run: DeskRun): ShownPast {
    const tape = run.kind === 'replay' ? run.dvr.tape.generation : 0;
    const { state, recorder } = shownIn(run);
    const found = state.symbols.findIndex(({ name }) => name === this.#symbol);
    return { generation: `${this.#runs} ${tape}`, recorder, symbol: Math.max(0, found) };
  }

  #dvrView(played: PlayedRun, isSent: boolean): DvrView {
    const { dvr, run } = played;
    const { tape } = dvr;
    return {
      shown: dvr.shown,
      position: dvr.actor.place.updates,
      updates: tape.updates,
      runTime: run.state.time,
      seeking: dvr.seeking,
      known: tape.reached,
      outline: this.#outline(played, isSent),
    };
  }

  #outline(played: PlayedRun, isSent: boolean): OutlineView | null {
    const { tape } = played.dvr;
    const { firstTime, lastTime } = played.market.stream;
    const { generation, symbol } = this.#shownPast(played);
    const share = tape.isWhole ? 'whole' : Math.floor(tape.reached / tape.updates / OUTLINE_STEP);
    const state = `${generation} ${symbol} ${share}`;
    if (firstTime === null || lastTime === null || state === this.#outlined) return null;
    if (isSent) this.#outlined = state;
    return outlineOf(tape.past.ticks(symbol), firstTime, lastTime);
  }
}
