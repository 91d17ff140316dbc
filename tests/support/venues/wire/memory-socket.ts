import type { Socket, SocketListener } from '../../../../src/adapters/exchange/ports';
import type { Outlet } from '../faults/faulty-wire';
import type { SimulatedSocket } from '../simulated-socket';
import type { Refusal } from '../simulator';

/** Does something after the time that a frame is on its way; what is sent first arrives first. */
type Later = (work: () => void) => void;

/** A client's end of a socket whose other end is in the same process. */
export class MemorySocket implements Socket {
  readonly #listener: SocketListener;
  readonly #later: Later;
  #other: SimulatedSocket | null = null;
  #closed = false;

  constructor(
    listener: SocketListener,
    later: Later,
    connect: (outlet: Outlet) => SimulatedSocket | Refusal,
  ) {
    this.#listener = listener;
    this.#later = later;
    later(() => this.#shake(connect));
  }

  send(text: string): void {
    const other = this.#other;
    if (!other || this.#closed) throw new Error('the socket is not open');
    this.#later(() => other.receive(text));
  }

  close(): void {
    this.#closed = true;
    const other = this.#other;
    this.#later(() => other?.leave());
  }

  #shake(connect: (outlet: Outlet) => SimulatedSocket | Refusal): void {
    if (this.#closed) return;
    const connected = connect({
      // Only text reaches a listener: the port has no binary frames.
      deliver: (frame) => {
        if (typeof frame === 'string') this.#later(() => this.#tell(() => this.#listener.frame(frame)));
      },
      close: (code) => this.#later(() => this.#end(`closed with ${code}`)),
    });
    if ('status' in connected) {
      this.#end(`refused with ${connected.status}`);
      return;
    }
    this.#other = connected;
    this.#listener.opened();
    connected.begin();
  }

  #tell(tell: () => void): void {
    if (!this.#closed) tell();
  }

  #end(detail: string): void {
    this.#tell(() => {
      this.#closed = true;
      this.#listener.closed(detail);
    });
  }
}
