import { readArguments } from './replay/arguments';
import { replayFiles } from './replay/run';

/** `npm run replay`: the worker's engine, headless, as fast as it goes. Exit 2 on bad input, with one line on stderr. */
async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const summary = options.ok ? await replayFiles(options.value) : options;
  if (summary.ok) {
    process.stdout.write(`${JSON.stringify(summary.value)}\n`);
    return;
  }
  process.stderr.write(`${summary.error.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = 2;
}

await main();
