import type { AccountState } from '../../core/broker/account';
import type { DayState } from '../../core/broker/day';
import { RISK_CAUSES, type RiskStop } from '../../core/broker/risk-stops';
import { readHeldRest } from '../../core/shabbat/held-rest';
import type { Carried, CarriedHolding } from '../engine/carried';
import type { RunningRest } from '../engine/running-rest';
import type { JsonReader } from './json-reader';

/** What a session goes on from, as its start was stored: decimals by all their digits. */
export function readCarried(json: JsonReader, stored: unknown): Carried {
  const fields = json.fields(stored);
  return {
    time: json.time(fields['time']),
    account: readAccount(json, fields['account']),
    holdings: json.list(fields['holdings'], (holding) => readHolding(json, holding)),
    day: json.orNull(fields['day'], (day) => readDay(json, day)),
    orders: json.number(fields['orders']),
    trades: json.number(fields['trades']),
    rest: json.orNull(fields['rest'], (rest) => readRest(json, rest)),
    stops: json.list(fields['stops'], (stop) => readStop(json, stop)),
    // Recordings from before they were kept have neither.
    pausedByUser: fields['pausedByUser'] === true,
    flattening: fields['flattening'] === true,
  };
}

function readAccount(json: JsonReader, stored: unknown): Omit<AccountState, 'holdings'> {
  const fields = json.fields(stored);
  return {
    initialBalance: json.decimal(fields['initialBalance']),
    balance: json.decimal(fields['balance']),
    totalPnl: json.decimal(fields['totalPnl']),
    totalTrades: json.number(fields['totalTrades']),
    wins: json.number(fields['wins']),
    fees: json.exact(fields['fees']),
    grossPnl: json.exact(fields['grossPnl']),
    rounding: json.exact(fields['rounding']),
  };
}

function readHolding(json: JsonReader, stored: unknown): CarriedHolding {
  const fields = json.fields(stored);
  const position = json.fields(fields['position']);
  return {
    name: json.text(fields['name']),
    position: {
      quantity: json.decimal(position['quantity']),
      entryPrice: json.decimal(position['entryPrice']),
      realizedPnl: json.decimal(position['realizedPnl']),
    },
    mark: json.orNull(fields['mark'], (mark) => json.decimal(mark)),
  };
}

function readDay(json: JsonReader, stored: unknown): DayState {
  const fields = json.fields(stored);
  const returns = json.fields(fields['returns']);
  return {
    day: json.number(fields['day']),
    startingEquity: json.decimal(fields['startingEquity']),
    endingEquity: json.decimal(fields['endingEquity']),
    peak: json.decimal(fields['peak']),
    maxDrawdown: json.decimal(fields['maxDrawdown']),
    trades: json.number(fields['trades']),
    winning: json.number(fields['winning']),
    losing: json.number(fields['losing']),
    minute: json.number(fields['minute']),
    minuteEquity: json.decimal(fields['minuteEquity']),
    returns: {
      count: json.number(returns['count']),
      mean: json.number(returns['mean']),
      squares: json.number(returns['squares']),
    },
  };
}

function readRest(json: JsonReader, stored: unknown): RunningRest {
  const fields = json.fields(stored);
  const row = json.fields(fields['row']);
  return {
    enteredAt: json.time(fields['enteredAt']),
    held: readHeldRest(fields['held']),
    row: {
      id: json.text(row['id']),
      kind: json.text(row['kind']),
      names: json.text(row['names']),
      start: json.text(row['start']),
      end: json.orNull(row['end'], (end) => json.text(end)),
      method: json.text(row['method']),
      place: json.text(row['place']),
      entered_at: json.text(row['entered_at']),
    },
    signalsPassedOver: json.number(fields['signalsPassedOver']),
  };
}

function readStop(json: JsonReader, stored: unknown): RiskStop {
  const fields = json.fields(stored);
  return {
    cause: json.oneOf(fields['cause'], RISK_CAUSES),
    since: json.time(fields['since']),
    value: json.orNull(fields['value'], (value) => json.decimal(value)),
    limit: json.orNull(fields['limit'], (limit) => json.decimal(limit)),
  };
}
