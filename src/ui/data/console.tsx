import type { JSX } from 'preact';
import type { QueryTable } from '../../app/query/query';
import { ActionButton } from '../components/action-button';
import { countText } from '../format/grouped';
import { words } from '../words/words';
import { AnswerTable } from './answer-table';
import { type ConsoleModel, SHOWN_ROWS } from './console-model';
import { EXAMPLES, type ExampleKey } from './examples';

/** What the console needs. */
export interface ConsoleProps {
  readonly model: ConsoleModel;
  readonly tables: readonly QueryTable[];
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** Questions in SQL, with the tables' columns at hand. */
export function Console({ model, tables, guard }: ConsoleProps): JSX.Element {
  const { data: text } = words;
  return (
    <div class="data-part">
      <div class="console">
        <Question model={model} guard={guard} />
        <details class="console-columns" open>
          <summary>{text.columns}</summary>
          <dl>
            {tables.map(({ name, columns }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{columns.map((column) => column.name).join(', ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      <Result model={model} />
    </div>
  );
}

function Question({ model, guard }: Pick<ConsoleProps, 'model' | 'guard'>): JSX.Element {
  const { data: text } = words;
  const run = (): void => guard(model.run());
  return (
    <div class="console-question">
      <div class="data-bar">
        <Examples model={model} />
        <ActionButton label={text.run} icon="play" tone="primary" testId="sql-run" onClick={run} />
        <ActionButton label={text.saveCsv} icon="save" testId="sql-csv" onClick={() => guard(model.save())} />
      </div>
      <textarea
        class="console-sql"
        aria-label={text.sql}
        data-testid="sql"
        rows={9}
        dir="ltr"
        spellcheck={false}
        value={model.sql.value}
        onInput={({ currentTarget }) => model.write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
        }}
      />
      <p class="tone-dim">{text.runKeys}</p>
    </div>
  );
}

function Examples({ model }: { readonly model: ConsoleModel }): JSX.Element {
  const { data: text } = words;
  const keys = Object.keys(EXAMPLES).filter(isExample);
  return (
    <label>
      {text.examples}{' '}
      <select
        data-testid="sql-example"
        onChange={({ currentTarget: { value } }) => {
          if (isExample(value)) model.example(value);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {text.exampleTitles[key]}
          </option>
        ))}
      </select>
    </label>
  );
}

function isExample(key: string): key is ExampleKey {
  return Object.hasOwn(EXAMPLES, key);
}

function Result({ model }: { readonly model: ConsoleModel }): JSX.Element | null {
  const { data: text } = words;
  const result = model.result.value;
  switch (result.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p class="none">{text.asking}</p>;
    case 'refused':
      return (
        <p class="console-refused" role="alert" data-testid="sql-refused">
          {result.words}
        </p>
      );
    case 'answer':
      if (result.answer.columns.length === 0) return <p class="none">{text.done}</p>;
      return (
        <>
          {result.answer.more && <p class="tone-dim">{text.more(countText(SHOWN_ROWS))}</p>}
          <AnswerTable label={text.console} answer={result.answer} sorting={null} isNumeric={() => false} />
        </>
      );
  }
}
