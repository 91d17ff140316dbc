import type { JSX } from 'preact';
import type { TroubleView } from '../words/trouble-view';
import { words } from '../words/words';
import { Icon } from './icon';

/** What happened, what is safe and what to do next, one below the other, behind a warning sign. */
export function TroubleLines({ trouble }: { readonly trouble: TroubleView }): JSX.Element {
  const { safe, next } = words.trouble;
  return (
    <>
      <Icon name="warning" />
      <div class="trouble-text">
        <p class="trouble-what">{trouble.what}</p>
        <p>
          <b>{safe}:</b> {trouble.safe}
        </p>
        <p>
          <b>{next}:</b> {trouble.next}
        </p>
      </div>
    </>
  );
}
