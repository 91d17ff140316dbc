import { folderIn, type Import, packageOf, type SourceFile } from './source-tree';

/** A room of the house: whose files it holds and what they may import. Paths are from the project's root. */
export interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Files that may be imported. */
  readonly files: RegExp;
  /** Files of which only types may be imported. */
  readonly types?: RegExp;
  /** Packages that may be imported; `node:` stands for what comes with Node. */
  readonly packages: readonly string[];
}

/** The one library of each adapter; none for an adapter of the browser's or the language's own means. */
const ADAPTER_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  blobs: ['idb-keyval'],
  clock: [],
  digest: ['@noble/hashes'],
  exchange: [],
  files: [],
  ledger: ['sql.js'],
  page: [],
  place: ['@photostructure/tz-lookup'],
  pwa: ['virtual:pwa-register'],
  replay: [],
  'risk-service': [],
  rpc: ['comlink'],
};

/**
 * What the page may run of core and app: words, formats, and pictures of what was decided. It may not decide, so the
 * market, the features, the gates, the broker and the engine are closed to it, except for their types.
 */
const SHOWN =
  /^src\/(app\/(contract|venue-hosts|view\/|config\/)|core\/(?!market\/|features\/|broker\/|strategy\/gates|strategy\/sizing|departures))/;

function adapterRoom(name: string, packages: readonly string[]): Room {
  const own = `src/adapters/${name}/`;
  return {
    name: `adapters/${name}`,
    holds: new RegExp(`^${own}(?!node-)`),
    files: new RegExp(`^(src/core/|src/app/|${own})`),
    packages,
  };
}

/** Where a file in two rooms belongs is decided by the first. */
export const ROOMS: readonly Room[] = [
  {
    name: 'core',
    holds: /^src\/core\//,
    files: /^src\/core\//,
    packages: ['decimal.js', 'suncalc', 'date-fns-tz'],
  },
  { name: 'app', holds: /^src\/app\//, files: /^src\/(core|app)\//, packages: [] },
  ...Object.entries(ADAPTER_PACKAGES).map(([name, packages]) => adapterRoom(name, packages)),
  {
    name: 'adapters for Node (node-*.ts)',
    holds: /^src\/adapters\/[^/]+\/node-/,
    files: /^src\/(core|app)\//,
    packages: ['node:'],
  },
  {
    name: 'ui',
    holds: /^src\/ui\//,
    files: new RegExp(`^src/ui/|${SHOWN.source}`),
    types: /^src\/(core|app)\//,
    packages: ['preact', '@preact/signals', 'uplot'],
  },
  {
    name: 'workers',
    holds: /^workers\//,
    files: /^(workers|src\/(core|app|adapters))\//,
    packages: ['sql.js/dist/sql-wasm-browser.wasm?url'],
  },
  {
    name: 'main',
    holds: /^src\/(main\.ts|page[\w-]*\.tsx?)$/,
    files: /^(workers\/|src\/(core|app|adapters|ui)\/|src\/page[\w-]*\.tsx?$)/,
    packages: ['preact', '@preact/signals'],
  },
  {
    name: 'types of the tools',
    holds: /^src\/[^/]+\.d\.ts$/,
    files: /^$/,
    packages: [],
  },
];

/** The room of a file; null if the house has none for it. */
export function roomOf(path: string): Room | null {
  return ROOMS.find(({ holds }) => holds.test(path)) ?? null;
}

/** Whether an asset of a package, such as a wasm by its address, is wanted and named in full. */
function areNamed(packages: readonly string[], specifier: string): boolean {
  return packages.includes(specifier) || packages.includes(packageOf(specifier));
}

function isAllowed(room: Room, { file, specifier, typeOnly }: Import): boolean {
  if (file === null) return areNamed(room.packages, specifier);
  return room.files.test(file) || (typeOnly && room.types?.test(file) === true);
}

/** What a file imports against its room's rule, in words. */
export function trespasses({ path, imports }: SourceFile): string[] {
  const room = roomOf(path);
  if (!room)
    return [`${path} is in no room: put it into one, or describe a new one in tests/support/rooms.ts`];
  return imports
    .filter((one) => !isAllowed(room, one))
    .map(
      ({ specifier, typeOnly }) =>
        `${path} (${room.name}) may not import ${typeOnly ? 'types of ' : ''}${specifier}`,
    );
}

/** Adapter folders of the sources that the table of libraries does not name. */
export function unlistedAdapters(sources: readonly SourceFile[]): string[] {
  const folders = sources.filter(({ path }) => path.startsWith('src/adapters/'));
  const names = new Set(folders.map(({ path }) => folderIn('src/adapters', path)));
  return [...names].filter((name) => !(name in ADAPTER_PACKAGES));
}
