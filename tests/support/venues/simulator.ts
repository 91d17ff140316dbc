import type { VenueId } from '../../../src/app/live/venue-port';
import type { EpochMs } from '../../../src/core/time';
import { type Script, NO_FAULTS } from './faults/fault';
import { FaultyWire, type Outlet } from './faults/faulty-wire';
import { Rules } from './faults/rules';
import type { SimulatedMarket } from './market/simulated-market';
import { allProtocols } from './protocol/all';
import type { Address, Exchange, RestReply, VenueProtocol } from './protocol/protocol';
import { Door } from './protocol/door';
import { SimulatedSocket } from './simulated-socket';

/** Hears each text frame that goes out to a client, after the faults. */
export type DeliveryListener = (venue: VenueId, frame: string) => void;

/** Why a socket was not opened: a status of HTTP. */
export interface Refusal {
  readonly status: number;
}

/**
 * Seven venues in one: each speaks its protocol as its sheet says, over sockets that the script lets go wrong. It knows
 * nothing of real sockets and timers: whoever owns it moves the market, lets time pass and carries the frames.
 */
export class VenueSimulator {
  readonly market: SimulatedMarket;
  /** Sockets in the order in which they were opened, closed ones too. */
  readonly sockets: SimulatedSocket[] = [];
  /** REST requests so far, by venue and path. */
  readonly requests: string[] = [];
  readonly #exchange: Exchange;
  readonly #protocols: ReadonlyMap<VenueId, VenueProtocol>;
  readonly #doors = new Map<VenueId, Door>();
  readonly #rules: Rules;
  readonly #listeners: DeliveryListener[] = [];

  constructor(market: SimulatedMarket, now: () => EpochMs, script: Script = NO_FAULTS) {
    this.market = market;
    this.#exchange = { market, now };
    this.#protocols = allProtocols(this.#exchange);
    this.#rules = new Rules(script);
  }

  /** Has a listener hear of each text frame that goes out. */
  listen(listener: DeliveryListener): void {
    this.#listeners.push(listener);
  }

  /** Sockets of a venue that are open. */
  open(venue: VenueId): SimulatedSocket[] {
    return this.sockets.filter((socket) => socket.venue === venue && !socket.isClosed);
  }

  /**
   * Opens a socket at an address of a venue, or says why not. Its first frames go out when its `begin` is called: a
   * client must have heard that it is open before.
   */
  connect(venue: VenueId, address: Address, outlet: Outlet): SimulatedSocket | Refusal {
    const protocol = this.#protocols.get(venue);
    const endpoint = protocol?.endpoint(address) ?? null;
    if (!protocol || endpoint === null) return { status: 404 };
    if (!this.#doorOf(protocol).mayEnter(this.#exchange.now())) return { status: 429 };
    const fate = this.#rules.socket(venue, endpoint);
    if (fate.refuseHandshake !== null) return { status: fate.refuseHandshake };
    const wire = new FaultyWire(this.#heard(venue, outlet), fate.steps);
    const terms = { refusesSubscriptions: fate.refuseSubscriptions };
    const socket = new SimulatedSocket(protocol, endpoint, wire, {
      opened: this.#exchange.now(),
      open: () => protocol.open(address, wire, terms),
    });
    this.sockets.push(socket);
    return socket;
  }

  /** Answers a REST request; null where it is never answered. */
  rest(venue: VenueId, address: Address): RestReply | null {
    this.requests.push(`${venue} ${address.path}`);
    const fault = this.#rules.rest(venue);
    if (fault === 'hang') return null;
    if (fault === 'nonsense') return { status: 200, body: '<!doctype html>' };
    if (fault !== null) return { status: fault, body: '{}' };
    return this.#protocols.get(venue)?.rest(address) ?? { status: 404, body: '{}' };
  }

  /** Time has come to `now`: what the venues do by themselves. */
  pass(now: EpochMs): void {
    for (const socket of this.sockets) socket.pass(now);
  }

  /** Every open socket of a venue is closed; what was sent before still arrives. */
  cut(venue: VenueId): void {
    for (const socket of this.open(venue)) socket.inject({ fault: 'close', code: 1012 });
  }

  #heard(venue: VenueId, outlet: Outlet): Outlet {
    return {
      deliver: (frame) => {
        if (typeof frame === 'string') for (const listener of this.#listeners) listener(venue, frame);
        outlet.deliver(frame);
      },
      close: (code, reason) => outlet.close(code, reason),
    };
  }

  #doorOf({ id, limit }: VenueProtocol): Door {
    const known = this.#doors.get(id);
    if (known) return known;
    const door = new Door(limit);
    this.#doors.set(id, door);
    return door;
  }
}
