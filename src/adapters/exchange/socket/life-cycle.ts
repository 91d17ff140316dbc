import type { ExchangePorts } from '../ports';
import { BackOff } from './back-off';
import { Connection, type ConnectionRules } from './connection';
import { Timers } from './timers';
import type { TokenBucket } from './token-bucket';

/** A connection this old without trouble is healthy: the next loss is a first one again. */
const HEALTHY_MS = 60_000;
/** Failed tries after which a venue of one address counts as unreachable. */
const FEWEST_TRIES = 2;

/** How a venue wants its connections to follow one another. */
export interface LifeCycleRules extends ConnectionRules {
  /** Where it is reached, best first. */
  readonly addresses: readonly string[];
  /** Age at which a connection is replaced, in milliseconds; null where the venue sets no end to it. */
  readonly rotateMs: number | null;
}

/** What is done on one connection. */
export interface Visit {
  opened(): void;
  frame(text: string): void;
  /** It is in use and silent for half of the patience. */
  doubtful(): void;
  /** Nothing that the connection in use has would be lost if this one took its place. */
  isReady(): boolean;
}

/** What a visit can do with its connection. */
export interface Line {
  readonly timers: Timers;
  send(text: string): void;
  /** The connection is of no use any more. */
  giveUp(detail: string): void;
  /** The venue asked us to go: another connection is opened before this one is dropped. */
  leave(detail: string): void;
}

/** Who uses the connections. */
export interface LifeCycleListener<V extends Visit> {
  /** A new connection is being opened: what is to be done on it. */
  visit(line: Line): V;
  /** This visit is the one that counts from now on; `isRotation` if it took over from one that was still alive. */
  promoted(visit: V, isRotation: boolean): void;
  /** The connection in use is gone; the next try is in `retryMs`, or under way (null). */
  lost(detail: string, retryMs: number | null): void;
  connected(address: string): void;
  /** The venue asked us to go. */
  leaving(detail: string): void;
  /** Every address was tried, and none opened. */
  unreachable(detail: string): void;
}

interface Attempt<V extends Visit> {
  readonly connection: Connection;
  readonly timers: Timers;
  readonly visit: V;
}

/**
 * Keeps one connection to a venue alive: opens it, opens the next address where one does not answer, waits ever longer
 * between tries, and replaces it before the venue would end it. The new one is in sync before the old one is dropped.
 */
export class LifeCycle<V extends Visit> {
  readonly #ports: ExchangePorts;
  readonly #rules: LifeCycleRules;
  readonly #connects: TokenBucket;
  readonly #listener: LifeCycleListener<V>;
  readonly #timers: Timers;
  readonly #backOff: BackOff;
  #inUse: Attempt<V> | null = null;
  /** The one that shall take over from the one in use. */
  #next: Attempt<V> | null = null;
  /** Calls off the next try; null where none is due. */
  #callOffTry: (() => void) | null = null;
  #address = 0;
  #failures = 0;

  /** @param connects the venue's limit of connections, shared by all of its life-cycles. */
  constructor(
    ports: ExchangePorts,
    rules: LifeCycleRules,
    connects: TokenBucket,
    listener: LifeCycleListener<V>,
  ) {
    this.#ports = ports;
    this.#rules = rules;
    this.#connects = connects;
    this.#listener = listener;
    this.#timers = new Timers(ports);
    this.#backOff = new BackOff(() => ports.random());
    this.#connect(connects.take(ports.monotonic()));
  }

  /** Ends it: nothing is told any more. */
  close(): void {
    this.#timers.end();
    this.#inUse?.connection.close();
    this.#next?.connection.close();
    this.#inUse = null;
    this.#next = null;
  }

  /** The machine may have slept, or the network is back: silence is looked at soon, and no back-off is waited for. */
  look(): void {
    this.#inUse?.connection.look();
    this.#next?.connection.look();
    if (this.#inUse !== null || this.#callOffTry === null) return;
    this.#callOffTry();
    this.#callOffTry = null;
    this.#connect(this.#connects.take(this.#ports.monotonic()));
  }

  #connect(waitMs: number): void {
    if (this.#callOffTry) return;
    this.#callOffTry = this.#timers.after(waitMs, () => {
      this.#callOffTry = null;
      this.#open();
    });
  }

  /** The wait before the next try, by back-off and by the venue's limit. */
  #nextWait(): number {
    return Math.max(this.#backOff.next(), this.#connects.take(this.#ports.monotonic()));
  }

  #open(): void {
    if (this.#inUse && this.#next) return;
    const { addresses } = this.#rules;
    const address = addresses[this.#address % addresses.length] ?? '';
    const timers = new Timers(this.#ports);
    const line: Line = {
      timers,
      send: (text) => connection.send(text),
      giveUp: (detail) => connection.giveUp(detail),
      leave: (detail) => this.#leave(attempt, detail),
    };
    const visit = this.#listener.visit(line);
    const connection = new Connection(
      { address, ports: this.#ports, rules: this.#rules, timers },
      {
        opened: () => this.#opened(attempt, address),
        frame: (text) => this.#frame(attempt, text),
        doubtful: () => this.#inUse === attempt && visit.doubtful(),
        closed: (detail) => this.#closed(attempt, detail),
      },
    );
    const attempt: Attempt<V> = { connection, timers, visit };
    if (this.#inUse) this.#next = attempt;
    else this.#use(attempt, false);
  }

  #use(attempt: Attempt<V>, isRotation: boolean): void {
    this.#inUse = attempt;
    this.#listener.promoted(attempt.visit, isRotation);
  }

  #opened(attempt: Attempt<V>, address: string): void {
    const { timers } = attempt;
    timers.after(HEALTHY_MS, () => this.#backOff.reset());
    const { rotateMs } = this.#rules;
    if (rotateMs !== null) timers.after(rotateMs, () => this.#replace(attempt));
    this.#listener.connected(address);
    attempt.visit.opened();
  }

  #frame(attempt: Attempt<V>, text: string): void {
    this.#failures = 0;
    attempt.visit.frame(text);
    if (attempt !== this.#next || !attempt.visit.isReady()) return;
    const before = this.#inUse;
    this.#next = null;
    this.#use(attempt, true);
    before?.connection.close();
  }

  #leave(attempt: Attempt<V>, detail: string): void {
    this.#listener.leaving(detail);
    this.#replace(attempt);
  }

  #replace(attempt: Attempt<V>): void {
    if (attempt === this.#inUse && !this.#next) this.#connect(this.#connects.take(this.#ports.monotonic()));
  }

  #closed(attempt: Attempt<V>, detail: string): void {
    if (!attempt.connection.hasHeard) this.#failed(detail);
    if (attempt === this.#next) {
      this.#next = null;
      this.#connect(this.#nextWait());
    } else if (attempt === this.#inUse) {
      this.#inUse = null;
      this.#succeed(detail);
    }
  }

  /** An address did not answer: the next one is tried next. */
  #failed(detail: string): void {
    this.#address += 1;
    this.#failures += 1;
    const round = Math.max(this.#rules.addresses.length, FEWEST_TRIES);
    if (this.#failures % round === 0) this.#listener.unreachable(detail);
  }

  /** What comes after a connection that was in use and is gone. */
  #succeed(detail: string): void {
    const next = this.#next;
    if (next) {
      this.#next = null;
      this.#listener.lost(detail, null);
      this.#use(next, false);
      return;
    }
    this.#callOffTry?.();
    this.#callOffTry = null;
    const wait = this.#nextWait();
    this.#listener.lost(detail, wait);
    this.#connect(wait);
  }
}
