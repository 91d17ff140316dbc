import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import type { LedgerRowProps } from './row-props';

type Doubted = 'reset' | 'delete';

/** What can be done with a ledger; what takes something away asks first. */
export function LedgerActions(props: LedgerRowProps): JSX.Element {
  const [doubted, setDoubted] = useState<Doubted | null>(null);
  if (doubted !== null) return <Confirmation {...props} doubted={doubted} onDone={() => setDoubted(null)} />;
  const { entry, isOpen, model, guard, onShow, onOpened } = props;
  const { actions } = words.ledgers;
  const open = async (): Promise<void> => {
    if (await model.open(entry)) onOpened();
  };
  return (
    <div class="ledger-actions">
      {!isOpen && <ActionButton label={actions.open} testId="ledger-open" onClick={() => guard(open())} />}
      <ActionButton
        label={actions.report}
        testId="ledger-report"
        onClick={() => onShow('report', entry.id)}
      />
      <ActionButton label={actions.data} testId="ledger-data" onClick={() => onShow('data', entry.id)} />
      <ActionButton
        label={actions.export}
        icon="save"
        testId="ledger-export-file"
        onClick={() => guard(model.export(entry))}
      />
      <ActionButton
        label={actions.duplicate}
        testId="ledger-duplicate"
        onClick={() => guard(model.duplicate(entry.id))}
      />
      <ActionButton label={actions.reset} testId="ledger-reset" onClick={() => setDoubted('reset')} />
      <ActionButton label={actions.delete} testId="ledger-delete" onClick={() => setDoubted('delete')} />
    </div>
  );
}

function Confirmation(
  props: LedgerRowProps & { readonly doubted: Doubted; readonly onDone: () => void },
): JSX.Element {
  const { entry, model, guard, doubted, onDone } = props;
  const { confirm, actions, naming } = words.ledgers;
  const question = confirm[doubted](entry.name);
  const act = doubted === 'reset' ? () => model.reset(entry.id) : () => model.delete(entry);
  return (
    <div class="ledger-actions" role="alertdialog" aria-label={question}>
      <span>{question}</span>
      <ActionButton
        label={actions[doubted]}
        tone="danger"
        testId={`ledger-${doubted}-confirm`}
        onClick={() => guard(act().then(onDone))}
      />
      <ActionButton label={naming.cancel} testId="ledger-cancel" onClick={onDone} />
    </div>
  );
}
