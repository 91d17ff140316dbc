import type { SymbolView, ViewState } from '../../../app/view/view-state';

/**
 * `now` with the prices of `before`: books, lines, marks and what follows from them stand still, while the mode, the
 * clock, the counts and the reasons go on. What the account did is all in `before`, since a resting desk trades nothing.
 */
export function stillView(before: ViewState, now: ViewState): ViewState {
  const { account, positions, equitySeries, symbols } = before;
  return {
    ...now,
    account,
    positions,
    equitySeries,
    symbols: symbols.map((symbol) => stillSymbol(symbol, now.symbols)),
  };
}

/** Whether two views are of one run, so that the prices of one may stand in the other. */
export function isSameRun(before: ViewState, now: ViewState): boolean {
  return before.source?.name === now.source?.name && before.ticks <= now.ticks;
}

function stillSymbol(before: SymbolView, symbols: readonly SymbolView[]): SymbolView {
  const now = symbols.find(({ name }) => name === before.name);
  return now ? { ...before, outcome: now.outcome, gates: now.gates, confidence: now.confidence } : before;
}
