import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Config, DEFAULT_CONFIG, PARAMETER_KEYS } from '../../app/config/config';
import { PARAMETERS, type ParameterKey } from '../../app/config/parameters';
import { type PresetName, presetKeys } from '../../app/config/presets';
import { readValue } from '../../app/config/read-value';
import type { ConfigSource } from '../../app/engine/events';
import type { SettingsApi } from '../../app/settings-api';
import { type FieldTroubles, keysOf, troublesIn } from './field-trouble';
import { type ConfigDraft, draftOf, textOf } from './parameter-text';

const DEFAULTS = draftOf(DEFAULT_CONFIG);

/** What came of reading a file of settings: the keys passed over; null where it holds none. */
export type Imported = readonly string[] | null;

/** The form of the configuration, from opening to applying. */
export class ConfigModel {
  /** Null until the desk has told what is in force. */
  readonly draft: ReadonlySignal<ConfigDraft | null>;
  readonly troubles: ReadonlySignal<FieldTroubles>;
  /** Keys whose field says other than what is in force. */
  readonly pending: ReadonlySignal<readonly ParameterKey[]>;
  /** Keys whose field says other than the default. */
  readonly changed: ReadonlySignal<ReadonlySet<ParameterKey>>;
  /** What was applied last is in force, and nothing was changed since. */
  readonly applied: ReadonlySignal<boolean>;
  readonly #desk: SettingsApi;
  readonly #inForce = signal<Config | null>(null);
  readonly #draft = signal<ConfigDraft | null>(null);
  readonly #applied = signal(false);
  #source: ConfigSource = 'user';

  constructor(desk: SettingsApi) {
    this.#desk = desk;
    this.draft = computed(() => this.#draft.value);
    this.applied = computed(() => this.#applied.value);
    this.troubles = computed(() => (this.#draft.value === null ? {} : troublesIn(this.#draft.value)));
    this.pending = computed(() => differing(this.#draft.value, this.#inForce.value));
    this.changed = computed(() => new Set(differing(this.#draft.value, DEFAULT_CONFIG)));
  }

  /** Asks the desk what is in force, and shows it. */
  async load(): Promise<void> {
    this.#inForce.value = await this.#desk.config();
    this.undo();
  }

  /** What a field says now; nothing reaches the desk before `apply`. */
  change(key: ParameterKey, text: string): void {
    this.#fill({ [key]: text }, 'user');
  }

  reset(key: ParameterKey): void {
    this.change(key, DEFAULTS[key]);
  }

  /** Shows again what is in force. */
  undo(): void {
    if (this.#inForce.value !== null) this.#fill(draftOf(this.#inForce.value), 'user');
  }

  /** Fills in what presets decide; the other fields stay as they are. */
  fillWith(name: PresetName): void {
    const filled: Partial<Record<ParameterKey, string>> = {};
    for (const [key, value] of presetKeys(name)) filled[key] = textOf(value);
    this.#fill(filled, 'preset');
  }

  /** Fills the form from a file's text: keys that may not stand, or are not known, are passed over and named. */
  fillFrom(json: string): Imported {
    const keys = objectIn(json);
    if (keys === null) return null;
    const passedOver: string[] = [];
    const filled: Partial<Record<ParameterKey, string>> = {};
    for (const [name, value] of Object.entries(keys)) {
      const key = PARAMETER_KEYS.find((known) => known === name);
      const read = key === undefined ? null : readValue(PARAMETERS[key].kind, value);
      if (key !== undefined && read?.ok === true) filled[key] = textOf(read.value);
      else passedOver.push(name);
    }
    this.#fill(filled, 'import');
    return passedOver;
  }

  /** The configuration in force as a file's text; null before it is known. */
  exported(): string | null {
    const { value } = this.#inForce;
    return value === null ? null : `${JSON.stringify(value, null, 2)}\n`;
  }

  /** Hands the form to the desk; true where all of it is now in force. */
  async apply(): Promise<boolean> {
    const draft = this.#draft.value;
    if (draft === null || Object.keys(this.troubles.value).length > 0) return false;
    const errors = await this.#desk.change(keysOf(draft), this.#source);
    if (errors.length > 0) return false;
    await this.load();
    this.#applied.value = true;
    return true;
  }

  #fill(part: Partial<ConfigDraft>, source: ConfigSource): void {
    this.#draft.value = { ...(this.#draft.value ?? DEFAULTS), ...part };
    this.#source = source;
    this.#applied.value = false;
  }
}

function differing(draft: ConfigDraft | null, config: Config | null): readonly ParameterKey[] {
  if (draft === null || config === null) return [];
  const other = draftOf(config);
  return PARAMETER_KEYS.filter((key) => draft[key].trim() !== other[key]);
}

function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value));
  } catch {
    return null;
  }
}
