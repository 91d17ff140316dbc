import { computed, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { PlaybackView, ViewState } from '../../app/view/view-state';
import type { TroubleModel } from './trouble-model';

/** Speeds offered, in event seconds per second. */
export const SPEEDS: readonly number[] = [
  0.1,
  0.25,
  0.5,
  1,
  2,
  5,
  10,
  30,
  60,
  120,
  300,
  1000,
  Number.POSITIVE_INFINITY,
];

/** Plays a recorded market like a film. */
export class TransportModel {
  /** Null where nothing is open to be played. */
  readonly playback: ReadonlySignal<PlaybackView | null>;
  /** How much of the recording has been played, 0 to 1. */
  readonly progress: ReadonlySignal<number>;
  readonly #desk: DeskApi<File>;
  readonly #trouble: TroubleModel;

  constructor(desk: DeskApi<File>, view: ReadonlySignal<ViewState | null>, trouble: TroubleModel) {
    this.#desk = desk;
    this.#trouble = trouble;
    this.playback = computed(() => view.value?.playback ?? null);
    this.progress = computed(() => progressOf(view.value));
  }

  /** Plays on; a replay that has come to its end starts anew. */
  play(): void {
    this.#trouble.guard(this.playback.value?.finished ? this.#desk.restart() : this.#desk.play());
  }

  pause(): void {
    this.#trouble.guard(this.#desk.pause());
  }

  /** Plays or pauses, whichever it is not. */
  toggle(): void {
    if (this.playback.value?.playing) this.pause();
    else this.play();
  }

  step(): void {
    this.#trouble.guard(this.#desk.step());
  }

  restart(): void {
    this.#trouble.guard(this.#desk.restart());
  }

  setSpeed(speed: number): void {
    this.#trouble.guard(this.#desk.setSpeed(speed));
  }
}

function progressOf(view: ViewState | null): number {
  const playback = view?.playback;
  if (!view || !playback || view.time === null) return 0;
  const span = playback.end - playback.start;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (view.time - playback.start) / span));
}
