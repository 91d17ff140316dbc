import type { RecordingError } from '../../app/recording/error';
import { RecordingReader } from '../../app/recording/reader';
import type { RecordingSource } from '../../app/recording/source';
import { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import type { ImportSummary } from './contract';
import { type Fault, fault } from './import-error';

interface Counts {
  updates: number;
  ticks: number;
  resyncs: number;
  firstTime: number;
  lastTime: number;
}

/**
 * Reads a recording of our own from end to end, so that a damaged one is refused when it is imported and not in the
 * middle of a replay. One that a crash cut short is accepted up to its last whole block; the summary says so.
 */
export async function checkRecording(source: RecordingSource): Promise<Result<ImportSummary, Fault>> {
  const opened = await RecordingReader.open(source);
  if (!opened.ok) return err(asFault(opened.error));
  const reader = opened.value;
  const counts: Counts = { updates: 0, ticks: 0, resyncs: 0, firstTime: Infinity, lastTime: -Infinity };
  const update = new BookUpdate();
  let block = await reader.nextBlock();
  while (block.ok && block.value) {
    countBlock(reader, update, counts);
    block = await reader.nextBlock();
  }
  if (!block.ok) return err(asFault(block.error));
  return counts.ticks > 0
    ? ok(summaryOf(reader, counts))
    : err(fault('no_updates', 'the recording holds no updates'));
}

function countBlock(reader: RecordingReader, update: BookUpdate, counts: Counts): void {
  for (let event = reader.next(update); event !== 'end'; event = reader.next(update)) {
    if (event !== 'update') continue;
    counts.updates += 1;
    if (update.resync) counts.resyncs += 1;
    if (!update.tick) continue;
    counts.ticks += 1;
    counts.firstTime = Math.min(counts.firstTime, update.time);
    counts.lastTime = Math.max(counts.lastTime, update.time);
  }
}

function summaryOf(reader: RecordingReader, counts: Counts): ImportSummary {
  return {
    format: 'sundown_recording',
    symbols: reader.symbols,
    updates: counts.updates,
    ticks: counts.ticks,
    dropped: 0,
    gaps: counts.resyncs,
    firstTime: epochMs(counts.firstTime),
    lastTime: epochMs(counts.lastTime),
    isComplete: reader.complete,
  };
}

function asFault(error: RecordingError): Fault {
  return fault('bad_recording', error.message);
}
