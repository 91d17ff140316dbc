import type { JSX } from 'preact';
import type { PlaybackView } from '../../app/view/view-state';
import { ActionButton } from '../components/action-button';
import { SpeedSelect } from '../components/speed-select';
import type { Models } from '../models/models';
import { SPEEDS } from '../models/transport-model';
import { words } from '../words/words';

const { replay: WORDS, dvr: DVR_WORDS } = words;

/** Plays, pauses and steps, by ticks and by decisions. */
export function TransportKeys(props: {
  readonly models: Models;
  readonly playback: PlaybackView | null;
}): JSX.Element {
  const { models, playback } = props;
  const { transport } = models;
  const disabled = playback === null;
  const playing = playback?.playing ?? false;
  const held = disabled || (playback.held && !playing);
  return (
    <>
      <ActionButton
        label={WORDS.restart}
        icon="restart"
        compact
        disabled={disabled}
        testId="restart"
        onClick={() => transport.restart()}
      />
      <BackKeys models={models} disabled={disabled} />
      <ActionButton
        label={WORDS.play}
        icon="play"
        compact
        disabled={held}
        pressed={playing}
        testId="play"
        onClick={() => transport.play()}
      />
      <ActionButton
        label={WORDS.pause}
        icon="pause"
        compact
        disabled={disabled}
        pressed={!disabled && !playing}
        testId="pause"
        onClick={() => transport.pause()}
      />
      <ForwardKeys models={models} disabled={held} />
      <SpeedSelect
        speed={playback?.speed ?? null}
        speeds={SPEEDS}
        onChoose={(speed) => transport.setSpeed(speed)}
      />
    </>
  );
}

/** What a group of keys needs. */
interface KeysProps {
  readonly models: Models;
  readonly disabled: boolean;
}

function BackKeys({ models: { dvr }, disabled }: KeysProps): JSX.Element {
  return (
    <>
      <ActionButton
        label={DVR_WORDS.back('decision')}
        icon="decisionBack"
        compact
        disabled={disabled}
        testId="decision-back"
        onClick={() => dvr.move('decision', 'back')}
      />
      <ActionButton
        label={DVR_WORDS.tickBack}
        icon="stepBack"
        compact
        disabled={disabled}
        testId="step-back"
        onClick={() => dvr.move('tick', 'back')}
      />
    </>
  );
}

function ForwardKeys({ models: { dvr, transport }, disabled }: KeysProps): JSX.Element {
  return (
    <>
      <ActionButton
        label={DVR_WORDS.tickForward}
        icon="step"
        compact
        disabled={disabled}
        testId="step"
        onClick={() => transport.step()}
      />
      <ActionButton
        label={DVR_WORDS.forward('decision')}
        icon="decision"
        compact
        disabled={disabled}
        testId="decision"
        onClick={() => dvr.move('decision', 'forward')}
      />
    </>
  );
}
