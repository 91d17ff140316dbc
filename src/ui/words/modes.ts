import type { Mode } from '../../app/view/view-state';
import type { WindowKind } from '../../core/shabbat/window';
import { words } from './words';

/** The badge's words for a mode, and what they mean. */
export interface ModeWords {
  readonly badge: string;
  readonly meaning: string;
}

/** What the badge says in `mode`; `rest` is the rest that holds, if one does. */
export function modeWords(mode: Mode, rest: WindowKind | null): ModeWords {
  const { modes, rests, restMeaning } = words.frame;
  return mode === 'REST' ? { badge: rests[rest ?? 'shabbat'], meaning: restMeaning } : modes[mode];
}
