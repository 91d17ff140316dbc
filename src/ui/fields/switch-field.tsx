import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import './fields.css';

/** A box to tick, with what it means. */
export interface SwitchFieldProps {
  readonly label: string;
  readonly testId: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

/** A labelled box to tick. */
export function SwitchField(props: SwitchFieldProps): JSX.Element {
  const { label, testId, checked, onChange, hint, disabled = false } = props;
  const id = useId();
  return (
    <div class="field">
      <span class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          data-testid={testId}
          aria-describedby={hint === undefined ? undefined : `${id}-said`}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </span>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-said`}>
          {hint}
        </p>
      )}
    </div>
  );
}
