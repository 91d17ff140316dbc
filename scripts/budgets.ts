import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** What a visitor's browser has to load and read before the first view, kilobytes after gzip. */
export interface Budget<File> {
  readonly name: string;
  readonly kilobytes: number;
  /** The files that count, of all that were built. */
  readonly files: (bundle: Readonly<Record<string, File>>) => readonly string[];
  readonly textOf: (file: File) => string | Uint8Array;
}

type Built = Bundle[string];

const KILOBYTE = 1024;
const LARGEST_SHOWN = 4;

/** The page's first script: the entry, the page that it loads at once, and all that these import to begin with. */
const PAGE: Budget<Built> = {
  name: "page's first script",
  kilobytes: 60,
  files: firstScripts,
  textOf: builtText,
};

/** The engine's thread before a market is open, with what it imports to begin with; the runs are loaded as they begin. */
const WORKER: Budget<Built> = {
  name: "engine's first script",
  kilobytes: 60,
  files: (bundle) =>
    withImports(bundle, /(^|\/)engine\.worker-[\w-]+\.js$/, (file) => String(builtText(file))),
  textOf: builtText,
};

/** Ends a build whose first scripts are heavier than they may be, and says which file is to blame. */
export const budgets: Plugin = {
  name: 'budgets',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const budget of [PAGE, WORKER]) {
        const excess = excessOf(budget, bundle);
        if (excess !== null) this.error(excess);
      }
    },
  },
};

/** What is wrong with a budget, in words; null where it is kept. */
export function excessOf<File>(
  { name, kilobytes, files, textOf }: Budget<File>,
  bundle: Readonly<Record<string, File>>,
): string | null {
  const sizes = files(bundle)
    .flatMap((path) => {
      const file = bundle[path];
      return file === undefined ? [] : [{ path, size: gzipSync(textOf(file), { level: 9 }).length }];
    })
    .toSorted((a, b) => b.size - a.size);
  if (sizes.length === 0) return `The ${name} was not found in the build: has its file another name now?`;
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  if (total <= kilobytes * KILOBYTE) return null;
  const largest = sizes.slice(0, LARGEST_SHOWN).map((one) => `${one.path} ${inKilobytes(one.size)}`);
  return (
    `The ${name} has ${inKilobytes(total)} after gzip; it may have ${kilobytes} kB. ` +
    `Largest: ${largest.join(', ')}. Load by import() what the first view does not need.`
  );
}

/** The entries and the chunk of the page, with everything that they import statically. */
function firstScripts(bundle: Readonly<Record<string, Built>>): readonly string[] {
  const first = Object.values(bundle).filter(
    (one) => one.type === 'chunk' && (one.isEntry || one.facadeModuleId?.endsWith('/src/page.tsx')),
  );
  const found = new Set<string>();
  const waiting = first.map(({ fileName }) => fileName);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) continue;
    found.add(file);
    waiting.push(...chunk.imports);
  }
  return [...found];
}

/** A worker's script is an asset of the page's build, so that its static imports are read from its text. */
const STATIC_IMPORT = /(?:from|import)"\.\/([^"]+)"/g;

/** The files whose names match, with all that they import statically, one through another. */
export function withImports<File>(
  bundle: Readonly<Record<string, File>>,
  entry: RegExp,
  textOf: (file: File) => string,
): readonly string[] {
  const found = new Set<string>();
  const waiting = Object.keys(bundle).filter((file) => entry.test(file));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = bundle[path];
    if (file === undefined || found.has(path)) continue;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [, name = ''] of textOf(file).matchAll(STATIC_IMPORT)) waiting.push(`${folder}${name}`);
  }
  return [...found];
}

function builtText(file: Built): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}
