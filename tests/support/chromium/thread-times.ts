import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of the kernel in a second (`getconf CLK_TCK`), the same on every Linux of today. */
const TICKS_PER_SECOND = 100;
const WORKER = 'DedicatedWorker';

/** Seconds of a processor that each dedicated worker of some processes has had so far, by thread; Linux only. */
export function workerSeconds(pids: readonly number[]): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>();
  for (const pid of pids) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
      if (stat.includes(WORKER)) seconds.set(`${pid}/${thread}`, processorSeconds(stat));
    }
  }
  return seconds;
}

/** User and system time are the 14th and 15th field; the name in parentheses may hold spaces. */
function processorSeconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
