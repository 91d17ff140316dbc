/** The browser's offer to install the app. */
export interface InstallOffer {
  /** Tells whether there is an offer, at once and whenever that changes. */
  watch(tell: (offered: boolean) => void): void;
  /** Shows the browser's own question; only from a gesture. True where the app is installed then. */
  accept(): Promise<boolean>;
  /** The page runs as an installed app. */
  isInstalled(): boolean;
}

/** A newer version of the app. */
export interface AppUpdate {
  /** Tells once a newer version has been loaded and waits. */
  watch(tell: () => void): void;
  /** Whether another window of the app is open, which still uses the present version. */
  isOpenElsewhere(): Promise<boolean>;
  /** Lets it take over, and loads the page anew. */
  use(): void;
}

/** How much is stored, bytes. */
export interface StorageUse {
  readonly used: number;
  readonly quota: number;
}

/** The browser's storage for this site. */
export interface SiteStorage {
  /** Null where the browser does not say. */
  use(): Promise<StorageUse | null>;
  isKept(): Promise<boolean>;
  /** Asks that it be kept when space gets short; only from a gesture. */
  keep(): Promise<boolean>;
}

/** Whether the page may notify. */
export type NotifyPermission = 'granted' | 'denied' | 'default' | 'unsupported';

/** Notifications of the system. */
export interface Notifier {
  permission(): NotifyPermission;
  /** Asks the person; only from a gesture. */
  ask(): Promise<NotifyPermission>;
  /** A later one of the same kind takes the place of the former. */
  show(kind: string, title: string, body: string): void;
}

/** What the app asks of the browser. */
export interface AppPorts {
  readonly install: InstallOffer;
  readonly update: AppUpdate;
  readonly storage: SiteStorage;
  readonly notifier: Notifier;
  /** Keeps the screen on, or lets it go dark again. */
  readonly keepAwake: (awake: boolean) => void;
  readonly isPageHidden: () => boolean;
}
