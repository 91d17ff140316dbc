import type { JSX } from 'preact';
import { MenuItem, PopoverMenu } from '../components/popover-menu';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { MENU, SHEETS } from './registry';

/** The header's menu: every secondary view by its name. */
export function SheetsMenu({ models: { sheets } }: { readonly models: Models }): JSX.Element {
  return (
    <PopoverMenu label={words.frame.menu} icon="menu" testId="menu">
      {MENU.map((name) => (
        <MenuItem
          key={name}
          label={SHEETS[name].title}
          testId={`open-${name}`}
          onClick={() => sheets.open(name)}
        />
      ))}
    </PopoverMenu>
  );
}
