import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { MENU, SHEETS } from './registry';
import type { SheetName } from './sheet-names';

const LIST = 'sheets-menu';

/** The header's menu: every secondary view by its name. The browser closes it on Escape and on a click elsewhere. */
export function SheetsMenu({ models: { sheets } }: { readonly models: Models }): JSX.Element {
  const list = useRef<HTMLElement>(null);
  const open = (name: SheetName): void => {
    list.current?.hidePopover();
    sheets.open(name);
  };
  return (
    <div class="menu">
      <button
        type="button"
        class="button button-plain button-compact"
        popovertarget={LIST}
        aria-label={words.frame.menu}
        title={words.frame.menu}
        data-testid="menu"
      >
        <Icon name="menu" />
      </button>
      <nav id={LIST} class="menu-list" popover="auto" aria-label={words.frame.menu} ref={list}>
        {MENU.map((name) => (
          <button
            key={name}
            type="button"
            class="menu-item"
            data-testid={`open-${name}`}
            onClick={() => open(name)}
          >
            {SHEETS[name].title}
          </button>
        ))}
      </nav>
    </div>
  );
}
