import type { JSX } from 'preact';
import type { RecordingEntry } from '../../app/recordings/entry';
import type { RecordingsView } from '../../app/view/recorder-view';
import { Icon } from '../components/icon';
import { bytesText, NO_FIGURE, percentText } from '../format/figures';
import { durationText } from '../format/time';
import { words } from '../words/words';
import { RecordingActions } from './recording-actions';
import { RecordingName } from './recording-name';
import type { RecordingRowProps } from './row-props';
import { momentText, type ReportText, reportText } from './report-text';

/** A recording: what it is, how it stands, and what can be done with it. */
export function RecordingRow(props: RecordingRowProps): JSX.Element {
  const { entry, view } = props;
  const { firstTime, lastTime } = entry;
  return (
    <tr data-testid="recording-row" data-id={entry.id} data-pinned={entry.pinned}>
      <th scope="row" class="recording-name">
        <RecordingName {...props} />
        {entry.synthetic && <span class="synthetic">{words.recordings.synthetic}</span>}
      </th>
      <td class="optional" dir="auto">
        {entry.symbols.join(', ')}
      </td>
      <td>{momentText(entry.startedAt)}</td>
      <td class="number optional">
        {firstTime === null || lastTime === null ? NO_FIGURE : durationText(lastTime - firstTime)}
      </td>
      <td class="number">{bytesText(bytesOf(entry, view))}</td>
      <td>
        <State {...props} />
      </td>
      <td>
        <RecordingActions {...props} />
      </td>
    </tr>
  );
}

/** Of the recording that is being written the engine knows more than the list. */
function bytesOf({ status, bytes }: RecordingEntry, view: RecordingsView | null): number {
  const recorder = view?.recorder;
  return status === 'recording' && recorder && 'bytes' in recorder ? recorder.bytes : bytes;
}

function State({ entry, model, view }: RecordingRowProps): JSX.Element {
  const checked = view?.verifying?.id === entry.id ? view.verifying : null;
  if (checked) return <output>{words.recordings.checking(percentText(checked.share, 0))}</output>;
  const report = reportText(model.report(entry.id));
  return report === null ? <Standing entry={entry} /> : <Verdict report={report} />;
}

function Verdict({ report: { kind, text } }: { readonly report: ReportText }): JSX.Element {
  return (
    <output class="recording-verdict" data-testid="verdict" data-kind={kind}>
      {kind !== 'neither' && <Icon name={kind} />}
      <span>{text}</span>
    </output>
  );
}

function Standing({ entry }: Pick<RecordingRowProps, 'entry'>): JSX.Element {
  const { states, cutMeaning, fingerprint } = words.recordings;
  if (entry.status === 'recording') return <span>{states.recording}</span>;
  const proof = entry.sha256 === null ? undefined : fingerprint(entry.sha256);
  if (!entry.complete) return <span title={cutMeaning}>{states.cut}</span>;
  return <span title={proof}>{states.complete}</span>;
}
