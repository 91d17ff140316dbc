import type { JSX } from 'preact';
import { ActionButton } from '../../components/action-button';
import { Icon } from '../../components/icon';
import { Pane } from '../../components/pane';
import type { Models } from '../../models/models';
import { countText } from '../../format/grouped';
import { words } from '../../words/words';
import { rulesText } from '../rule-words';
import { methodText, standInText } from '../stored-words';
import { disagreementText, jumpText, stateText } from '../words';
import { RestTimes } from './rest-times';
import { SunArcChart } from './sun-arc';

const { rest: WORDS } = words;

/** What the rest is doing: its state, its times, the sun, the rule, and what needs the person's eye. */
export function ShabbatCard({ models }: { readonly models: Models }): JSX.Element {
  const { shabbat } = models;
  const { arc, resting, next } = shabbat;
  const rest = resting.value ?? next.value;
  const settings = shabbat.settings.value;
  return (
    <Pane name="shabbat" title={WORDS.title} aside={<CardKeys models={models} />} testId="shabbat-card">
      <section class="scroll shabbat" aria-label={WORDS.details} tabIndex={0}>
        <Problem models={models} />
        <State models={models} />
        {arc.value && (
          <SunArcChart
            arc={arc.value}
            position={shabbat.position.value}
            running={resting.value}
            zone={shabbat.zone.value}
          />
        )}
        {rest && (
          <RestTimes
            rest={rest}
            place={shortName(settings?.place?.name)}
            zone={shabbat.zone.value}
            deviceZone={shabbat.deviceZone}
          />
        )}
        <Warnings models={models} />
        <Rules models={models} />
      </section>
    </Pane>
  );
}

function CardKeys({ models: { shabbat, sheets } }: { readonly models: Models }): JSX.Element {
  return (
    <span class="card-keys">
      <span class="card-place">{shabbat.settings.value?.place?.name}</span>
      <ActionButton label={WORDS.calendar} testId="rests" onClick={() => sheets.open('rests')} />
    </span>
  );
}

function State({ models: { shabbat, trading } }: { readonly models: Models }): JSX.Element {
  const resting = shabbat.resting.value;
  const isTrading = ['REPLAY', 'LIVE'].includes(trading.mode.value);
  return (
    <div class={resting ? 'rest-state rest-state-on' : 'rest-state'}>
      <p data-testid="rest-state">{stateText(resting, shabbat.next.value, isTrading)}</p>
      <p class="rest-count" data-testid="next-event">
        {shabbat.countdown.value === null ? (
          WORDS.waiting
        ) : (
          <>
            {resting ? WORDS.endsIn : WORDS.beginsIn} <b>{shabbat.countdown.value}</b>
          </>
        )}
      </p>
    </div>
  );
}

function Problem({ models: { shabbat, sheets } }: { readonly models: Models }): JSX.Element | null {
  const problem = shabbat.problem.value;
  if (problem === null) return null;
  return (
    <div class="rest-problem" role="alert" data-testid="rest-problem">
      <Icon name="warning" />
      <p>{problem}</p>
      <ActionButton label={WORDS.setPlace} tone="primary" onClick={() => sheets.open('rest-settings')} />
    </div>
  );
}

function Warnings({ models: { shabbat } }: { readonly models: Models }): JSX.Element {
  const { clockDisagreementMs: apart, clockJumpMs: jump } = shabbat.clocks.value;
  return (
    <>
      {apart !== 0 && <Warning testId="clock-apart">{disagreementText(apart)}</Warning>}
      {jump !== 0 && <Warning testId="clock-jump">{jumpText(jump)}</Warning>}
      {shabbat.settings.value?.place?.source === 'default' && <p class="rest-note">{WORDS.defaultPlace}</p>}
    </>
  );
}

function Warning(props: { readonly testId: string; readonly children: string }): JSX.Element {
  return (
    <p class="rest-warning" data-testid={props.testId}>
      <Icon name="warning" />
      {props.children}
    </p>
  );
}

function Rules({ models: { shabbat } }: { readonly models: Models }): JSX.Element | null {
  const settings = shabbat.settings.value;
  const rest = shabbat.resting.value ?? shabbat.next.value;
  if (settings === null) return null;
  return (
    <div class="rest-rules">
      <h3>{WORDS.rules}</h3>
      <ul>
        {rulesText(settings.rules).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <dl class="rest-facts">
        <Fact label={WORDS.method} value={rest && methodText(rest.method)} />
        <Fact
          label={WORDS.fallback}
          value={rest?.fallback ? standInText(rest.fallback) : null}
          testId="rest-fallback"
        />
        <Fact
          label={WORDS.passedOver}
          value={shabbat.resting.value ? countText(shabbat.passedOver.value) : null}
          testId="passed-over"
        />
      </dl>
      <p class="rest-note">{words.restRules.notARuling}</p>
    </div>
  );
}

function Fact(props: {
  readonly label: string;
  readonly value: string | null;
  readonly testId?: string;
}): JSX.Element | null {
  if (props.value === null) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd data-testid={props.testId}>{props.value}</dd>
    </div>
  );
}

/** "Jerusalem" of "Jerusalem, Israel". */
function shortName(name: string | undefined): string | null {
  return name?.split(',')[0] ?? null;
}
