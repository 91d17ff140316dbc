import type { JSX } from 'preact';
import { FieldGroup } from '../fields/fields';
import { SwitchField } from '../fields/switch-field';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { notify: WORDS } = words.app;

const KINDS = [
  ['notifyFills', WORDS.fills],
  ['notifyHalts', WORDS.halts],
  ['notifyRests', WORDS.rests],
] as const;

/** What the page may notify of. The browser asks for permission when the first is ticked, not before. */
export function NotifyFields({ models }: { readonly models: Models }): JSX.Element {
  const { app, preferences, trouble } = models;
  const permission = app.permission.value;
  const choose = async (kind: (typeof KINDS)[number][0], on: boolean): Promise<void> => {
    const may = on && (await app.mayNotify());
    preferences.choose(kind, may ? 'on' : 'off');
  };
  return (
    <FieldGroup title={WORDS.title}>
      {KINDS.map(([kind, label]) => (
        <SwitchField
          key={kind}
          label={label}
          testId={kind}
          checked={preferences[kind].value === 'on'}
          disabled={permission === 'unsupported'}
          onChange={(on) => trouble.guard(choose(kind, on))}
        />
      ))}
      <p class="field-hint">{WORDS.meaning}</p>
      {permission === 'denied' && <p class="field-error">{WORDS.denied}</p>}
      {permission === 'unsupported' && <p class="field-hint">{WORDS.unsupported}</p>}
    </FieldGroup>
  );
}
