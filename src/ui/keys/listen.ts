import type { Models } from '../models/models';
import { isArrowed } from './arrowed';
import { pressed } from './pressed';
import { isSingleKey, SHORTCUTS } from './shortcuts';

/** Fields that take what is typed for themselves; a slider and a box to tick take only some keys. */
const TYPING =
  'input:not([type="range"], [type="checkbox"], [type="file"]), textarea, select, [contenteditable]';
/** What Space works by itself. */
const PRESSABLE = 'button, summary, a, input';
const OVER_THE_DESK = 'dialog[open], [popover]:popover-open';

/** Lets the shortcuts work, wherever the focus is on the desk; not while something lies over it. */
export function listenToKeys(models: Models): void {
  document.addEventListener('keydown', (event) => {
    const key = pressed(event);
    const shortcut = SHORTCUTS.find(({ keys }) => keys.includes(key));
    if (shortcut === undefined || event.defaultPrevented || isTaken(event, key)) return;
    if (isSingleKey(shortcut) && models.preferences.keys.value === 'off') return;
    if (key !== 'Escape') event.preventDefault();
    shortcut.run(models);
  });
}

function isTaken({ target }: KeyboardEvent, key: string): boolean {
  if (document.querySelector(OVER_THE_DESK) !== null) return true;
  if (!(target instanceof Element)) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return isArrowed(target);
  return target.closest(TYPING) !== null || (key === 'Space' && target.closest(PRESSABLE) !== null);
}
