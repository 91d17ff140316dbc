import type { JSX } from 'preact';
import type { Mode } from '../../app/view/view-state';
import type { WindowKind } from '../../core/shabbat/window';
import { modeWords } from '../words/modes';

/** What a badge shows. */
export interface ModeBadgeProps {
  readonly mode: Mode;
  /** The rest that holds, if one does. */
  readonly rest: WindowKind | null;
}

/** The desk's mode in words; its border and its colour say the same. */
export function ModeBadge({ mode, rest }: ModeBadgeProps): JSX.Element {
  const { badge, meaning } = modeWords(mode, rest);
  return (
    <output class={`mode mode-${mode.toLowerCase()}`} title={meaning} data-testid="mode">
      {badge}
    </output>
  );
}
