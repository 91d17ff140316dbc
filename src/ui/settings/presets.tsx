import type { JSX } from 'preact';
import { PARAMETER_KEYS } from '../../app/config/config';
import { PRESET_NAMES, type PresetName, PRESETS } from '../../app/config/presets';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import type { ConfigModel } from './config-model';
import { valueText } from './parameter-field';
import { textOf } from './parameter-text';

const { settings: WORDS, parameters: NAMES } = words;

/** The presets, each with what it is for and what it changes. */
export function Presets({ model }: { readonly model: ConfigModel }): JSX.Element {
  return (
    <section class="presets" aria-labelledby="presets-title">
      <h3 id="presets-title">{WORDS.presets}</h3>
      <p class="field-hint">{WORDS.presetsMeaning}</p>
      <ul class="preset-list">
        {PRESET_NAMES.map((name) => (
          <li key={name} class="preset">
            <ActionButton
              label={WORDS.preset[name].name}
              testId={`preset-${name}`}
              onClick={() => model.fillWith(name)}
            />
            <p>{WORDS.preset[name].meaning}</p>
            <p class="field-hint">{differences(name)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function differences(name: PresetName): string {
  const preset = new Map<string, Parameters<typeof textOf>[0]>(Object.entries(PRESETS[name]));
  const parts = PARAMETER_KEYS.flatMap((key) => {
    const value = preset.get(key);
    return value === undefined ? [] : [`${NAMES[key][0]} ${valueText(key, textOf(value))}`];
  });
  return parts.length === 0 ? WORDS.differsInNothing : `${WORDS.differs} ${parts.join(', ')}.`;
}
