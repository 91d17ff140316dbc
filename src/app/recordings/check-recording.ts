import { ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import { type Config, configText } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { DigestPort } from '../digest';
import { NO_SCHEDULE } from '../engine/rest-schedule';
import type { RecordingError } from '../recording/error';
import { RecordingReader } from '../recording/reader';
import type { RecordingSource } from '../recording/source';
import { Replay, replayIdentity } from '../run/replay';
import { Run } from '../run/run';
import { findStart } from '../session/find-start';
import { sessionRun } from '../session/session-run';
import { checkedReplay, playInSlices, SessionCheck, type Verdict } from '../session/verify';

/** What a check works with. */
export interface CheckPorts {
  readonly newDigest: () => DigestPort;
  /** The configuration under which a market without a session is played. */
  readonly config: Config;
  /** Called every few milliseconds of work with the share done, 0 to 1; false ends the check. */
  readonly breathe: (share: number) => Promise<boolean>;
}

/** A check that came to its end. */
export interface Checked {
  readonly against: 'recorded_session' | 'second_replay';
  readonly verdict: Verdict;
  readonly ticks: number;
  readonly trades: number;
}

/**
 * Replays a recording and compares: a session with the fingerprints in it, any other market with a second replay. Null
 * where it was ended before. Errors: those of the recording.
 */
export async function checkRecording(
  source: RecordingSource,
  ports: CheckPorts,
): Promise<Result<Checked | null, RecordingError>> {
  const opened = await RecordingReader.open(source);
  if (!opened.ok) return opened;
  const reader = opened.value;
  const start = await findStart(reader);
  if (!start.ok) return start;
  if (start.value === null) return checkTwice(reader, ports);
  const setup = { digest: ports.newDigest(), commit: () => undefined };
  const { replay, check } = checkedReplay(reader, sessionRun(start.value, setup));
  const played = await play(replay, reader, (share) => ports.breathe(share));
  return played.ok ? ok(played.value ? checkedOf('recorded_session', replay.run, check) : null) : played;
}

async function checkTwice(
  reader: RecordingReader,
  ports: CheckPorts,
): Promise<Result<Checked | null, RecordingError>> {
  const first = await playMarket(reader, ports, 0);
  if (!first.ok) return first;
  const second = first.value === null ? first : await playMarket(reader, ports, 1);
  if (!second.ok) return second;
  const [run, again] = [first.value, second.value];
  if (run === null || again === null) return ok(null);
  const check = new SessionCheck(() => again.sha256());
  check.compare({ time: run.state.time ?? epochMs(0), sha256: run.sha256(), end: 'finished' });
  return ok(checkedOf('second_replay', run, check));
}

/** One of two passes; null where it was ended before. */
async function playMarket(
  reader: RecordingReader,
  { newDigest, config, breathe }: CheckPorts,
  pass: 0 | 1,
): Promise<Result<Run | null, RecordingError>> {
  reader.seek(epochMs(0));
  const run = new Run({
    parameters: engineParameters(config),
    schedule: NO_SCHEDULE,
    identity: replayIdentity(configText(config), reader),
    digest: newDigest(),
    commit: () => undefined,
  });
  const played = await play(new Replay(reader, run), reader, (share) => breathe((pass + share) / 2));
  return played.ok ? ok(played.value ? run : null) : played;
}

/** Plays a recording that stands at its beginning; the share done goes by the market's time. */
function play(
  replay: Replay,
  { firstTime, lastTime }: RecordingReader,
  breathe: (share: number) => Promise<boolean>,
): Promise<Result<boolean, RecordingError>> {
  const [first, last] = [firstTime ?? 0, lastTime ?? 0];
  const share = (): number => {
    const time = replay.peekTime();
    return last > first && time >= first ? Math.min(1, (time - first) / (last - first)) : 0;
  };
  return playInSlices(replay, () => breathe(share()));
}

function checkedOf(against: Checked['against'], run: Run, check: SessionCheck): Checked {
  return { against, verdict: check.verdict(), ticks: run.state.ticks, trades: run.trades };
}
