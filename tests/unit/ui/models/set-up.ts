import { createModels, type Models } from '../../../../src/ui/models/models';
import { signal } from '@preact/signals';
import type { Screen } from '../../../../src/ui/layout/screens';
import type { ViewState } from '../../../../src/app/view/view-state';
import { fakeAppPorts } from '../fake-app-ports';
import { PreferencesModel } from '../../../../src/ui/preferences/preferences-model';
import { keptInMemory } from '../kept-in-memory';
import { FakeDesk } from '../fake-desk';

/** Models over a fake desk that shows `view` at once; saved files are noted. */
export async function modelsWith(
  view: ViewState,
): Promise<{ desk: FakeDesk; models: Models; saved: { name: string; bytes: Uint8Array }[] }> {
  const desk = new FakeDesk();
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const kept = keptInMemory();
  const models = createModels(desk, {
    requestFrame: (paint) => paint(),
    print: () => undefined,
    kept,
    preferences: new PreferencesModel(kept),
    app: fakeAppPorts(),
    screen: signal<Screen>('laptop'),
    copyText: async () => undefined,
    loadQueries: () => Promise.reject(new Error('No test here asks a copy.')),
    saveFile: (name, bytes) => saved.push({ name, bytes }),
    saveBlob: () => undefined,
    deviceZone: 'Europe/London',
    loadPlaces: () => Promise.reject(new Error('No test here looks for a place.')),
    devicePosition: () => Promise.reject(new Error('No test here asks where the device is.')),
  });
  await models.desk.watch();
  desk.send(view);
  desk.calls.length = 0;
  return { desk, models, saved };
}

/** Lets calls that were made settle. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
