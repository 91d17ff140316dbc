import type { DigestPort } from '../../src/app/digest';
import type { LedgerPort } from '../../src/app/ledger/port';
import { configText, DEFAULT_CONFIG } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { NO_SCHEDULE } from '../../src/app/engine/rest-schedule';
import { RecordingReader } from '../../src/app/recording/reader';
import { playToEnd, Replay, replayIdentity } from '../../src/app/run/replay';
import { Run } from '../../src/app/run/run';
import { writeBenchRecording } from '../../scripts/simulator/bench-recording';

/** What a replay needs of its surroundings. */
export interface ReplayBenchTools {
  readonly newLedger: () => LedgerPort;
  readonly newDigest: () => DigestPort;
}

/** Figures of the whole way from a recording to ledger rows. */
export interface ReplayFigures {
  readonly replay_updates_per_second: number;
  readonly replay_updates: number;
  readonly replay_trades: number;
}

/** Plays a recording of `diffs` diffs of about 46 level changes into a ledger in memory, `rounds` times; the best round counts. */
export async function benchReplay(
  diffs: number,
  rounds: number,
  tools: ReplayBenchTools,
): Promise<ReplayFigures> {
  const bytes = benchRecording(diffs);
  let best = { updates: 0, trades: 0, perSecond: 0 };
  for (let round = 0; round < rounds; round++) {
    const played = await playOnce(bytes, tools);
    if (played.perSecond > best.perSecond) best = played;
  }
  return {
    replay_updates_per_second: Math.round(best.perSecond),
    replay_updates: best.updates,
    replay_trades: best.trades,
  };
}

/** A recording of a busy market in memory. */
export function benchRecording(diffs: number): Uint8Array {
  const parts: Uint8Array[] = [];
  writeBenchRecording((part) => parts.push(part), diffs, 1);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Plays a recording in memory once, from an empty ledger. */
export async function playOnce(
  bytes: Uint8Array,
  tools: ReplayBenchTools,
): Promise<{ updates: number; trades: number; perSecond: number }> {
  const opened = await RecordingReader.open({
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const stream = opened.value;
  const ledger = tools.newLedger();
  const run = new Run({
    parameters: engineParameters(DEFAULT_CONFIG),
    schedule: NO_SCHEDULE,
    identity: replayIdentity(configText(DEFAULT_CONFIG), stream),
    digest: tools.newDigest(),
    commit: (writes) => ledger.commit(writes),
  });
  const started = performance.now();
  const played = await playToEnd(new Replay(stream, run));
  if (!played.ok) throw new Error(played.error.message);
  const seconds = (performance.now() - started) / 1000;
  ledger.close();
  return { updates: stream.updates, trades: run.trades, perSecond: stream.updates / seconds };
}
