import { beforeEach, expect, test } from 'vitest';
import { RecordingsModel } from '../../../../src/ui/recordings/recordings-model';
import { FakeDesk } from '../fake-desk';
import { someRecording } from './some-recording';

const RECORDING = someRecording();

let desk: FakeDesk;
let model: RecordingsModel;
let saved: File[];
beforeEach(async () => {
  desk = new FakeDesk();
  desk.recordingsListing = { ...desk.recordingsListing, entries: [RECORDING], usedBytes: 2_000_000 };
  saved = [];
  model = new RecordingsModel(desk.recordings, (file) => void saved.push(file));
  await model.load();
  desk.calls.length = 0;
});

test('the list is there once it was asked for', () => {
  expect(model.listing.value?.entries).toEqual([RECORDING]);
});

test('what was deleted can be had back once, and the list is read anew', async () => {
  await model.delete(RECORDING);
  expect(model.deleted.value).toEqual({ id: 'r1', name: 'Binance BTCUSDT' });
  await model.undo();
  await model.undo();
  expect(model.deleted.value).toBeNull();
  expect(desk.calls).toEqual([
    'recordings.delete r1',
    'recordings.list',
    'recordings.undelete r1',
    'recordings.list',
  ]);
});

test('what was refused says why, until something is done', async () => {
  desk.recordingsAnswer = { code: 'in_use', detail: 'r1' };
  await model.delete(RECORDING);
  expect([model.trouble.value?.code, model.deleted.value]).toEqual(['in_use', null]);
  expect(await model.play('r1', 'session')).toBe(false);
  desk.recordingsAnswer = null;
  expect(await model.rename('r1', 'monday')).toBe(true);
  expect(model.trouble.value).toBeNull();
});

test('a pin is turned over', async () => {
  await model.pin(RECORDING);
  await model.pin(someRecording({ pinned: true }));
  expect(desk.calls.filter((call) => call.includes('pin'))).toEqual([
    'recordings.pin r1 true',
    'recordings.pin r1 false',
  ]);
});

test('a file that the engine made is saved; where it made none that is said', async () => {
  desk.exportedRecording = new File(['bytes'], 'Binance BTCUSDT.rec.gz');
  await model.export('r1', true);
  expect(saved.map(({ name }) => name)).toEqual(['Binance BTCUSDT.rec.gz']);
  desk.exportedRecording = null;
  await model.export('r1', false);
  expect([saved.length, model.trouble.value?.code]).toEqual([1, 'unknown_recording']);
});

test('what came of a check is kept with its recording', async () => {
  desk.verifyReport = {
    kind: 'checked',
    against: 'recorded_session',
    verdict: { kind: 'same', sha256: 'a'.repeat(64), compared: 3 },
    ticks: 1_000,
    trades: 5,
  };
  await model.verify('r1');
  expect([model.report('r1'), model.report('r2')]).toEqual([desk.verifyReport, null]);
});

test('no files are no import', async () => {
  await model.import([]);
  expect(desk.calls).toEqual([]);
});
