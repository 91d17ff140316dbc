import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlayedAs } from '../../app/recordings-api';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import type { RecordingRowProps } from './row-props';

/** What can be done with a recording. */
export function RecordingActions(props: RecordingRowProps): JSX.Element {
  const [isDoubted, setDoubted] = useState(false);
  const { actions, of } = words.recordings;
  if (isDoubted) return <Confirmation {...props} onDone={() => setDoubted(false)} />;
  return (
    <fieldset class="keys recording-actions">
      <legend class="unseen">{of(actions.all, props.entry.name)}</legend>
      <Play {...props} />
      <Verify {...props} />
      <Keep {...props} onDelete={() => setDoubted(true)} />
    </fieldset>
  );
}

function Play({ entry, model, guard, onPlay }: RecordingRowProps): JSX.Element | null {
  const { actions } = words.recordings;
  if (entry.status === 'recording') return null;
  const play = async (as: PlayedAs): Promise<void> => {
    if (await model.play(entry.id, as)) onPlay();
  };
  if (!entry.isSession)
    return (
      <ActionButton
        label={actions.open}
        icon="play"
        testId="recording-play"
        onClick={() => guard(play('market'))}
      />
    );
  return (
    <>
      <ActionButton
        label={actions.play}
        title={actions.playMeaning}
        icon="play"
        testId="recording-play"
        onClick={() => guard(play('session'))}
      />
      <ActionButton
        label={actions.playMarket}
        title={actions.playMarketMeaning}
        testId="recording-play-market"
        onClick={() => guard(play('market'))}
      />
    </>
  );
}

function Verify({ entry, model, guard, view }: RecordingRowProps): JSX.Element {
  const { actions } = words.recordings;
  return view?.verifying?.id === entry.id ? (
    <ActionButton label={actions.stopVerify} testId="verify-stop" onClick={() => guard(model.stopVerify())} />
  ) : (
    <ActionButton
      label={actions.verify}
      title={actions.verifyMeaning}
      icon="pass"
      testId="verify"
      onClick={() => guard(model.verify(entry.id))}
    />
  );
}

function Keep(props: RecordingRowProps & { readonly onDelete: () => void }): JSX.Element {
  const { entry, model, guard, onDelete } = props;
  const { actions } = words.recordings;
  const isWritten = entry.status === 'recording';
  return (
    <>
      <ActionButton
        label={actions.pin}
        title={actions.pinMeaning}
        pressed={entry.pinned}
        testId="recording-pin"
        onClick={() => guard(model.pin(entry))}
      />
      <ActionButton
        label={actions.exportPacked}
        icon="save"
        testId="recording-export"
        onClick={() => guard(model.export(entry.id, true))}
      />
      <ActionButton
        label={actions.export}
        testId="recording-export-plain"
        onClick={() => guard(model.export(entry.id, false))}
      />
      {!isWritten && <ActionButton label={actions.delete} testId="recording-delete" onClick={onDelete} />}
    </>
  );
}

function Confirmation(props: RecordingRowProps & { readonly onDone: () => void }): JSX.Element {
  const { entry, model, guard, onDone } = props;
  const { actions, confirmDelete } = words.recordings;
  return (
    <div class="recording-actions" role="alertdialog" aria-label={confirmDelete(entry.name)}>
      <span>{confirmDelete(entry.name)}</span>
      <ActionButton
        label={actions.delete}
        tone="danger"
        testId="recording-delete-confirm"
        onClick={() => guard(model.delete(entry).then(onDone))}
      />
      <ActionButton label={actions.cancel} testId="recording-delete-cancel" onClick={onDone} />
    </div>
  );
}
