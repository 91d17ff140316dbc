let take: ((cause: unknown) => void) | null = null;
const early: unknown[] = [];

/** Catches every error on the page that nobody caught, thrown or rejected, from now on. Call it first of all. */
export function catchPageErrors(): void {
  addEventListener('error', (event) => tell(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => tell(event.reason));
}

/** Tells every such error, those from before this call, too. */
export function onPageError(report: (cause: unknown) => void): void {
  take = report;
  for (const cause of early.splice(0)) report(cause);
}

function tell(cause: unknown): void {
  if (take === null) early.push(cause);
  else take(cause);
}
