import { NOON } from '../../../support/desk';
import { eventsOf, type Step } from './event-scripts';
import { record, startWith } from './recorded-session';

/** A session that trades and is then halted by its person. */
export function tradingSession(): ReturnType<typeof record> {
  const quotes = Array.from({ length: 60 }, (_, i): Step => {
    const [bidLots, askLots] = i % 8 < 4 ? [9, 1] : [1, 9];
    const flags = { reset: true, tick: true, resync: false };
    return { kind: 'quote', symbol: 0, after: 1_000, lag: 9, shift: 1, bidLots, askLots, ...flags };
  });
  const steps: Step[] = [
    ...quotes,
    { kind: 'flush' },
    { kind: 'command', after: 1, command: 'kill' },
    ...quotes,
  ];
  return record(startWith(), eventsOf(steps, NOON));
}
