import { localCheck } from '../../core/broker/local-check';
import { type MarketOrder, type OrderOutcome, marketOrder } from '../../core/broker/market-order';
import { Decimal, plain } from '../../core/money';
import type { Outcome } from '../../core/strategy/outcome';
import { ledgerDateTime } from '../../core/time';
import type { OrderCheckRow } from '../ledger/rows';
import type { RiskAnswer, RiskRequest } from '../risk/risk-service';
import type { RiskAnswerEvent } from './events';
import { watchAccount } from './limit-watch';
import { pauseOf } from './pause';
import { restAt } from './rest';
import { tradeWrites } from './rows';
import type { EngineState } from './state';
import { marketOrderOf } from './symbol-order';
import type { SymbolState } from './symbol-state';

/**
 * Lets an order wait for the service, unless the desk's own limits refuse it already. Of each symbol one order waits at most: a
 * signal that comes meanwhile changes nothing.
 */
export function askService(state: EngineState, symbol: SymbolState, order: MarketOrder): Outcome {
  if (symbol.request !== null) return 'risk_pending';
  const local = localCheck(state.broker, order);
  if (!local.ok) {
    state.effects.order = { kind: 'refused', refusal: local.error };
    return local.error.code;
  }
  const { side, time } = order;
  const position = plain(state.broker.account.position(symbol.index).quantity);
  const question = { symbol: symbol.name, side, quantity: plain(local.value), position };
  symbol.request = { id: ++state.riskRequests, side, quantity: local.value, askedAt: time, question };
  state.effects.request = symbol.request;
  return 'risk_pending';
}

/**
 * The service's answer: the order is made now, at the mark as it stands, if nothing has come between. The service can refuse
 * and cut; the desk's own limits hold besides, and alone where the service failed. An answer to a request that was let go of, by
 * a pause, a halt, a gap or a rest, does nothing.
 */
export function takeRiskAnswer(state: EngineState, event: RiskAnswerEvent): void {
  const symbol = state.symbols.find(({ request }) => request?.id === event.request);
  const rests = restAt(state, event.time, event.received) !== null;
  const request = symbol?.request ?? null;
  if (symbol === undefined || request === null) return;
  symbol.request = null;
  if (rests || pauseOf(state, symbol) !== null || symbol.bookState !== 'two_sided') return;
  const granted = grantedBy(event.answer, request);
  if (granted === null) return note(state, request, event, { granted: null, order: null });
  const ask = { side: request.side, quantity: granted, time: event.time };
  const order = marketOrder(state.broker, marketOrderOf(state, symbol, ask));
  state.effects.order = order;
  if (order.kind === 'traded') state.effects.writes.push(...tradeWrites(state, order.trade));
  note(state, request, event, { granted, order });
  watchAccount(state, event.time);
}

/** Base units that the service lets through; those asked for where it failed in time; null for none. */
function grantedBy(answer: RiskAnswer, { quantity }: RiskRequest): Decimal | null {
  if (answer.kind === 'refused') return null;
  if (answer.kind === 'failed') return answer.failure === 'too_late' ? null : quantity;
  return answer.adjusted === null ? quantity : Decimal.min(quantity, new Decimal(answer.adjusted));
}

/** The row that says whose word it was. */
function note(
  state: EngineState,
  { question, askedAt }: RiskRequest,
  { answer, time }: RiskAnswerEvent,
  { granted, order }: { readonly granted: Decimal | null; readonly order: OrderOutcome | null },
): void {
  const trade = order?.kind === 'traded' ? order.trade : null;
  const isLocal = answer.kind === 'failed' || (granted !== null && trade?.quantity.eq(granted) !== true);
  const row: OrderCheckRow = {
    order_id: trade?.orderId ?? null,
    symbol: question.symbol,
    side: question.side,
    requested: question.quantity,
    granted: trade === null ? '0' : plain(trade.quantity),
    decided_by: isLocal ? 'local' : 'service',
    reason: reasonOf(answer, order),
    asked_at: ledgerDateTime(askedAt),
    answered_at: ledgerDateTime(time),
  };
  state.effects.writes.push({ table: 'order_checks', row });
}

function reasonOf(answer: RiskAnswer, order: OrderOutcome | null): string | null {
  if (order?.kind === 'refused') return order.refusal.code;
  return answer.kind === 'failed' ? answer.failure : answer.reason;
}
