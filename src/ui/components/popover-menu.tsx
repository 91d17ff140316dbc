import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icon';

/** A button that opens a list. */
export interface PopoverMenuProps {
  readonly label: string;
  readonly icon: IconName;
  readonly testId: string;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/**
 * A list of buttons beside the one that opens it. The browser lays it over everything, and closes it on Escape and on a
 * click elsewhere; a click in it closes it, too.
 */
export function PopoverMenu({
  label,
  icon,
  testId,
  className = '',
  children,
}: PopoverMenuProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLElement>(null);
  const place = (): void => {
    if (button.current && list.current) placeBeside(list.current, button.current.getBoundingClientRect());
  };
  return (
    <>
      <button
        type="button"
        class={`button button-plain button-compact ${className}`}
        popovertarget={id}
        aria-label={label}
        title={label}
        data-testid={testId}
        ref={button}
      >
        <Icon name={icon} />
      </button>
      <nav
        id={id}
        class="menu-list"
        popover="auto"
        aria-label={label}
        ref={list}
        data-testid={`${testId}-list`}
        onBeforeToggle={place}
      >
        {children}
      </nav>
    </>
  );
}

/** One line of such a list. */
export function MenuItem(props: {
  readonly label: string;
  readonly testId: string;
  readonly onClick: () => void;
  /** State of a switch; absent for a line that is none. */
  readonly pressed?: boolean;
  /** Keys that do the same. */
  readonly keys?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="menu-item"
      data-testid={props.testId}
      aria-pressed={props.pressed}
      onClick={({ currentTarget }) => {
        listAround(currentTarget)?.hidePopover();
        props.onClick();
      }}
    >
      {props.pressed !== undefined && <Icon name={props.pressed ? 'pass' : 'notReached'} />}
      <span>{props.label}</span>
      {props.keys && <kbd>{props.keys}</kbd>}
    </button>
  );
}

/** The list that an element stands in. It is closed before anything is done, so that the focus goes back first. */
function listAround(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('[popover]');
}

/** Below the button, or above it in the lower half of the screen; it grows towards the middle. */
function placeBeside(list: HTMLElement, button: DOMRect): void {
  const isHigh = button.top < innerHeight / 2;
  const isLeft = button.left < innerWidth / 2;
  const set = (name: string, pixels: number | null): void =>
    list.style.setProperty(name, pixels === null ? 'auto' : `${Math.round(pixels)}px`);
  set('--menu-top', isHigh ? button.bottom + 4 : null);
  set('--menu-bottom', isHigh ? null : innerHeight - button.top + 4);
  set('--menu-left', isLeft ? button.left : null);
  set('--menu-right', isLeft ? null : innerWidth - button.right);
  set('--menu-room', isHigh ? innerHeight - button.bottom : button.top);
}
