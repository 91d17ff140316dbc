import type { JSX } from 'preact';
import { ActionButton } from '../../components/action-button';
import { SheetBody, SheetFoot } from '../../sheets/sheet-parts';
import type { ShabbatServices } from '../services';
import { words } from '../../words/words';
import './settings.css';
import { HighLatitudeFields } from './high-latitude-fields';
import { PlaceFields } from './place-fields';
import { RuleFields } from './rule-fields';
import type { SettingsModel } from './settings-model';
import { TradingFields } from './trading-fields';

const { restSettings: WORDS } = words;

/** What the form works on. */
export interface SettingsFormProps {
  readonly model: SettingsModel;
  readonly services: ShabbatServices;
  readonly onClose: () => void;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** All that the user decides about the rest; nothing is in force before it is applied. */
export function SettingsForm({ model, services, onClose, guard }: SettingsFormProps): JSX.Element {
  const apply = async (): Promise<void> => {
    if (await model.apply()) onClose();
  };
  return (
    <>
      <SheetBody>
        <div class="settings">
          <PlaceFields model={model} services={services} guard={guard} />
          <RuleFields model={model} />
          <div>
            <TradingFields model={model} />
            <HighLatitudeFields model={model} services={services} />
          </div>
        </div>
        <p class="rest-note">{WORDS.running}</p>
        <p class="rest-note">{words.restRules.notARuling}</p>
      </SheetBody>
      <SheetFoot>
        <Result model={model} />
        <ActionButton label={WORDS.cancel} testId="settings-cancel" onClick={onClose} />
        <ActionButton
          label={WORDS.apply}
          tone="primary"
          testId="settings-apply"
          onClick={() => guard(apply())}
        />
      </SheetFoot>
    </>
  );
}

/** What the form would have the desk do, or what is wrong with it. */
function Result({ model }: { readonly model: SettingsModel }): JSX.Element {
  const wrong = Object.keys(model.errors.value).length;
  const refusals = model.refusals.value;
  return (
    <div class="settings-result" aria-live="polite" data-testid="settings-result">
      {wrong > 0 && <p class="field-error">{WORDS.wrong(wrong)}</p>}
      {refusals.map((refusal) => (
        <p key={refusal} class="field-error">
          {refusal}
        </p>
      ))}
      {wrong === 0 && refusals.length === 0 && <p data-testid="settings-preview">{model.preview.value}</p>}
    </div>
  );
}
