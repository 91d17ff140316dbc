import type { ExchangePorts, Socket } from '../ports';
import type { Timers } from './timers';
import { type Allowance, TokenBucket } from './token-bucket';
import { type Patience, Watchdog } from './watchdog';

/** A frame that keeps a connection alive; it does not count against the limit of messages. */
export interface Ping {
  readonly text: string;
  readonly everyMs: number;
  /** It is sent only where nothing has come for so long. */
  readonly onlyIdle: boolean;
}

/** How a venue wants one connection to be treated. */
export interface ConnectionRules {
  readonly patience: Patience;
  readonly ping: Ping | null;
  /** Messages that it takes from us. */
  readonly messages: Allowance;
}

/** What a connection is made of. */
export interface ConnectionParts {
  readonly address: string;
  readonly ports: ExchangePorts;
  readonly rules: ConnectionRules;
  /** They end with it. */
  readonly timers: Timers;
}

/** What a connection tells. */
export interface ConnectionListener {
  opened(): void;
  frame(text: string): void;
  /** Silent for half of the patience. */
  doubtful(): void;
  /** It is over, for whatever reason; the last call. */
  closed(detail: string): void;
}

/** One socket with its watchdog, its pings and its message limit. Everything that it started ends with it. */
export class Connection {
  /** A frame has come at some time. */
  hasHeard = false;
  readonly #parts: ConnectionParts;
  readonly #listener: ConnectionListener;
  readonly #socket: Socket;
  readonly #bucket: TokenBucket;
  readonly #watchdog: Watchdog;
  #isOver = false;

  constructor(parts: ConnectionParts, listener: ConnectionListener) {
    const { address, ports, rules, timers } = parts;
    this.#parts = parts;
    this.#listener = listener;
    this.#bucket = new TokenBucket(rules.messages, ports.monotonic());
    this.#watchdog = new Watchdog(ports, timers, rules.patience, {
      doubtful: () => listener.doubtful(),
      silent: () => this.giveUp('silent for too long'),
    });
    this.#socket = ports.openSocket(address, {
      opened: () => this.#opened(),
      frame: (text) => this.#frame(text),
      closed: (detail) => this.#end(detail),
    });
  }

  /** Sends a message, later if the venue's limit says so; dropped where the connection is over. */
  send(text: string): void {
    const wait = this.#bucket.take(this.#parts.ports.monotonic());
    if (wait === 0) this.#socket.send(text);
    else this.#parts.timers.after(wait, () => this.#socket.send(text));
  }

  /** Looks soon whether it has been silent for too long. */
  look(): void {
    if (!this.#isOver) this.#watchdog.look();
  }

  /** Ends it and tells so. */
  giveUp(detail: string): void {
    if (this.#isOver) return;
    this.#socket.close();
    this.#end(detail);
  }

  /** Ends it and tells nothing. */
  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parts.timers.end();
    this.#socket.close();
  }

  #opened(): void {
    if (this.#isOver) return;
    const { ping } = this.#parts.rules;
    if (ping) this.#ping(ping, ping.everyMs);
    this.#listener.opened();
  }

  #frame(text: string): void {
    if (this.#isOver) return;
    this.#watchdog.feed();
    this.hasHeard = true;
    this.#listener.frame(text);
  }

  /** A ping for idle times comes `everyMs` after the last frame, so that its answer is there before anybody doubts. */
  #ping(ping: Ping, waitMs: number): void {
    this.#parts.timers.after(waitMs, () => {
      const rest = ping.onlyIdle ? ping.everyMs - this.#watchdog.silence : 0;
      if (rest <= 0) this.#socket.send(ping.text);
      this.#ping(ping, rest > 0 ? rest : ping.everyMs);
    });
  }

  #end(detail: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parts.timers.end();
    this.#listener.closed(detail);
  }
}
