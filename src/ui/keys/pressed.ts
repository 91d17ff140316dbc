/** The part of a key press that is looked at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A press as shortcuts are written: "Space", "m", "?", "Alt+Shift+ArrowUp", "Shift+F6". Letters are those of the key
 * itself, so that they work under a Hebrew layout, too; a capital letter is written "Shift+K".
 */
export function pressed(press: KeyPress): string {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1] ?? null;
  const name = letter ?? nameOf(press.key);
  // The shift that a sign such as ? needs is part of the sign.
  const isShifted = press.shiftKey && (letter !== null || name.length > 1);
  const shown = letter !== null && !isShifted ? letter.toLowerCase() : name;
  return `${held(press)}${isShifted ? 'Shift+' : ''}${shown}`;
}

function nameOf(key: string): string {
  return key === ' ' ? 'Space' : key;
}

function held({ ctrlKey, metaKey, altKey }: KeyPress): string {
  return `${ctrlKey ? 'Ctrl+' : ''}${metaKey ? 'Meta+' : ''}${altKey ? 'Alt+' : ''}`;
}
