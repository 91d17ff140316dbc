import type { Result } from '../../core/result';
import type { EpochMs } from '../../core/time';

/** What a socket tells; nothing after it was closed by us. */
export interface SocketListener {
  opened(): void;
  /** A text frame. */
  frame(text: string): void;
  /** It is gone, or never came about; `detail` is for the log. */
  closed(detail: string): void;
}

/** A socket that was asked for: it may still be opening. */
export interface Socket {
  /** Only after `opened`. */
  send(text: string): void;
  /** Ends it without a further call to its listener. */
  close(): void;
}

/** Why an address gave no JSON: `status` is that of HTTP, or 0 where no answer came. */
export interface FetchTrouble {
  readonly status: number;
  readonly detail: string;
}

/** All of the outer world that a venue needs, so that tests can be the outer world. */
export interface ExchangePorts {
  /** The clock by which frames are received. */
  now(): EpochMs;
  /** Milliseconds of a clock that nobody sets. */
  monotonic(): number;
  /** Calls once after `ms`; the answer calls it off. */
  setTimer(ms: number, work: () => void): () => void;
  /** From 0 up to, not including, 1. */
  random(): number;
  openSocket(address: string, listener: SocketListener): Socket;
  /** Gets and reads JSON; never rejects. */
  fetchJson(address: string, timeoutMs: number): Promise<Result<unknown, FetchTrouble>>;
}
