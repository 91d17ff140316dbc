import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { FieldGroup } from '../fields/fields';
import { ReduceKey } from '../risk/reduce-key';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody, SheetFoot } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { ConfigFile } from './config-file';
import { ConfigForm } from './config-form';
import { ConfigModel } from './config-model';
import { Presets } from './presets';
import './config.css';

const { settings: WORDS } = words;

/** All that a run goes by, and the way to the settings of the rest. */
export function ConfigSheet({ models }: SheetProps): JSX.Element {
  const { configuring, trouble, sheets } = models;
  const [model] = useState(() => new ConfigModel(configuring.settings));
  const guard = (call: Promise<unknown>): void => trouble.guard(call);
  useEffect(() => trouble.guard(model.load()), [model, trouble]);
  return (
    <>
      <SheetBody>
        <FieldGroup title={WORDS.rest}>
          <p class="field-hint">{WORDS.restMeaning}</p>
          <ActionButton
            label={WORDS.openRest}
            testId="settings-rest"
            onClick={() => sheets.open('rest-settings')}
          />
        </FieldGroup>
        <FieldGroup title={WORDS.recording}>
          <p class="field-hint">{WORDS.recordingMeaning}</p>
          <ActionButton
            label={WORDS.openRecordings}
            testId="settings-recordings"
            onClick={() => sheets.open('recordings')}
          />
        </FieldGroup>
        <ReduceKey models={models} />
        <Presets model={model} />
        {model.draft.value !== null && <ConfigForm model={model} />}
      </SheetBody>
      <SheetFoot>
        <ConfigFile model={model} saveFile={configuring.saveFile} guard={guard} />
        <Result model={model} />
        <ActionButton
          label={WORDS.undo}
          testId="settings-undo"
          disabled={model.pending.value.length === 0}
          onClick={() => model.undo()}
        />
        <ActionButton
          label={WORDS.apply}
          tone="primary"
          testId="config-apply"
          onClick={() => guard(model.apply())}
        />
      </SheetFoot>
    </>
  );
}

/** How the form stands to what is in force. */
function Result({ model }: { readonly model: ConfigModel }): JSX.Element {
  const wrong = Object.keys(model.troubles.value).length;
  const pending = model.pending.value.length;
  return (
    <output class="config-result" data-testid="config-result">
      {wrong > 0 && <span class="field-error">{WORDS.wrong.fields(wrong)}</span>}
      {wrong === 0 && pending > 0 && WORDS.pending(pending)}
      {wrong === 0 && pending === 0 && (model.applied.value ? WORDS.applied : WORDS.inForce)}
    </output>
  );
}
