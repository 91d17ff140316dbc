import { parseArgs } from 'node:util';
import { benchLedger } from '../tests/bench/ledger';

/** `npm run bench:ledger [-- --mb 1,10,100,400]`: the ledger's figures in Chromium, as one JSON object. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { mb: { type: 'string', default: '1,10,100,400' } },
});
process.stdout.write(`${JSON.stringify(await benchLedger(values.mb.split(',').map(Number)), null, 2)}\n`);
