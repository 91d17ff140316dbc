import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody, SheetFoot } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { ImportPicker } from './import-picker';
import { RecordingRow } from './recording-row';
import { RecordingsModel } from './recordings-model';
import { RoomFields } from './room-fields';
import type { RecordingRowProps } from './row-props';
import './recordings.css';

/** Every recording of this browser, and what can be done with each. */
export function RecordingsSheet({ models, onClose }: SheetProps): JSX.Element {
  const { recordings, desk, trouble } = models;
  const [model] = useState(() => new RecordingsModel(recordings.desk, recordings.saveBlob));
  const view = desk.view.value?.recordings ?? null;
  const state = view?.recorder.state;
  // Anew when a session begins or ends, too.
  useEffect(() => trouble.guard(model.load()), [model, trouble, state]);
  const guard = (call: Promise<unknown>): void => trouble.guard(call);
  return (
    <>
      <SheetBody>
        <p class="tone-dim">{words.recordings.about}</p>
        <Notices model={model} guard={guard} />
        <List model={model} view={view} guard={guard} onPlay={onClose} />
      </SheetBody>
      <SheetFoot>
        <RoomFields model={model} guard={guard} />
        <ImportPicker onFiles={(files) => guard(model.import(files))} />
      </SheetFoot>
    </>
  );
}

interface PartProps {
  readonly model: RecordingsModel;
  readonly guard: (call: Promise<unknown>) => void;
}

/** What was not done and why, and the way back from a deletion. */
function Notices({ model, guard }: PartProps): JSX.Element {
  const trouble = model.trouble.value;
  const deleted = model.deleted.value;
  const { recordings: text } = words;
  return (
    <>
      <div role="alert">
        {trouble && (
          <p class="recordings-notice" data-testid="recordings-trouble">
            <Icon name="warning" />
            <span>{text.troubles[trouble.code]}</span>
            {trouble.code === 'unusable' && <span dir="auto">{trouble.detail}</span>}
          </p>
        )}
      </div>
      <output>
        {deleted && (
          <p class="recordings-notice" data-testid="recordings-deleted">
            <span>{text.deleted(deleted.name)}</span>
            <ActionButton
              label={text.actions.undo}
              testId="recordings-undo"
              onClick={() => guard(model.undo())}
            />
          </p>
        )}
      </output>
    </>
  );
}

function List(props: PartProps & Pick<RecordingRowProps, 'view' | 'onPlay'>): JSX.Element | null {
  const { model, guard, view, onPlay } = props;
  const listing = model.listing.value;
  if (listing === null) return null;
  if (listing.entries.length === 0) return <p class="none">{words.recordings.none}</p>;
  return (
    <ul class="recordings" aria-label={words.recordings.title}>
      {listing.entries.map((entry) => (
        <RecordingRow key={entry.id} {...{ entry, model, guard, view, onPlay }} />
      ))}
    </ul>
  );
}
