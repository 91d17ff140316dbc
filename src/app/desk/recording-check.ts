import { DEFAULT_CONFIG } from '../config/config';
import type { RecordingSource } from '../recording/source';
import type { checkRecording as CheckRecording } from '../recordings/check-recording';
import type { VerifyReport } from '../recordings-api';
import type { RecordingsView } from '../view/recorder-view';
import type { DeskPorts } from './ports';

/** Work between two breaths of the thread, milliseconds. */
const SLICE_MS = 8;

/** Checks one recording at a time, beside whatever the desk does. */
export class RecordingCheck {
  readonly #ports: Pick<DeskPorts<never>, 'pace' | 'newDigest'>;
  readonly #onChange: () => void;
  #view: RecordingsView['verifying'] = null;
  /** Counts checks; one whose number has passed is cancelled. */
  #number = 0;

  constructor(ports: Pick<DeskPorts<never>, 'pace' | 'newDigest'>, onChange: () => void) {
    this.#ports = ports;
    this.#onChange = onChange;
  }

  /** The check under way. */
  get view(): RecordingsView['verifying'] {
    return this.#view;
  }

  cancel(): void {
    this.#number++;
    this.#show(null);
  }

  /** Checks a recording, instead of the one that is being checked. A market is played under the default configuration. */
  async of(id: string, source: RecordingSource): Promise<VerifyReport> {
    const { checkRecording } = await import('../recordings/check-recording');
    const { pace, newDigest } = this.#ports;
    const number = ++this.#number;
    let sliceEnd = pace.now() + SLICE_MS;
    const breathe = async (share: number): Promise<boolean> => {
      if (number !== this.#number) return false;
      if (pace.now() < sliceEnd) return true;
      this.#show({ id, share });
      await pace.yield();
      sliceEnd = pace.now() + SLICE_MS;
      return number === this.#number;
    };
    this.#show({ id, share: 0 });
    const report = await reported(checkRecording(source, { newDigest, config: DEFAULT_CONFIG, breathe }));
    if (number === this.#number) this.#show(null);
    return report;
  }

  #show(view: RecordingsView['verifying']): void {
    this.#view = view;
    this.#onChange();
  }
}

/** A recording from outside may be made so that the engine cannot take it: that is its fault, and no bug of the desk's. */
async function reported(check: ReturnType<typeof CheckRecording>): Promise<VerifyReport> {
  try {
    const checked = await check;
    if (!checked.ok) return unusable(checked.error.message);
    return checked.value === null ? { kind: 'cancelled' } : { kind: 'checked', ...checked.value };
  } catch (cause) {
    return unusable(cause instanceof Error ? cause.message : String(cause));
  }
}

function unusable(detail: string): VerifyReport {
  return { kind: 'trouble', trouble: { code: 'unusable', detail } };
}
