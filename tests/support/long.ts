/** Whether the long variants of tests are asked for: SUNDOWN_LONG=1. */
export const LONG = process.env['SUNDOWN_LONG'] === '1';

/** Time limit of a test that has a long variant, in milliseconds. */
export const LONG_TIMEOUT = LONG ? 600_000 : 20_000;
