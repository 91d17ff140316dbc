import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './fields.css';

/** What every field has. */
interface FieldProps {
  readonly label: string;
  /** What is wrong with it; absent where nothing is. */
  readonly error?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly testId: string;
}

/** A field of one line: its text, and its unit where it has one. */
export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly unit?: string;
  readonly kind?: 'text' | 'number' | 'search';
  /** Id of a list of suggestions. */
  readonly list?: string;
}

/** A labelled field of one line; a number is typed as text, so that nothing that was typed is lost. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { label, error, hint, testId, value, onChange, unit, kind = 'text', list } = props;
  const id = useId();
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      <span class="field-line">
        <input
          id={id}
          class={`input input-${kind}`}
          type={kind === 'search' ? 'search' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          autocomplete="off"
          list={list}
          value={value}
          data-testid={testId}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-said`}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {unit && <span class="field-unit">{unit}</span>}
      </span>
      <FieldSays id={`${id}-said`} error={error} hint={hint} />
    </div>
  );
}

/** One of several choices, as text to show by value. */
export type Choices<Value extends string> = readonly (readonly [value: Value, text: string])[];

/** A labelled list to choose one from. */
export interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly choices: Choices<Value>;
  readonly onChange: (value: Value) => void;
}

/** A labelled list to choose one from. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { label, error, hint, testId, value, choices, onChange } = props;
  const id = useId();
  const choose = (chosen: string): void => {
    const found = choices.find(([known]) => known === chosen);
    if (found) onChange(found[0]);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input select"
        value={value}
        data-testid={testId}
        aria-describedby={`${id}-said`}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {choices.map(([known, text]) => (
          <option key={known} value={known}>
            {text}
          </option>
        ))}
      </select>
      <FieldSays id={`${id}-said`} error={error} hint={hint} />
    </div>
  );
}

/** A group of fields under a heading. */
export function FieldGroup(props: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset class="field-group">
      <legend>{props.title}</legend>
      {props.children}
    </fieldset>
  );
}

/** What stands below a field, and is read out with it. */
export function FieldSays(props: {
  readonly id: string;
  readonly error?: string | undefined;
  readonly hint?: ComponentChildren;
}): JSX.Element {
  const { id, error, hint } = props;
  return (
    <div class="field-says" id={id}>
      {error && <p class="field-error">{error}</p>}
      {hint && <div class="field-hint">{hint}</div>}
    </div>
  );
}
