import type { TroubleView } from '../../app/view/view-state';
import { words } from './words';

/** The engine's thread is gone. */
export function engineLostTrouble(reason: string): TroubleView {
  const { what, safe, next } = words.trouble.engineLost;
  return { what: what(reason), safe, next };
}

/** The page itself threw, or a call to the engine failed. */
export function pageTrouble(cause: unknown): TroubleView {
  const { what, safe, next } = words.trouble.page;
  return { what: what(cause instanceof Error ? cause.message : String(cause)), safe, next };
}

/** The message as one text, to be pasted into a report. */
export function troubleText({ what, safe, next }: TroubleView): string {
  return `${what}\n${safe}\n${next}`;
}
