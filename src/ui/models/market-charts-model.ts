import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SymbolView } from '../../app/view/view-state';
import { ChartWindow } from '../charts/chart-window';
import type { PanelKind } from '../charts/panel';
import { FEATURES, type FeatureName } from '../charts/features';
import { type FeatureLimits, featurePanel, pricePanel } from '../charts/panel-kinds';
import type { ShownPast } from './past-model';
import { stable } from './stable';

/** What the market's charts show besides the price, and which stretch of time. */
export class MarketChartsModel {
  readonly window: ChartWindow;
  /** What the panels are painted from. */
  readonly past: ReadonlySignal<ShownPast>;
  /** In their lasting order. */
  readonly features: ReadonlySignal<readonly FeatureName[]>;
  /** Price and features, from above; other objects only where a panel must look otherwise. */
  readonly panels: ReadonlySignal<readonly PanelKind[]>;
  readonly #shown;

  /** @param first the features that are shown at first. */
  constructor(
    past: ReadonlySignal<ShownPast>,
    symbol: ReadonlySignal<SymbolView | null>,
    first: readonly FeatureName[],
  ) {
    this.past = past;
    this.window = new ChartWindow(computed(() => ({ from: past.value.start, to: past.value.end })));
    this.#shown = signal<ReadonlySet<FeatureName>>(new Set(first));
    this.features = computed(() => FEATURES.filter((feature) => this.#shown.value.has(feature)));
    const limits = stable(() => limitsOf(symbol.value), sameLimits);
    const decimals = computed(() => symbol.value?.scale.priceDecimals ?? 2);
    this.panels = computed(() => panelsOf(decimals.value, this.features.value, limits.value));
  }

  /** Shows a feature that is hidden, and hides one that is shown. */
  toggle(feature: FeatureName): void {
    const shown = new Set(this.#shown.value);
    if (!shown.delete(feature)) shown.add(feature);
    this.#shown.value = shown;
  }
}

function panelsOf(decimals: number, features: readonly FeatureName[], limits: FeatureLimits): PanelKind[] {
  const last = features.length - 1;
  return [
    pricePanel(decimals, features.length === 0),
    ...features.map((feature, i) => featurePanel(feature, limits, i === last)),
  ];
}

function limitsOf(symbol: SymbolView | null): FeatureLimits {
  const limit = (gate: string): number | null =>
    symbol?.gates.find((report) => report.gate === gate)?.limit ?? null;
  return { imbalance: limit('imbalance_below_threshold'), momentum: limit('momentum_not_confirmed') };
}

function sameLimits(last: FeatureLimits, next: FeatureLimits): boolean {
  return last.imbalance === next.imbalance && last.momentum === next.momentum;
}
