import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordingEntry } from '../../app/recordings/entry';
import type { RecordingsTrouble } from '../../app/recordings/ports';
import type {
  PlayedAs,
  RecordingsAnswer,
  RecordingsApi,
  RecordingsListing,
  VerifyReport,
} from '../../app/recordings-api';

/** Hands a file that the engine has made to the person's own disk. */
export type SaveBlob = (file: File) => void;

/** A recording that was just deleted. */
export interface DeletedRecording {
  readonly id: string;
  readonly name: string;
}

/** The list of recordings and what is being done with it. */
export class RecordingsModel {
  /** Null until it is there. */
  readonly listing: ReadonlySignal<RecordingsListing | null>;
  /** Why the last thing that was asked for was not done. */
  readonly trouble: ReadonlySignal<RecordingsTrouble | null>;
  /** What was deleted last and can be had back. */
  readonly deleted: ReadonlySignal<DeletedRecording | null>;
  readonly #desk: RecordingsApi<File>;
  readonly #save: SaveBlob;
  readonly #listing = signal<RecordingsListing | null>(null);
  readonly #trouble = signal<RecordingsTrouble | null>(null);
  readonly #deleted = signal<DeletedRecording | null>(null);
  readonly #reports = signal<ReadonlyMap<string, VerifyReport>>(new Map());

  constructor(desk: RecordingsApi<File>, save: SaveBlob) {
    this.#desk = desk;
    this.#save = save;
    this.listing = computed(() => this.#listing.value);
    this.trouble = computed(() => this.#trouble.value);
    this.deleted = computed(() => this.#deleted.value);
  }

  /** What came of the last check of a recording. */
  report(id: string): VerifyReport | null {
    return this.#reports.value.get(id) ?? null;
  }

  async load(): Promise<void> {
    this.#listing.value = await this.#desk.list();
  }

  /** Plays a recording on the desk; true where it plays. */
  async play(id: string, as: PlayedAs): Promise<boolean> {
    return this.#done(await this.#desk.open(id, as));
  }

  async rename(id: string, name: string): Promise<boolean> {
    return this.#changed(await this.#desk.rename(id, name));
  }

  async pin({ id, pinned }: RecordingEntry): Promise<void> {
    await this.#changed(await this.#desk.pin(id, !pinned));
  }

  async delete({ id, name }: RecordingEntry): Promise<void> {
    if (await this.#changed(await this.#desk.delete(id))) this.#deleted.value = { id, name };
  }

  /** Brings back what was deleted last. */
  async undo(): Promise<void> {
    const deleted = this.#deleted.value;
    if (deleted === null) return;
    this.#deleted.value = null;
    await this.#changed(await this.#desk.undelete(deleted.id));
  }

  async import(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#changed(await this.#desk.import(files));
  }

  /** Saves a recording as a file, packed with gzip or as it is. */
  async export(id: string, packed: boolean): Promise<void> {
    const file = await this.#desk.export(id, packed);
    this.#done(file === null ? { code: 'unknown_recording', detail: id } : null);
    if (file !== null) this.#save(file);
  }

  async verify(id: string): Promise<void> {
    const report = await this.#desk.verify(id);
    if (report.kind === 'trouble') this.#done(report.trouble);
    else this.#trouble.value = null;
    this.#reports.value = new Map([...this.#reports.value, [id, report]]);
  }

  stopVerify(): Promise<void> {
    return this.#desk.cancelVerify();
  }

  /** Whether live sessions are recorded, and the most that recordings may use, bytes. */
  async configure(choice: Pick<RecordingsListing, 'isOn' | 'quotaBytes'>): Promise<void> {
    await this.#desk.configure(choice);
    await this.load();
  }

  async #changed(answer: RecordingsAnswer): Promise<boolean> {
    await this.load();
    return this.#done(answer);
  }

  #done(answer: RecordingsAnswer): boolean {
    this.#trouble.value = answer;
    return answer === null;
  }
}
