import type { PastView } from '../../app/view/dvr-view';
import {
  MARK_COLUMNS,
  MARK_WIDTH,
  type MarkColumn,
  TICK_COLUMNS,
  TICK_WIDTH,
  type TickColumn,
} from '../../app/view/past/columns';
import { GrowingColumns } from './growing-columns';

/** What a chart can draw a line of. */
export type ChartColumn = TickColumn | 'mid';

/** Rows of ticks and marks as columns, as far as the engine has sent them; those of another generation give way. */
export class PastStore {
  readonly ticks = new GrowingColumns<ChartColumn>([...TICK_COLUMNS, 'mid']);
  readonly marks = new GrowingColumns<MarkColumn>(MARK_COLUMNS);
  #generation = '';

  /** Takes in what came with one view. */
  take({ generation, from, ticks, firstTick, marksFrom, marks, firstMark }: PastView): void {
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.ticks.clear(from);
      this.marks.clear(marksFrom);
    }
    if (ticks.length > 0) this.ticks.put(from, ticks, TICK_WIDTH);
    if (marks.length > 0) this.marks.put(marksFrom, marks, MARK_WIDTH);
    if (ticks.length > 0) this.#addMids(from);
    this.ticks.forget(firstTick);
    this.marks.forget(firstMark);
  }

  #addMids(from: number): void {
    const { ticks } = this;
    const [bids, asks, mids] = [ticks.column('bid'), ticks.column('ask'), ticks.column('mid')];
    for (let i = Math.max(0, from - ticks.first); i < ticks.length; i++)
      mids[i] = ((bids[i] ?? 0) + (asks[i] ?? 0)) / 2;
  }
}
