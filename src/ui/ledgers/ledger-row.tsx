import type { JSX } from 'preact';
import { NameEditor } from '../components/name-editor';
import { clockText, dateText } from '../format/time';
import { words } from '../words/words';
import { LedgerActions } from './ledger-actions';
import type { LedgerRowProps } from './row-props';

/** A ledger: what it is, and what can be done with it. */
export function LedgerRow(props: LedgerRowProps): JSX.Element {
  const { entry, isOpen, model, guard } = props;
  const { ledgers: text } = words;
  return (
    <tr data-testid="ledger-row" data-id={entry.id} data-open={isOpen}>
      <th scope="row">
        <NameEditor
          name={entry.name}
          labels={text.naming}
          testId="ledger"
          onRename={(name) => model.rename(entry.id, name)}
          guard={guard}
        />
        {isOpen && <span class="ledgers-open">{text.isOpen}</span>}
      </th>
      <td>{text.kinds[entry.kind]}</td>
      <td class="optional">
        {dateText(entry.createdAt)} {clockText(entry.createdAt)}
      </td>
      <td>
        <LedgerActions {...props} />
      </td>
    </tr>
  );
}
