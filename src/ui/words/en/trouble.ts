/** What went wrong: what happened, what is safe, what to do. */
export const trouble = {
  safe: 'Safe',
  next: 'Next',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  reload: 'Reload the page',
  engineLost: {
    what: (reason: string): string => `The engine stopped: ${reason}.`,
    safe: 'Your files and every ledger that you exported are untouched. The run shown here has ended and cannot go on.',
    next: 'Reload the page to start anew. If it happens again, copy this message and report it with the file that you played.',
  },
  /** A part of the page that broke by itself. */
  part: {
    what: (title: string, reason: string): string => `"${title}" could not be shown: ${reason}.`,
    safe: 'The rest of the desk, the engine and the ledger go on.',
    next: 'Try again. If it stays so, copy this message and report it.',
    retry: 'Try again',
  },
  page: {
    what: (reason: string): string => `The page made a mistake: ${reason}.`,
    safe: 'The engine and its ledger run in a thread of their own and go on.',
    next: 'Dismiss this and go on. If something looks wrong, export the ledger and reload the page.',
  },
};
