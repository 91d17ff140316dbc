import { expect, test } from 'vitest';
import { cyclesOf } from './support/cycles';
import { trespasses, unlistedAdapters } from './support/rooms';
import { filesUnder, foldersIn, readSources, readText } from './support/source-tree';

const MAX_LINES = 300;
const MAX_WORKER_LINES = 60;
const APP = readSources('src', 'workers');
const ALL = [...APP, ...readSources('scripts', 'tests')];
const PURE = APP.filter(({ path }) => /^src\/(core|app)\//.test(path));

/** What silences a tool or puts work off. */
const FORBIDDEN_WORDS = [
  'oxlint-disable',
  'eslint-disable',
  'biome-ignore',
  '@ts-ignore',
  '@ts-expect-error',
  '@ts-nocheck',
  'TODO',
  'FIXME',
];

function lines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

test('every file imports only what its room may', () => {
  expect(APP.flatMap(trespasses)).toEqual([]);
});

test('every adapter says which library it is for', () => {
  expect(unlistedAdapters(APP), 'name them in tests/support/rooms.ts').toEqual([]);
});

test('every adapter is compiled for at least one thread', () => {
  const configs = ['worker', 'ui', 'node'].map((thread) => readText(`tsconfig.${thread}.json`));
  const compiled = (name: string) => configs.some((config) => config.includes(`"src/adapters/${name}"`));
  const missing = foldersIn('src/adapters').filter((name) => !compiled(name));
  expect(missing, 'list them in the tsconfig of each thread that uses them').toEqual([]);
});

test('no import leads back to where it came from', () => {
  const graph = new Map(ALL.map(({ path, imports }) => [path, imports.flatMap(({ file }) => file ?? [])]));
  expect(cyclesOf(graph).map((cycle) => cycle.join(' -> '))).toEqual([]);
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const styles = filesUnder('src', ['.css']).map((path) => ({ path, text: readText(path) }));
  const long = [...ALL, ...styles].filter(({ text }) => lines(text) > MAX_LINES);
  expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test(`a worker only composes, in no more than ${MAX_WORKER_LINES} lines`, () => {
  const long = APP.filter(({ path, text }) => path.startsWith('workers/') && lines(text) > MAX_WORKER_LINES);
  expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
});

test('core and app do not ask what time it is', () => {
  const asks = PURE.filter(({ text }) => /\bnew Date\(\s*\)|[^.\w]Date\(\s*\)/.test(text));
  expect(asks.map(({ path }) => path)).toEqual([]);
});

test('no file only passes on what others export', () => {
  const passesOn = APP.filter(({ text }) => /^export\b[^;=(]*\bfrom '/m.test(text));
  expect(passesOn.map(({ path }) => path)).toEqual([]);
});

test('nothing silences a tool or is left for later', () => {
  const others = ALL.filter(({ path }) => path !== 'tests/architecture.test.ts');
  const found = others.flatMap(({ path, text }) =>
    FORBIDDEN_WORDS.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});
