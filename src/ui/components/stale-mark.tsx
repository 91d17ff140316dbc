import type { JSX } from 'preact';
import { words } from '../words/words';

/** In place of the mark of a position whose symbol has not ticked since the desk was started again. */
export function StaleMark(): JSX.Element {
  const { stale, staleBecause } = words.tables.positions;
  return (
    <abbr class="stale-mark" title={staleBecause} data-testid="stale-mark">
      {stale}
    </abbr>
  );
}
