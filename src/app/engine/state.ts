import { Account } from '../../core/broker/account';
import { TradingDay } from '../../core/broker/day';
import { OrderIdSource, seedOf } from '../../core/broker/ids';
import type { Broker } from '../../core/broker/market-order';
import { RiskStops } from '../../core/broker/risk-stops';
import { type Departures, departuresOf } from '../../core/departures';
import type { EngineParameters } from '../../core/parameters';
import type { Outcome } from '../../core/strategy/outcome';
import type { EpochMs } from '../../core/time';
import type { RiskEventRow } from '../ledger/rows';
import { type Carried, carriedAccount, carriedNames } from './carried';
import type { RunningRest } from './running-rest';
import type { RestSchedule } from './rest-schedule';
import { type Effects, noEffects } from './effects';
import type { SymbolState } from './symbol-state';
import { addSymbol } from './symbol-table';

/** The whole state of one run. Only `step` changes it; everybody else reads. */
export interface EngineState {
  /** Replaced where the user changes the configuration. */
  parameters: EngineParameters;
  readonly departures: Departures;
  /** Replaced where a `rests` event changes the settings of the rest. */
  schedule: RestSchedule;
  readonly symbols: SymbolState[];
  readonly broker: Broker;
  readonly effects: Effects;
  readonly outcomeCounts: Map<Outcome, number>;
  /** Ticks so far, late ones included. */
  ticks: number;
  /** Latest event time; null before the first event. */
  time: EpochMs | null;
  /** The rest that the desk is in; null outside one. */
  rest: RunningRest | null;
  pausedByUser: boolean;
  /** Orders wait for the risk service's word. */
  readonly asksRiskService: boolean;
  /** Requests to it so far. */
  riskRequests: number;
  /** The kill switch is thrown. */
  readonly killed: boolean;
  /** Positions are to be closed, each at the next tick of its symbol that can be trusted. */
  flattening: boolean;
  /** The ledger would not keep new orders. */
  readonly halted: boolean;
  /** The last word on each cause that a ledger in trouble could not take. */
  readonly riskNotes: Map<string, RiskEventRow>;
}

/** What a new run starts from. */
export interface EngineSetup {
  readonly parameters: EngineParameters;
  readonly schedule: RestSchedule;
  /** What makes the run's ids its own and the same in every replay: the configuration and the sources, as text. */
  readonly identity: string;
  /** Whether orders wait for a risk service: in live runs and in replays of their recordings as they were; else not. */
  readonly asksRiskService?: boolean;
  /** What a ledger's account goes on from; absent for a new one. */
  readonly goOn?: {
    readonly carried: Carried;
    /** The symbols that the market is known to have, in the order of their indexes. */
    readonly names: readonly string[];
  };
}

/** A run before its first event, or one that goes on, before its next. */
export function createEngine(setup: EngineSetup): EngineState {
  const { parameters, schedule, goOn } = setup;
  const departures = departuresOf(parameters.profile);
  const carried = goOn?.carried ?? null;
  const names = goOn ? carriedNames(goOn.names, goOn.carried) : [];
  const stops = new RiskStops(carried?.stops);
  const state: EngineState = {
    parameters,
    departures,
    schedule,
    symbols: [],
    broker: { ...brokerOf(setup, departures, names), stops },
    effects: noEffects(),
    outcomeCounts: new Map(),
    ticks: 0,
    ...standingOf(carried),
    asksRiskService: setup.asksRiskService === true,
    riskRequests: 0,
    riskNotes: new Map(),
    get killed() {
      return stops.has('kill_switch');
    },
    get halted() {
      return stops.has('ledger');
    },
  };
  for (const name of names) addSymbol(state, name);
  return state;
}

function standingOf(
  carried: Carried | null,
): Pick<EngineState, 'time' | 'rest' | 'pausedByUser' | 'flattening'> {
  if (carried === null) return { time: null, rest: null, pausedByUser: false, flattening: false };
  const { time, rest, pausedByUser, flattening } = carried;
  return { time, rest, pausedByUser, flattening };
}

function brokerOf(
  { parameters, identity, goOn }: EngineSetup,
  rules: Departures,
  names: readonly string[],
): Omit<Broker, 'stops'> {
  const account = goOn
    ? carriedAccount(goOn.carried, names, rules)
    : new Account(parameters.broker.initialBalance, rules);
  return {
    account,
    day: new TradingDay(goOn?.carried.day),
    ids: new OrderIdSource({ counter: goOn?.carried.orders ?? 0, seed: seedOf(identity) }),
    parameters: parameters.broker,
    rules,
  };
}
