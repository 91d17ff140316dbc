import type { JSX } from 'preact';
import { ActionButton } from '../../components/action-button';
import { FieldGroup, TextField } from '../../fields/fields';
import type { ShabbatServices } from '../services';
import { words } from '../../words/words';
import { PlaceSearch } from './place-search';
import type { SettingsModel } from './settings-model';

const { restSettings: WORDS } = words;
const ZONES = 'zones-known';

/** What the place's part of the form works on. */
export interface PlaceFieldsProps {
  readonly model: SettingsModel;
  readonly services: ShabbatServices;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** Where the desk's user is: by the list, by the device or by coordinates. */
export function PlaceFields({ model, services, guard }: PlaceFieldsProps): JSX.Element {
  return (
    <FieldGroup title={WORDS.place}>
      <PlaceSearch
        label={WORDS.city}
        testId="place-search"
        loadPlaces={services.loadPlaces}
        onChoose={(place) => model.choosePlace(place)}
      />
      <DeviceKey model={model} guard={guard} />
      <Coordinates model={model} guard={guard} />
      <Zone model={model} />
    </FieldGroup>
  );
}

function DeviceKey({ model, guard }: Omit<PlaceFieldsProps, 'services'>): JSX.Element {
  const locating = model.locating.value;
  return (
    <div class="field">
      <ActionButton
        label={WORDS.locate}
        testId="locate"
        disabled={locating.kind === 'asking'}
        onClick={() => guard(model.locate())}
      />
      <output class="field-says" data-testid="locating">
        {locating.kind === 'asking' && <span class="field-hint">{WORDS.locating}</span>}
        {locating.kind === 'found' && <span class="field-hint">{WORDS.located}</span>}
        {locating.kind === 'refused' && <span class="field-error">{WORDS.notLocated[locating.code]}</span>}
        {locating.kind === 'idle' && <span class="field-hint">{WORDS.locateMeaning}</span>}
      </output>
    </div>
  );
}

function Coordinates({ model, guard }: Omit<PlaceFieldsProps, 'services'>): JSX.Element {
  const { name, latitude, longitude } = model.draft.value;
  const errors = model.errors.value;
  const place = (part: { latitude: string } | { longitude: string }): void => {
    model.change({ ...part, source: 'coordinates' });
    guard(model.findZone());
  };
  return (
    <>
      <TextField
        label={WORDS.name}
        testId="place-name"
        value={name}
        error={errors.name}
        onChange={(text) => model.change({ name: text })}
      />
      <div class="field-pair">
        <TextField
          label={WORDS.latitude}
          testId="latitude"
          kind="number"
          value={latitude}
          error={errors.latitude}
          unit="°"
          onChange={(text) => place({ latitude: text })}
        />
        <TextField
          label={WORDS.longitude}
          testId="longitude"
          kind="number"
          value={longitude}
          error={errors.longitude}
          unit="°"
          onChange={(text) => place({ longitude: text })}
        />
      </div>
    </>
  );
}

function Zone({ model }: { readonly model: SettingsModel }): JSX.Element {
  return (
    <>
      <TextField
        label={WORDS.zone}
        testId="zone"
        list={ZONES}
        value={model.draft.value.zone}
        error={model.errors.value.zone}
        hint={WORDS.zoneMeaning}
        onChange={(zone) => model.change({ zone })}
      />
      <datalist id={ZONES}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
      {model.doubtful.value.length > 0 && (
        <div class="field" role="alert">
          <p class="field-error">{WORDS.doubtful}</p>
          <div class="chips">
            {model.doubtful.value.map((zone) => (
              <ActionButton
                key={zone}
                label={zone}
                pressed={zone === model.draft.value.zone}
                onClick={() => model.change({ zone })}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
