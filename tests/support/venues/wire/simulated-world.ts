import type {
  ExchangePorts,
  FetchTrouble,
  Socket,
  SocketListener,
} from '../../../../src/adapters/exchange/ports';
import { type EpochMs, epochMs } from '../../../../src/core/time';
import { err, ok, type Result } from '../../../../src/core/result';
import { Random } from '../../../../scripts/simulator/random';
import { NO_FAULTS, type Script } from '../faults/fault';
import type { Outlet } from '../faults/faulty-wire';
import type { SimulatedMarket } from '../market/simulated-market';
import type { SimulatedSocket } from '../simulated-socket';
import { type Refusal, VenueSimulator } from '../simulator';
import { addressAt } from './address';
import { Agenda } from './agenda';
import { MemorySocket } from './memory-socket';

/** Milliseconds that a frame is on its way. */
const LATENCY_MS = 5;
/** How often the venues look at their clocks. */
const BEAT_MS = 1_000;

/**
 * The outer world of the adapters within one process, with a clock that a test turns: sockets and REST lead to the
 * simulator at once, in the order of their times, and nothing waits.
 */
export class SimulatedWorld implements ExchangePorts {
  readonly simulator: VenueSimulator;
  /** How many handshakes were refused, by status; 0 where there was no network or no such host. */
  readonly refusals = new Map<number, number>();
  /** No address can be reached: new sockets fail, old ones are cut. */
  #isOffline = false;
  readonly #agenda = new Agenda();
  readonly #random: Random;
  readonly #start: EpochMs;
  #now: number;

  constructor(market: SimulatedMarket, script: Script = NO_FAULTS, seed = 1) {
    this.#random = new Random(seed, -3);
    this.#start = market.time ?? epochMs(0);
    this.#now = this.#start;
    this.simulator = new VenueSimulator(market, () => this.now(), script);
    this.#beat();
  }

  now(): EpochMs {
    return epochMs(this.#now);
  }

  monotonic(): number {
    return this.#now - this.#start;
  }

  random(): number {
    return this.#random.below(1_000_000) / 1_000_000;
  }

  setTimer(ms: number, work: () => void): () => void {
    return this.#agenda.enter(this.#now + Math.max(0, ms), work);
  }

  openSocket(address: string, listener: SocketListener): Socket {
    const later = (work: () => void) => this.setTimer(LATENCY_MS, work);
    return new MemorySocket(listener, later, (outlet) => {
      const connected = this.#connect(address, outlet);
      if ('status' in connected)
        this.refusals.set(connected.status, (this.refusals.get(connected.status) ?? 0) + 1);
      return connected;
    });
  }

  /** REST; an answer that never comes is a time-out. */
  fetchJson(address: string, timeoutMs: number): Promise<Result<unknown, FetchTrouble>> {
    const target = addressAt(address);
    const reply = target && !this.#isOffline ? this.simulator.rest(target.venue, target.address) : null;
    const never = target !== null && !this.#isOffline && reply === null;
    return new Promise((resolve) => {
      this.setTimer(never ? timeoutMs : 2 * LATENCY_MS, () => {
        if (!reply) resolve(err({ status: 0, detail: never ? 'timed out' : 'unreachable' }));
        else if (reply.status !== 200) resolve(err({ status: reply.status, detail: reply.body }));
        else resolve(parsed(reply.body));
      });
    });
  }

  /** Takes the network away, or gives it back. */
  setOffline(isOffline: boolean): void {
    this.#isOffline = isOffline;
    if (!isOffline) return;
    for (const socket of this.simulator.sockets)
      if (!socket.isClosed) socket.inject({ fault: 'close', code: 1006 });
  }

  /** Lets so many milliseconds pass, with all that happens in them. */
  pass(ms: number): Promise<void> {
    return this.#run(ms, true);
  }

  /** Lets what is on its way arrive while the market stands still. */
  rest(): Promise<void> {
    return this.#run(4 * LATENCY_MS, false);
  }

  /** Lets time pass until something is so, at most so many milliseconds; returns whether it is. */
  async passUntil(isSo: () => boolean, mostMs: number): Promise<boolean> {
    const end = this.#now + mostMs;
    while (!isSo() && this.#now < end) await this.pass(100);
    return isSo();
  }

  #connect(text: string, outlet: Outlet): SimulatedSocket | Refusal {
    const target = addressAt(text);
    if (this.#isOffline || !target) return { status: 0 };
    return this.simulator.connect(target.venue, target.address, outlet);
  }

  async #run(ms: number, marketMoves: boolean): Promise<void> {
    const { market } = this.simulator;
    const end = this.#now + ms;
    for (;;) {
      const update = marketMoves ? (market.time ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      const next = Math.min(update, this.#agenda.next);
      if (next > end) break;
      this.#now = Math.max(this.#now, next);
      if (update === next) market.step();
      else {
        this.#agenda.take()?.();
        await settled();
      }
    }
    this.#now = end;
  }

  #beat(): void {
    this.setTimer(BEAT_MS, () => {
      this.simulator.pass(this.now());
      this.#beat();
    });
  }
}

/** Whoever waits for what has just happened has heard of it. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function parsed(body: string): Result<unknown, FetchTrouble> {
  try {
    const value: unknown = JSON.parse(body);
    return ok(value);
  } catch {
    return err({ status: 200, detail: 'no JSON' });
  }
}
