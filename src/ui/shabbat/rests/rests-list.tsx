import type { JSX } from 'preact';
import type { PauseRow } from '../../../app/ledger/rows';
import type { ClockJump, RestView } from '../../../app/view/shabbat-view';
import { ActionButton } from '../../components/action-button';
import { type Column, RowsTable } from '../../components/rows-table';
import { countText } from '../../format/grouped';
import { ledgerTime } from '../../format/time';
import { SheetBody, SheetFoot } from '../../sheets/sheet-parts';
import { words } from '../../words/words';
import { jumpText, namesText } from '../words';
import { dayClockText, zonedDateText } from '../zoned-time';
import type { RestsModel } from './rests-model';
import { methodText, standInText } from '../stored-words';

const { rest: REST } = words;
const { list: WORDS } = REST;

/** What the list shows. */
export interface RestsListProps {
  readonly model: RestsModel;
  readonly zone: string;
  readonly place: string;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** The rests of the coming twelve months, with their exports, and the log of those that were. */
export function RestsList(props: RestsListProps): JSX.Element {
  const { model, zone, place, guard } = props;
  return (
    <>
      <SheetBody>
        <h3>
          {WORDS.coming}, {place} ({zone})
        </h3>
        {model.coming.value === null ? (
          <p class="none">{WORDS.loading}</p>
        ) : (
          <RowsTable
            label={WORDS.coming}
            columns={comingColumns(zone)}
            rows={model.coming.value}
            keyOf={({ start }) => String(start)}
            rowTestId="rest-row"
            none={WORDS.noneComing}
          />
        )}
        <h3>{WORDS.past}</h3>
        {model.past.value && (
          <RowsTable
            label={WORDS.past}
            columns={pastColumns(zone)}
            rows={model.past.value}
            keyOf={({ id }) => id}
            rowTestId="past-rest-row"
            none={WORDS.nonePast}
          />
        )}
        <Jumps jumps={model.jumps.value} zone={zone} />
        <p class="rest-note">{words.restRules.notARuling}</p>
      </SheetBody>
      <SheetFoot>
        <ActionButton
          label={WORDS.ics}
          icon="save"
          testId="export-ics"
          onClick={() => guard(model.save('ics'))}
        />
        <ActionButton
          label={WORDS.csv}
          icon="save"
          testId="export-csv"
          onClick={() => guard(model.save('csv'))}
        />
      </SheetFoot>
    </>
  );
}

function Jumps(props: {
  readonly jumps: readonly ClockJump[] | null;
  readonly zone: string;
}): JSX.Element | null {
  if (props.jumps === null) return null;
  return (
    <>
      <h3>{WORDS.jumps}</h3>
      <RowsTable
        label={WORDS.jumps}
        columns={jumpColumns(props.zone)}
        rows={props.jumps}
        keyOf={({ at, milliseconds }) => `${at} ${milliseconds}`}
        rowTestId="clock-jump-row"
        none={WORDS.noJumps}
      />
    </>
  );
}

function jumpColumns(zone: string): readonly Column<ClockJump>[] {
  return [
    { title: WORDS.at, cell: ({ at }) => `${zonedDateText(at, zone)} ${dayClockText(at, zone)}` },
    { title: WORDS.jump, cell: ({ milliseconds }) => jumpText(milliseconds) },
  ];
}

function comingColumns(zone: string): readonly Column<RestView>[] {
  return [
    { title: WORDS.year, cell: ({ start }) => zonedDateText(start, zone).slice(0, 4) },
    { title: WORDS.names, cell: ({ names }) => namesText(names) },
    { title: REST.begins, cell: ({ start }) => dayClockText(start, zone) },
    { title: REST.ends, cell: ({ end }) => dayClockText(end, zone) },
    { title: REST.fallback, cell: ({ fallback }) => (fallback === null ? '' : standInText(fallback)) },
    { title: REST.method, cell: ({ method }) => methodText(method), optional: true },
  ];
}

function pastColumns(zone: string): readonly Column<PauseRow>[] {
  const clock = (time: string | null): string => (time === null ? '' : dayClockText(ledgerTime(time), zone));
  return [
    { title: WORDS.names, cell: ({ names, kind }) => (names === '' ? kind : namesText(names.split(', '))) },
    { title: REST.begins, cell: ({ start }) => clock(start), numeric: true },
    { title: REST.ends, cell: ({ end }) => clock(end) },
    { title: WORDS.entered, cell: ({ entered_at }) => clock(entered_at) },
    { title: WORDS.left, cell: ({ left_at }) => clock(left_at) || WORDS.lasting },
    { title: REST.passedOver, cell: (row) => countText(row.signals_passed_over), numeric: true },
    { title: WORDS.place, cell: ({ place }) => place, optional: true },
    { title: REST.method, cell: ({ method }) => methodText(method), optional: true },
  ];
}
