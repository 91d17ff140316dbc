import type { LiveApi, MarketChoice, VenueChoice, VenueMarkets } from '../live-api';
import { mayCommit } from '../ledger/state';
import { DEFAULT_SYMBOLS } from '../live/default-symbol';
import { loopbackBase, REAL_VENUES, type VenueBases } from '../live/loopback';
import type { Venue, VenueId, VenueShelf } from '../live/venue-port';
import type { EpochMs } from '../../core/time';
import type { LiveView } from '../view/live-view';
import type { TickView } from '../view/view-state';
import type { DeskParts } from './desk-parts';
import type { LiveRun, LiveTap } from './live-run';
import type { DeskPorts } from './ports';
import { unexpectedTrouble } from './trouble';

/** A view is sent at most this often while feeds are live, in milliseconds: a person reads no faster. */
const VIEW_MS = 100;

const NO_TAP: LiveTap = { onEvent: () => {}, end: async () => {} };

/** What the desk's live part works with. */
type LiveParts = Omit<DeskParts<never>, 'ports'> & {
  readonly ports: Pick<DeskPorts<never>, 'askRisk' | 'venues' | 'frameAt' | 'newDigest' | 'clock' | 'pace'>;
};

/** Live markets: begins and ends the live run, and lets the page choose its symbols. */
export class LiveDesk implements LiveApi {
  readonly #parts: LiveParts;
  #venues: readonly VenueShelf[];
  #viewIsDue = false;
  /** The venues are servers of this machine: what they tell is a simulator's. */
  #areLocal = false;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#venues = parts.ports.venues(REAL_VENUES);
  }

  /** How the feeds stand; null where none is listened to. */
  get view(): LiveView | null {
    return this.#run?.feeds() ?? null;
  }

  async venues(): Promise<readonly VenueChoice[]> {
    return this.#venues.map(({ id, name }) => ({ id, name, defaultSymbol: DEFAULT_SYMBOLS[id] }));
  }

  async markets(venue: VenueId): Promise<VenueMarkets> {
    const found = await this.#venues.find(({ id }) => id === venue)?.load();
    const asked = await found?.instruments();
    if (asked?.ok === true) return { instruments: asked.value, trouble: null };
    return { instruments: [], trouble: asked?.error ?? { code: 'unreachable', detail: `no venue ${venue}` } };
  }

  async connect(markets: readonly MarketChoice[]): Promise<boolean> {
    const { slot, notices } = this.#parts;
    const connected = await notices.guarded(async () => {
      const asked = await this.#loaded(markets);
      if (asked.length === 0) return false;
      if (slot.run?.kind !== 'live') await slot.replace(() => this.#begin(asked));
      return this.#open(asked);
    });
    return connected === true;
  }

  async disconnect(): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    const { slot, notices, changed } = this.#parts;
    await notices.guarded(() => slot.without(async () => {}));
    changed();
  }

  async remove(name: string): Promise<void> {
    const run = this.#run;
    run?.session.remove(name);
    if (run?.session.symbols.length === 0) await this.disconnect();
  }

  async resync(name: string): Promise<void> {
    this.#run?.session.resync(name);
  }

  async tickAt(name: string, time: EpochMs): Promise<TickView | null> {
    return this.#run?.tickAt(name, time) ?? null;
  }

  /** The page is seen again, or the network is back: the feeds look at once whether they still hear their venues. */
  lookAtFeeds(): void {
    this.#run?.lookAtFeeds();
  }

  async useServers({ ws, rest }: VenueBases): Promise<string | null> {
    const bases = { ws: loopbackBase(ws, 'ws'), rest: loopbackBase(rest, 'http') };
    if (ws !== null && bases.ws === null) return ws;
    if (rest !== null && bases.rest === null) return rest;
    this.#venues = this.#parts.ports.venues(bases);
    this.#areLocal = ws !== null;
    return null;
  }

  get #run(): LiveRun | null {
    const { run } = this.#parts.slot;
    return run?.kind === 'live' ? run : null;
  }

  /** Nothing is listened to for a ledger that would keep nothing: its state says what to do about it. */
  async #open(asked: readonly Asked[]): Promise<boolean> {
    const run = this.#run;
    if (run === null) return false;
    if (!mayCommit(run.ledger.session.state)) {
      await this.disconnect();
      return false;
    }
    for (const { venue, symbols } of asked) run.session.open(venue, symbols);
    return true;
  }

  /** The venues that are asked for, each with its symbols; unknown ones are left out. */
  #loaded(markets: readonly MarketChoice[]): Promise<readonly Asked[]> {
    const wanted = this.#venues.filter(({ id }) => markets.some(({ venue }) => venue === id));
    return Promise.all(
      wanted.map(async (shelf) => ({
        venue: await shelf.load(),
        symbols: markets.filter(({ venue }) => venue === shelf.id).map(({ symbol }) => symbol),
      })),
    );
  }

  async #begin(asked: readonly Asked[]): Promise<LiveRun> {
    const { ports, settings, ledgers, shabbat, notices, recordings } = this.#parts;
    const { LiveRun, liveStart, sourceText } = await import('./live-run');
    const config = await settings.config();
    await shabbat.loaded;
    const session = await ledgers.beginLive();
    const start = liveStart(session.ledger, config, shabbat.sessionRest(), ports.clock.now());
    const source = asked.map(({ venue, symbols }) => sourceText(venue.name, symbols)).join('; ');
    const sha256 = (): string => run.run.sha256();
    const info = { source, synthetic: this.#areLocal };
    const run: LiveRun = new LiveRun({
      session,
      start,
      schedule: shabbat.scheduleForLive(),
      digest: ports.newDigest(),
      machine: ports.clock,
      askRisk: ports.askRisk,
      frameAt: () => ports.frameAt(),
      ...info,
      tap: (await recordings.record({ info, start, sha256 })) ?? NO_TAP,
      onNews: () => this.#showSoon(),
      onStop: () => void this.disconnect(),
      onBug: (cause) => {
        notices.showTrouble(unexpectedTrouble(cause));
        void this.disconnect();
      },
    });
    return run;
  }

  /** Feeds tell more often than anybody reads: what they tell is shown together. */
  #showSoon(): void {
    if (this.#viewIsDue) return;
    this.#viewIsDue = true;
    void this.#parts.ports.pace.sleep(VIEW_MS).then(() => {
      this.#viewIsDue = false;
      this.#parts.changed();
    });
  }
}

/** Symbols that are asked for of one venue. */
interface Asked {
  readonly venue: Venue;
  readonly symbols: readonly string[];
}
