import type { JSX } from 'preact';
import type { QueryTable } from '../../app/query/query';
import { ActionButton } from '../components/action-button';
import { countText } from '../format/grouped';
import { words } from '../words/words';
import { AnswerTable } from './answer-table';
import type { BrowseModel } from './browse-model';
import { isDecimal } from './browse-query';
import { Pager } from './pager';

/** What the table browser needs. */
export interface BrowserProps {
  readonly model: BrowseModel;
  readonly tables: readonly QueryTable[];
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** One table of the ledger: sorted, filtered, page by page. */
export function Browser({ model, tables, guard }: BrowserProps): JSX.Element {
  const { data: text } = words;
  const browse = model.browse.value;
  return (
    <div class="data-part">
      <div class="data-bar">
        <label>
          {text.table}{' '}
          <select
            data-testid="data-table"
            value={browse?.table ?? ''}
            onChange={({ currentTarget }) => guard(model.open(currentTarget.value))}
          >
            {tables.map(({ name, rows }) => (
              <option key={name} value={name}>
                {name} ({countText(rows)})
              </option>
            ))}
          </select>
        </label>
        <label>
          {text.filter}{' '}
          <input
            type="search"
            data-testid="data-filter"
            value={browse?.filter ?? ''}
            onInput={({ currentTarget }) => guard(model.filter(currentTarget.value.trim()))}
          />
        </label>
        <ActionButton label={text.copyRows} testId="data-copy" onClick={() => guard(model.copy())} />
        <ActionButton
          label={text.saveCsv}
          icon="save"
          testId="data-csv"
          onClick={() => guard(model.save())}
        />
      </div>
      <Page model={model} guard={guard} />
      <Pager model={model} guard={guard} />
    </div>
  );
}

function Page({ model, guard }: Pick<BrowserProps, 'model' | 'guard'>): JSX.Element {
  const { data: text } = words;
  const [browse, page] = [model.browse.value, model.page.value];
  if (browse === null || page === null) return <p class="none">{text.asking}</p>;
  if (page.rows.length === 0) return <p class="none">{text.noRows}</p>;
  return (
    <AnswerTable
      label={browse.table}
      answer={page}
      sorting={{ sort: browse.sort, onSort: (column) => guard(model.sortBy(column)) }}
      isNumeric={(column) => isDecimal(browse.table, column)}
    />
  );
}
