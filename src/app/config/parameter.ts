/** How a parameter's text or number is read; bounds are inclusive. */
export type ParameterKind =
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'flag' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly nullable?: true }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'decimal'; readonly min: string; readonly max: string; readonly nullable?: true }
  | { readonly type: 'decimals_by_symbol' }
  | { readonly type: 'service_url'; readonly nullable: true };

/** Where a parameter stands in the settings. */
export type ParameterGroup = 'strategy' | 'sizing' | 'risk' | 'broker' | 'market';

/**
 * From when on a changed value counts in a run: from the next tick on; likewise, and the windows start anew; or in the next run
 * only.
 */
export type ParameterMoment = 'next_tick' | 'windows_anew' | 'next_run';

/** One key of a configuration: what it means to a person and what may stand there. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** As it would stand in a configuration. */
  readonly default: ConfigValue;
  readonly unit: string;
  /** What it is and what raising it does, in a sentence. */
  readonly meaning: string;
  readonly group: ParameterGroup;
  readonly applies: ParameterMoment;
  /** Came after runs were first numbered by their configuration: at its default it is no part of a configuration's text. */
  readonly isLater?: true;
}

/** A value of a configuration as JSON. */
export type ConfigValue = string | number | boolean | null | Readonly<Record<string, number>>;
