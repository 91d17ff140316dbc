import { Sha256 } from '../../../../src/adapters/digest/sha256';
import { readConfig } from '../../../../src/app/config/config';
import type { EngineEvent, FeedEvent, SymbolEvent } from '../../../../src/app/engine/events';
import { symbolIndex } from '../../../../src/app/engine/symbol-table';
import type { LedgerPort } from '../../../../src/app/ledger/port';
import { RecordingReader } from '../../../../src/app/recording/reader';
import { playToEnd } from '../../../../src/app/run/replay';
import type { Run } from '../../../../src/app/run/run';
import { findStart } from '../../../../src/app/session/find-start';
import type { SessionStart } from '../../../../src/app/session/session-start';
import { sessionRun } from '../../../../src/app/session/session-run';
import { SessionWriter } from '../../../../src/app/session/session-writer';
import { checkedReplay, type Verdict } from '../../../../src/app/session/verify';
import type { BookUpdate } from '../../../../src/core/market/update';
import { epochMs } from '../../../../src/core/time';
import { EAGER } from '../../../support/desk';
import { MemoryLedger } from '../../../support/memory-ledger';
import { NAMES } from './event-scripts';
import { joined, memorySource } from '../recording/memory';

/** A session that trades at the second of two ticks, without a rest. */
export function startWith(changes: Partial<SessionStart> = {}): SessionStart {
  const config = readConfig({
    ...EAGER,
    gap_reset_ms: 60_000,
    max_daily_loss: '0.05',
    max_exposure_total: '1500',
  });
  if (!config.ok) throw new Error('the configuration of a test is wrong');
  return {
    config: config.value,
    identity: 'live 7',
    goOn: null,
    rest: null,
    startedAt: epochMs(1_723_000_000_123),
    ...changes,
  };
}

/** A run and the ledger that it writes. */
export interface Ran<Ledger = MemoryLedger> {
  readonly run: Run;
  readonly ledger: Ledger;
}

/** A run of a session. */
export function newRun<Ledger extends Pick<LedgerPort, 'commit'>>(
  start: SessionStart,
  ledger: Ledger,
): Ran<Ledger> {
  const run = sessionRun(start, { digest: new Sha256(), commit: (writes) => ledger.commit(writes) });
  return { run, ledger };
}

/** A session that was recorded as it went. */
export interface RecordedSession<Ledger> extends Ran<Ledger> {
  /** The recording in the pieces that were flushed. */
  readonly chunks: readonly Uint8Array[];
}

/** Carries a session out and records it; `flush` stands for the clock that makes the recorder flush. */
export function record(
  start: SessionStart,
  events: Iterable<EngineEvent | 'flush'>,
): RecordedSession<MemoryLedger> {
  return recordInto(new MemoryLedger(), start, events);
}

/** The same, with the ledger that its rows go to. */
export function recordInto<Ledger extends Pick<LedgerPort, 'commit'>>(
  ledger: Ledger,
  start: SessionStart,
  events: Iterable<EngineEvent | 'flush'>,
): RecordedSession<Ledger> {
  const { run } = newRun(start, ledger);
  const chunks: Uint8Array[] = [];
  const writer = new SessionWriter((bytes) => chunks.push(bytes), { source: 'test', synthetic: true }, start);
  for (const event of events) {
    if (event === 'flush') {
      writer.checkpoint(() => run.sha256());
      continue;
    }
    const own = 'symbol' in event ? indexed(run, event) : event;
    if (!writer.take(own).ok) throw new Error('the recording refused an event');
    run.take(own);
  }
  writer.finish(run.sha256(), 'stopped');
  return { run, ledger, chunks };
}

/** The event under the run's index of its symbol: a run that goes on has some already. */
function indexed(run: Run, event: SymbolEvent | FeedEvent | BookUpdate): EngineEvent {
  const symbol = symbolIndex(run.state, NAMES[event.symbol] ?? '');
  return event.kind === 'book' ? Object.assign(event, { symbol }) : { ...event, symbol };
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
  const ran = newRun(start.value, new MemoryLedger());
  const { replay, check } = checkedReplay(reader, ran.run);
  const played = await playToEnd(replay);
  if (!played.ok) throw new Error(played.error.message);
  return { ...ran, verdict: check.verdict() };
}
