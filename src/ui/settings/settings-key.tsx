import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import type { Models } from '../models/models';
import { words } from '../words/words';

/** Opens the settings, from which those of the rest are one step away. */
export function SettingsKey({ models: { sheets } }: { readonly models: Models }): JSX.Element {
  return (
    <span class="settings-key">
      <ActionButton
        label={words.settings.key}
        icon="settings"
        compact
        testId="settings"
        onClick={() => sheets.open('settings')}
      />
    </span>
  );
}
