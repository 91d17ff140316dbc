import type { JSX } from 'preact';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { words } from '../words/words';
import './ledger.css';

/** In the header: whether what the desk has done is stored. */
export function LedgerState({ models: { ledger } }: { readonly models: Models }): JSX.Element | null {
  const open = ledger.ledger.value;
  if (open === null) return null;
  return (
    <p
      class={open.state === 'open' ? 'ledger-state' : 'ledger-state ledger-state-trouble'}
      title={`${open.name}. ${words.ledger.meaning}`}
      data-testid="ledger-state"
      data-state={open.state}
    >
      <Icon name={open.state === 'open' ? 'pass' : 'warning'} />
      <span>{ledger.text.value}</span>
    </p>
  );
}
