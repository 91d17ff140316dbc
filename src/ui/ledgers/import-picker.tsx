import type { JSX, TargetedEvent } from 'preact';
import { Icon } from '../components/icon';
import { words } from '../words/words';

/** Chooses SQLite files that become ledgers. */
export function ImportPicker(props: { readonly onFiles: (files: readonly File[]) => void }): JSX.Element {
  const { ledgers: text } = words;
  const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    props.onFiles([...(currentTarget.files ?? [])]);
    // The same file may be chosen again.
    currentTarget.value = '';
  };
  return (
    <label class="button button-plain picker" title={text.importMeaning}>
      <Icon name="open" />
      <span>{text.import}</span>
      <input type="file" multiple accept=".sqlite,.sqlite3,.db" data-testid="import-db" onChange={choose} />
    </label>
  );
}
