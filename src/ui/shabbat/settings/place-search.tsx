import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Place } from '../../../core/shabbat/place';
import { FieldSays } from '../../fields/fields';
import type { PlaceFinder } from '../services';
import { words } from '../../words/words';

const { restSettings: WORDS } = words;
const SHOWN = 6;

/** A search in the offline list. */
export interface PlaceSearchProps {
  readonly label: string;
  readonly testId: string;
  readonly error?: string | undefined;
  readonly loadPlaces: () => Promise<PlaceFinder>;
  readonly onChoose: (place: Place) => void;
}

/** Finds a city in the list that comes with the app; nothing that is typed leaves the device. */
export function PlaceSearch(props: PlaceSearchProps): JSX.Element {
  const { label, testId, error, loadPlaces, onChoose } = props;
  const id = useId();
  const [query, setQuery] = useState('');
  const places = usePlaces(loadPlaces);
  const found = query.trim() === '' || !places ? [] : places.search(query, SHOWN);
  const choose = (place: Place): void => {
    setQuery('');
    onChoose(place);
  };
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input input-search"
        type="search"
        autocomplete="off"
        value={query}
        data-testid={testId}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <output class="unseen">{query.trim() === '' ? '' : WORDS.found(found.length)}</output>
      {found.length > 0 && <Found places={found} testId={testId} onChoose={choose} />}
      {query.trim() !== '' && places && found.length === 0 && <p class="field-hint">{WORDS.noneFound}</p>}
      <FieldSays id={`${id}-said`} error={error} />
    </div>
  );
}

function Found(props: {
  readonly places: readonly Place[];
  readonly testId: string;
  readonly onChoose: (place: Place) => void;
}): JSX.Element {
  return (
    <ul class="found">
      {props.places.map((place) => (
        <li key={`${place.name} ${place.latitude}`}>
          <button
            type="button"
            class="found-place"
            data-testid={`${props.testId}-found`}
            onClick={() => props.onChoose(place)}
          >
            {place.name} <span class="found-zone">{place.zone}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function usePlaces(load: () => Promise<PlaceFinder>): PlaceFinder | null {
  const [places, setPlaces] = useState<PlaceFinder | null>(null);
  useEffect(() => {
    let wanted = true;
    void load().then((loaded) => wanted && setPlaces(() => loaded));
    return () => {
      wanted = false;
    };
  }, [load]);
  return places;
}
