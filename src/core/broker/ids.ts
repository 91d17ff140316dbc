import type { EpochMs } from '../time';
import { compactDateTime } from '../time';

const HALF_BITS = 24;
const HALF = 2 ** HALF_BITS;
const ROUNDS = 4;

/** Counter and seed of a ledger's ids; both survive restarts, or ids could meet. */
export interface OrderIdState {
  /** Orders named so far. */
  readonly counter: number;
  /** 32 bits, fixed for the life of the ledger: see seedOf. */
  readonly seed: number;
}

/** The ids of one order and of the one trade that fills it. */
export interface OrderIds {
  readonly order: string;
  readonly trade: string;
}

/** Names orders and trades: the same in every replay of the same input and configuration. */
export class OrderIdSource {
  readonly #seed: number;
  #counter: number;

  constructor(state: OrderIdState) {
    this.#seed = state.seed;
    this.#counter = state.counter;
  }

  /** The ids of the next order, `ORD-YYYYMMDDHHMMSS-n` from the event's time and `TRD-` with 12 hex digits. */
  next(time: EpochMs): OrderIds {
    this.#counter += 1;
    return {
      order: `ORD-${compactDateTime(time)}-${this.#counter}`,
      trade: tradeId(this.#counter, this.#seed),
    };
  }

  state(): OrderIdState {
    return { counter: this.#counter, seed: this.#seed };
  }
}

/** The number of an order by its id; null for an id that was not made here. */
export function orderNumber(id: string): number | null {
  const match = /^ORD-\d{14}-(\d+)$/.exec(id);
  return match === null ? null : Number(match[1]);
}

/**
 * `TRD-` and 12 hex digits from an order's number (0 to 2^48 - 1): a balanced Feistel network of four rounds (Luby and
 * Rackoff 1988), which is a bijection of the 48-bit numbers, so that two numbers never share an id under one seed.
 */
export function tradeId(counter: number, seed: number): string {
  let left = Math.floor(counter / HALF);
  let right = counter % HALF;
  for (let round = 1; round <= ROUNDS; round++) {
    const mixed = (left ^ mix(right ^ mix(seed + round))) & (HALF - 1);
    left = right;
    right = mixed;
  }
  return `TRD-${hex(left)}${hex(right)}`;
}

/** A 32-bit seed from what makes a run itself: its configuration and first event, as text (FNV-1a, then mixed). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash) >>> 0;
}

/** The 32-bit finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(half: number): string {
  return half.toString(16).padStart(HALF_BITS / 4, '0');
}
