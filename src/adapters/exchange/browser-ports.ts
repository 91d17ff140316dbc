import { err, ok } from '../../core/result';
import type { ExchangePorts, SocketListener } from './ports';

/** The browser's own sockets, timers and randomness; the clocks are those of the desk. */
export function browserPorts(clock: Pick<ExchangePorts, 'now' | 'monotonic'>): ExchangePorts {
  return {
    now: () => clock.now(),
    monotonic: () => clock.monotonic(),
    setTimer(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    openSocket,
    fetchJson,
  };
}

const openSocket: ExchangePorts['openSocket'] = (address, listener) => {
  let isClosed = false;
  const tell = (work: (to: SocketListener) => void): void => {
    if (!isClosed) work(listener);
  };
  const socket = new WebSocket(address);
  socket.onopen = () => tell((to) => to.opened());
  socket.onmessage = ({ data }: MessageEvent<unknown>) =>
    tell((to) => to.frame(typeof data === 'string' ? data : ''));
  socket.onclose = ({ code, reason }) =>
    tell((to) => to.closed(`closed with ${code}${reason === '' ? '' : `: ${reason}`}`));
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      isClosed = true;
      socket.close();
    },
  };
};

const fetchJson: ExchangePorts['fetchJson'] = async (address, timeoutMs) => {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(address, { signal, credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return err({ status: response.status, detail: `HTTP ${response.status}` });
    const value: unknown = await response.json();
    return ok(value);
  } catch (error) {
    return err({ status: 0, detail: error instanceof Error ? error.message : String(error) });
  }
};
