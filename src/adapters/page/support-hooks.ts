import type { DeskApi } from '../../app/contract';
import type { ViewState } from '../../app/view/view-state';
import { readClock } from './switches';

/** What `window.sundown` offers to tests and to support; documented in the user guide. */
export interface SupportHooks {
  /** The engine's present view. */
  state(): Promise<ViewState>;
  /** Fingerprint of the current run so far, the same as the headless summary's. */
  sha256(): Promise<string>;
  /** Resolves when all that is committed is durable. */
  flush(): Promise<void>;
  /** The open ledger as an SQLite file. */
  exportLedger(): Promise<Uint8Array>;
  /** Sets the schedule's clock to `ISO` or `ISO,rate`, as `?now=` does; rejects for anything else. */
  useClock(text: string): Promise<void>;
}

declare global {
  interface Window {
    sundown: SupportHooks;
  }
}

/** Puts the hooks on the window. */
export function offerSupportHooks(desk: DeskApi<File>): void {
  window.sundown = {
    state: () => desk.state(),
    sha256: () => desk.sha256(),
    flush: () => desk.flush(),
    exportLedger: () => desk.exportLedger(),
    useClock: (text) => useClock(desk, text),
  };
}

async function useClock(desk: DeskApi<File>, text: string): Promise<void> {
  const clock = readClock(text);
  if (clock === null) throw new Error(`"${text}" is no clock: give ISO or ISO,rate.`);
  await desk.useClock(clock);
}
