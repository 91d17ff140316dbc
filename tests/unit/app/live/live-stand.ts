import type { EngineEvent } from '../../../../src/app/engine/events';
import { LiveSession } from '../../../../src/app/live/live-session';
import type { LiveSink } from '../../../../src/app/live/live-sink';
import { symbolIndex } from '../../../../src/app/engine/symbol-table';
import { BookUpdate } from '../../../../src/core/market/update';
import { NOON, TestDesk } from '../../../support/desk';
import { FakeMachineClock } from '../../../support/fake-machine-clock';
import { type FakeFeed, FakeVenue } from '../../../support/fake-venue';

/** An event in words: "book 0 12:00", "feed 0 gap", "symbol BTCUSDT". */
function inWords(event: EngineEvent): string {
  switch (event.kind) {
    case 'book':
      return `book ${event.symbol}`;
    case 'feed':
      return `feed ${event.symbol} ${event.trouble}`;
    case 'symbol':
      return `symbol ${event.symbol} ${event.name}`;
    default:
      return event.kind;
  }
}

/** A session of Binance's symbols on an engine, with the events that reached it in words. */
export class LiveStand {
  readonly clock = new FakeMachineClock(NOON);
  readonly desk: TestDesk;
  readonly venue = new FakeVenue('binance', 'Binance');
  readonly session: LiveSession;
  readonly words: string[] = [];
  /** The same events with their times; books are left out, since feeds use theirs again. */
  readonly events: EngineEvent[] = [];
  news = 0;

  constructor({ staleAfterMs = null, config = {} }: { staleAfterMs?: number | null; config?: object } = {}) {
    this.desk = new TestDesk(config);
    const sink: LiveSink = {
      take: (event) => {
        this.words.push(inWords(event));
        if (!(event instanceof BookUpdate)) this.events.push(event);
        return this.desk.step(event);
      },
      placeOf: (name) => {
        const index = symbolIndex(this.desk.state, name);
        return { index, trouble: this.desk.state.symbols[index]?.trouble ?? null };
      },
      time: null,
      onNews: () => void this.news++,
    };
    Object.defineProperty(sink, 'time', { get: () => this.desk.state.time });
    const frameAt = (): number => this.clock.monotonic();
    this.session = new LiveSession({ machine: this.clock, sink, frameAt, staleAfterMs });
  }

  /** Listens to symbols of the venue; their books are whole at noon. */
  static listening(symbols: readonly string[], options = {}): LiveStand {
    const stand = new LiveStand(options);
    stand.session.open(stand.venue, symbols);
    symbols.forEach((_, symbol) => stand.feed.whole({ time: NOON, symbol }));
    stand.words.length = 0;
    stand.events.length = 0;
    return stand;
  }

  get feed(): FakeFeed {
    return this.venue.feed;
  }

  /** Real time passes with a look at the clocks every second, as the desk takes it. */
  pass(seconds: number): void {
    for (let i = 0; i < seconds; i++) {
      this.clock.pass(1_000);
      this.session.look();
    }
  }

  /** A change that is received when it happens. */
  quote(symbol = 0): void {
    this.feed.quote({ time: this.clock.wall, symbol });
  }

  /** How the symbols' books stand, in order. */
  get states(): string[] {
    return this.session.symbols.map(({ integrity }) => integrity.state);
  }
}
