import type { JSX } from 'preact';
import { bytesText } from '../format/figures';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { words } from '../words/words';
import './recorder.css';

/** In the header while a live session runs: whether it is recorded. Opens the recordings. */
export function RecorderState({ models: { desk, sheets } }: { readonly models: Models }): JSX.Element | null {
  const view = desk.view.value;
  if (!view?.live) return null;
  const { recorder } = view.recordings;
  const text = words.recordings.recorder;
  const isOn = recorder.state === 'on';
  const said = isOn
    ? text.on(bytesText(recorder.bytes))
    : recorder.state === 'failed'
      ? text.failed
      : text.off;
  const meaning = isOn
    ? text.onMeaning
    : recorder.state === 'failed'
      ? text.failures[recorder.code]
      : text.offMeaning;
  return (
    <button
      type="button"
      class={`recorder recorder-${recorder.state}`}
      title={meaning}
      aria-label={`${said}. ${meaning}`}
      data-testid="recorder"
      data-state={recorder.state}
      onClick={() => sheets.open('recordings')}
    >
      {isOn ? <span class="recorder-dot" aria-hidden="true" /> : <Icon name="warning" />}
      <span>{said}</span>
    </button>
  );
}
