import type { JSX } from 'preact';
import { BUFFER_PRESETS } from '../../../core/shabbat/rules';
import { ActionButton } from '../../components/action-button';
import { ChoiceField, FieldGroup, TextField } from '../../fields/fields';
import { words } from '../../words/words';
import { END_CHOICES, YOM_TOV_CHOICES } from './choices';
import { FREE_END } from './draft';
import type { SettingsModel } from './settings-model';

const { restSettings: WORDS } = words;

/** When the rest begins, when it ends, and whether Yom Tov is kept. */
export function RuleFields({ model }: { readonly model: SettingsModel }): JSX.Element {
  return (
    <FieldGroup title={WORDS.rules}>
      <Buffer model={model} />
      <EndRule model={model} />
      <Margins model={model} />
      <YomTov model={model} />
    </FieldGroup>
  );
}

function Buffer({ model }: { readonly model: SettingsModel }): JSX.Element {
  const { buffer } = model.draft.value;
  const usual = model.suggestion.value?.buffer;
  return (
    <>
      <TextField
        label={WORDS.buffer}
        testId="buffer"
        kind="number"
        unit={WORDS.minutes}
        value={buffer}
        error={model.errors.value.buffer}
        hint={usual !== undefined && `${WORDS.usualHere}: ${usual} ${WORDS.minutes}.`}
        onChange={(text) => model.change({ buffer: text })}
      />
      <div class="chips">
        {BUFFER_PRESETS.map((minutes) => (
          <ActionButton
            key={minutes}
            label={String(minutes)}
            title={`${WORDS.minutesBeforeSunset(minutes)}${minutes === usual ? `, ${WORDS.usualHere}` : ''}`}
            pressed={buffer.trim() === String(minutes)}
            testId={`buffer-${minutes}`}
            onClick={() => model.change({ buffer: String(minutes) })}
          />
        ))}
      </div>
    </>
  );
}

function EndRule({ model }: { readonly model: SettingsModel }): JSX.Element {
  const { end, endNumber } = model.draft.value;
  const isFree = end === FREE_END.degrees || end === FREE_END.minutes;
  return (
    <>
      <ChoiceField
        label={WORDS.end}
        testId="end-rule"
        value={end}
        choices={END_CHOICES}
        hint={words.restRules.sunsetNotice}
        onChange={(chosen) => model.change({ end: chosen })}
      />
      {isFree && (
        <TextField
          label={end === FREE_END.degrees ? WORDS.endDegrees : WORDS.endMinutes}
          testId="end-number"
          kind="number"
          unit={end === FREE_END.degrees ? '°' : WORDS.minutes}
          value={endNumber}
          error={model.errors.value.endNumber}
          onChange={(text) => model.change({ endNumber: text })}
        />
      )}
    </>
  );
}

function Margins({ model }: { readonly model: SettingsModel }): JSX.Element {
  const { marginBefore, marginAfter } = model.draft.value;
  const errors = model.errors.value;
  return (
    <div class="field-pair">
      <TextField
        label={WORDS.marginBefore}
        testId="margin-before"
        kind="number"
        unit={WORDS.minutes}
        value={marginBefore}
        error={errors.marginBefore}
        onChange={(text) => model.change({ marginBefore: text })}
      />
      <TextField
        label={WORDS.marginAfter}
        testId="margin-after"
        kind="number"
        unit={WORDS.minutes}
        value={marginAfter}
        error={errors.marginAfter}
        onChange={(text) => model.change({ marginAfter: text })}
      />
    </div>
  );
}

function YomTov({ model }: { readonly model: SettingsModel }): JSX.Element {
  const usual = model.suggestion.value?.yomTov;
  return (
    <ChoiceField
      label={WORDS.yomTov}
      testId="yom-tov"
      value={model.draft.value.yomTov}
      choices={YOM_TOV_CHOICES}
      hint={usual && WORDS.calendarHere[usual]}
      onChange={(yomTov) => model.change({ yomTov })}
    />
  );
}
