/** How many tests of a stage passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** What is read of the JSON that vitest's reporter writes. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** What is read of the JSON that playwright's reporter writes. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Both together. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A tool that checks as a whole counts as one test. */
export function countsOfTool(succeeded: boolean): Counts {
  return succeeded ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED;
}

/**
 * A runner may fail with no failed test to its name, by a file that does not load or an error outside of any test:
 * that counts as one failed.
 */
function withExit(counts: Counts, succeeded: boolean): Counts {
  return succeeded || counts.failed > 0 ? counts : sum(counts, ONE_FAILED);
}

/** Counts of vitest's report (its text, null if it wrote none) and of how it ended. */
export function countsOfVitest(report: string | null, succeeded: boolean): Counts {
  if (report === null) return withExit(NO_TESTS, succeeded);
  const read: VitestReport = JSON.parse(report);
  const skipped = read.numPendingTests + read.numTodoTests;
  return withExit({ passed: read.numPassedTests, failed: read.numFailedTests, skipped }, succeeded);
}

/** Counts of playwright's report (its text, null if it wrote none) and of how it ended. A flaky test has failed. */
export function countsOfPlaywright(report: string | null, succeeded: boolean): Counts {
  if (report === null) return withExit(NO_TESTS, succeeded);
  const { stats }: PlaywrightReport = JSON.parse(report);
  const failed = stats.unexpected + stats.flaky;
  return withExit({ passed: stats.expected, failed, skipped: stats.skipped }, succeeded);
}

/** The closing line that tools count tests by. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
