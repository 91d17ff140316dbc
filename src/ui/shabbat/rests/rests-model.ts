import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../../app/contract';
import type { PauseRow } from '../../../app/ledger/rows';
import type { ClockJump, RestView } from '../../../app/view/shabbat-view';
import type { SaveFile } from '../../models/files-model';

/** How far the list and its exports look ahead. */
const MONTHS = 12;

type RestsDesk = Pick<DeskApi<File>, 'comingRests' | 'exportRests' | 'pauseLog' | 'clockJumps'>;

/** The rests to come and those that were, and what the clock did. */
export class RestsModel {
  /** Null until they are there. */
  readonly coming: ReadonlySignal<readonly RestView[] | null>;
  /** Newest first; null until they are there. */
  readonly past: ReadonlySignal<readonly PauseRow[] | null>;
  /** Jumps of the machine's clock, newest first; null until they are there. */
  readonly jumps: ReadonlySignal<readonly ClockJump[] | null>;
  readonly #desk: RestsDesk;
  readonly #save: SaveFile;
  readonly #coming = signal<readonly RestView[] | null>(null);
  readonly #jumps = signal<readonly ClockJump[] | null>(null);
  readonly #past = signal<readonly PauseRow[] | null>(null);

  constructor(desk: RestsDesk, save: SaveFile) {
    this.#desk = desk;
    this.#save = save;
    this.coming = computed(() => this.#coming.value);
    this.past = computed(() => this.#past.value);
    this.jumps = computed(() => this.#jumps.value);
  }

  async load(): Promise<void> {
    const [coming, past, jumps] = await Promise.all([
      this.#desk.comingRests(MONTHS),
      this.#desk.pauseLog(),
      this.#desk.clockJumps(),
    ]);
    this.#coming.value = coming;
    this.#past.value = past;
    this.#jumps.value = jumps;
  }

  /** Saves the rests to come as a calendar or a table. */
  async save(format: 'ics' | 'csv'): Promise<void> {
    const text = await this.#desk.exportRests(format, MONTHS);
    this.#save(`sundown-rests.${format}`, new TextEncoder().encode(text));
  }
}
