import type { ClockChoice } from '../../app/contract';
import type { VenueBases } from '../../app/live/loopback';
import { epochMs } from '../../core/time';

/** What the page is asked to do by its address. */
export interface Switches {
  /** What to open first; null where the address does not say. */
  readonly replay: 'sample' | 'none' | null;
  /** Event seconds per second to play at; Infinity is as fast as it goes. */
  readonly speed: number;
  /** The ledger to open, or to make for what plays first; null for a new one. */
  readonly ledger: string | null;
  /** A clock for the schedule instead of the machine's; null for the machine's. */
  readonly clock: ClockChoice | null;
  /** Servers in place of the exchanges, as they were asked for; the desk refuses those that are not this machine's. */
  readonly bases: VenueBases;
}

const FIRST_SPEED = 60;

/** Reads the query of the page's address; a switch with a value that makes no sense counts as absent. */
export function readSwitches(query: string): Switches {
  const values = new URLSearchParams(query);
  return {
    replay: replayOf(values.get('replay')),
    speed: speedOf(values.get('speed')),
    ledger: values.get('ledger')?.trim() || null,
    clock: readClock(values.get('now')),
    bases: { ws: values.get('ws'), rest: values.get('rest') },
  };
}

/** Reads `ISO` (a clock that stands still) or `ISO,rate`; null for anything else. */
export function readClock(text: string | null): ClockChoice | null {
  const [iso = '', rateText = '0', ...more] = text?.split(',') ?? [];
  const [at, rate] = [Date.parse(iso), Number(rateText)];
  const isClock = !Number.isNaN(at) && rateText !== '' && Number.isFinite(rate) && rate >= 0;
  return isClock && more.length === 0 ? { at: epochMs(at), rate } : null;
}

function replayOf(text: string | null): Switches['replay'] {
  return text === 'sample' || text === 'none' ? text : null;
}

function speedOf(text: string | null): number {
  if (text === 'max') return Number.POSITIVE_INFINITY;
  const speed = Number(text);
  return Number.isFinite(speed) && speed > 0 ? speed : FIRST_SPEED;
}
