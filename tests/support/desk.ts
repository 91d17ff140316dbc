import { configText, describeConfigErrors, readConfig } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import type { Effects } from '../../src/app/engine/effects';
import type { CommandEvent, EngineEvent, FeedEvent } from '../../src/app/engine/events';
import { NO_SCHEDULE, type RestSchedule } from '../../src/app/engine/rest-schedule';
import { createEngine, type EngineState } from '../../src/app/engine/state';
import { step } from '../../src/app/engine/step';
import type { SymbolState } from '../../src/app/engine/symbol-state';
import { epochMs } from '../../src/core/time';
import { type Change, updateOf } from './naive-book';

/** 2024-08-08T12:00:00Z: a whole UTC minute at noon. */
export const NOON = Date.UTC(2024, 7, 8, 12);

/** A configuration under which the second of two ticks that lean the same way is a trade. */
export const EAGER = {
  window_size: 20,
  volatility_window: 3,
  momentum_window: 2,
  require_momentum_confirm: false,
  persistence_required: 1,
  min_confidence: 0,
};

/** A book of one level a side: a bid at 99.99 and an ask at 100.01, with two decimals, leaning by the quantities. */
export interface Quote {
  readonly time: number;
  readonly symbol?: number;
  readonly bid?: number;
  readonly ask?: number;
  readonly bidLots?: number;
  readonly askLots?: number;
  readonly resync?: boolean;
}

/** A run of the engine as tests drive it. */
export class TestDesk {
  readonly state: EngineState;

  /** @param config keys of a configuration over the default ones. */
  constructor(config: object = {}, schedule: RestSchedule = NO_SCHEDULE, asksRiskService = false) {
    const read = readConfig(config);
    if (!read.ok) throw new Error(describeConfigErrors(read.error));
    const parameters = engineParameters(read.value);
    this.state = createEngine({ parameters, schedule, identity: configText(read.value), asksRiskService });
  }

  /** A desk that symbols of two price and three quantity decimals have entered. */
  static with(
    names: readonly string[],
    config: object = {},
    schedule: RestSchedule = NO_SCHEDULE,
    asksRiskService = false,
  ): TestDesk {
    const desk = new TestDesk(config, schedule, asksRiskService);
    names.forEach((name, symbol) => {
      desk.step({ kind: 'symbol', symbol, name, scale: { priceDecimals: 2, qtyDecimals: 3 } });
    });
    return desk;
  }

  /** What the event led to; its rows are the caller's to keep. */
  step(event: EngineEvent): Effects {
    const effects = step(this.state, event);
    return { ...effects, writes: [...effects.writes] };
  }

  change(change: Change): Effects {
    return this.step(updateOf(change));
  }

  /** A whole book of one level a side. */
  quote({
    time,
    symbol = 0,
    bid = 9_999,
    ask = 10_001,
    bidLots = 9,
    askLots = 1,
    resync = false,
  }: Quote): Effects {
    return this.change({ bids: [[bid, bidLots]], asks: [[ask, askLots]], reset: true, time, symbol, resync });
  }

  /** The same quote at each of the times, and the outcomes. */
  quotes(times: readonly number[], quote: Omit<Quote, 'time'> = {}): Effects[] {
    return times.map((time) => this.quote({ ...quote, time }));
  }

  command(command: CommandEvent['command'], time: number): Effects {
    return this.step({ kind: 'command', command, time: epochMs(time) });
  }

  feed(trouble: FeedEvent['trouble'], time: number, symbol = 0): Effects {
    return this.step({ kind: 'feed', trouble, time: epochMs(time), symbol });
  }

  timer(time: number, received = time): Effects {
    return this.step({ kind: 'timer', time: epochMs(time), received: epochMs(received) });
  }

  symbol(index = 0): SymbolState {
    const symbol = this.state.symbols[index];
    if (!symbol) throw new Error(`no symbol ${index}`);
    return symbol;
  }
}
