import { computed, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { Mode, ViewState } from '../../app/view/view-state';
import type { TroubleModel } from './trouble-model';

/** Whether the desk may trade, as the person decides it. */
export class TradingModel {
  readonly mode: ReadonlySignal<Mode>;
  /** Trading is stopped by the person and can be resumed by them. */
  readonly stopped: ReadonlySignal<boolean>;
  readonly #desk: DeskApi<File>;
  readonly #trouble: TroubleModel;

  constructor(desk: DeskApi<File>, view: ReadonlySignal<ViewState | null>, trouble: TroubleModel) {
    this.#desk = desk;
    this.#trouble = trouble;
    this.mode = computed(() => view.value?.mode ?? 'IDLE');
    this.stopped = computed(() => {
      const stops = view.value?.risk.stops ?? [];
      return this.mode.value === 'PAUSED' || stops.some(({ cause }) => cause === 'kill_switch');
    });
  }

  /** Takes back what stopped trading: the kill switch where it was thrown, else the pause. */
  resume(): void {
    this.#trouble.guard(this.#desk.command(this.mode.value === 'HALTED' ? 'rearm' : 'resume'));
  }

  /** No new order, for a while. */
  pauseTrading(): void {
    this.#trouble.guard(this.#desk.command('pause'));
  }
}
