/** Each window of the app holds this lock, shared with the others, for as long as it is open. */
const WINDOW_LOCK = 'sundown-window';

/**
 * The service worker that keeps the app for use offline. A new version waits until every window of the old one is
 * closed, or until the person lets it take over; it never loads a page anew by itself. Without service workers the app
 * works online only.
 */
export class BrowserAppUpdate {
  readonly #registered: Promise<ServiceWorkerRegistration | null>;

  /** @param base the folder of the app; null registers nothing, as in development. */
  constructor(base: string | null) {
    this.#registered = base === null ? Promise.resolve(null) : registered(base);
    void holdWindowLock();
  }

  watch(tell: () => void): void {
    void this.#registered.then((registration) => registration && watchWaiting(registration, tell));
  }

  async isOpenElsewhere(): Promise<boolean> {
    if (!('locks' in navigator)) return false;
    const { held = [] } = await navigator.locks.query();
    return held.filter(({ name }) => name === WINDOW_LOCK).length > 1;
  }

  use(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    void this.#registered.then((registration) =>
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' }),
    );
  }
}

async function registered(base: string): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  return navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
}

/** Tells once a version waits while another one is at work; the first version of all waits for nobody. */
function watchWaiting(registration: ServiceWorkerRegistration, tell: () => void): void {
  const look = (): void => {
    if (registration.waiting !== null && registration.active !== null) tell();
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

async function holdWindowLock(): Promise<void> {
  if (!('locks' in navigator)) return;
  await navigator.locks.request(WINDOW_LOCK, { mode: 'shared' }, () => new Promise<never>(() => undefined));
}
