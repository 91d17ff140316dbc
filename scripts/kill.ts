import { runKillTest } from '../tests/kill/run';

await runKillTest(process.argv.slice(2));
