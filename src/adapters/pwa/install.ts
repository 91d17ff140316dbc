/** What Chromium sends before it would offer to install; not in the DOM's own types. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

function isInstallPrompt(event: Event): event is InstallPromptEvent {
  return 'prompt' in event;
}

/** The browser's offer to install the app. */
export class BrowserInstallOffer {
  #event: InstallPromptEvent | null = null;
  #tell: (offered: boolean) => void = () => undefined;

  /** Listens from now on; the offer comes early and once. */
  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      // The browser's own banner would come at a moment of its choosing; the page has a button.
      event.preventDefault();
      this.#offer(isInstallPrompt(event) ? event : null);
    });
    addEventListener('appinstalled', () => this.#offer(null));
  }

  watch(tell: (offered: boolean) => void): void {
    this.#tell = tell;
    tell(this.#event !== null);
  }

  async accept(): Promise<boolean> {
    const event = this.#event;
    this.#offer(null);
    if (event === null) return false;
    return (await event.prompt()).outcome === 'accepted';
  }

  isInstalled(): boolean {
    return matchMedia('(display-mode: standalone)').matches;
  }

  #offer(event: InstallPromptEvent | null): void {
    this.#event = event;
    this.#tell(event !== null);
  }
}

/** The one offer of this page. */
export const installOffer = new BrowserInstallOffer();
