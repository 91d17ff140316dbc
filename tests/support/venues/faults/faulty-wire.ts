import type { BookFrame, Wire } from '../protocol/protocol';
import type { Fault, Step } from './fault';
import { corrupted, junkOf } from './spoiled';

/** Where a socket's frames go to: the other end of it. */
export interface Outlet {
  deliver(frame: string | Uint8Array): void;
  close(code: number, reason: string): void;
}

/** What the venue itself does at a fault. */
export interface Hands {
  notice(): void;
  chatter(): string;
}

type Held = { readonly fault: 'delay' | 'reorder'; left: number; readonly frames: string[] };

/** A venue's end of a socket on which things go wrong as the script says. */
export class FaultyWire implements Wire {
  /** Messages with levels that the venue has sent, whatever became of them. */
  sent = 0;
  /** Those of them that went out as they were. */
  delivered = 0;
  readonly #outlet: Outlet;
  readonly #steps: Step[];
  #hands: Hands | null = null;
  #silent = false;
  #closed = false;
  #held: Held | null = null;
  #dropping = 0;
  #duplicating = 0;
  /** What the next message with levels is made into. */
  #spoiling: Extract<Fault, { fault: 'corrupt' | 'break_checksum' | 'junk' }> | null = null;

  constructor(outlet: Outlet, steps: readonly Step[]) {
    this.#outlet = outlet;
    this.#steps = [...steps].sort((a, b) => a.after - b.after);
  }

  /** Says who speaks over it; before that, faults that need the venue's words do nothing. */
  heldBy(hands: Hands): void {
    this.#hands = hands;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  send(text: string): void {
    if (this.#held?.fault === 'delay') this.#held.frames.push(text);
    else this.#deliver(text);
  }

  book(frame: BookFrame): void {
    this.sent++;
    this.#message(frame);
    while ((this.#steps[0]?.after ?? Number.POSITIVE_INFINITY) <= this.sent) {
      const step = this.#steps.shift();
      if (step) this.inject(step.fault);
    }
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#outlet.close(code, reason);
  }

  /** Has a fault happen now. */
  inject(fault: Fault): void {
    switch (fault.fault) {
      case 'drop':
        this.#dropping = fault.messages;
        return;
      case 'duplicate':
        this.#duplicating = fault.messages;
        return;
      case 'delay':
      case 'reorder':
        this.#held = { fault: fault.fault, left: fault.messages, frames: [] };
        return;
      case 'corrupt':
      case 'break_checksum':
      case 'junk':
        this.#spoiling = fault;
        return;
      default:
        this.#now(fault);
    }
  }

  #now(fault: Extract<Fault, { fault: 'silence' | 'close' | 'flood' | 'rotate' | 'notice' }>): void {
    switch (fault.fault) {
      case 'silence':
        this.#silent = true;
        return;
      case 'close':
        this.close(fault.code, 'closed');
        return;
      case 'rotate':
        this.close(1001, 'a day is over');
        return;
      case 'flood':
        for (let left = fault.frames; left > 0; left--) this.send(this.#hands?.chatter() ?? '');
        return;
      case 'notice':
        this.#hands?.notice();
    }
  }

  #message(frame: BookFrame): void {
    if (this.#dropping > 0) {
      this.#dropping--;
      return;
    }
    const text = this.#text(frame);
    const times = this.#duplicating > 0 ? 2 : 1;
    if (times === 2) this.#duplicating--;
    for (let i = 0; i < times; i++) {
      if (this.#held) this.#hold(this.#held, text);
      else this.#deliver(text);
    }
  }

  #text({ sides, encode }: BookFrame): string | Uint8Array {
    const spoiling = this.#spoiling;
    this.#spoiling = null;
    switch (spoiling?.fault) {
      case undefined:
        this.delivered++;
        return encode(sides, 'true');
      case 'corrupt':
        return encode(corrupted(sides, spoiling.level), 'true');
      case 'break_checksum':
        return encode(sides, 'broken');
      case 'junk':
        return junkOf(encode(sides, 'true'), spoiling.junk);
    }
  }

  #hold(held: Held, text: string | Uint8Array): void {
    if (typeof text === 'string') held.frames.push(text);
    if (--held.left > 0) return;
    this.#held = null;
    const frames = held.fault === 'reorder' ? held.frames.reverse() : held.frames;
    for (const frame of frames) this.#deliver(frame);
  }

  #deliver(frame: string | Uint8Array): void {
    if (!this.#silent && !this.#closed) this.#outlet.deliver(frame);
  }
}
