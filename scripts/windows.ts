import { windowsOnDates } from '../src/core/shabbat/windows';
import { readArguments } from './windows/arguments';
import { windowsJson, windowsTable } from './windows/output';

/** `npm run windows`: the rests of a place that touch the local dates. Exit 2 on bad input, with one line on stderr. */
function main(): void {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    process.stderr.write(`${read.error.replace(/\s*\n\s*/g, ' ')}\n`);
    process.exitCode = 2;
    return;
  }
  const asked = read.value;
  const found = windowsOnDates(asked.place, asked.rules, asked.from, asked.to);
  process.stdout.write(asked.json ? windowsJson(found) : windowsTable(found, asked));
}

main();
