import { expect, test } from 'vitest';
import { FakeDesk } from '../../fake-desk';
import { RestsModel } from '../../../../../src/ui/shabbat/rests/rests-model';

test('the lists are there once the desk has answered', async () => {
  const model = new RestsModel(new FakeDesk(), () => undefined);
  expect([model.coming.value, model.past.value, model.jumps.value]).toEqual([null, null, null]);
  await model.load();
  expect([model.coming.value, model.past.value, model.jumps.value]).toEqual([[], [], []]);
});

test.each(['ics', 'csv'] as const)('an export is saved as .%s', async (format) => {
  const desk = new FakeDesk();
  const saved: string[] = [];
  await new RestsModel(desk, (name) => saved.push(name)).save(format);
  expect(desk.calls).toEqual([`exportRests ${format}`]);
  expect(saved).toEqual([`sundown-rests.${format}`]);
});
