/** How a parameter's text or number is read; bounds are inclusive. */
export type ParameterKind =
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'flag' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly nullable?: true }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'decimal'; readonly min: string; readonly max: string; readonly nullable?: true }
  | { readonly type: 'decimals_by_symbol' };

/** One key of a configuration: what it means to a person and what may stand there. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** As it would stand in a configuration. */
  readonly default: ConfigValue;
  readonly unit: string;
  /** What it is and what raising it does, in a sentence. */
  readonly meaning: string;
}

/** A value of a configuration as JSON. */
export type ConfigValue = string | number | boolean | null | Readonly<Record<string, number>>;
