import type { TroubleView } from '../../app/view/view-state';

/** The engine's thread is gone. */
export function engineLostTrouble(reason: string): TroubleView {
  return {
    what: `The engine stopped: ${reason}.`,
    safe: 'Your files and every ledger that you exported are untouched. The run shown here has ended and cannot go on.',
    next: 'Reload the page to start anew. If it happens again, copy this message and report it with the file that you played.',
  };
}

/** The page itself threw, or a call to the engine failed. */
export function pageTrouble(cause: unknown): TroubleView {
  return {
    what: `The page made a mistake: ${cause instanceof Error ? cause.message : String(cause)}.`,
    safe: 'The engine and its ledger run in a thread of their own and go on.',
    next: 'Dismiss this and go on. If something looks wrong, export the ledger and reload the page.',
  };
}

/** The message as one text, to be pasted into a report. */
export function troubleText({ what, safe, next }: TroubleView): string {
  return `${what}\n${safe}\n${next}`;
}
