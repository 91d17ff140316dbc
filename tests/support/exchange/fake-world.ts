import type { ExchangePorts, FetchTrouble, SocketListener } from '../../../src/adapters/exchange/ports';
import { err, type Result } from '../../../src/core/result';
import { type EpochMs, epochMs } from '../../../src/core/time';

/** A socket as its server sees it. */
export class FakeSocket {
  readonly sent: string[] = [];
  /** Closed by either side. */
  isClosed = false;
  isOpen = false;
  readonly address: string;
  readonly #listener: SocketListener;

  constructor(address: string, listener: SocketListener) {
    this.address = address;
    this.#listener = listener;
  }

  open(): void {
    if (this.isClosed) return;
    this.isOpen = true;
    this.#listener.opened();
  }

  /** A frame from the server. */
  say(text: string): void {
    if (!this.isClosed) this.#listener.frame(text);
  }

  /** The server, or the net, ends it. */
  drop(detail = 'closed with 1006'): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#listener.closed(detail);
  }
}

interface FakeTimer {
  readonly at: number;
  readonly work: () => void;
}

/** What a server does with sockets; `text` is what it was sent. */
export interface FakeServer {
  opened?(socket: FakeSocket): void;
  text?(socket: FakeSocket, text: string): void;
}

/** An outer world whose clock a test turns and whose servers a test plays. */
export class FakeWorld implements ExchangePorts {
  time = 1_700_000_000_000;
  readonly sockets: FakeSocket[] = [];
  readonly fetched: string[] = [];
  /** Who answers at an address; null where nobody does, and the socket never opens. */
  serverOf: (address: string) => FakeServer | null = () => null;
  answerOf: (address: string) => Result<unknown, FetchTrouble> = () =>
    err({ status: 0, detail: 'no such host' });
  /** What `random` gives. */
  chance = 0.5;
  readonly #timers = new Set<FakeTimer>();

  get timers(): number {
    return this.#timers.size;
  }

  /** Sockets that neither side has closed. */
  get openSockets(): FakeSocket[] {
    return this.sockets.filter(({ isClosed }) => !isClosed);
  }

  now(): EpochMs {
    return epochMs(Math.floor(this.time));
  }

  monotonic(): number {
    return this.time;
  }

  random(): number {
    return this.chance;
  }

  setTimer(ms: number, work: () => void): () => void {
    const timer = { at: this.time + Math.max(0, ms), work };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  openSocket(address: string, listener: SocketListener): ReturnType<ExchangePorts['openSocket']> {
    const socket = new FakeSocket(address, listener);
    this.sockets.push(socket);
    const server = this.serverOf(address);
    if (server) {
      this.setTimer(1, () => {
        socket.open();
        if (socket.isOpen) server.opened?.(socket);
      });
    }
    return {
      send: (text) => {
        socket.sent.push(text);
        if (server) this.setTimer(1, () => socket.isClosed || server.text?.(socket, text));
      },
      close: () => {
        socket.isClosed = true;
      },
    };
  }

  fetchJson(address: string): Promise<Result<unknown, FetchTrouble>> {
    this.fetched.push(address);
    return Promise.resolve(this.answerOf(address));
  }

  /** Time passes: timers are called in their order, and promises are kept between them. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let timer = this.#next(end); timer; timer = this.#next(end)) {
      this.#timers.delete(timer);
      this.time = Math.max(this.time, timer.at);
      timer.work();
      await settled();
    }
    this.time = end;
  }

  #next(end: number): FakeTimer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
