import { venueShelf } from '../../../src/adapters/exchange/registry';
import type { Venue, VenueFeed } from '../../../src/app/live/venue-port';
import { FakeWorld } from './fake-world';
import { RecordingSink, type ToldSymbol } from './recording-sink';
import { type ScriptBook, type ScriptChange, ScriptServer, type VenueScript } from './script';

/** A venue at work on a scripted server. */
export class Scene {
  readonly script: VenueScript;
  readonly world = new FakeWorld();
  readonly server: ScriptServer;
  readonly sink: RecordingSink;
  #feed: VenueFeed | null = null;

  constructor(script: VenueScript, symbols = 1) {
    this.script = script;
    this.server = new ScriptServer(script, this.world.time);
    this.sink = new RecordingSink(symbols);
    this.world.serverOf = () => this.server;
  }

  async venue(): Promise<Venue> {
    const shelf = venueShelf(this.world).find(({ id }) => id === this.script.id);
    if (!shelf) throw new Error(`${this.script.id} is not on the shelf`);
    return shelf.load();
  }

  /** Listens until the first books have come, which some venues show only by a first change. */
  async listen(
    symbols: readonly string[] = this.script.symbols.slice(0, this.sink.symbols.length),
  ): Promise<this> {
    const venue = await this.venue();
    this.#feed = venue.open(symbols, this.sink);
    await this.settle();
    return this;
  }

  /** Time for a connection, its subscriptions and its snapshots, with a change in each book at the end of it. */
  async settle(): Promise<void> {
    await this.world.pass(2_500);
    for (const symbol of this.script.symbols) this.changeIn(symbol, { bids: { '100.01': '4' } });
    await this.world.pass(100);
  }

  get feed(): VenueFeed {
    if (!this.#feed) throw new Error('nobody listens');
    return this.#feed;
  }

  get told(): ToldSymbol {
    return this.sink.symbol(0);
  }

  book(symbol: string = this.script.symbols[0]): ScriptBook {
    const book = this.server.books.get(symbol);
    if (!book) throw new Error(`no book of ${symbol}`);
    return book;
  }

  change(change: ScriptChange): void {
    this.changeIn(this.script.symbols[0], change);
  }

  changeIn(symbol: string, change: ScriptChange): void {
    this.book(symbol).change(change);
    this.say(...this.script.tells(this.book(symbol), change));
  }

  /** Frames on every stream that is open. */
  say(...frames: readonly string[]): void {
    for (const socket of this.streams) for (const frame of frames) socket.say(frame);
  }

  /** Sockets that books come on. */
  get streams(): FakeWorld['sockets'] {
    return this.world.openSockets.filter(({ isOpen, address }) => isOpen && !address.includes('ws-api'));
  }
}
