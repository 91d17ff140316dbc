/**
 * Tells whenever a machine's clock may have moved without anybody looking: the page is seen again, has come back from
 * the browser's memory or from being frozen, or the network is back.
 */
export function onClockDoubt(look: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look();
  });
  document.addEventListener('resume', look);
  addEventListener('pageshow', look);
  addEventListener('online', look);
}
