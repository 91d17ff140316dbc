import type { JSX } from 'preact';
import type { LiveSymbolView, LiveView } from '../../app/view/live-view';
import { ActionButton } from '../components/action-button';
import { type Column, RowsTable } from '../components/rows-table';
import { fixedText, NO_FIGURE } from '../format/figures';
import { countText } from '../format/grouped';
import { clockText, durationText } from '../format/time';
import { words } from '../words/words';
import { troubles } from './feed-health';
import type { LiveModel } from './live-model';

const { live: WORDS } = words;

/** In the order in which they are listed. */
const INTEGRITY_STATES = ['live', 'syncing', 'stale', 'gap', 'crossed', 'checksum', 'offline'] as const;

/** Every symbol with all that is known of its feed, and the way to mend or end it; below, what the venues said last. */
export function FeedsTable(props: { readonly live: LiveModel; readonly view: LiveView }): JSX.Element {
  const { live, view } = props;
  return (
    <>
      <RowsTable
        label={WORDS.title}
        columns={columnsOf(live)}
        rows={view.symbols}
        keyOf={({ name }) => name}
        rowTestId="feed-row"
        none={WORDS.none}
      />
      {view.latency && (
        <p class="live-latency" data-testid="latency">
          {WORDS.decision(fixedText(view.latency.p50Ms, 2), fixedText(view.latency.p99Ms, 2))}
        </p>
      )}
      <ul class="live-notes">
        {view.notes.map(({ at, venue, code, detail }) => (
          <li key={`${at} ${venue} ${code} ${detail}`}>
            {clockText(at)} {live.nameOf(venue)} {WORDS.notes[code]} <bdi class="live-said">{detail}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function columnsOf(live: LiveModel): readonly Column<LiveSymbolView>[] {
  const { columns: titles } = WORDS;
  return [
    { title: titles.symbol, cell: ({ name }) => <bdi>{name}</bdi> },
    { title: titles.venue, cell: ({ venueName }) => venueName, optional: true },
    { title: titles.state, cell: ({ state }) => WORDS.states[state].word },
    { title: titles.since, cell: ({ since }) => clockText(since), numeric: true, optional: true },
    { title: titles.each, cell: (row) => <EachState {...row} />, optional: true },
    { title: titles.age, cell: ({ ageMs }) => ageText(ageMs), numeric: true },
    { title: titles.rate, cell: (row) => fixedText(row.framesPerSecond, 1), numeric: true },
    { title: titles.gaps, cell: ({ counts }) => counts.gap, numeric: true },
    { title: titles.troubles, cell: troubles, numeric: true },
    { title: titles.resyncs, cell: ({ resyncs }) => resyncs, numeric: true },
    {
      title: titles.offset,
      cell: ({ clockOffsetMs }) => offsetText(clockOffsetMs),
      numeric: true,
      optional: true,
    },
    { title: titles.reason, cell: ({ reason }) => <bdi>{reasonText(reason)}</bdi>, optional: true },
    { title: titles.actions, cell: ({ name }) => <RowKeys live={live} name={name} /> },
  ];
}

/** How often each state was entered and how long it lasted all told; states that never were are left out. */
function EachState({ name, counts, times }: LiveSymbolView): JSX.Element {
  return (
    <ul class="each-state" aria-label={`${WORDS.columns.each}: ${name}`}>
      {INTEGRITY_STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state} data-testid="state-count" data-state={state} data-count={counts[state]}>
          {WORDS.eachState(WORDS.states[state].word, countText(counts[state]), durationText(times[state]))}
        </li>
      ))}
    </ul>
  );
}

function RowKeys({ live, name }: { readonly live: LiveModel; readonly name: string }): JSX.Element {
  return (
    <span class="keys">
      <ActionButton
        label={`${WORDS.resync}: ${name}`}
        icon="restart"
        compact
        onClick={() => live.resync(name)}
        testId="resync"
      />
      <ActionButton
        label={`${WORDS.remove}: ${name}`}
        icon="fail"
        compact
        onClick={() => live.remove(name)}
        testId="remove-symbol"
      />
    </span>
  );
}

function ageText(ageMs: number | null): string {
  return ageMs === null ? NO_FIGURE : WORDS.age(fixedText(ageMs / 1_000, 1));
}

function offsetText(ms: number | null): string {
  return ms === null ? NO_FIGURE : WORDS.milliseconds(fixedText(ms, 0));
}

/** The desk's own reasons in words, a venue's as it gave them. */
function reasonText(reason: string): string {
  const known: Readonly<Record<string, string>> = WORDS.reasons;
  return reason === '' ? NO_FIGURE : (known[reason] ?? reason);
}
