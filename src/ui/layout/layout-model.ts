import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { KeptTexts } from '../models/kept-texts';
import { type Arrangement, type Row, spotOf, without, withRows } from './arrangement';
import { DEFAULTS } from './defaults';
import { hiddenIn, type KeptLayout, readLayout, writeLayout } from './kept-layout';
import { beside, type Direction, moved, shown } from './move';
import type { PaneName } from './pane-names';
import type { Screen } from './screens';
import { resized, type SplitterAt } from './splitters';

const KEPT = 'layout';

/** A pane that is being dragged, and what it would come to stand beside; null over nothing. */
export interface PaneDrag {
  readonly pane: PaneName;
  readonly over: { readonly pane: PaneName; readonly side: Direction } | null;
}

/** One press of "higher" or "lower" on a phone, rem. */
const HEIGHT_STEP = 4;
const LEAST_HEIGHT = 8;
/** Where a pane that was as high as its content begins. */
const FIRST_HEIGHT = 20;

/** Where the panes stand on the present screen. Each change is kept on this device, for this kind of screen. */
export class LayoutModel {
  readonly screen: ReadonlySignal<Screen>;
  readonly arrangement: ReadonlySignal<Arrangement>;
  readonly hidden: ReadonlySignal<readonly PaneName[]>;
  /** The pane that has the whole desk; null where they share it. */
  readonly maximised: ReadonlySignal<PaneName | null>;
  /** The pane that a person used last: keys act on it. */
  readonly active: ReadonlySignal<PaneName | null>;
  /** Null where no pane is dragged. */
  readonly drag: ReadonlySignal<PaneDrag | null>;
  readonly #store: KeptTexts;
  readonly #kept;
  readonly #maximised = signal<PaneName | null>(null);
  readonly #drag = signal<PaneDrag | null>(null);
  readonly #active = signal<PaneName | null>(null);

  constructor(screen: ReadonlySignal<Screen>, store: KeptTexts) {
    this.screen = screen;
    this.#store = store;
    this.#kept = signal<KeptLayout>(readLayout(store.read(KEPT)));
    this.arrangement = computed(() => this.#kept.value[screen.value]?.arrangement ?? DEFAULTS[screen.value]);
    this.hidden = computed(() => hiddenIn(this.arrangement.value));
    this.maximised = computed(() => this.#maximised.value);
    this.active = computed(() => this.#active.value);
    this.drag = computed(() => this.#drag.value);
  }

  /** The person works in this pane now. */
  use(pane: PaneName): void {
    this.#active.value = pane;
  }

  resize(at: SplitterAt, share: number): void {
    this.#change(resized(this.arrangement.value, at, share));
  }

  /** Puts a pane beside another one. */
  place(pane: PaneName, target: PaneName, side: Direction): void {
    this.#change(beside(this.arrangement.value, pane, target, side));
  }

  /** A pane is dragged over a side of another one, or over nothing. */
  dragTo(pane: PaneName, over: PaneDrag['over']): void {
    this.#drag.value = { pane, over };
  }

  /** Puts the dragged pane where it would come to stand. */
  drop(): void {
    const drag = this.#drag.value;
    if (drag?.over) this.place(drag.pane, drag.over.pane, drag.over.side);
  }

  endDrag(): void {
    this.#drag.value = null;
  }

  /** On a phone: makes a pane higher by `steps`, or lower. */
  heighten(pane: PaneName, steps: number): void {
    const spot = spotOf(this.arrangement.value, pane);
    if (spot === null) return;
    const change = (rows: readonly Row[]): readonly Row[] =>
      rows.map((row, index) =>
        index === spot.row
          ? { ...row, size: Math.max(LEAST_HEIGHT, (row.size || FIRST_HEIGHT) + steps * HEIGHT_STEP) }
          : row,
      );
    this.#change(withRows(this.arrangement.value, spot.column, change));
  }

  /** Moves a pane by one step. */
  move(pane: PaneName, direction: Direction): void {
    this.#change(moved(this.arrangement.value, pane, direction));
  }

  hide(pane: PaneName): void {
    if (this.#maximised.value === pane) this.#maximised.value = null;
    this.#change(without(this.arrangement.value, pane));
  }

  show(pane: PaneName): void {
    this.#change(shown(this.arrangement.value, pane));
  }

  /** Gives a pane the whole desk, or shares it again. */
  toggleMaximised(pane: PaneName): void {
    this.#maximised.value = this.#maximised.value === pane ? null : pane;
  }

  /** Shares the desk again. */
  restore(): void {
    this.#maximised.value = null;
  }

  /** The present screen as it came. */
  reset(): void {
    this.#maximised.value = null;
    const { [this.screen.value]: _, ...others } = this.#kept.value;
    this.#keep(others);
  }

  #change(arrangement: Arrangement): void {
    const kept = { arrangement, hidden: hiddenIn(arrangement) };
    this.#keep({ ...this.#kept.value, [this.screen.value]: kept });
  }

  #keep(layout: KeptLayout): void {
    this.#kept.value = layout;
    this.#store.write(KEPT, writeLayout(layout));
  }
}
