import type { JSX } from 'preact';
import type { PlaybackView } from '../../app/view/view-state';
import { ActionButton } from '../components/action-button';
import { FilePicker } from '../components/file-picker';
import { ImportProgress, PlayedProgress } from '../components/progress';
import { SpeedSelect } from '../components/speed-select';
import type { FilesModel } from '../models/files-model';
import type { Models } from '../models/models';
import { SPEEDS, type TransportModel } from '../models/transport-model';
import { words } from '../words/words';

const { replay: WORDS } = words;

/** Plays the market like a film, takes markets in and gives the ledger out. */
export function TransportBar({ models }: { readonly models: Models }): JSX.Element {
  const { transport, files, desk, ledger } = models;
  const playback = transport.playback.value;
  const importing = desk.view.value?.importing ?? null;
  return (
    <footer class="transport">
      <fieldset class="keys">
        <legend class="unseen">{WORDS.group}</legend>
        <TransportKeys transport={transport} playback={playback} />
      </fieldset>
      {importing ? (
        <ImportProgress importing={importing} onCancel={() => files.cancelImport()} />
      ) : (
        <PlayedProgress playback={playback} progress={transport.progress.value} />
      )}
      <FileKeys files={files} canExport={ledger.ledger.value !== null} />
    </footer>
  );
}

function TransportKeys(props: {
  readonly transport: TransportModel;
  readonly playback: PlaybackView | null;
}): JSX.Element {
  const { transport, playback } = props;
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
      <ActionButton
        label={WORDS.step}
        icon="step"
        compact
        disabled={held}
        testId="step"
        onClick={() => transport.step()}
      />
      <SpeedSelect
        speed={playback?.speed ?? null}
        speeds={SPEEDS}
        onChoose={(speed) => transport.setSpeed(speed)}
      />
    </>
  );
}

function FileKeys({
  files,
  canExport,
}: {
  readonly files: FilesModel;
  readonly canExport: boolean;
}): JSX.Element {
  return (
    <div class="keys file-keys">
      <FilePicker onFiles={(picked) => files.open(picked)} />
      <ActionButton
        label={WORDS.export}
        title={WORDS.exportMeaning}
        icon="save"
        disabled={!canExport}
        testId="export-db"
        onClick={() => files.exportLedger()}
      />
    </div>
  );
}
