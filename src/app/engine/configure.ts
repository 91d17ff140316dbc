import type { EngineParameters, FeatureParameters } from '../../core/parameters';
import { ledgerDateTime } from '../../core/time';
import { changedKeys } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { ConfigureEvent } from './events';
import { watchAccount } from './limit-watch';
import type { EngineState } from './state';

/**
 * Goes on under another configuration from the next tick on, and notes each key that differs. Where the windows have another
 * size, those of every symbol start anew. The profile and the initial balance stay those that the run began with.
 */
export function configure(state: EngineState, { time, before, after, source }: ConfigureEvent): void {
  const present = state.parameters;
  state.parameters = appliedParameters(present, engineParameters(after));
  state.broker.parameters = state.parameters.broker;
  if (!sameWindows(present.features, state.parameters.features))
    for (const symbol of state.symbols) symbol.reshape(state.parameters.features, state.departures);
  for (const key of changedKeys(before, after)) {
    const [old, next] = [JSON.stringify(before[key]), JSON.stringify(after[key])];
    const row = { time: ledgerDateTime(time), key, old, new: next, source };
    state.effects.writes.push({ table: 'settings_changes', row });
  }
  if (state.time !== null) watchAccount(state, state.time);
}

function appliedParameters(present: EngineParameters, wanted: EngineParameters): EngineParameters {
  const { initialBalance } = present.broker;
  return { ...wanted, profile: present.profile, broker: { ...wanted.broker, initialBalance } };
}

function sameWindows(one: FeatureParameters, other: FeatureParameters): boolean {
  return (
    one.windowSize === other.windowSize &&
    one.volatilityWindow === other.volatilityWindow &&
    one.momentumWindow === other.momentumWindow &&
    one.depthLevels === other.depthLevels
  );
}
