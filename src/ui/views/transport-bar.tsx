import type { JSX } from 'preact';
import type { ImportView, PlaybackView } from '../../app/view/view-state';
import { ActionButton } from '../components/action-button';
import { FilePicker } from '../components/file-picker';
import { bytesText, percentText, speedText } from '../format/figures';
import { countText } from '../format/grouped';
import { clockText, dateText } from '../format/time';
import type { FilesModel } from '../models/files-model';
import type { Models } from '../models/models';
import { SPEEDS, type TransportModel } from '../models/transport-model';
import { LABELS } from '../words/labels';

const { transport: WORDS, files: FILE_WORDS } = LABELS;

/** Plays the market like a film, takes markets in and gives the ledger out. */
export function TransportBar({ models }: { readonly models: Models }): JSX.Element {
  const { transport, files, desk } = models;
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
      <FileKeys files={files} canExport={playback !== null} />
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
        disabled={disabled}
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
        disabled={disabled}
        testId="step"
        onClick={() => transport.step()}
      />
      <SpeedSelect speed={playback?.speed ?? null} onChoose={(speed) => transport.setSpeed(speed)} />
    </>
  );
}

function SpeedSelect(props: {
  readonly speed: number | null;
  readonly onChoose: (speed: number) => void;
}): JSX.Element {
  const { speed, onChoose } = props;
  const offered = speed === null || SPEEDS.includes(speed) ? SPEEDS : [speed, ...SPEEDS];
  return (
    <select
      class="speed"
      aria-label={WORDS.speed}
      data-testid="speed"
      disabled={speed === null}
      value={valueOf(speed ?? 1)}
      onChange={({ currentTarget: { value } }) =>
        onChoose(value === 'max' ? Number.POSITIVE_INFINITY : Number(value))
      }
    >
      {offered.map((one) => (
        <option key={one} value={valueOf(one)}>
          {speedText(one)}
        </option>
      ))}
    </select>
  );
}

function valueOf(speed: number): string {
  return Number.isFinite(speed) ? String(speed) : 'max';
}

function PlayedProgress(props: {
  readonly playback: PlaybackView | null;
  readonly progress: number;
}): JSX.Element {
  const { playback, progress } = props;
  return (
    <div class="played">
      <span class="played-end">{playback && `${dateText(playback.start)} ${clockText(playback.start)}`}</span>
      <progress aria-label={WORDS.progress} data-testid="seek" max={1} value={progress} />
      <span class="played-end">{playback && `${dateText(playback.end)} ${clockText(playback.end)}`}</span>
      <span class="played-share">{playback && percentText(progress)}</span>
    </div>
  );
}

function ImportProgress(props: {
  readonly importing: ImportView;
  readonly onCancel: () => void;
}): JSX.Element {
  const { name, bytesRead, bytesTotal, updates } = props.importing;
  const of = bytesTotal === null ? '' : ` / ${bytesText(bytesTotal)}`;
  const value = bytesTotal === null || bytesTotal === 0 ? undefined : Math.min(1, bytesRead / bytesTotal);
  return (
    <div class="played importing" data-testid="importing">
      <span class="importing-name">
        {WORDS.importing} {name}
      </span>
      <progress aria-label={`${WORDS.importing} ${name}`} max={1} value={value} />
      <span class="played-end">
        {bytesText(bytesRead)}
        {of}, {countText(updates)} {WORDS.updates}
      </span>
      <ActionButton label={WORDS.cancel} testId="cancel-import" onClick={props.onCancel} />
    </div>
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
        label={FILE_WORDS.export}
        title={FILE_WORDS.exportMeaning}
        icon="save"
        disabled={!canExport}
        testId="export-db"
        onClick={() => files.exportLedger()}
      />
    </div>
  );
}
