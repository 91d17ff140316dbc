import type { JSX } from 'preact';
import { countText } from '../format/grouped';
import { words } from '../words/words';
import type { BrowseModel } from './browse-model';

/** What the pager needs. */
export interface PagerProps {
  readonly model: BrowseModel;
  readonly guard: (call: Promise<unknown>) => void;
}

/** Which page of how many, and the way to the others. */
export function Pager({ model, guard }: PagerProps): JSX.Element {
  const { data: text } = words;
  const page = model.browse.value?.page ?? 0;
  const last = model.pages.value - 1;
  const key = (label: string, sign: string, to: number): JSX.Element => (
    <button
      type="button"
      class="button button-plain button-compact"
      aria-label={label}
      title={label}
      disabled={to === page || to < 0 || to > last}
      onClick={() => guard(model.goTo(to))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <nav class="data-pager" aria-label={text.page(countText(page + 1), countText(last + 1))}>
      {key(text.first, '«', 0)}
      {key(text.previous, '‹', page - 1)}
      <span data-testid="data-page">{text.page(countText(page + 1), countText(last + 1))}</span>
      {key(text.next, '›', page + 1)}
      {key(text.last, '»', last)}
      <span class="tone-dim" data-testid="data-count">
        {text.rowsOf(countText(model.page.value?.rows.length ?? 0), countText(model.rows.value))}
      </span>
    </nav>
  );
}
