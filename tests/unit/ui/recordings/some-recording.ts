import type { RecordingEntry } from '../../../../src/app/recordings/entry';

const START = Date.UTC(2026, 10, 27, 9, 30);

/** A recorded session as the list has it, with some of it changed. */
export function someRecording(changes: Partial<RecordingEntry> = {}): RecordingEntry {
  return {
    id: 'r1',
    name: 'Binance BTCUSDT',
    symbols: ['BTCUSDT'],
    startedAt: START,
    firstTime: START,
    lastTime: START + 3_600_000,
    updates: 36_000,
    bytes: 2_000_000,
    complete: true,
    sha256: 'a'.repeat(64),
    isSession: true,
    synthetic: false,
    pinned: false,
    status: 'ready',
    deletedAt: null,
    ...changes,
  };
}
