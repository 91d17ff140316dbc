import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { FieldGroup } from '../fields/fields';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { risk: WORDS } = words;

/** What orders may do now, and the switch that lets positions only become smaller. */
export function ReduceKey({ models: { risk } }: { readonly models: Models }): JSX.Element {
  const { mode, stops } = risk.risk.value;
  const isOn = stops.some(({ cause }) => cause === 'reduce_command');
  return (
    <FieldGroup title={WORDS.title}>
      <p data-testid="risk-mode">
        <b>{WORDS.modes[mode].name}</b> · {WORDS.modes[mode].meaning}
      </p>
      <p>
        <ActionButton
          label={WORDS.reduce}
          pressed={isOn}
          testId="reduce-only"
          onClick={() => risk.reduceOnly(!isOn)}
        />
      </p>
    </FieldGroup>
  );
}
