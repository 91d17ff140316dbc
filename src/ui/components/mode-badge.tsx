import type { JSX } from 'preact';
import type { Mode } from '../../app/view/view-state';
import { MODE_WORDS } from '../words/modes';

/** The desk's mode in words; its border and its colour say the same. */
export function ModeBadge({ mode }: { readonly mode: Mode }): JSX.Element {
  const { badge, meaning } = MODE_WORDS[mode];
  return (
    <output class={`mode mode-${mode.toLowerCase()}`} title={meaning} data-testid="mode">
      {badge}
    </output>
  );
}
