import type { JSX } from 'preact';
import { InstallButton } from '../app/install-button';
import { ActionButton } from '../components/action-button';
import { FieldGroup } from '../fields/fields';
import { SwitchField } from '../fields/switch-field';
import { bytesText } from '../format/figures';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { app: APP } = words;
const { device: WORDS } = APP;

/** The screen, the storage and the app on this device. */
export function DeviceFields({ models }: { readonly models: Models }): JSX.Element {
  const { app, preferences } = models;
  return (
    <FieldGroup title={WORDS.title}>
      <SwitchField
        label={WORDS.awake}
        testId="awake"
        checked={preferences.awake.value === 'on'}
        onChange={(on) => preferences.choose('awake', on ? 'on' : 'off')}
      />
      <Storage models={models} />
      <div class="field">
        {app.isInstalled.value ? (
          <p>{APP.installed}</p>
        ) : (
          <InstallButton models={models} testId="install-here" />
        )}
        <p class="field-hint">
          {app.isInstalled.value || app.canInstall.value ? APP.installMeaning : APP.installElsewhere}
        </p>
      </div>
    </FieldGroup>
  );
}

function Storage({ models: { app } }: { readonly models: Models }): JSX.Element {
  const [use, isKept] = [app.storage.value, app.isKept.value];
  return (
    <div class="field" data-testid="storage">
      {use !== null && (
        <>
          <p>{WORDS.used(bytesText(use.used), bytesText(use.quota))}</p>
          <progress aria-label={WORDS.quota} max={use.quota} value={use.used} />
        </>
      )}
      {isKept !== null && <p class="field-hint">{isKept ? WORDS.kept : WORDS.notKept}</p>}
      {isKept === false && (
        <ActionButton label={WORDS.keep} testId="keep-storage" onClick={() => app.keepStorage()} />
      )}
      {app.wasKeepRefused.value && <p class="field-hint">{WORDS.keepRefused}</p>}
    </div>
  );
}
