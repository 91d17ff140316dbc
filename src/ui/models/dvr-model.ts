import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { Direction, JumpTarget, MoveUnit } from '../../app/dvr-api';
import type { DvrView, OutlineView } from '../../app/view/dvr-view';
import type { ViewState } from '../../app/view/view-state';
import { epochMs } from '../../core/time';
import type { TroubleModel } from './trouble-model';

/** What was looked for and not found. */
export interface NotFound {
  readonly target: JumpTarget | 'decision';
  readonly direction: Direction;
}

/** Looks at any moment of a replay. */
export class DvrModel {
  /** Null where no recording is played. */
  readonly dvr: ReadonlySignal<DvrView | null>;
  /** The recording as a whole; the last that was sent. */
  readonly outline: ReadonlySignal<OutlineView | null>;
  /** Where the scrub bar stands, event time: what was asked for last until it is shown. */
  readonly time: ReadonlySignal<number | null>;
  readonly notFound: ReadonlySignal<NotFound | null>;
  readonly #api: DeskApi<File>;
  readonly #trouble: TroubleModel;
  readonly #wanted = signal<number | null>(null);
  readonly #notFound = signal<NotFound | null>(null);
  #wishes = 0;

  constructor(api: DeskApi<File>, view: ReadonlySignal<ViewState | null>, trouble: TroubleModel) {
    this.#api = api;
    this.#trouble = trouble;
    this.dvr = computed(() => view.value?.dvr ?? null);
    let outline: OutlineView | null = null;
    this.outline = computed(() => {
      const { dvr } = view.value ?? { dvr: null };
      outline = dvr === null ? null : (dvr.outline ?? outline);
      return outline;
    });
    this.time = computed(() => this.#wanted.value ?? view.value?.time ?? null);
    this.notFound = this.#notFound;
  }

  /** Shows the moment of that event time. */
  seek(time: number): void {
    this.#wanted.value = time;
    const wish = ++this.#wishes;
    const sought = this.#api.dvr.seek(epochMs(Math.round(time))).finally(() => {
      if (wish === this.#wishes) this.#wanted.value = null;
    });
    this.#ask(sought);
  }

  /** Shows the moment that a clicked time means, where a recording is played. */
  pick(time: number): void {
    if (this.dvr.value !== null) this.seek(time);
  }

  /** Shows the tick of a row of trades or orders. */
  seekFill(symbol: string, time: number): void {
    if (this.dvr.value !== null) this.#ask(this.#api.dvr.seekFill(symbol, epochMs(time)));
  }

  move(unit: MoveUnit, direction: Direction): void {
    const moved = this.#api.dvr.move(unit, direction);
    this.#ask(unit === 'decision' ? this.#finding(moved, { target: unit, direction }) : moved);
  }

  jump(target: JumpTarget, direction: Direction): void {
    this.#ask(this.#finding(this.#api.dvr.jump(target, direction), { target, direction }));
  }

  /** Back to where the run stands. */
  toRun(): void {
    this.#ask(this.#api.dvr.toRun());
  }

  #ask(call: Promise<unknown>): void {
    this.#notFound.value = null;
    this.#trouble.guard(call);
  }

  async #finding(found: Promise<boolean>, sought: NotFound): Promise<void> {
    if (!(await found)) this.#notFound.value = sought;
  }
}
