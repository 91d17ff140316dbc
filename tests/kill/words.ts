import type { Found, RoundResult } from './round';

/** A round in a line. */
export function line({ setting, acknowledged, found, faults }: RoundResult, number: number): string {
  const { subject, backend, victim } = setting;
  const outcome = faults.length === 0 ? 'ok' : `FAILED: ${faults.join('; ')}`;
  const figures = found === null ? '' : `${acknowledged} acknowledged, ${wordsOf(found)}: `;
  return `${String(number).padStart(4)}  ${subject} ${backend} ${victim}: ${figures}${outcome}\n`;
}

function wordsOf({ trades, size, openMs }: Found): string {
  return `${trades} trades, ${(size / 1e6).toFixed(1)} MB, open ${openMs} ms`;
}

/** All rounds in one line of JSON. */
export function summary(results: readonly RoundResult[]): string {
  const sum = (of: (result: RoundResult) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  const figures = {
    rounds: results.length,
    acknowledged_trades: sum(({ acknowledged }) => acknowledged),
    lost_trades: sum(({ lost }) => lost),
    failed_rounds: failedOf(results),
    broken_rounds: results.filter(({ found }) => found === null).length,
    largest_file_mb: Math.max(0, ...results.map(({ found }) => found?.size ?? 0)) / 1e6,
  };
  return `${JSON.stringify(figures)}\n`;
}

export function failedOf(results: readonly RoundResult[]): number {
  return results.filter(({ faults }) => faults.length > 0).length;
}
