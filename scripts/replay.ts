import { readArguments } from './replay/arguments';
import { replayFiles } from './replay/run';
import { differenceOf } from './replay/verified';

/**
 * `npm run replay`: the worker's engine, headless, as fast as it goes. Exit 2 on bad input, 1 where `--verify` finds a
 * difference, each with one line on stderr.
 */
async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const summary = options.ok ? await replayFiles(options.value) : options;
  if (summary.ok) {
    process.stdout.write(`${JSON.stringify(summary.value)}\n`);
    const difference = summary.value.verify && differenceOf(summary.value.verify);
    if (difference) {
      process.stderr.write(`${difference}\n`);
      process.exitCode = 1;
    }
    return;
  }
  process.stderr.write(`${summary.error.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}

await main();
