import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { UserCommand } from '../../app/contract';
import { NO_RISK, type RiskView } from '../../app/view/risk-view';
import type { ViewState } from '../../app/view/view-state';
import type { TroubleModel } from '../models/trouble-model';

/** What orders may do, why, and what the person commands about it. */
export class RiskModel {
  readonly risk: ReadonlySignal<RiskView>;
  /** The kill switch is thrown. */
  readonly killed: ReadonlySignal<boolean>;
  /** Positions stand open under the kill switch, and the person has not said yet what becomes of them. */
  readonly asksToFlatten: ReadonlySignal<boolean>;
  readonly #desk: { command(command: UserCommand): Promise<void> };
  readonly #trouble: TroubleModel;
  /** Since when the kill is whose positions the person keeps; null for none. */
  readonly #keptSince = signal<number | null>(null);

  constructor(
    desk: { command(command: UserCommand): Promise<void> },
    view: ReadonlySignal<ViewState | null>,
    trouble: TroubleModel,
  ) {
    this.#desk = desk;
    this.#trouble = trouble;
    this.risk = computed(() => view.value?.risk ?? NO_RISK);
    this.killed = computed(() => this.#killedSince !== null);
    this.asksToFlatten = computed(() => {
      const since = this.#killedSince;
      const isOpen = view.value?.positions.some(({ quantity }) => Number(quantity) !== 0) ?? false;
      return since !== null && isOpen && !this.risk.value.flattening && since !== this.#keptSince.value;
    });
  }

  /** The kill switch: no order from now on. What becomes of positions is asked afterwards. */
  kill(): void {
    this.#do('kill');
  }

  /** Closes every position for the kill switch. */
  flatten(): void {
    this.#do('kill_flatten');
  }

  /** Leaves positions as they are; this kill does not ask again. */
  keepPositions(): void {
    this.#keptSince.value = this.#killedSince;
  }

  /** Lets positions only become smaller, or orders do anything again. */
  reduceOnly(on: boolean): void {
    this.#do(on ? 'reduce' : 'reduce_off');
  }

  get #killedSince(): number | null {
    return this.risk.value.stops.find(({ cause }) => cause === 'kill_switch')?.since ?? null;
  }

  #do(command: UserCommand): void {
    this.#trouble.guard(this.#desk.command(command));
  }
}
