import { venueShelf } from '../../../../src/adapters/exchange/registry';
import type { VenueFeed, VenueId } from '../../../../src/app/live/venue-port';
import { epochMs } from '../../../../src/core/time';
import { type Fault, NO_FAULTS, type Script } from '../faults/fault';
import { DrawnSource } from '../market/drawn-source';
import { SimulatedMarket } from '../market/simulated-market';
import { SimulatedWorld } from '../wire/simulated-world';
import { WatchingClient } from './watching-client';

const START = epochMs(Date.UTC(2026, 0, 5, 12));
/** Ten updates a second for half an hour: longer than any test lets pass, but those that change the pace. */
const PACE = { everyMs: 100, updates: 18_000 };
/** Within so long a feed must have its books. */
const SYNC_MS = 20_000;

/** A venue as the stand needs to know it. */
export interface StandVenue {
  readonly id: VenueId;
  readonly quote: string;
  /** The venue's names of bitcoin and ether in that quote. */
  readonly symbols: readonly [string, string];
  /** Levels a side that the venue publishes, as far as they are compared at the end. */
  readonly depth: number;
}

/** What differs from stand to stand. */
export interface StandChoice {
  readonly script?: Script;
  readonly everyMs?: number;
  readonly updates?: number;
}

/** A real adapter that listens to a simulated venue in bitcoin and ether, on a clock that a test turns. */
export class Stand {
  readonly world: SimulatedWorld;
  readonly client: WatchingClient;
  readonly feed: VenueFeed;
  readonly #venue: StandVenue;

  private constructor(venue: StandVenue, world: SimulatedWorld, client: WatchingClient, feed: VenueFeed) {
    this.#venue = venue;
    this.world = world;
    this.client = client;
    this.feed = feed;
  }

  /** Begins to listen; nothing has come yet. */
  static async open(venue: StandVenue, choice: StandChoice = {}): Promise<Stand> {
    const pace = { ...PACE, start: START, ...choice };
    const market = new SimulatedMarket([
      DrawnSource.moody('BTC', venue.quote, pace, 11),
      DrawnSource.moody('ETH', venue.quote, pace, 12),
    ]);
    const world = new SimulatedWorld(market, choice.script ?? NO_FAULTS);
    const client = new WatchingClient(market);
    const shelf = venueShelf(world).find(({ id }) => id === venue.id);
    if (!shelf) throw new Error(`${venue.id} is not on the shelf`);
    const feed = (await shelf.load()).open(venue.symbols, client);
    return new Stand(venue, world, client, feed);
  }

  /** The same, when its books have come. */
  static async live(venue: StandVenue, choice: StandChoice = {}): Promise<Stand> {
    const stand = await Stand.open(venue, choice);
    if (!(await stand.becomesLive())) throw new Error(`${venue.id} did not become live`);
    return stand;
  }

  /** Lets time pass until every symbol is live, or too long. */
  becomesLive(mostMs = SYNC_MS): Promise<boolean> {
    return this.world.passUntil(() => this.client.areLive, mostMs);
  }

  /** Has a fault happen on the sockets that bear the books. */
  inject(fault: Fault): void {
    for (const socket of this.world.simulator.open(this.#venue.id))
      if (socket.endpoint !== 'api') socket.inject(fault);
  }

  /** How the books that are held differ from the true ones, symbol by symbol; a frame on its way is waited for. */
  async differences(): Promise<string[]> {
    await this.world.rest();
    return this.client.symbols.flatMap((held, i) => {
      const [mine, theirs] = [held, this.world.simulator.market.symbols[i]?.book].map((book) =>
        JSON.stringify(book?.top(this.#venue.depth)),
      );
      return mine === theirs ? [] : [`${this.#venue.symbols[i]}: ${mine} instead of ${theirs}`];
    });
  }
}
