import type { RecordingError } from '../../src/app/recording/error';
import { playToEnd } from '../../src/app/run/replay';
import type { Run } from '../../src/app/run/run';
import { SessionCheck, type Verdict } from '../../src/app/session/verify';
import { epochMs } from '../../src/core/time';
import { ok, type Result } from '../../src/core/result';
import { type HeadlessSetup, headlessReplay } from './headless-replay';

/** What `--verify` says. */
export interface VerifyResult {
  readonly equal: boolean;
  /** What the run was compared with. */
  readonly against: 'recorded_session' | 'second_replay';
  readonly verdict: Verdict;
}

/**
 * Compares a run that was played to its end: a session with what its recording says of it, any other market with a
 * second replay.
 */
export async function verified(
  setup: HeadlessSetup,
  run: Run,
  check: SessionCheck | null,
): Promise<Result<VerifyResult, RecordingError>> {
  if (check !== null) return ok(resultOf('recorded_session', check));
  setup.market.stream.seek(epochMs(0));
  const { replay } = headlessReplay(setup, () => undefined);
  const played = await playToEnd(replay);
  if (!played.ok) return played;
  const again = new SessionCheck(() => replay.run.sha256());
  again.compare({ time: run.state.time ?? epochMs(0), sha256: run.sha256(), end: 'finished' });
  return ok(resultOf('second_replay', again));
}

/** Where the runs part, in one line; null where they are the same. */
export function differenceOf({ equal, verdict }: VerifyResult): string | null {
  if (equal) return null;
  if (verdict.kind !== 'parted') return 'verify: the recording ends before its first fingerprint';
  const after = verdict.after === null ? 'the beginning' : new Date(verdict.after).toISOString();
  const before = new Date(verdict.before).toISOString();
  return `verify: the runs part between ${after} and ${before}: ${verdict.expected} was recorded, ${verdict.found} came out`;
}

function resultOf(against: VerifyResult['against'], check: SessionCheck): VerifyResult {
  const verdict = check.verdict();
  return { equal: verdict.kind === 'same', against, verdict };
}
