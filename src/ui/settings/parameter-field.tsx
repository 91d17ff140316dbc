import type { JSX } from 'preact';
import type { Parameter } from '../../app/config/parameter';
import { PARAMETERS, type ParameterKey } from '../../app/config/parameters';
import { ActionButton } from '../components/action-button';
import { ChoiceField, type Choices, TextField } from '../fields/fields';
import { words } from '../words/words';
import type { ConfigModel } from './config-model';
import { textOf } from './parameter-text';

const { settings: WORDS, parameters: NAMES } = words;
const YES_NO: Choices<string> = [
  ['true', WORDS.yes],
  ['false', WORDS.no],
];
const PROFILES: Choices<string> = [
  ['corrected', WORDS.profiles.corrected],
  ['reference', WORDS.profiles.reference],
];

interface ParameterFieldProps {
  readonly model: ConfigModel;
  readonly parameter: ParameterKey;
}

/** One parameter: its field, what it does, its bounds and default, and how it differs from the default. */
export function ParameterField({ model, parameter: key }: ParameterFieldProps): JSX.Element {
  const { kind, unit }: Parameter = PARAMETERS[key];
  const common = {
    label: NAMES[key][0],
    testId: `set-${key}`,
    value: model.draft.value?.[key] ?? '',
    error: model.troubles.value[key],
    hint: <Says model={model} parameter={key} />,
    onChange: (text: string) => model.change(key, text),
  };
  const isChanged = model.changed.value.has(key);
  return (
    <div class={isChanged ? 'parameter parameter-changed' : 'parameter'} data-key={key}>
      {kind.type === 'flag' && <ChoiceField {...common} choices={YES_NO} />}
      {kind.type === 'choice' && <ChoiceField {...common} choices={PROFILES} />}
      {kind.type !== 'flag' && kind.type !== 'choice' && (
        <TextField {...common} kind={'min' in kind ? 'number' : 'text'} unit={unitOf(unit)} />
      )}
    </div>
  );
}

function Says({ model, parameter: key }: ParameterFieldProps): JSX.Element {
  const { applies }: Parameter = PARAMETERS[key];
  const isPending = model.pending.value.includes(key);
  return (
    <>
      <p>{NAMES[key][1]}</p>
      <p class="parameter-facts">
        <code>{key}</code> · {bounds(key)}
        {WORDS.defaultIs(defaultText(key))}
      </p>
      <p class={isPending ? 'parameter-moment parameter-pending' : 'parameter-moment'}>
        {WORDS.applies[applies]}
      </p>
      {model.changed.value.has(key) && (
        <p class="parameter-change">
          <b>{WORDS.changed}</b>
          <ActionButton
            label={WORDS.resetKey}
            title={WORDS.reset(NAMES[key][0])}
            testId={`reset-${key}`}
            onClick={() => model.reset(key)}
          />
        </p>
      )}
    </>
  );
}

function bounds(key: ParameterKey): string {
  const { kind }: Parameter = PARAMETERS[key];
  const range = 'min' in kind ? `${WORDS.range(String(kind.min), String(kind.max))} · ` : '';
  return 'nullable' in kind && range !== '' ? range.replace(' · ', ` ${WORDS.orEmpty} · `) : range;
}

/** The default as a person reads it. */
export function defaultText(key: ParameterKey): string {
  return valueText(key, textOf(PARAMETERS[key].default));
}

/** A value as a person reads it. */
export function valueText(key: ParameterKey, text: string): string {
  const { kind }: Parameter = PARAMETERS[key];
  const choices = kind.type === 'flag' ? YES_NO : kind.type === 'choice' ? PROFILES : [];
  return choices.find(([value]) => value === text)?.[1] ?? (text === '' ? WORDS.nothing : text);
}

function unitOf(unit: string): string {
  if (unit === 'x') return '×';
  if (unit === 'decimals by symbol') return '';
  return Object.entries(WORDS.units).find(([known]) => known === unit)?.[1] ?? unit;
}
