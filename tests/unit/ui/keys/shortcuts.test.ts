import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { isSingleKey, SHORTCUTS } from '../../../../src/ui/keys/shortcuts';
import { modelsWith } from '../models/set-up';
import { someView } from '../some-view';

function run(key: string, models: Awaited<ReturnType<typeof modelsWith>>['models']): void {
  SHORTCUTS.find(({ keys }) => keys.includes(key))?.run(models);
}

test('no key does two things', () => {
  const keys = SHORTCUTS.flatMap((shortcut) => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys by themselves can be told from the others', () => {
  const singles = SHORTCUTS.filter(isSingleKey).flatMap(({ keys }) => keys);
  expect(singles).toContain('Space');
  expect(singles).toContain('Shift+K');
  expect(singles).not.toContain('F6');
  expect(singles).not.toContain('Alt+Shift+ArrowUp');
});

test('nothing is asked of the desk while there is nothing to be played', async () => {
  const { models, desk } = await modelsWith(someView({ playback: null }));
  for (const key of ['Space', '.', '+', '-']) run(key, models);
  expect(desk.calls).toEqual([]);
});

test('faster and slower go to the next speed that is offered', async () => {
  const playback = {
    playing: true,
    finished: false,
    held: false,
    speed: 60,
    start: epochMs(0),
    end: epochMs(1),
  };
  const { models, desk } = await modelsWith(someView({ playback }));
  run('+', models);
  run('-', models);
  expect(desk.calls).toEqual(['setSpeed 120', 'setSpeed 30']);
});

test('the pane that was used last is maximised and moved', async () => {
  const { models } = await modelsWith(someView());
  models.layout.use('orders');
  run('m', models);
  expect(models.layout.maximised.value).toBe('orders');
});

test('looking back has keys where a recording is played, and nowhere else', async () => {
  const dvr = {
    shown: 'run',
    position: 5,
    updates: 9,
    runTime: null,
    seeking: false,
    known: 9,
    outline: null,
  } as const;
  const played = await modelsWith(someView({ dvr }));
  const idle = await modelsWith(someView());
  for (const key of ['b', ']', 'f', 'Shift+G', 'Backspace']) {
    run(key, played.models);
    run(key, idle.models);
  }
  expect(played.desk.calls.filter((call) => call.startsWith('dvr'))).toEqual([
    'dvr.move tick back',
    'dvr.move decision forward',
    'dvr.jump fill forward',
    'dvr.jump gap back',
    'dvr.toRun',
  ]);
  expect(idle.desk.calls.filter((call) => call.startsWith('dvr'))).toEqual([]);
});
