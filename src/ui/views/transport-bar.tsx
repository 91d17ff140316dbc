import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { FilePicker } from '../components/file-picker';
import { ImportProgress } from '../components/progress';
import { JumpKeys } from '../dvr/jump-keys';
import { ScrubBar } from '../dvr/scrub-bar';
import { ShownMoment } from '../dvr/shown-moment';
import { TransportKeys } from '../dvr/transport-keys';
import type { FilesModel } from '../models/files-model';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { replay: WORDS } = words;

/** Plays the market like a film, takes markets in and gives the ledger out. */
export function TransportBar({ models }: { readonly models: Models }): JSX.Element {
  const { transport, files, desk, ledger } = models;
  const playback = transport.playback.value;
  const importing = desk.view.value?.importing ?? null;
  return (
    <footer class="transport">
      <ShownMoment models={models} />
      {importing ? (
        <ImportProgress importing={importing} onCancel={() => files.cancelImport()} />
      ) : (
        playback && (
          <div class="dvr">
            <ScrubBar models={models} playback={playback} />
          </div>
        )
      )}
      <fieldset class="keys transport-keys">
        <legend class="unseen">{WORDS.group}</legend>
        <TransportKeys models={models} playback={playback} />
      </fieldset>
      <JumpKeys dvr={models.dvr} disabled={playback === null} />
      <FileKeys files={files} canExport={ledger.ledger.value !== null} />
    </footer>
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
