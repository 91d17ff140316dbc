import type { JSX } from 'preact';
import type { StopView } from '../../app/view/risk-view';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import { clockText } from '../format/time';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { risk: WORDS } = words;

/** Says what orders may do and why for as long as they may not do anything; after a kill it asks about positions, once. */
export function RiskNotice({ models: { risk } }: { readonly models: Models }): JSX.Element | null {
  const { mode, stops, flattening } = risk.risk.value;
  if (mode === 'active') return null;
  const asks = risk.asksToFlatten.value;
  return (
    <section
      class={`trouble risk-notice risk-${mode}`}
      aria-label={WORDS.title}
      data-testid="risk"
      data-mode={mode}
    >
      <Icon name="stop" />
      <div class="trouble-text" aria-live="polite">
        <p class="trouble-what">
          {WORDS.modes[mode].name} · {WORDS.modes[mode].meaning}
        </p>
        {stops.map((stop) => (
          <Cause key={stop.cause} stop={stop} />
        ))}
        {flattening && <p data-testid="flattening">{WORDS.flattening}</p>}
        {asks && <p data-testid="ask-flatten">{WORDS.askFlatten}</p>}
      </div>
      <div class="trouble-actions">
        {asks && (
          <>
            <ActionButton
              label={WORDS.flatten}
              tone="danger"
              testId="flatten"
              onClick={() => risk.flatten()}
            />
            <ActionButton label={WORDS.keep} testId="keep-positions" onClick={() => risk.keepPositions()} />
          </>
        )}
        {stops.some(({ cause }) => cause === 'reduce_command') && (
          <ActionButton label={WORDS.reduceOff} testId="reduce-off" onClick={() => risk.reduceOnly(false)} />
        )}
      </div>
    </section>
  );
}

function Cause({ stop: { cause, since, value, limit } }: { readonly stop: StopView }): JSX.Element {
  return (
    <p data-testid="risk-cause" data-cause={cause}>
      {WORDS.causes[cause]} {WORDS.since(clockText(since))}
      {value !== null && limit !== null && (
        <>
          {' '}
          <span class="num">({WORDS.figures(twoPlaces(value), twoPlaces(limit))})</span>
        </>
      )}
    </p>
  );
}

/** Quote units as money is read. */
function twoPlaces(text: string): string {
  return Number(text).toFixed(2);
}
