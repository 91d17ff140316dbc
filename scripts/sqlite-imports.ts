import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The imports of SQLite's wasm that the ledger's page file stands in for. */
const WANTED = [
  '__syscall_fstat64',
  '__syscall_ftruncate64',
  '__syscall_openat',
  'fd_close',
  'fd_read',
  'fd_seek',
  'fd_sync',
  'fd_write',
] as const;

/** Where the two builds of sql.js are known to differ. */
const ONLY_IN_DEBUG = ['__handle_stack_overflow', 'clock_time_get'];
const ONLY_IN_RELEASE = ['_emscripten_runtime_keepalive_clear', '_setitimer_js', 'proc_exit'];

type Imports = ReadonlyMap<string, number>;
type Init = (config: { instantiateWasm(imports: WebAssembly.Imports): object }) => Promise<unknown>;

function isInit(value: unknown): value is Init {
  return typeof value === 'function';
}

/** A build as nobody has used it yet: sql.js starts its wasm once, and this process may have done so already. */
function fresh(build: string): unknown {
  const file = require.resolve(build);
  delete require.cache[file];
  const loaded: unknown = require(file);
  delete require.cache[file];
  return loaded;
}

/** The functions that a build of sql.js hands to its wasm: name -> number of parameters, in the build's own order. */
function importsOf(build: string): Promise<Imports> {
  const init = fresh(build);
  if (!isInit(init)) throw new Error(`${build} is not what sql.js used to be`);
  return new Promise((resolve, reject) => {
    const instantiateWasm = (modules: WebAssembly.Imports): object => {
      const table = Object.values(modules)[0] ?? {};
      const entries = Object.entries(table);
      resolve(
        new Map(entries.map(([name, value]) => [name, typeof value === 'function' ? value.length : -1])),
      );
      return {};
    };
    init({ instantiateWasm }).catch(reject);
  });
}

/**
 * Pairs the release build's one-letter names with the debug build's real ones: both list them in the order of the
 * real names. No function may have more parameters than its debug twin (the optimiser only drops unused ones).
 */
function align(release: Imports, debug: Imports): Map<string, string> {
  const kept = [...debug.keys()].filter((name) => !ONLY_IN_DEBUG.includes(name));
  const names = [...kept, ...ONLY_IN_RELEASE].sort();
  const letters = [...release.keys()];
  if (names.length !== letters.length)
    throw new Error(`${letters.length} imports where ${names.length} were expected`);
  const pairs = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const letter = letters[index] ?? '';
    const found = release.get(letter) ?? Number.NaN;
    if (!(found <= (debug.get(name) ?? found))) throw new Error(`${name} does not look like ${letter}`);
    pairs.set(name, letter);
  }
  return pairs;
}

function versionOf(packageJson: unknown): string {
  const known = typeof packageJson === 'object' && packageJson !== null && 'version' in packageJson;
  return known ? String(packageJson.version) : 'unknown';
}

function sha256Of(path: string): string {
  return createHash('sha256')
    .update(readFileSync(require.resolve(path)))
    .digest('hex');
}

/** The text of src/adapters/ledger/sqlite-imports.gen.ts for the sql.js that is installed. */
export async function renderSqliteImports(): Promise<string> {
  const pairs = align(
    await importsOf('sql.js/dist/sql-wasm.js'),
    await importsOf('sql.js/dist/sql-wasm-debug.js'),
  );
  const wasm = sha256Of('sql.js/dist/sql-wasm.wasm');
  if (wasm !== sha256Of('sql.js/dist/sql-wasm-browser.wasm'))
    throw new Error('Node and browser have different wasms');
  const packageJson: unknown = JSON.parse(
    readFileSync(require.resolve('sql.js/dist/sql-wasm.js').replace(/dist[\\/].*$/, 'package.json'), 'utf8'),
  );
  return `/** Made by scripts/gen-sqlite-imports.ts from the installed sql.js; not to be edited. */
export const SQLJS_VERSION = '${versionOf(packageJson)}';

/** SHA-256 of sql-wasm.wasm, hex. */
export const SQLJS_WASM_SHA256 = '${wasm}';

/** The minified names under which the wasm imports what it needs of a file system. */
export const SQLJS_IMPORTS = {
${WANTED.map((name) => `  ${name}: '${pairs.get(name)}',\n`).join('')}} as const;
`;
}
