import { err, ok, type Result } from '../../../core/result';
import type { ExchangePorts, Socket } from '../ports';
import { Timers } from './timers';
import type { TokenBucket } from './token-bucket';

/** Questions to put to a venue on a socket of their own. */
export interface Asking<T> {
  readonly address: string;
  /** What is sent once it is open. */
  readonly texts: readonly string[];
  readonly timeoutMs: number;
  /** The answer in a frame; undefined where it is another frame. */
  answer(text: string): T | undefined;
}

/** The outer world, and the venue's limit of connections. */
export interface Asker {
  readonly ports: ExchangePorts;
  readonly connects: TokenBucket;
}

/**
 * Opens a socket as soon as the venue's limit allows it, asks, takes the answer and closes it; refused in words where
 * none came. Never rejects.
 */
export function ask<T>({ ports, connects }: Asker, asking: Asking<T>): Promise<Result<T, string>> {
  return new Promise((resolve) => {
    const timers = new Timers(ports);
    let socket: Socket | null = null;
    const end = (result: Result<T, string>): void => {
      timers.end();
      socket?.close();
      resolve(result);
    };
    const wait = connects.take(ports.monotonic());
    timers.deadline(wait + asking.timeoutMs, () => end(err('no answer in time')));
    timers.after(wait, () => {
      socket = ports.openSocket(asking.address, {
        opened: () => {
          for (const text of asking.texts) socket?.send(text);
        },
        frame: (text) => {
          const answer = asking.answer(text);
          if (answer !== undefined) end(ok(answer));
        },
        closed: (detail) => end(err(detail)),
      });
    });
  });
}
