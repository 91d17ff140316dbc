import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LockedPackages } from './lock/optional-packages';

/** A tool whose code ends up in the built app: the service worker is workbox's. */
const SHIPPED_TOOLS = ['node_modules/workbox-core'];

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly text: string;
}

function read(root: string, path: string): Shipped {
  const folder = join(root, path);
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} ${version} ships without the text of its licence`);
  return { name, version, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/**
 * `licenses.md`: the licences of all that ships, of the page and the worker alike, as they ask to be handed on. Taken
 * from the lock, because the bundler knows of the page's packages only.
 */
export function shippedLicences(root: string): string {
  const { packages }: { packages: LockedPackages } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const paths = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const shipped = [...paths.map(([path]) => path), ...SHIPPED_TOOLS]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => read(root, path));
  const sections = shipped.map(({ name, version, text }) => `## ${name} ${version}\n\n${text}\n`);
  return ['# Licences of what Sundown is made of\n', ...sections].join('\n');
}
