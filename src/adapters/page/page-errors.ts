/** Tells every error on the page that nobody caught, thrown or rejected. */
export function onPageError(report: (cause: unknown) => void): void {
  addEventListener('error', (event) => report(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => report(event.reason));
}
