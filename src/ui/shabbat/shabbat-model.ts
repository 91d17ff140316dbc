import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { RestView, ShabbatView } from '../../app/view/shabbat-view';
import type { ViewState } from '../../app/view/view-state';
import type { ShabbatSettings } from '../../core/shabbat/settings';
import { arcPosition, type SunArc } from '../../core/shabbat/sun-arc';
import { durationText } from '../format/time';
import { stable } from '../models/stable';
import type { TroubleModel } from '../models/trouble-model';
import { zonedDateText } from './zoned-time';

/** Steps of the sun's mark across a day. */
const POSITIONS = 1_000;

/** The rest as the page shows it: each part changes only when there is something new to paint. */
export class ShabbatModel {
  readonly settings: ReadonlySignal<ShabbatSettings | null>;
  /** The rest that holds; null outside one. */
  readonly resting: ReadonlySignal<RestView | null>;
  readonly next: ReadonlySignal<RestView | null>;
  /** How long until the rest begins or ends; null where no clock has told the time. */
  readonly countdown: ReadonlySignal<string | null>;
  /** What a person must do, where the schedule fails closed. */
  readonly problem: ReadonlySignal<string | null>;
  /** How the machine's clock misbehaves; zeros where it does not. */
  readonly clocks: ReadonlySignal<Pick<ShabbatView, 'clockDisagreementMs' | 'clockJumpMs'>>;
  readonly passedOver: ReadonlySignal<number>;
  /** The sun's way across the place's day; null until it is known. */
  readonly arc: ReadonlySignal<SunArc | null>;
  /** Where on the arc the time is, 0 to 1. */
  readonly position: ReadonlySignal<number | null>;
  /** The zone that times are shown in: the place's, else the device's. */
  readonly zone: ReadonlySignal<string>;
  readonly deviceZone: string;
  readonly #shabbat: ReadonlySignal<ShabbatView | null>;
  readonly #arc = signal<SunArc | null>(null);

  constructor(
    desk: DeskApi<File>,
    view: ReadonlySignal<ViewState | null>,
    trouble: TroubleModel,
    deviceZone: string,
  ) {
    const shabbat = computed(() => view.value?.shabbat ?? null);
    this.#shabbat = shabbat;
    this.deviceZone = deviceZone;
    this.settings = stable(() => shabbat.value?.settings ?? null, sameValues);
    this.resting = stable(() => shabbat.value?.resting ?? null, sameValues);
    this.next = stable(() => shabbat.value?.next ?? null, sameValues);
    this.countdown = computed(() => countdownOf(shabbat.value));
    this.problem = computed(() => shabbat.value?.problem ?? null);
    this.clocks = stable(() => clocksOf(shabbat.value), sameValues);
    this.passedOver = computed(() => shabbat.value?.signalsPassedOver ?? 0);
    this.zone = computed(() => this.settings.value?.place?.zone ?? deviceZone);
    this.arc = computed(() => this.#arc.value);
    this.position = computed(() => positionOn(this.#arc.value, shabbat.value));
    this.#follow(() => trouble.guard(desk.sunDay().then((arc) => (this.#arc.value = arc))));
  }

  /** Asks for the arc whenever the place's day or the settings become others. */
  #follow(ask: () => void): void {
    const day = computed(() => this.#dayKey());
    effect(() => {
      if (day.value !== null) ask();
    });
  }

  /** What an arc depends on, as text; null before the time is known. */
  #dayKey(): string | null {
    const now = this.#shabbat.value?.now ?? null;
    if (now === null) return null;
    return `${zonedDateText(now, this.zone.value)} ${JSON.stringify(this.settings.value)}`;
  }
}

function countdownOf(view: ShabbatView | null): string | null {
  if (view === null || view.now === null) return null;
  const at = view.resting?.end ?? view.next?.start;
  // Whole seconds upwards: the countdown comes to nothing at the moment itself, not before it.
  return at === undefined ? null : durationText(Math.ceil((at - view.now) / 1_000) * 1_000);
}

function clocksOf(view: ShabbatView | null): Pick<ShabbatView, 'clockDisagreementMs' | 'clockJumpMs'> {
  const { clockDisagreementMs = 0, clockJumpMs = 0 } = view ?? {};
  return { clockDisagreementMs: wholeSeconds(clockDisagreementMs), clockJumpMs: wholeSeconds(clockJumpMs) };
}

function wholeSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1_000) * 1_000;
}

function positionOn(arc: SunArc | null, view: ShabbatView | null): number | null {
  if (arc === null || view === null || view.now === null) return null;
  const position = Math.round(arcPosition(arc, view.now) * POSITIONS) / POSITIONS;
  return Math.min(1, Math.max(0, position));
}

/** Plain values without functions or undefined: settings and rests. */
function sameValues(last: unknown, next: unknown): boolean {
  return JSON.stringify(last) === JSON.stringify(next);
}
