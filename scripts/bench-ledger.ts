import { parseArgs } from 'node:util';
import { benchLedger } from '../tests/bench/ledger';
import { sizesOf } from '../tests/bench/ledger-figures';
import { needChromium } from './chromium.mjs';

/** `npm run bench:ledger [-- --mb 1,10,100,400]`: the ledger's figures in Chromium, as one JSON object. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { mb: { type: 'string', default: '1,10,100,400' } },
});
const figures = await benchLedger(await needChromium(), sizesOf(values.mb));
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
