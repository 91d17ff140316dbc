import { Sha256 } from '../../src/adapters/digest/sha256';
import { readConfig } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { NO_SCHEDULE, type RestSchedule } from '../../src/app/engine/rest-schedule';
import { Run } from '../../src/app/run/run';
import { MemoryLedger } from './memory-ledger';

/** A run under keys of a configuration, and the ledger that it writes. */
export function testRun(
  config: object = {},
  schedule: RestSchedule = NO_SCHEDULE,
): { readonly run: Run; readonly ledger: MemoryLedger } {
  const read = readConfig(config);
  if (!read.ok) throw new Error('the configuration of a test is wrong');
  const ledger = new MemoryLedger();
  const run = new Run({
    parameters: engineParameters(read.value),
    schedule,
    identity: 'test',
    digest: new Sha256(),
    commit: (writes) => ledger.commit(writes),
  });
  return { run, ledger };
}
