import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ChoiceField, FieldGroup, TextField } from '../../fields/fields';
import { words } from '../../words/words';
import { POSITION_CHOICES, RESUME_CHOICES } from './choices';
import type { SettingsModel } from './settings-model';

const { restSettings: WORDS } = words;

/** What becomes of trading around a rest, and of the page during it. */
export function TradingFields({ model }: { readonly model: SettingsModel }): JSX.Element {
  const { positions, flattenMinutes, resume } = model.draft.value;
  return (
    <FieldGroup title={WORDS.around}>
      <ChoiceField
        label={WORDS.positions}
        testId="open-positions"
        value={positions}
        choices={POSITION_CHOICES}
        onChange={(chosen) => model.change({ positions: chosen })}
      />
      {positions === 'flatten' && (
        <TextField
          label={WORDS.flattenMinutes}
          testId="flatten-minutes"
          kind="number"
          unit={WORDS.minutes}
          value={flattenMinutes}
          error={model.errors.value.flattenMinutes}
          onChange={(text) => model.change({ flattenMinutes: text })}
        />
      )}
      <ChoiceField
        label={WORDS.resume}
        testId="resume-by"
        value={resume}
        choices={RESUME_CHOICES}
        onChange={(chosen) => model.change({ resume: chosen })}
      />
      <Quiet model={model} />
    </FieldGroup>
  );
}

function Quiet({ model }: { readonly model: SettingsModel }): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <span class="check">
        <input
          id={id}
          type="checkbox"
          checked={model.draft.value.isQuiet}
          data-testid="quiet"
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget }) => model.change({ isQuiet: currentTarget.checked })}
        />
        <label for={id}>{WORDS.quiet}</label>
      </span>
      <p class="field-hint" id={`${id}-said`}>
        {WORDS.quietMeaning}
      </p>
    </div>
  );
}
