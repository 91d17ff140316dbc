import type { SymbolView, ViewState } from '../../../app/view/view-state';

/**
 * `now` with the prices of `before` and their time: books, lines, marks and what follows from them stand still, while
 * the mode, the counts and the reasons go on. What the account did is all in `before`, since a resting desk trades
 * nothing.
 */
export function stillView(before: ViewState, now: ViewState): ViewState {
  const { time, account, positions, equitySeries, symbols } = before;
  return {
    ...now,
    time,
    account,
    positions,
    equitySeries,
    symbols: now.symbols.map((symbol) => stillSymbol(symbols, symbol)),
  };
}

/** Whether two views are of one run, so that the prices of one may stand in the other. */
export function isSameRun(before: ViewState, now: ViewState): boolean {
  return before.source?.name === now.source?.name && before.ticks <= now.ticks;
}

/** A symbol that had no tick before is shown as it is: on a page that was opened during the rest, its first one. */
function stillSymbol(symbols: readonly SymbolView[], now: SymbolView): SymbolView {
  const before = symbols.find(({ name }) => name === now.name);
  if (!before?.tick) return now;
  return { ...before, outcome: now.outcome, gates: now.gates, confidence: now.confidence };
}
