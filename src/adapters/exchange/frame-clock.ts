import type { ExchangePorts } from './ports';

/** Ports that note when each frame came, before anything is made of it. */
export interface TimedPorts {
  readonly ports: ExchangePorts;
  /** When the frame came that is handled now, on the monotonic clock; NaN before the first. */
  readonly frameAt: () => number;
}

/** The same ports with a clock on every frame of every socket. */
export function timedPorts(ports: ExchangePorts): TimedPorts {
  let at = Number.NaN;
  const timed: ExchangePorts = {
    ...ports,
    openSocket: (address, listener) =>
      ports.openSocket(address, {
        opened: () => listener.opened(),
        frame(text) {
          at = ports.monotonic();
          listener.frame(text);
        },
        closed: (detail) => listener.closed(detail),
      }),
  };
  return { ports: timed, frameAt: () => at };
}
