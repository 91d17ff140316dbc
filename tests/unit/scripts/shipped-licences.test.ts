import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shippedLicences } from '../../../scripts/shipped-licences';
import { readText } from '../../support/source-tree';

const LICENCES = shippedLicences(fileURLToPath(new URL('../../..', import.meta.url)));
const MANIFEST: { dependencies: Record<string, string> } = JSON.parse(readText('package.json'));

test.each(Object.entries(MANIFEST.dependencies))('the licence of %s goes with the app', (name, version) => {
  expect(LICENCES).toContain(`\n## ${name} ${version}\n`);
});

test("the service worker's licence goes with it, and the tools' do not", () => {
  const names = [...LICENCES.matchAll(/^## (\S+) /gm)].map(([, name]) => name);
  expect(names).toContain('workbox-core');
  expect(names).not.toContain('vite');
});
