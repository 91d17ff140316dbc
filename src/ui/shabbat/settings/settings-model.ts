import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../../app/contract';
import type { Place } from '../../../core/shabbat/place';
import type { ShabbatSettings } from '../../../core/shabbat/settings';
import { suggestedBuffer, suggestedYomTov } from '../../../core/shabbat/suggestions';
import type { YomTovSchedule } from '../../../core/shabbat/yom-tov';
import type { EpochMs } from '../../../core/time';
import type { PositionRefusal, ShabbatServices } from '../services';
import { type Draft, draftOf, placeDraft } from './draft';
import { foundPlace, pointIn } from './found-place';
import { previewText } from './preview';
import { type DraftErrors, readDraft } from './read-draft';

/** What the settings ask of the desk and of the browser. */
export interface SettingsPorts {
  readonly desk: Pick<DeskApi<File>, 'setShabbat'>;
  readonly services: ShabbatServices;
  /** The schedule's time, to which the preview and the zones' clocks belong. */
  readonly now: EpochMs;
}

/** Where asking the device for its position stands. */
export type Locating =
  | { readonly kind: 'idle' | 'asking' | 'found' }
  | { readonly kind: 'refused'; readonly code: PositionRefusal };

/** The form of the rest's settings, from opening to applying. */
export class SettingsModel {
  readonly draft: ReadonlySignal<Draft>;
  /** What is wrong with the fields, once someone has tried to apply them; kept up to date from then on. */
  readonly errors: ReadonlySignal<DraftErrors>;
  /** What the desk has refused. */
  readonly refusals: ReadonlySignal<readonly string[]>;
  readonly locating: ReadonlySignal<Locating>;
  /** Zones that a point near the date line may be in; else empty. */
  readonly doubtful: ReadonlySignal<readonly string[]>;
  /** The next rest under the form as it stands; empty where it cannot be told. */
  readonly preview: ReadonlySignal<string>;
  /** What is usual at the form's place; null where there is no valid place. */
  readonly suggestion: ReadonlySignal<Suggestion | null>;
  readonly #ports: SettingsPorts;
  readonly #draft;
  readonly #tried = signal(false);
  readonly #refusals = signal<readonly string[]>([]);
  readonly #locating = signal<Locating>({ kind: 'idle' });
  readonly #doubtful = signal<readonly string[]>([]);

  constructor(settings: ShabbatSettings, ports: SettingsPorts) {
    this.#ports = ports;
    this.#draft = signal(draftOf(settings));
    this.draft = computed(() => this.#draft.value);
    this.errors = computed(() => (this.#tried.value ? errorsOf(this.#draft.value) : {}));
    this.refusals = computed(() => this.#refusals.value);
    this.locating = computed(() => this.#locating.value);
    this.doubtful = computed(() => this.#doubtful.value);
    this.preview = computed(() => previewOf(this.#draft.value, ports.now));
    this.suggestion = computed(() => suggestionFor(this.#draft.value));
  }

  /** Changes fields; nothing reaches the desk before `apply`. */
  change(part: Partial<Draft>): void {
    this.#draft.value = { ...this.#draft.value, ...part };
    this.#refusals.value = [];
  }

  /** Takes a place of the list, whole. */
  choosePlace(place: Place): void {
    this.#doubtful.value = [];
    this.change(placeDraft(place));
  }

  /** Finds name and zone for the coordinates as they stand; nothing happens while they are none. */
  async findZone(): Promise<void> {
    const point = pointIn(this.#draft.value);
    if (point === null) return;
    const places = await this.#ports.services.loadPlaces();
    const now = pointIn(this.#draft.value);
    if (now?.latitude !== point.latitude || now.longitude !== point.longitude) return;
    const { place, doubtful } = foundPlace(places, point, 'coordinates', this.#ports.now);
    // The coordinates stay as they were typed: someone may be in the middle of them.
    this.change({ name: place.name, zone: place.zone, source: place.source });
    this.#doubtful.value = doubtful;
  }

  /** Asks the device where it is. Call it from the user's own gesture only. */
  async locate(): Promise<void> {
    this.#locating.value = { kind: 'asking' };
    const position = await this.#ports.services.devicePosition();
    if (!position.ok) {
      this.#locating.value = { kind: 'refused', code: position.error.code };
      return;
    }
    const places = await this.#ports.services.loadPlaces();
    const { place, doubtful } = foundPlace(places, position.value, 'geolocation', this.#ports.now);
    this.choosePlace(place);
    this.#doubtful.value = doubtful;
    this.#locating.value = { kind: 'found' };
  }

  /** Hands the settings to the desk; true where they are now in force. */
  async apply(): Promise<boolean> {
    this.#tried.value = true;
    const read = readDraft(this.#draft.value);
    if (!read.ok) return false;
    this.#refusals.value = await this.#ports.desk.setShabbat(read.settings);
    return this.#refusals.value.length === 0;
  }
}

/** What is usual at a place. */
export interface Suggestion {
  readonly buffer: number;
  readonly yomTov: Exclude<YomTovSchedule, 'off'>;
}

function suggestionFor(draft: Draft): Suggestion | null {
  const point = pointIn(draft);
  if (point === null) return null;
  const { name, zone, source } = draft;
  return { buffer: suggestedBuffer(point), yomTov: suggestedYomTov({ name, zone, source, ...point }) };
}

function errorsOf(draft: Draft): DraftErrors {
  const read = readDraft(draft);
  return read.ok ? {} : read.errors;
}

function previewOf(draft: Draft, now: EpochMs): string {
  const read = readDraft(draft);
  return read.ok ? previewText(read.settings, now) : '';
}
