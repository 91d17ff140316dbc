import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { ACTION_WORDS, LEDGER_LABELS } from './labels';

/** Says how the ledger stands for as long as it is not well, and offers what can be done. */
export function LedgerNotice(props: {
  readonly models: Models;
  readonly onReload: () => void;
}): JSX.Element | null {
  const { ledger } = props.models;
  const words = ledger.ledger.value?.words ?? null;
  if (words === null) return null;
  return (
    <section class="trouble ledger-notice" aria-label={LEDGER_LABELS.title} data-testid="ledger-notice">
      <Icon name="warning" />
      <div class="trouble-text" role="alert">
        <p class="trouble-what">{words.what}</p>
        <p>
          <b>{LEDGER_LABELS.safe}:</b> {words.safe}
        </p>
        <p>
          <b>{LEDGER_LABELS.next}:</b> {words.next}
        </p>
      </div>
      <div class="trouble-actions">
        {words.actions.map((action, place) => (
          <ActionButton
            key={action}
            label={ACTION_WORDS[action]}
            tone={place === 0 ? 'primary' : 'plain'}
            testId={`ledger-${action}`}
            onClick={() => (action === 'reload' ? props.onReload() : ledger.act(action))}
          />
        ))}
      </div>
    </section>
  );
}
