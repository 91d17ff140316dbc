import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { FieldGroup } from '../fields/fields';
import { SwitchField } from '../fields/switch-field';
import { ActionButton } from '../components/action-button';
import type { Models } from '../models/models';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { DeviceFields } from './device-fields';
import { LookFields } from './look-fields';
import { NotifyFields } from './notify-fields';
import './preferences.css';

const { app: WORDS } = words;

/** What a person chooses about the page and the app; each choice holds at once and is kept on this device. */
export function PreferencesSheet({ models }: SheetProps): JSX.Element {
  useEffect(() => models.app.lookAtStorage(), [models]);
  return (
    <SheetBody>
      <div class="preferences">
        <LookFields models={models} />
        <KeyFields models={models} />
        <NotifyFields models={models} />
        <DeviceFields models={models} />
      </div>
    </SheetBody>
  );
}

function KeyFields({ models: { preferences, sheets } }: { readonly models: Models }): JSX.Element {
  return (
    <FieldGroup title={WORDS.keys.title}>
      <SwitchField
        label={WORDS.keys.single}
        hint={WORDS.keys.singleMeaning}
        testId="single-keys"
        checked={preferences.keys.value === 'on'}
        onChange={(on) => preferences.choose('keys', on ? 'on' : 'off')}
      />
      <div class="field">
        <ActionButton label={WORDS.keys.list} testId="keys-list" onClick={() => sheets.open('keys')} />
      </div>
    </FieldGroup>
  );
}
