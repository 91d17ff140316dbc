import type { JSX } from 'preact';
import type { RecordingEntry } from '../../app/recordings/entry';
import type { RecordingsView } from '../../app/view/recorder-view';
import { Icon } from '../components/icon';
import { bytesText, percentText } from '../format/figures';
import { durationText } from '../format/time';
import { words } from '../words/words';
import { RecordingActions } from './recording-actions';
import { RecordingName } from './recording-name';
import type { RecordingRowProps } from './row-props';
import { momentText, type ReportText, reportText } from './report-text';

/** A recording: what it is, how it stands, and what can be done with it. */
export function RecordingRow(props: RecordingRowProps): JSX.Element {
  const { entry } = props;
  return (
    <li class="recording" data-testid="recording-row" data-id={entry.id} data-pinned={entry.pinned}>
      <div class="recording-head">
        <RecordingName {...props} />
        {entry.synthetic && <span class="synthetic">{words.recordings.synthetic}</span>}
        <span class="recording-state">
          <State {...props} />
        </span>
      </div>
      <Facts {...props} />
      <RecordingActions {...props} />
    </li>
  );
}

function Facts({ entry, view }: RecordingRowProps): JSX.Element {
  const { symbols, startedAt, firstTime, lastTime } = entry;
  const { facts } = words.recordings;
  const length = firstTime === null || lastTime === null ? null : durationText(lastTime - firstTime);
  return (
    <dl class="recording-facts">
      <Fact label={facts.market} value={symbols.length === 0 ? null : symbols.join(', ')} />
      <Fact label={facts.start} value={momentText(startedAt)} />
      <Fact label={facts.length} value={length} />
      <Fact label={facts.size} value={bytesText(bytesOf(entry, view))} />
    </dl>
  );
}

function Fact(props: { readonly label: string; readonly value: string | null }): JSX.Element | null {
  if (props.value === null) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd dir="auto">{props.value}</dd>
    </div>
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
    <output class="recording-verdict" data-testid="recording-verdict" data-kind={kind}>
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
