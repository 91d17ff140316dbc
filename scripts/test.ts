import { Refusal } from './set-up.mjs';
import { closingLine, type Counts, NO_TESTS, sum } from './test/counts';
import { runStage, STAGES, type Stage, selectStages } from './test/stages';

interface Outcome {
  readonly stage: Stage;
  readonly counts: Counts;
  readonly seconds: number;
}

async function runAll(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const failed = new Set<string>();
  for (const stage of stages) {
    process.stdout.write(`\n== ${stage.name}\n`);
    const start = performance.now();
    const counts = await runStage(stage, failed);
    if (counts.failed > 0) failed.add(stage.name);
    outcomes.push({ stage, counts, seconds: (performance.now() - start) / 1000 });
  }
  return outcomes;
}

function total(outcomes: readonly Outcome[]): Counts {
  return outcomes.map(({ counts }) => counts).reduce(sum, NO_TESTS);
}

/** Tests were asked for and not one was run: what looks like success would be none. */
function ranNone(outcomes: readonly Outcome[]): boolean {
  const suites = outcomes.filter(({ stage }) => stage.suite);
  const { passed, failed } = total(suites);
  return suites.length > 0 && passed + failed === 0;
}

/** `npm test [-- STAGE ...]`: the stages one after the other, then what they came to, on a line of its own. */
async function main(): Promise<void> {
  const stages = selectStages(process.argv.slice(2));
  if (stages === null) {
    const known = STAGES.map(({ name }) => name).join(', ');
    throw new Refusal(`npm test knows these stages: ${known}. Without a name it runs all.`);
  }
  const outcomes = await runAll(stages);
  process.stdout.write('\n');
  for (const { stage, counts, seconds } of outcomes) {
    process.stdout.write(
      `${stage.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${closingLine(counts)}.\n`,
    );
  }
  if (ranNone(outcomes)) process.stdout.write('Not one test was run.\n');
  const counts = total(outcomes);
  process.stdout.write(`\n${closingLine(counts)}\n`);
  process.exitCode = counts.failed > 0 || ranNone(outcomes) ? 1 : 0;
}

await main();
