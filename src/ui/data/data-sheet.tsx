import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { BrowseModel } from './browse-model';
import { Browser } from './browser';
import { Console } from './console';
import { ConsoleModel } from './console-model';
import { CopyModel, OPEN_LEDGER } from './copy-model';
import './data.css';
import type { DataPorts } from './data-ports';

interface DataModels {
  readonly copy: CopyModel;
  readonly browse: BrowseModel;
  readonly console: ConsoleModel;
}

function dataModels(ports: DataPorts, ledger: string | null): DataModels {
  const copy = new CopyModel(ports, ledger);
  return { copy, browse: new BrowseModel(copy, ports), console: new ConsoleModel(copy, ports) };
}

/** A ledger's tables, and questions to them in SQL; the argument is a stored ledger's id. */
export function DataSheet({ models: { data, trouble }, argument }: SheetProps): JSX.Element {
  const [models] = useState(() => dataModels(data, argument));
  const { copy, browse } = models;
  const [tab, setTab] = useState<Tab>('tables');
  const guard = (call: Promise<unknown>): void => trouble.guard(call);
  const follow = (copied: Promise<void>): void => guard(browse.follow(copied));
  useEffect(() => {
    trouble.guard(browse.follow(copy.load()));
    return () => copy.close();
  }, [copy, browse, trouble]);
  return (
    <SheetBody>
      <div class="data-bar">
        <Tabs tab={tab} onTab={setTab} />
        <LedgerChoice copy={copy} onChoose={(id) => follow(copy.choose(id))} />
        <ActionButton label={words.data.refresh} testId="data-refresh" onClick={() => follow(copy.load())} />
        <span class="tone-dim">{words.data.note}</span>
      </div>
      <Part tab={tab} models={models} guard={guard} />
    </SheetBody>
  );
}

type Tab = 'tables' | 'console';
const TABS: readonly Tab[] = ['tables', 'console'];

function Part(props: {
  readonly tab: Tab;
  readonly models: DataModels;
  readonly guard: (call: Promise<unknown>) => void;
}): JSX.Element {
  const { tab, models, guard } = props;
  const tables = models.copy.tables.value;
  if (tables === null) return <p class="none">{words.data.copying}</p>;
  return tab === 'tables' ? (
    <Browser model={models.browse} tables={tables} guard={guard} />
  ) : (
    <Console model={models.console} tables={tables} guard={guard} />
  );
}

function Tabs({ tab, onTab }: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }): JSX.Element {
  return (
    <fieldset class="data-tabs" aria-label={words.data.tabs}>
      {TABS.map((name) => (
        <ActionButton
          key={name}
          label={words.data[name]}
          pressed={name === tab}
          testId={`data-tab-${name}`}
          onClick={() => onTab(name)}
        />
      ))}
    </fieldset>
  );
}

function LedgerChoice(props: {
  readonly copy: CopyModel;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const { copy, onChoose } = props;
  return (
    <label>
      {words.data.ledger}{' '}
      <select
        data-testid="data-ledger"
        value={copy.ledger.value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value={OPEN_LEDGER}>{words.data.openLedger}</option>
        {copy.ledgers.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
