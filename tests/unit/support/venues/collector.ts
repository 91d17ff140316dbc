import { type EpochMs, epochMs } from '../../../../src/core/time';
import type { VenueId } from '../../../../src/app/live/venue-port';
import { type Script, NO_FAULTS } from '../../../support/venues/faults/fault';
import { DrawnSource } from '../../../support/venues/market/drawn-source';
import { SimulatedMarket } from '../../../support/venues/market/simulated-market';
import type { SimulatedSocket } from '../../../support/venues/simulated-socket';
import { VenueSimulator } from '../../../support/venues/simulator';
import { addressAt } from '../../../support/venues/wire/address';

const START = epochMs(Date.UTC(2026, 0, 5, 12));

/** A frame as a client reads it: parsed where it is JSON, else its text. */
export type Heard = unknown;

/** A client that only writes down what it hears, at a simulator of one drawn market. */
export class Collector {
  readonly market: SimulatedMarket;
  readonly simulator: VenueSimulator;
  readonly texts: string[] = [];
  /** The code with which the socket was closed. */
  closed: number | null = null;
  /** The status with which it was refused. */
  refused: number | null = null;
  #now: EpochMs = START;
  #socket: SimulatedSocket | null = null;

  constructor(quote: string, script: Script = NO_FAULTS) {
    const pace = { start: START, everyMs: 100, updates: 1_000 };
    this.market = new SimulatedMarket([DrawnSource.moody('BTC', quote, pace, 7)]);
    this.simulator = new VenueSimulator(this.market, () => this.#now, script);
  }

  /** Opens a socket at a venue's address. */
  connect(address: string): this {
    const target = addressAt(address);
    if (!target) throw new Error(`${address} is of no venue`);
    const connected = this.simulator.connect(target.venue, target.address, {
      deliver: (frame) => this.texts.push(typeof frame === 'string' ? frame : '(binary)'),
      close: (code) => {
        this.closed = code;
      },
    });
    if ('status' in connected) this.refused = connected.status;
    else {
      this.#socket = connected;
      connected.begin();
    }
    return this;
  }

  /** Sends a frame: a text as it is, anything else as JSON. */
  send(message: unknown): this {
    this.#socket?.receive(typeof message === 'string' ? message : JSON.stringify(message));
    return this;
  }

  /** The market goes on by so many updates. */
  step(count = 1): this {
    for (let left = count; left > 0; left--) this.market.step();
    return this;
  }

  /** Time passes without a change of the market. */
  pass(ms: number): this {
    this.#now = epochMs(this.#now + ms);
    this.simulator.pass(this.#now);
    return this;
  }

  /** The venue announces its end. */
  inject(...faults: Parameters<SimulatedSocket['inject']>): this {
    this.#socket?.inject(...faults);
    return this;
  }

  /** What was heard since it was last asked. */
  take(): Heard[] {
    return this.texts.splice(0).map(read);
  }

  /** The answer to a REST request of a venue. */
  rest(venue: VenueId, path: string): Heard {
    const url = new URL(path, 'https://localhost');
    const reply = this.simulator.rest(venue, { host: '', path: url.pathname, query: url.searchParams });
    return reply ? { status: reply.status, body: read(reply.body) } : null;
  }
}

function read(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** Frames of JSON, as what the test knows them to be. */
export function framesOf<T>(texts: readonly string[]): T[] {
  return texts.map((text) => {
    const value: T = JSON.parse(text);
    return value;
  });
}
