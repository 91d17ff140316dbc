import { ok, type Result } from '../../core/result';
import type { EpochMs } from '../../core/time';
import type { RecordingError } from '../recording/error';
import type { RecordingNote, RecordingStream } from '../recording/stream';
import { Replay } from '../run/replay';
import type { Run } from '../run/run';
import { type Fingerprint, fingerprintOf } from './fingerprint-notes';

/** What came of comparing two runs. */
export type Verdict =
  /** All that was compared is the same. */
  | { readonly kind: 'same'; readonly sha256: string; readonly compared: number }
  /** They part between these two times; `after` is null where nothing before was compared. */
  | {
      readonly kind: 'parted';
      readonly after: EpochMs | null;
      readonly before: EpochMs;
      readonly expected: string;
      readonly found: string;
    }
  /** The recording ends before its first fingerprint. */
  | { readonly kind: 'nothing_to_compare' };

/** Compares a replayed session with the fingerprints that its recording holds, in their places. */
export class SessionCheck {
  #same: Fingerprint | null = null;
  #compared = 0;
  #parted: Extract<Verdict, { kind: 'parted' }> | null = null;
  readonly #sha256: () => string;

  /** `sha256` answers with the replayed run's fingerprint so far. */
  constructor(sha256: () => string) {
    this.#sha256 = sha256;
  }

  /** Takes every note of the recording when the replay comes to it. */
  note(note: RecordingNote): void {
    const fingerprint = fingerprintOf(note);
    if (fingerprint !== null) this.compare(fingerprint);
  }

  /** Compares the run as it stands. After the first difference nothing more is compared. */
  compare(expected: Fingerprint): void {
    if (this.#parted !== null) return;
    const found = this.#sha256();
    if (found === expected.sha256) {
      this.#same = expected;
      this.#compared++;
    } else {
      const after = this.#same?.time ?? null;
      this.#parted = { kind: 'parted', after, before: expected.time, expected: expected.sha256, found };
    }
  }

  get parted(): boolean {
    return this.#parted !== null;
  }

  verdict(): Verdict {
    if (this.#parted !== null) return this.#parted;
    if (this.#same === null) return { kind: 'nothing_to_compare' };
    return { kind: 'same', sha256: this.#same.sha256, compared: this.#compared };
  }
}

/** A replay of a whole session, the person's commands included, that is compared with the session as it goes. */
export function checkedReplay(
  stream: RecordingStream,
  run: Run,
): { readonly replay: Replay; readonly check: SessionCheck } {
  const check = new SessionCheck(() => run.sha256());
  const takesNote = (note: RecordingNote): boolean => {
    check.note(note);
    return true;
  };
  return { replay: new Replay(stream, run, takesNote), check };
}

/** Events between two breaths of a check: some milliseconds of work. */
const SLICE_EVENTS = 512;

/**
 * Plays a replay to its end, or until `breathe`, which is called every few milliseconds of work, answers false: then the
 * answer is false. Errors: those of the recording.
 */
export async function playInSlices(
  replay: Replay,
  breathe: () => Promise<boolean>,
): Promise<Result<boolean, RecordingError>> {
  for (;;) {
    const block = await replay.nextBlock();
    if (!block.ok) return block;
    if (!block.value) return ok(true);
    do {
      if (!(await breathe())) return ok(false);
    } while (playSlice(replay));
  }
}

/** False at the end of the loaded block. */
function playSlice(replay: Replay): boolean {
  for (let i = 0; i < SLICE_EVENTS; i++) if (replay.next() === null) return false;
  return true;
}
