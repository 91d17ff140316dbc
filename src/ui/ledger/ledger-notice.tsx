import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { troubleWords } from './trouble-words';

/** Names the ledgers that were left before they could be stored. */
export function LeftNotice({ models }: { readonly models: Models }): JSX.Element | null {
  const left = models.ledger.ledger.value?.left ?? [];
  if (left.length === 0) return null;
  return (
    <section class="trouble ledger-notice" aria-label={words.ledger.left.title} data-testid="left-ledgers">
      <Icon name="warning" />
      <output class="trouble-text">{words.ledger.left.waits(left.join(', '))}</output>
    </section>
  );
}

/** Says how the ledger stands for as long as it is not well, and offers what can be done. */
export function LedgerNotice(props: {
  readonly models: Models;
  readonly onReload: () => void;
}): JSX.Element | null {
  const { ledger } = props.models;
  const trouble = ledger.ledger.value?.trouble ?? null;
  if (trouble === null) return null;
  const said = troubleWords(trouble.state);
  return (
    <section class="trouble ledger-notice" aria-label={words.ledger.title} data-testid="ledger-notice">
      <Icon name="warning" />
      <div class="trouble-text" role="alert">
        <p class="trouble-what">{said.what}</p>
        <p>
          <b>{words.trouble.safe}:</b> {said.safe}
        </p>
        <p>
          <b>{words.trouble.next}:</b> {said.next}
        </p>
      </div>
      <div class="trouble-actions">
        {trouble.actions.map((action, place) => (
          <ActionButton
            key={action}
            label={words.ledger.actions[action]}
            tone={place === 0 ? 'primary' : 'plain'}
            testId={`ledger-${action}`}
            onClick={() => (action === 'reload' ? props.onReload() : ledger.act(action))}
          />
        ))}
      </div>
    </section>
  );
}
