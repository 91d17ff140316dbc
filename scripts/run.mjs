import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, Refusal, ROOT, setUp } from './set-up.mjs';

/**
 * Runs a command of the project: `node scripts/run.mjs NAME [args]` installs what is missing, bundles
 * scripts/NAME.ts and runs it in this process, with the arguments where a script expects them. Nothing but the
 * command's own output goes to stdout.
 */
const [name = '', ...args] = process.argv.slice(2);

/** A source file keeps its own import.meta.url in the bundle, so that paths beside it still lead there. */
const ownUrl = {
  name: 'own-url',
  transform: {
    filter: { code: 'import.meta.url' },
    /** @type {(code: string, id: string) => { code: string, map: null }} */
    handler: (code, id) => ({
      code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
      map: null,
    }),
  },
};

/**
 * The tools stay packages, and sql.js, which asks for its own folder; the other libraries go into the bundle, which
 * starts faster so.
 */
function keptOut() {
  /** @type {{ devDependencies: Record<string, string> }} */
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return [...Object.keys(devDependencies), 'sql.js'].map((known) => new RegExp(`^${known}(/|$)`));
}

/**
 * @param {string} source
 * @param {string} target where the bundle will stand, for the source map
 */
async function bundle(source, target) {
  const { build } = await import('rolldown');
  const { output } = await build({
    input: source,
    platform: 'node',
    external: keptOut(),
    plugins: [ownUrl],
    output: { file: target, format: 'esm', sourcemap: 'inline', codeSplitting: false },
    write: false,
    onLog: (level, log, report) => report(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  });
  return output[0].code;
}

/**
 * Written aside and renamed: another run of the same command never reads half a file.
 * @param {string} target
 * @param {string} code
 */
function store(target, code) {
  mkdirSync(CACHE, { recursive: true });
  const aside = `${target}.${process.pid}`;
  writeFileSync(aside, code);
  renameSync(aside, target);
}

function commands() {
  const files = readdirSync(join(ROOT, 'scripts')).filter((file) => file.endsWith('.ts'));
  return files.map((file) => file.slice(0, -'.ts'.length)).join(', ');
}

async function run() {
  const source = join(ROOT, 'scripts', `${name}.ts`);
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(source)) {
    throw new Refusal(`There is no command '${name}'. There are: ${commands()}.`);
  }
  setUp();
  process.setSourceMapsEnabled(true);
  const target = join(CACHE, `${name}.mjs`);
  store(target, await bundle(source, target));
  process.argv = [process.argv[0] ?? 'node', source, ...args];
  await import(pathToFileURL(target).href);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Error) || error.name !== Refusal.name) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
