import type { JSX } from 'preact';
import { Icon, type IconName } from './icon';

/** What a button is and does. */
export interface ActionButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly testId?: string;
  readonly icon?: IconName;
  /** Show the icon alone; the label stays its accessible name. */
  readonly compact?: boolean;
  /** What it does, where the label does not say all. */
  readonly title?: string;
  readonly disabled?: boolean;
  readonly tone?: 'plain' | 'primary' | 'danger';
  /** State of a switch; absent for a button that is none. */
  readonly pressed?: boolean;
}

/** A button with a word, a shape, or both. */
export function ActionButton(props: ActionButtonProps): JSX.Element {
  const { label, icon, compact = false, title = label, tone = 'plain', disabled = false } = props;
  return (
    <button
      type="button"
      class={`button button-${tone}${compact ? ' button-compact' : ''}`}
      title={title}
      aria-label={compact ? label : undefined}
      aria-pressed={props.pressed}
      disabled={disabled}
      data-testid={props.testId}
      onClick={props.onClick}
    >
      {icon && <Icon name={icon} />}
      {!compact && <span>{label}</span>}
    </button>
  );
}
