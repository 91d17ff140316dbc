import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import type { PlaybackView } from '../../../../src/app/view/view-state';
import { someView } from '../some-view';
import { modelsWith } from './set-up';

const PLAYBACK: PlaybackView = {
  playing: true,
  finished: false,
  held: false,
  speed: 60,
  start: epochMs(1000),
  end: epochMs(5000),
};

test('play plays on', async () => {
  const { desk, models } = await modelsWith(someView({ playback: { ...PLAYBACK, playing: false } }));
  models.transport.play();
  expect(desk.calls).toEqual(['play']);
});

test('play at the end starts anew', async () => {
  const { desk, models } = await modelsWith(
    someView({ playback: { ...PLAYBACK, playing: false, finished: true } }),
  );
  models.transport.play();
  expect(desk.calls).toEqual(['restart']);
});

test('the toggle pauses what plays', async () => {
  const { desk, models } = await modelsWith(someView({ playback: PLAYBACK }));
  models.transport.toggle();
  expect(desk.calls).toEqual(['pause']);
});

test('progress is the share of event time that has gone by', async () => {
  const { models } = await modelsWith(someView({ playback: PLAYBACK, time: epochMs(2000) }));
  expect(models.transport.progress.value).toBe(0.25);
});

test('a recording of one moment is played at once', async () => {
  const view = someView({ playback: { ...PLAYBACK, end: PLAYBACK.start }, time: PLAYBACK.start });
  expect((await modelsWith(view)).models.transport.progress.value).toBe(1);
});

test('nothing open has made no progress', async () => {
  expect((await modelsWith(someView())).models.transport.progress.value).toBe(0);
});
