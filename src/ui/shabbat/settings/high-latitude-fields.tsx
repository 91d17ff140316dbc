import type { JSX } from 'preact';
import { ChoiceField, FieldGroup, TextField } from '../../fields/fields';
import type { ShabbatServices } from '../services';
import { words } from '../../words/words';
import { HIGH_LATITUDE_CHOICES } from './choices';
import { PlaceSearch } from './place-search';
import type { SettingsModel } from './settings-model';

const { restSettings: WORDS } = words;

/** What the part of the form for the far north and south works on. */
export interface HighLatitudeFieldsProps {
  readonly model: SettingsModel;
  readonly services: ShabbatServices;
}

/** What stands in for a sunset or a nightfall that a day does not have. */
export function HighLatitudeFields({ model, services }: HighLatitudeFieldsProps): JSX.Element {
  const { highLatitude } = model.draft.value;
  return (
    <FieldGroup title={WORDS.far}>
      <ChoiceField
        label={WORDS.highLatitude}
        testId="high-latitude"
        value={highLatitude}
        choices={HIGH_LATITUDE_CHOICES}
        hint={WORDS.farMeaning}
        onChange={(chosen) => model.change({ highLatitude: chosen })}
      />
      {highLatitude === 'fixed_minutes' && <FixedMinutes model={model} />}
      {highLatitude === 'reference_city' && <ReferenceCity model={model} services={services} />}
    </FieldGroup>
  );
}

function FixedMinutes({ model }: { readonly model: SettingsModel }): JSX.Element {
  const { sunsetAfterNoon, nightfallAfterSunset } = model.draft.value;
  const errors = model.errors.value;
  return (
    <div class="field-pair">
      <TextField
        label={WORDS.sunsetAfterNoon}
        testId="sunset-after-noon"
        kind="number"
        unit={WORDS.minutes}
        value={sunsetAfterNoon}
        error={errors.sunsetAfterNoon}
        onChange={(text) => model.change({ sunsetAfterNoon: text })}
      />
      <TextField
        label={WORDS.nightfallAfterSunset}
        testId="nightfall-after-sunset"
        kind="number"
        unit={WORDS.minutes}
        value={nightfallAfterSunset}
        error={errors.nightfallAfterSunset}
        onChange={(text) => model.change({ nightfallAfterSunset: text })}
      />
    </div>
  );
}

function ReferenceCity({ model, services }: HighLatitudeFieldsProps): JSX.Element {
  const { referenceCity } = model.draft.value;
  return (
    <>
      <PlaceSearch
        label={WORDS.referenceCity}
        testId="reference-search"
        error={model.errors.value.referenceCity}
        loadPlaces={services.loadPlaces}
        onChoose={(place) => model.change({ referenceCity: place })}
      />
      <p class="field-hint" data-testid="reference-city">
        {referenceCity ? WORDS.chosenCity(referenceCity.name) : WORDS.noCity}
      </p>
    </>
  );
}
