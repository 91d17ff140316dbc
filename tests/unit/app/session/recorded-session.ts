import { Sha256 } from '../../../../src/adapters/digest/sha256';
import { readConfig } from '../../../../src/app/config/config';
import type { EngineEvent } from '../../../../src/app/engine/events';
import { RecordingReader } from '../../../../src/app/recording/reader';
import { playToEnd } from '../../../../src/app/run/replay';
import type { Run } from '../../../../src/app/run/run';
import { findStart } from '../../../../src/app/session/find-start';
import type { SessionStart } from '../../../../src/app/session/session-start';
import { sessionRun } from '../../../../src/app/session/session-run';
import { SessionWriter } from '../../../../src/app/session/session-writer';
import { checkedReplay, type Verdict } from '../../../../src/app/session/verify';
import { EAGER } from '../../../support/desk';
import { MemoryLedger } from '../../../support/memory-ledger';
import { joined, memorySource } from '../recording/memory';

/** A session that trades at the second of two ticks, without a rest. */
export function startWith(changes: Partial<SessionStart> = {}): SessionStart {
  const config = readConfig({ ...EAGER, gap_reset_ms: 60_000 });
  if (!config.ok) throw new Error('the configuration of a test is wrong');
  return { config: config.value, identity: 'live 7', rest: null, startedAt: 1_723_000_000_123, ...changes };
}

/** A run and the ledger that it writes. */
export interface Ran {
  readonly run: Run;
  readonly ledger: MemoryLedger;
}

/** A run of a session. */
export function newRun(start: SessionStart): Ran {
  const ledger = new MemoryLedger();
  const run = sessionRun(start, { digest: new Sha256(), commit: (writes) => ledger.commit(writes) });
  return { run, ledger };
}

/** A session that was recorded as it went. */
export interface RecordedSession extends Ran {
  /** The recording in the pieces that were flushed. */
  readonly chunks: readonly Uint8Array[];
}

/** Carries a session out and records it; `flush` stands for the clock that makes the recorder flush. */
export function record(start: SessionStart, events: Iterable<EngineEvent | 'flush'>): RecordedSession {
  const { run, ledger } = newRun(start);
  const chunks: Uint8Array[] = [];
  const writer = new SessionWriter((bytes) => chunks.push(bytes), { source: 'test', synthetic: true }, start);
  for (const event of events) {
    if (event === 'flush') writer.checkpoint(() => run.sha256());
    else if (writer.take(event).ok) run.take(event);
    else throw new Error('the recording refused an event');
  }
  writer.finish(run.sha256(), 'stopped');
  return { run, ledger, chunks };
}

/** A recording's bytes, opened. */
export async function openChunks(chunks: readonly Uint8Array[]): Promise<RecordingReader> {
  const opened = await RecordingReader.open(memorySource(joined(chunks)));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** A replay of a recorded session: its verdict, and the run with its ledger. */
export async function replayed(chunks: readonly Uint8Array[]): Promise<Ran & { readonly verdict: Verdict }> {
  const reader = await openChunks(chunks);
  const start = await findStart(reader);
  if (!start.ok || start.value === null) throw new Error('the recording does not say how it began');
  const ran = newRun(start.value);
  const { replay, check } = checkedReplay(reader, ran.run);
  const played = await playToEnd(replay);
  if (!played.ok) throw new Error(played.error.message);
  return { ...ran, verdict: check.verdict() };
}
