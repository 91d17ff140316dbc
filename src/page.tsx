import { render } from 'preact';
import { onClockDoubt } from './adapters/page/clock-doubts';
import { onPageError } from './adapters/page/page-errors';
import { offerSupportHooks } from './adapters/page/support-hooks';
import { readSwitches, type Switches } from './adapters/page/switches';
import { onLaunchedFiles } from './adapters/pwa/launched-files';
import { connectEngine } from './adapters/rpc/engine-link';
import { browserServices, followPreferences } from './page-parts';
import { createModels } from './ui/models/models';
import { App } from './ui/views/app';

const SAMPLE = 'sample/sundown-sample.rec.gz';

const engine = new Worker(new URL('../workers/engine.worker.ts', import.meta.url), { type: 'module' });
const { desk, lost } = connectEngine(engine);
const browser = browserServices();
const models = createModels(desk, browser);

onPageError((cause) => models.trouble.report(cause));
void lost.then((reason) => models.trouble.engineLost(reason));
onClockDoubt(() => models.trouble.guard(desk.lookAtClock()));
offerSupportHooks(desk);
followPreferences(models, browser);

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app"');
const services = {
  reload: () => location.reload(),
  copyText: (text: string) => navigator.clipboard.writeText(text),
};
render(<App models={models} services={services} />, root);

async function open({ replay, speed, clock, ledger, bases }: Switches): Promise<void> {
  models.trouble.guard(models.desk.watch());
  models.transport.setSpeed(speed);
  // The clock is set before anything is played, so that no tick goes by the machine's.
  if (clock !== null) await desk.useClock(clock);
  models.trouble.guard(models.live.start(bases));
  const isStored = ledger !== null && (await models.ledger.openOrName(ledger));
  if (replay === 'sample' || (replay === null && !isStored))
    models.files.openSample(new URL(import.meta.env.BASE_URL + SAMPLE, document.baseURI).href);
}

models.trouble.guard(open(readSwitches(location.search)));
onLaunchedFiles((files) => models.trouble.guard(files.then((opened) => models.files.open(opened))));
