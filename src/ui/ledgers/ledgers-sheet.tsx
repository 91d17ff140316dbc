import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import { percentText } from '../format/figures';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { ImportPicker } from './import-picker';
import { LedgerRow } from './ledger-row';
import './ledgers.css';
import type { LedgersModel } from './ledgers-model';

/** The ledgers of this browser: one for the live account and one for each replay run. */
export function LedgersSheet({ models, onClose }: SheetProps): JSX.Element {
  const { trouble, sheets, ledgers: model, ledger } = models;
  const guard = (call: Promise<unknown>): void => trouble.guard(call);
  useEffect(() => trouble.guard(model.load()), [model, trouble]);
  const { ledgers: text } = words;
  return (
    <SheetBody>
      <p>{text.about}</p>
      <div class="ledgers-bar">
        <ActionButton
          label={text.create}
          testId="ledger-create"
          onClick={() => guard(model.create(text.newLedger))}
        />
        <ImportPicker onFiles={(files) => guard(model.import(files))} />
      </div>
      <Notices model={model} guard={guard} />
      <Table
        model={model}
        guard={guard}
        openId={ledger.ledger.value?.id ?? null}
        onShow={(name, id) => sheets.open(name, id)}
        onOpened={onClose}
      />
    </SheetBody>
  );
}

interface PartProps {
  readonly model: LedgersModel;
  readonly guard: (call: Promise<unknown>) => void;
}

function Notices({ model, guard }: PartProps): JSX.Element {
  const { ledgers: text } = words;
  const importing = model.importing.value;
  const deleted = model.deleted.value.at(-1);
  return (
    <>
      <div role="alert">
        {model.refusal.value !== null && (
          <p class="ledgers-notice" data-testid="ledgers-refusal">
            <Icon name="warning" />
            <span>{model.refusal.value}</span>
          </p>
        )}
      </div>
      {importing && (
        <p class="ledgers-notice" data-testid="ledger-importing">
          {text.importing(importing.name, percentText(importing.share, 0))}{' '}
          <progress aria-label={importing.name} max={1} value={importing.share} />
        </p>
      )}
      <output>
        {deleted && (
          <p class="ledgers-notice" data-testid="ledger-deleted">
            <span>{text.deleted(deleted.name)}</span>
            <ActionButton label={text.undo} testId="ledger-undo" onClick={() => guard(model.undo())} />
          </p>
        )}
      </output>
    </>
  );
}

function Table(
  props: PartProps & {
    readonly openId: string | null;
    readonly onShow: (name: 'report' | 'data', id: string) => void;
    readonly onOpened: () => void;
  },
): JSX.Element | null {
  const { model, openId, ...rest } = props;
  const { ledgers: text } = words;
  const entries = model.entries.value;
  if (entries === null) return null;
  if (entries.length === 0) return <p class="none">{text.none}</p>;
  return (
    <section class="scroll ledgers-scroll" aria-label={words.tables.rows(text.title)} tabIndex={0}>
      <table class="rows ledgers">
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.kind}</th>
            <th scope="col" class="optional">
              {text.columns.made}
            </th>
            <th scope="col">{text.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LedgerRow key={entry.id} entry={entry} isOpen={entry.id === openId} model={model} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
