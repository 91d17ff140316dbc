import { TradingDay } from '../../core/broker/day';
import { OrderIdSource } from '../../core/broker/ids';
import type { Broker } from '../../core/broker/market-order';
import { RiskStops } from '../../core/broker/risk-stops';
import { TopColumns } from '../../core/market/columns';
import type { Streak } from '../../core/strategy/streak';
import type { TickView } from '../../core/strategy/tick-view';
import { noEffects } from './effects';
import type { EngineState } from './state';
import { SymbolState } from './symbol-state';

/**
 * A run's state that is the same bit for bit and goes its own way: stepping either leaves the other as it is. The books
 * are left out and begin empty, since a recording has them at its keyframes; the top of each is there.
 */
export function forkEngine(state: EngineState): EngineState {
  const broker = forkBroker(state.broker);
  return {
    ...state,
    schedule: state.schedule.fork(),
    symbols: state.symbols.map((symbol) => forkSymbol(symbol, state)),
    broker,
    effects: noEffects(),
    outcomeCounts: new Map(state.outcomeCounts),
    riskNotes: new Map(state.riskNotes),
    rest: state.rest === null ? null : { ...state.rest },
    get killed() {
      return broker.stops.has('kill_switch');
    },
    get halted() {
      return broker.stops.has('ledger');
    },
  };
}

function forkBroker(broker: Broker): Broker {
  return {
    ...broker,
    account: broker.account.fork(),
    day: new TradingDay(broker.day.state()),
    ids: new OrderIdSource(broker.ids.state()),
    stops: new RiskStops(broker.stops.all()),
  };
}

/** Values that nobody changes are taken over as they are, whatever they are; what changes in place is made anew. */
function forkSymbol(symbol: SymbolState, { parameters, departures }: EngineState): SymbolState {
  const copy = new SymbolState(symbol, parameters.features, departures, symbol.windows.fork());
  const { book, measures, windows, streak, view, passedOver } = copy;
  const top = new TopColumns(symbol.top.depth);
  top.copyFrom(symbol.top);
  Object.assign(measures, symbol.measures);
  copyView(symbol.view, view);
  copyView(symbol.passedOver, passedOver);
  return Object.assign(copy, symbol, { book, measures, windows, streak, view, passedOver, top });
}

function copyView(from: TickView, to: TickView): void {
  to.confidence = from.confidence;
  to.persistence = from.persistence;
  copyStreak(from.streak, to.streak);
}

function copyStreak(from: Streak, to: Streak): void {
  to.length = from.length;
  to.sign = from.sign;
}
