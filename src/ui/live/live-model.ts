import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { VenueChoice } from '../../app/live-api';
import type { VenueBases } from '../../app/live/loopback';
import type { Instrument, VenueId } from '../../app/live/venue-port';
import type { LiveView } from '../../app/view/live-view';
import type { ViewState } from '../../app/view/view-state';
import type { TroubleModel } from '../models/trouble-model';
import { words } from '../words/words';
import { meantMarket, suggestions, typedSymbols } from './symbol-match';

/** Live markets: which one to listen to, and how those stand that are listened to. */
export class LiveModel {
  /** Null where nothing is listened to. */
  readonly view: ReadonlySignal<LiveView | null>;
  readonly venues: ReadonlySignal<readonly VenueChoice[]>;
  readonly venue: ReadonlySignal<VenueChoice | null>;
  /** As it was typed. */
  readonly symbol: ReadonlySignal<string>;
  readonly suggestions: ReadonlySignal<readonly Instrument[]>;
  /** Why the chosen market cannot be listened to, in a sentence; null where nothing is known against it. */
  readonly mistake: ReadonlySignal<string | null>;
  readonly isConnecting: ReadonlySignal<boolean>;
  readonly #api: DeskApi<File>;
  readonly #trouble: TroubleModel;
  readonly #venues = signal<readonly VenueChoice[]>([]);
  readonly #chosen = signal<VenueId | null>(null);
  readonly #typed = signal<string | null>(null);
  readonly #markets = signal<readonly Instrument[]>([]);
  readonly #mistake = signal<string | null>(null);
  readonly #isConnecting = signal(false);

  constructor(api: DeskApi<File>, view: ReadonlySignal<ViewState | null>, trouble: TroubleModel) {
    this.#api = api;
    this.#trouble = trouble;
    this.view = computed(() => view.value?.live ?? null);
    this.venues = computed(() => this.#venues.value);
    this.venue = computed(
      () => this.#venues.value.find(({ id }) => id === this.#chosen.value) ?? this.#venues.value[0] ?? null,
    );
    this.symbol = computed(() => this.#typed.value ?? this.venue.value?.defaultSymbol ?? '');
    this.suggestions = computed(() => suggestions(this.#typed.value ?? '', this.#markets.value));
    this.mistake = computed(() => this.#mistake.value);
    this.isConnecting = computed(() => this.#isConnecting.value);
  }

  /** Learns which venues there are, after leading them to this machine where the page's address asks for that. */
  async start(bases: VenueBases): Promise<void> {
    const refused = await this.#api.live.useServers(bases);
    const { what, ...rest } = words.live.serverRefused;
    if (refused !== null) this.#trouble.show({ what: what(refused), ...rest });
    this.#venues.value = await this.#api.live.venues();
  }

  chooseVenue(id: string): void {
    const venue = this.#venues.value.find((known) => known.id === id);
    if (venue === undefined || venue.id === this.venue.value?.id) return;
    this.#chosen.value = venue.id;
    this.#typed.value = null;
    this.#markets.value = [];
    this.#mistake.value = null;
  }

  typeSymbol(text: string): void {
    this.#typed.value = text;
    this.#mistake.value = null;
  }

  /** Somebody begins to look for a symbol: the chosen venue is asked for its markets, once. */
  look(): void {
    const venue = this.venue.value;
    if (venue !== null && this.#markets.value.length === 0) this.#trouble.guard(this.#load(venue));
  }

  /** A venue as a person knows it. */
  nameOf(id: VenueId): string {
    return this.#venues.value.find((venue) => venue.id === id)?.name ?? id;
  }

  /** Listens to the typed markets, one or several, beside those that are listened to already. */
  connect(): void {
    const venue = this.venue.value;
    if (venue === null) return;
    const typed = typedSymbols(this.symbol.value);
    const meant = typed.map((one) => meantMarket(one, this.#markets.value)?.symbol ?? null);
    const unknown = this.#markets.value.length > 0 ? typed.find((_, i) => meant[i] === null) : undefined;
    const isMistaken = typed.length === 0 || unknown !== undefined;
    this.#mistake.value = isMistaken ? words.live.unknown(unknown ?? '', venue.name) : null;
    if (!isMistaken)
      this.#connectTo(
        venue.id,
        typed.map((one, i) => meant[i] ?? one),
      );
  }

  /** Listens to a venue's main market in place of another venue that cannot be reached. */
  goTo(venue: VenueChoice, insteadOf: VenueId): void {
    this.#trouble.guard(this.#go(venue, insteadOf));
  }

  /** Listens to none of a venue's symbols any more. */
  leave(venue: VenueId): void {
    this.#trouble.guard(this.#leave(venue));
  }

  disconnect(): void {
    this.#trouble.guard(this.#api.live.disconnect());
  }

  /** Listens to a symbol no more, by its name in the run. */
  remove(name: string): void {
    this.#trouble.guard(this.#api.live.remove(name));
  }

  /** Gives a symbol's book up and gets a whole one. */
  resync(name: string): void {
    this.#trouble.guard(this.#api.live.resync(name));
  }

  async #load(venue: VenueChoice): Promise<void> {
    const { instruments } = await this.#api.live.markets(venue.id);
    if (this.venue.value?.id === venue.id) this.#markets.value = instruments;
  }

  async #go(venue: VenueChoice, insteadOf: VenueId): Promise<void> {
    await this.#api.live.connect([{ venue: venue.id, symbol: venue.defaultSymbol }]);
    await this.#leave(insteadOf);
  }

  async #leave(venue: VenueId): Promise<void> {
    const left = this.view.value?.symbols.filter((symbol) => symbol.venue === venue) ?? [];
    for (const { name } of left) await this.#api.live.remove(name);
  }

  #connectTo(venue: VenueId, symbols: readonly string[]): void {
    this.#isConnecting.value = true;
    const markets = symbols.map((symbol) => ({ venue, symbol }));
    const connected = this.#api.live.connect(markets).finally(() => {
      this.#isConnecting.value = false;
    });
    this.#trouble.guard(connected);
  }
}
