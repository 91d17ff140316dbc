import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { TroubleModel } from '../models/trouble-model';
import type { AppPorts, NotifyPermission, StorageUse } from './app-ports';

/** Where a newer version stands: none, waiting, put off by the person, or kept waiting by another window. */
export type UpdateState = 'none' | 'ready' | 'later' | 'open_elsewhere';

/** Sundown as an app on this device: installing, newer versions, what the browser keeps and may tell. */
export class AppModel {
  readonly canInstall: ReadonlySignal<boolean>;
  readonly isInstalled: ReadonlySignal<boolean>;
  readonly update: ReadonlySignal<UpdateState>;
  /** Null until the browser has said, or where it does not say. */
  readonly storage: ReadonlySignal<StorageUse | null>;
  /** Whether the browser keeps what is stored when space gets short; null until it has said. */
  readonly isKept: ReadonlySignal<boolean | null>;
  readonly wasKeepRefused: ReadonlySignal<boolean>;
  readonly permission: ReadonlySignal<NotifyPermission>;
  readonly #ports: AppPorts;
  readonly #trouble: TroubleModel;
  readonly #canInstall = signal(false);
  readonly #isInstalled;
  readonly #update = signal<UpdateState>('none');
  readonly #storage = signal<StorageUse | null>(null);
  readonly #isKept = signal<boolean | null>(null);
  readonly #wasKeepRefused = signal(false);
  readonly #permission;

  constructor(ports: AppPorts, trouble: TroubleModel) {
    this.#ports = ports;
    this.#trouble = trouble;
    this.#isInstalled = signal(ports.install.isInstalled());
    this.#permission = signal(ports.notifier.permission());
    this.canInstall = computed(() => this.#canInstall.value);
    this.isInstalled = computed(() => this.#isInstalled.value);
    this.update = computed(() => this.#update.value);
    this.storage = computed(() => this.#storage.value);
    this.isKept = computed(() => this.#isKept.value);
    this.wasKeepRefused = computed(() => this.#wasKeepRefused.value);
    this.permission = computed(() => this.#permission.value);
    ports.install.watch((offered) => (this.#canInstall.value = offered));
    ports.update.watch(() => (this.#update.value = 'ready'));
  }

  /** Shows the browser's question; from a gesture. */
  install(): void {
    this.#trouble.guard(this.#ports.install.accept().then((done) => (this.#isInstalled.value ||= done)));
  }

  /** Uses the newer version now: the page is loaded anew, unless another window still uses the present one. */
  updateNow(): void {
    this.#trouble.guard(this.#updated());
  }

  /** Leaves the newer version waiting; it is used once all windows were closed. */
  updateLater(): void {
    this.#update.value = 'later';
  }

  /** Asks the browser what it keeps and how much. */
  lookAtStorage(): void {
    this.#trouble.guard(this.#lookedAtStorage());
  }

  /** Asks the browser to keep what is stored; from a gesture. */
  keepStorage(): void {
    this.#trouble.guard(this.#kept());
  }

  /** Asks the person whether the page may notify, where nobody has asked yet; from a gesture. True if it may. */
  async mayNotify(): Promise<boolean> {
    const { notifier } = this.#ports;
    this.#permission.value =
      notifier.permission() === 'default' ? await notifier.ask() : notifier.permission();
    return this.#permission.value === 'granted';
  }

  async #updated(): Promise<void> {
    if (await this.#ports.update.isOpenElsewhere()) this.#update.value = 'open_elsewhere';
    else this.#ports.update.use();
  }

  async #lookedAtStorage(): Promise<void> {
    this.#storage.value = await this.#ports.storage.use();
    this.#isKept.value = await this.#ports.storage.isKept();
  }

  async #kept(): Promise<void> {
    this.#isKept.value = await this.#ports.storage.keep();
    this.#wasKeepRefused.value = !this.#isKept.value;
  }
}
