import type { JSX } from 'preact';
import type { LiveSymbolView, LiveView } from '../../app/view/live-view';
import { fixedText } from '../format/figures';
import { words } from '../words/words';

/** An age that is worth a look, in milliseconds. */
const OLD_MS = 2_000;

/** Each symbol with the word for how its book stands; while the desk rests nothing moves here. */
export function FeedChips(props: { readonly view: LiveView; readonly isStill: boolean }): JSX.Element {
  return (
    <ul class="feeds">
      {props.view.symbols.map((symbol) => (
        <FeedChip key={symbol.name} symbol={symbol} isStill={props.isStill} />
      ))}
    </ul>
  );
}

function FeedChip(props: { readonly symbol: LiveSymbolView; readonly isStill: boolean }): JSX.Element {
  const { name, state, ageMs } = props.symbol;
  const { word, meaning } = words.live.states[state];
  const isOld = ageMs !== null && ageMs >= OLD_MS && !props.isStill;
  return (
    <li class={`feed feed-${state}`} title={meaning} data-testid="feed" data-symbol={name} data-state={state}>
      <bdi>{name}</bdi> <b>{word}</b>
      {isOld && <span class="feed-age"> {words.live.age(fixedText(ageMs / 1_000, 0))}</span>}
    </li>
  );
}
