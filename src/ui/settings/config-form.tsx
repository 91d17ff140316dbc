import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PARAMETER_KEYS } from '../../app/config/config';
import type { Parameter, ParameterGroup } from '../../app/config/parameter';
import { PARAMETERS, type ParameterKey } from '../../app/config/parameters';
import { FieldGroup, TextField } from '../fields/fields';
import { words } from '../words/words';
import type { ConfigModel } from './config-model';
import { ParameterField } from './parameter-field';
import { ProfileDifferences } from './profile-differences';

const { settings: WORDS, parameters: NAMES } = words;
const GROUPS: readonly ParameterGroup[] = ['risk', 'strategy', 'sizing', 'broker', 'market'];

/** Every parameter in its group, or those that were searched for. */
export function ConfigForm({ model }: { readonly model: ConfigModel }): JSX.Element {
  const [query, setQuery] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const shown = PARAMETER_KEYS.filter(
    (key) => matches(key, query) && (!onlyChanged || model.changed.value.has(key)),
  );
  return (
    <>
      <div class="config-search">
        <TextField
          label={WORDS.search}
          testId="settings-search"
          kind="search"
          value={query}
          onChange={setQuery}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={onlyChanged}
            data-testid="settings-only-changed"
            onChange={({ currentTarget }) => setOnlyChanged(currentTarget.checked)}
          />
          {WORDS.onlyChanged}
        </label>
        <output class="field-hint" data-testid="settings-shown">
          {shown.length === 0 ? WORDS.noneFound : WORDS.shown(shown.length)}
        </output>
      </div>
      {GROUPS.map((group) => (
        <Group key={group} model={model} group={group} keys={shown.filter((key) => groupOf(key) === group)} />
      ))}
    </>
  );
}

function Group(props: {
  readonly model: ConfigModel;
  readonly group: ParameterGroup;
  readonly keys: readonly ParameterKey[];
}): JSX.Element | null {
  const { model, group, keys } = props;
  if (keys.length === 0) return null;
  return (
    <FieldGroup title={WORDS.groups[group]}>
      <div class="parameters">
        {keys.map((key) => (
          <ParameterField key={key} model={model} parameter={key} />
        ))}
      </div>
      {keys.includes('profile') && <ProfileDifferences />}
    </FieldGroup>
  );
}

function groupOf(key: ParameterKey): ParameterGroup {
  const { group }: Parameter = PARAMETERS[key];
  return group;
}

/** Every word of the query is in the parameter's name, key or meaning. */
function matches(key: ParameterKey, query: string): boolean {
  const text = `${key} ${NAMES[key].join(' ')}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
