import { effect, type ReadonlySignal } from '@preact/signals';
import type { PlaybackView } from '../../app/view/view-state';
import type { Preference } from '../preferences/preferences';

/** Keeps the screen on while a market plays, where the person wants it; lets it go dark at every pause. */
export function awakeWhilePlaying(
  playback: ReadonlySignal<PlaybackView | null>,
  wanted: ReadonlySignal<Preference<'awake'>>,
  keepAwake: (awake: boolean) => void,
): () => void {
  let last = false;
  return effect(() => {
    const awake = wanted.value === 'on' && playback.value?.playing === true;
    if (awake !== last) keepAwake(awake);
    last = awake;
  });
}
