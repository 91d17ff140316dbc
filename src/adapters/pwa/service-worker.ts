/**
 * Registers the service worker that keeps the app for use offline. A new version waits until every page of the old one
 * is closed, so it never reloads a page that plays. Without service workers the app works online only.
 */
export async function registerServiceWorker(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
}
