import { expect, test } from 'vitest';
import { signal } from '@preact/signals';
import { AppModel } from '../../../../src/ui/app/app-model';
import type { AppPorts, NotifyPermission } from '../../../../src/ui/app/app-ports';
import { TroubleModel } from '../../../../src/ui/models/trouble-model';
import { fakeAppPorts } from '../fake-app-ports';
import { FakeDesk } from '../fake-desk';
import { settled } from '../models/set-up';

function modelOn(parts: Partial<AppPorts>): AppModel {
  return new AppModel(fakeAppPorts(parts), new TroubleModel(new FakeDesk(), signal(null)));
}

test('the button to install comes and goes with the offer', () => {
  let tell: (offered: boolean) => void = () => undefined;
  const install = { ...fakeAppPorts().install, watch: (told: typeof tell) => void (tell = told) };
  const app = modelOn({ install });
  expect(app.canInstall.value).toBe(false);
  tell(true);
  expect(app.canInstall.value).toBe(true);
});

test('a newer version waits until the person decides', () => {
  const used: string[] = [];
  const update = {
    watch: (tell: () => void) => tell(),
    isOpenElsewhere: async () => false,
    use: () => void used.push('used'),
  };
  const app = modelOn({ update });
  expect(app.update.value).toBe('ready');
  app.updateLater();
  expect(app.update.value).toBe('later');
  expect(used).toEqual([]);
});

test('a newer version is used at once where no other window is open', async () => {
  const used: string[] = [];
  const update = { ...fakeAppPorts().update, use: () => void used.push('used') };
  modelOn({ update }).updateNow();
  await settled();
  expect(used).toEqual(['used']);
});

test('a newer version waits for the other windows', async () => {
  const used: string[] = [];
  const update = {
    ...fakeAppPorts().update,
    isOpenElsewhere: async () => true,
    use: () => void used.push('used'),
  };
  const app = modelOn({ update });
  app.updateNow();
  await settled();
  expect(app.update.value).toBe('open_elsewhere');
  expect(used).toEqual([]);
});

test('a browser that will not keep the storage is told of', async () => {
  const app = modelOn({});
  app.keepStorage();
  await settled();
  expect([app.isKept.value, app.wasKeepRefused.value]).toEqual([false, true]);
});

test('the person is asked once whether the page may notify', async () => {
  const asked: string[] = [];
  const notifier = {
    permission: (): NotifyPermission => (asked.length === 0 ? 'default' : 'granted'),
    ask: async (): Promise<NotifyPermission> => {
      asked.push('asked');
      return 'granted';
    },
    show: () => undefined,
  };
  const app = modelOn({ notifier });
  expect(await app.mayNotify()).toBe(true);
  expect(await app.mayNotify()).toBe(true);
  expect(asked).toEqual(['asked']);
});
