import { DEFAULT_CONFIG } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { Look } from '../../src/app/dvr/look';
import { Tape } from '../../src/app/dvr/tape';
import { NO_SCHEDULE } from '../../src/app/engine/rest-schedule';
import { RecordingReader } from '../../src/app/recording/reader';
import { Replay } from '../../src/app/run/replay';
import { Run } from '../../src/app/run/run';
import { RunRecorder } from '../../src/app/view/run-recorder';
import { runView } from '../../src/app/view/run-view';
import { generator } from './random';
import { benchRecording, type ReplayBenchTools } from './replay';

/** Trades about once in some ten updates of the bench's market, which at the default settings trades never. */
const OFTEN = { require_momentum_confirm: false, min_confidence: 0.4, max_leverage: '100' };

/** Figures of looking at any place of a recording. */
export interface SeekFigures {
  readonly seek_updates: number;
  /** Fills of the recording: each costs as much as some hundred ticks, and is played again by a seek near it. */
  readonly seek_fills: number;
  /** Finding out about the whole recording, once, in the background, milliseconds. */
  readonly seek_first_pass_ms: number;
  /** To a random place and its view, milliseconds. */
  readonly seek_ms_p50: number;
  readonly seek_ms_p99: number;
  readonly seek_ms_max: number;
}

/** Looks at `seeks` random places of a recording of `updates` updates after one pass over it. */
export async function benchSeek(
  updates: number,
  seeks: number,
  tools: ReplayBenchTools,
): Promise<SeekFigures> {
  const look = await lookAtBench(updates, tools);
  const first = performance.now();
  await look.toPosition(updates, () => true);
  const firstPass = performance.now() - first;
  const fills = look.trades;
  const times = await timesOfSeeks(look, updates, seeks);
  const at = (share: number): number => round(times[Math.min(seeks - 1, Math.floor(share * seeks))] ?? 0);
  return {
    seek_updates: updates,
    seek_fills: fills,
    seek_first_pass_ms: Math.round(firstPass),
    seek_ms_p50: at(0.5),
    seek_ms_p99: at(0.99),
    seek_ms_max: at(1),
  };
}

async function lookAtBench(updates: number, tools: ReplayBenchTools): Promise<Look> {
  const bytes = benchRecording(updates);
  const opened = await RecordingReader.open({
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const run = new Run({
    parameters: engineParameters({ ...DEFAULT_CONFIG, ...OFTEN }),
    schedule: NO_SCHEDULE,
    identity: 'bench',
    digest: tools.newDigest(),
    commit: () => undefined,
  });
  const tape = new Tape(opened.value.updates);
  const recorder = new RunRecorder(null, tape.past);
  const replay = new Replay(opened.value, run);
  tape.begin({ state: run.state, trades: 0, recorder, place: replay.place });
  const now = (): number => performance.now();
  return new Look(tape, replay, { now, yield: async () => undefined, sleep: async () => undefined });
}

/** Milliseconds of each seek with its view, shortest first. */
async function timesOfSeeks(look: Look, updates: number, seeks: number): Promise<number[]> {
  const random = generator(7);
  const times: number[] = [];
  for (let i = 0; i < seeks; i++) {
    const position = random(updates);
    const start = performance.now();
    await look.toPosition(position, () => true);
    runView(look, look.recorder);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
