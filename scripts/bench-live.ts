import { parseArgs } from 'node:util';
import { benchLive } from '../tests/bench/live';

/** `npm run bench:live [-- --minutes 10]`: ten live symbols in Chromium in real time, as one JSON object. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { minutes: { type: 'string', default: '10' } },
});
process.stdout.write(`${JSON.stringify(await benchLive(Number(values.minutes)), null, 2)}\n`);
