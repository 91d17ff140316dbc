import { RecordingOutput } from '../../src/adapters/replay/recording-output';
import { TextImport } from '../../src/adapters/replay/text-import';
import { DEFAULT_CONFIG } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { NO_SCHEDULE } from '../../src/app/engine/rest-schedule';
import { Run } from '../../src/app/run/run';
import { ok } from '../../src/core/result';
import { frameLines } from './frame-lines';
import { benchRecording, type ReplayBenchTools } from './replay';

const WARM_UP = 2_000;

/** Microseconds from a frame's text (about 46 level changes) to the decision, ledger rows included. */
export interface DecisionFigures {
  readonly decision_us: { readonly p50: number; readonly p99: number; readonly frames: number };
}

/** Takes frames one at a time from text to decision: scan, sequence, book, features, gates, order. */
export async function benchDecision(frames: number, tools: ReplayBenchTools): Promise<DecisionFigures> {
  const lines = await frameLines(benchRecording(frames + WARM_UP));
  const encoder = new TextEncoder();
  const pieces = lines.map((line) => encoder.encode(`${line}\n`));
  const text = new TextImport('frames', new RecordingOutput(engineWriter(tools)));
  const times: number[] = [];
  for (const piece of pieces) {
    const started = performance.now();
    const fault = text.push(piece);
    times.push(performance.now() - started);
    if (fault) throw new Error(fault.message);
  }
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10_000) / 10;
  return { decision_us: { p50: at(0.5), p99: at(0.99), frames: sorted.length } };
}

/** Hands accepted updates to the engine as they come, as a live feed would. */
function engineWriter(tools: ReplayBenchTools): ConstructorParameters<typeof RecordingOutput>[0] {
  const ledger = tools.newLedger();
  const run = new Run({
    parameters: engineParameters(DEFAULT_CONFIG),
    schedule: NO_SCHEDULE,
    identity: 'bench',
    digest: tools.newDigest(),
    commit: (writes) => ledger.commit(writes),
  });
  return {
    declareSymbol: (name, scale) => {
      run.take({ kind: 'symbol', symbol: 0, name, scale });
      return ok(0);
    },
    write: (update) => run.take(update),
  };
}
