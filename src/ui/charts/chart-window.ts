import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** From when to when charts show, epoch milliseconds. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** What of the past is in view: all of it, its last stretch as it grows, or a stretch that was chosen. */
export type WindowChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'last'; readonly span: number }
  | { readonly kind: 'fixed'; readonly from: number; readonly to: number };

const LEAST_SPAN = 1_000;
/** Room at the right of the newest point, as a share of the window. */
const ROOM = 0.015;
/** A window that ends this near the newest point follows it, as a share of the window. */
const FOLLOWS = 0.05;

/** The stretch of time that all charts of the market show together. */
export class ChartWindow {
  readonly choice: ReadonlySignal<WindowChoice>;
  readonly range: ReadonlySignal<TimeRange>;
  /** Event time under the cursor of any chart; null where there is none. */
  readonly cursor = signal<number | null>(null);
  readonly #choice = signal<WindowChoice>({ kind: 'all' });
  readonly #extent: ReadonlySignal<TimeRange>;

  /** @param extent of the data, which grows. */
  constructor(extent: ReadonlySignal<TimeRange>) {
    this.#extent = extent;
    this.choice = this.#choice;
    this.range = computed(() => rangeOf(this.#choice.value, extent.value));
  }

  /** Shows everything. */
  all(): void {
    this.#choice.value = { kind: 'all' };
  }

  /** Shows the last `span` milliseconds and follows. */
  last(span: number): void {
    this.#choice.value = { kind: 'last', span };
  }

  /** Makes the window `factor` times as long about a time, which stays in its place. */
  zoom(factor: number, at = this.#extent.value.to): void {
    const { from, to } = this.range.value;
    const span = Math.max(LEAST_SPAN, (to - from) * factor);
    const share = to === from ? 1 : (at - from) / (to - from);
    this.#choose(at - span * share, at + span * (1 - share));
  }

  /** Moves the window by so many milliseconds. */
  pan(ms: number): void {
    const { from, to } = this.range.value;
    this.#choose(from + ms, to + ms);
  }

  #choose(from: number, to: number): void {
    const extent = this.#extent.value;
    const span = to - from;
    if (span >= (extent.to - extent.from) * (1 + 2 * ROOM)) this.all();
    else if (Math.abs(to - extent.to) <= span * FOLLOWS) this.last(span);
    else this.#choice.value = { kind: 'fixed', from, to };
  }
}

function rangeOf(choice: WindowChoice, { from, to }: TimeRange): TimeRange {
  if (choice.kind === 'fixed') return choice;
  const span = Math.max(LEAST_SPAN, choice.kind === 'all' ? to - from : choice.span);
  const end = choice.kind === 'all' ? from + span : to;
  return { from: end - span, to: end + span * ROOM };
}
