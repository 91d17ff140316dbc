import type { VenueId } from '../../../src/app/live/venue-port';
import type { EpochMs } from '../../../src/core/time';
import type { Fault } from './faults/fault';
import type { FaultyWire } from './faults/faulty-wire';
import type { Session, VenueProtocol } from './protocol/protocol';

/** How a socket begins. */
interface Beginning {
  readonly opened: EpochMs;
  open(): Session;
}

/** One socket at a venue, from its handshake to its end. */
export class SimulatedSocket {
  readonly venue: VenueId;
  readonly endpoint: string;
  /** Frames of the client's, in order. */
  readonly received: string[] = [];
  readonly #protocol: VenueProtocol;
  readonly #wire: FaultyWire;
  readonly #beginning: Beginning;
  #session: Session | null = null;
  #left = false;

  constructor(protocol: VenueProtocol, endpoint: string, wire: FaultyWire, beginning: Beginning) {
    this.venue = protocol.id;
    this.endpoint = endpoint;
    this.#protocol = protocol;
    this.#wire = wire;
    this.#beginning = beginning;
  }

  get isClosed(): boolean {
    return this.#left || this.#wire.isClosed;
  }

  /** Messages with levels that the venue has sent over it, whatever became of them. */
  get sent(): number {
    return this.#wire.sent;
  }

  /** Those of them that went out as they were. */
  get delivered(): number {
    return this.#wire.delivered;
  }

  /** The client knows that it is open: the venue speaks. */
  begin(): void {
    const session = this.#beginning.open();
    this.#session = session;
    this.#wire.heldBy({ notice: () => session.notice(), chatter: () => session.chatter() });
  }

  /** A text frame of the client's. */
  receive(text: string): void {
    if (this.isClosed) return;
    this.received.push(text);
    this.#session?.receive(text);
    if (this.isClosed) this.#session?.end();
  }

  /** Time has come to `now`. */
  pass(now: EpochMs): void {
    if (this.isClosed) {
      this.#session?.end();
      return;
    }
    this.#session?.pass(now);
    const { lifeMs } = this.#protocol;
    if (lifeMs !== null && now - this.#beginning.opened >= lifeMs) this.inject({ fault: 'rotate' });
  }

  /** Has a fault happen now. */
  inject(fault: Fault): void {
    this.#wire.inject(fault);
    if (this.isClosed) this.#session?.end();
  }

  /** The client is gone. */
  leave(): void {
    this.#left = true;
    this.#session?.end();
  }
}
