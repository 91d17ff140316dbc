import type { JSX, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import type { LiveModel } from './live-model';

/** Chooses a market and listens to it; beside it, the way to stop listening. */
export function LiveForm({ live }: { readonly live: LiveModel }): JSX.Element {
  const isLive = live.view.value !== null;
  const mistake = live.mistake.value;
  const saysId = useId();
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    live.connect();
  };
  return (
    <form class="live-form" onSubmit={submit}>
      <VenueSelect live={live} />
      <SymbolSearch live={live} saysId={saysId} />
      <button
        type="submit"
        class={isLive ? 'button' : 'button button-primary'}
        title={words.live.connectMeaning}
        disabled={live.venue.value === null || live.isConnecting.value}
        data-testid="connect"
      >
        {isLive ? words.live.add : words.live.connect}
      </button>
      {isLive && (
        <ActionButton
          label={words.live.disconnect}
          title={words.live.disconnectMeaning}
          onClick={() => live.disconnect()}
          testId="disconnect"
        />
      )}
      <output class="live-mistake" id={saysId} data-testid="live-mistake">
        {mistake}
      </output>
    </form>
  );
}

function VenueSelect({ live }: { readonly live: LiveModel }): JSX.Element {
  return (
    <select
      class="live-venue"
      aria-label={words.live.venue}
      data-testid="venue"
      value={live.venue.value?.id ?? ''}
      disabled={live.venues.value.length === 0}
      onChange={({ currentTarget }) => live.chooseVenue(currentTarget.value)}
    >
      {live.venues.value.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function SymbolSearch({ live, saysId }: { readonly live: LiveModel; readonly saysId: string }): JSX.Element {
  const listId = useId();
  return (
    <>
      <input
        class="live-symbol"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.live.symbol}
        aria-describedby={saysId}
        aria-invalid={live.mistake.value === null ? undefined : true}
        list={listId}
        value={live.symbol.value}
        // The main pair is filled in with the venues: it must not come between what somebody is typing.
        disabled={live.venue.value === null}
        data-testid="live-symbol"
        onFocus={() => live.look()}
        onInput={({ currentTarget }) => live.typeSymbol(currentTarget.value)}
      />
      <datalist id={listId}>
        {live.suggestions.value.map(({ symbol }) => (
          <option key={symbol} value={symbol}>
            {symbol}
          </option>
        ))}
      </datalist>
    </>
  );
}
