import { err, ok, type Result } from '../../../core/result';
import type { ExchangePorts } from '../ports';
import { Timers } from './timers';

/** Questions to put to a venue on a socket of their own. */
export interface Asking<T> {
  readonly address: string;
  /** What is sent once it is open. */
  readonly texts: readonly string[];
  readonly timeoutMs: number;
  /** The answer in a frame; undefined where it is another frame. */
  answer(text: string): T | undefined;
}

/** Opens a socket, asks, takes the answer and closes it; refused in words where none came. Never rejects. */
export function ask<T>(ports: ExchangePorts, asking: Asking<T>): Promise<Result<T, string>> {
  return new Promise((resolve) => {
    const timers = new Timers(ports);
    const end = (result: Result<T, string>): void => {
      timers.end();
      socket.close();
      resolve(result);
    };
    const socket = ports.openSocket(asking.address, {
      opened: () => {
        for (const text of asking.texts) socket.send(text);
      },
      frame: (text) => {
        const answer = asking.answer(text);
        if (answer !== undefined) end(ok(answer));
      },
      closed: (detail) => end(err(detail)),
    });
    timers.after(asking.timeoutMs, () => end(err('no answer in time')));
  });
}
