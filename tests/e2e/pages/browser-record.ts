/** What the page asks of the browser, where a test stands in for the browser. */
export interface BrowserRecord {
  /** Locks on the screen that are held. */
  wakeLocks: number;
  /** How often the browser's question whether to install was shown. */
  installs: number;
  /** Notifications, with the desk's mode at that moment. */
  readonly notices: { readonly title: string; readonly mode: string }[];
  /** Takes the files that the app was opened with. */
  launch: ((launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void) | null;
}

declare global {
  interface Window {
    record: BrowserRecord;
    isMended?: boolean;
  }
}

/** In the page, before its own code: stands in for the parts of the browser that a headless one does not have. */
export function recordBrowser(): void {
  const record: BrowserRecord = { wakeLocks: 0, installs: 0, notices: [], launch: null };
  window.record = record;
  const request = async (): Promise<object> => {
    record.wakeLocks++;
    const lock = {
      released: false,
      release: async () => {
        if (!lock.released) record.wakeLocks--;
        lock.released = true;
      },
    };
    return lock;
  };
  const setConsumer = (take: NonNullable<BrowserRecord['launch']>): void => {
    record.launch = take;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  ServiceWorkerRegistration.prototype.showNotification = async (title) => {
    const mode = document.querySelector('[data-testid="mode"]')?.textContent ?? '';
    record.notices.push({ title, mode });
  };
}
