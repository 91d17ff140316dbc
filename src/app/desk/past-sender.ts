import type { RunRecorder } from '../view/run-recorder';
import type { PastView } from '../view/dvr-view';
import { MARK_WIDTH, TICK_WIDTH } from '../view/past/columns';

/** Rows that go with one view at the most, so that no message is long. */
const MOST_ROWS = 16_384;

/** Where a past is shown: of which run, up to whom, which symbol's. */
export interface ShownPast {
  /** Rows of another one are void. */
  readonly generation: string;
  readonly recorder: RunRecorder;
  /** Index of the symbol that the charts show. */
  readonly symbol: number;
}

/** Remembers which rows of the charts the page has, so that each is sent once. */
export class PastSender {
  #generation = '';
  #symbol = -1;
  #ticks = 0;
  #marks = 0;

  /** The page has nothing any more. */
  forget(): void {
    this.#generation = '';
  }

  /** Whether the page has not got all yet that it may show. */
  hasMore({ recorder, symbol }: ShownPast): boolean {
    const { past, length } = recorder;
    return this.#ticks < (length.rows[symbol] ?? 0) || this.#marks < past.marks.count;
  }

  /** The rows that the page lacks; where `isSent` it has them afterwards. */
  next(shown: ShownPast, isSent: boolean): PastView {
    const { recorder } = shown;
    const { length } = recorder;
    const shownTicks = length.rows[shown.symbol] ?? 0;
    const [from, marksFrom] = this.#begin(shown);
    const ticks = recorder.past.ticks(shown.symbol).slice(from, Math.min(shownTicks, from + MOST_ROWS));
    const marks = recorder.past.marks.slice(marksFrom, marksFrom + MOST_ROWS);
    if (isSent) {
      this.#generation = shown.generation;
      this.#symbol = shown.symbol;
      this.#ticks = from + ticks.length / TICK_WIDTH;
      this.#marks = marksFrom + marks.length / MARK_WIDTH;
    }
    const { generation } = shown;
    return {
      generation: `${generation} ${shown.symbol}`,
      symbol: shown.symbol,
      from,
      ticks,
      firstTick: recorder.past.ticks(shown.symbol).first,
      firstMark: recorder.past.marks.first,
      shownTicks,
      marksFrom,
      marks,
      shownMarks: length.marks,
    };
  }

  /** Numbers of the first rows to send. */
  #begin({ generation, symbol, recorder }: ShownPast): readonly [number, number] {
    const { past } = recorder;
    const isSame = generation === this.#generation && symbol === this.#symbol;
    return [
      Math.max(isSame ? this.#ticks : 0, past.ticks(symbol).first),
      Math.max(isSame ? this.#marks : 0, past.marks.first),
    ];
  }
}
