import { expect, test } from 'vitest';
import { DeskModel } from '../../../../src/ui/models/desk-model';
import { FakeDesk } from '../fake-desk';
import { someView } from '../some-view';

/** A page whose frames come when the test says so. */
async function watchedDesk(): Promise<{ desk: FakeDesk; model: DeskModel; paint: () => void }> {
  const desk = new FakeDesk();
  const frames: (() => void)[] = [];
  const model = new DeskModel(desk, (paint) => frames.push(paint));
  await model.watch();
  return { desk, model, paint: () => frames.splice(0).forEach((frame) => frame()) };
}

test('a view waits for the next frame', async () => {
  const { desk, model, paint } = await watchedDesk();
  desk.send(someView({ ticks: 3 }));
  const before = model.view.value;
  paint();
  expect([before, model.view.value?.ticks]).toEqual([null, 3]);
});

test('the next view is asked for once the last one is shown', async () => {
  const { desk, paint } = await watchedDesk();
  desk.send(someView());
  const before = [...desk.calls];
  paint();
  expect([before, desk.calls]).toEqual([[], ['frame']]);
});

test('of two views before one frame the later is shown, and one is asked for', async () => {
  const { desk, model, paint } = await watchedDesk();
  desk.send(someView({ ticks: 1 }));
  desk.send(someView({ ticks: 2 }));
  paint();
  expect([model.view.value?.ticks, desk.calls]).toEqual([2, ['frame']]);
});
