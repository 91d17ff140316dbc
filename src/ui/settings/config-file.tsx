import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import type { SaveFile } from '../models/files-model';
import { words } from '../words/words';
import type { ConfigModel } from './config-model';

const { settings: WORDS } = words;
const FILE_NAME = 'sundown-settings.json';

/** The configuration out to a file, and the form filled from one. */
export function ConfigFile(props: {
  readonly model: ConfigModel;
  readonly saveFile: SaveFile;
  readonly guard: (call: Promise<unknown>) => void;
}): JSX.Element {
  const { model, saveFile, guard } = props;
  const [said, say] = useState('');
  const save = (): void => {
    const text = model.exported();
    if (text !== null) saveFile(FILE_NAME, new TextEncoder().encode(text));
  };
  const read = async (file: File): Promise<void> => {
    const passedOver = model.fillFrom(await file.text());
    if (passedOver === null) say(WORDS.importWrong(file.name));
    else say(passedOver.length === 0 ? '' : WORDS.importKeys(passedOver.join(', ')));
  };
  const choose = ({ currentTarget: input }: TargetedEvent<HTMLInputElement>): void => {
    const [file] = input.files ?? [];
    if (file) guard(read(file));
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <div class="config-file">
      <ActionButton label={WORDS.export} testId="settings-export" onClick={save} />
      <label class="button button-plain picker">
        <Icon name="open" />
        <span>{WORDS.import}</span>
        <input type="file" accept=".json,application/json" data-testid="settings-import" onChange={choose} />
      </label>
      <output class="field-error" data-testid="settings-import-said">
        {said}
      </output>
    </div>
  );
}
