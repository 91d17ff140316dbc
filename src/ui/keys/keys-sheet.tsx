import type { JSX } from 'preact';
import { SheetBody } from '../sheets/sheet-parts';
import type { SheetProps } from '../sheets/sheet';
import { SwitchField } from '../fields/switch-field';
import { words } from '../words/words';
import { isSingleKey, SHORTCUTS } from './shortcuts';
import './keys.css';

const { keys: WORDS } = words.app;

/** What keys do, and the switch for those that work by themselves. */
export function KeysSheet({ models: { preferences } }: SheetProps): JSX.Element {
  const isOn = preferences.keys.value === 'on';
  return (
    <SheetBody>
      <SwitchField
        label={WORDS.single}
        hint={WORDS.singleMeaning}
        testId="single-keys"
        checked={isOn}
        onChange={(on) => preferences.choose('keys', on ? 'on' : 'off')}
      />
      <table class="keys-list">
        <thead>
          <tr>
            <th scope="col">{WORDS.key}</th>
            <th scope="col">{WORDS.does}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map((shortcut) => (
            <tr key={shortcut.keys[0]} class={isSingleKey(shortcut) && !isOn ? 'keys-off' : undefined}>
              <td>
                {shortcut.keys.map((key) => (
                  <kbd key={key}>{keyText(key)}</kbd>
                ))}
              </td>
              <td>{shortcut.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetBody>
  );
}

/** As it stands on the key. */
const ON_KEYS: Readonly<Record<string, string>> = {
  Space: WORDS.space,
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Alt: 'Alt',
  Shift: 'Shift',
};

function keyText(key: string): string {
  const parts = key.split('+').map((part) => ON_KEYS[part] ?? part.toUpperCase());
  return parts.join(' + ');
}
