import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a source file. */
export interface Import {
  /** The imported file from the project's root, with its extension; null for a package. */
  readonly file: string | null;
  /** As written. */
  readonly specifier: string;
  /** Whether nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

/** A source file: its path from the project's root with `/`, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Reference {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

type Statement = ReturnType<typeof parseAst>['body'][number];

function fromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}

/** The text of a file named from the project's root. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Paths from the project's root of all files under `folder` with one of the extensions, sorted. */
export function filesUnder(folder: string, extensions: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Names of the folders in `folder`. */
export function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function staticReference(statement: Statement): Reference[] {
  if (statement.type === 'ImportDeclaration') {
    const { source, importKind, specifiers } = statement;
    const typed =
      specifiers.length > 0 && specifiers.every((one) => 'importKind' in one && one.importKind === 'type');
    return [{ specifier: source.value, typeOnly: importKind === 'type' || typed }];
  }
  if (statement.type !== 'ExportNamedDeclaration' && statement.type !== 'ExportAllDeclaration') return [];
  const { source, exportKind } = statement;
  return source ? [{ specifier: source.value, typeOnly: exportKind === 'type' }] : [];
}

const DYNAMIC = [/\bimport\(\s*'([^']+)'/g, /\bnew URL\(\s*'(\.[^']+\.tsx?)',\s*import\.meta\.url/g];

function dynamicReferences(text: string): Reference[] {
  return DYNAMIC.flatMap((pattern) => [...text.matchAll(pattern)]).map(([, specifier = '']) => ({
    specifier,
    typeOnly: false,
  }));
}

function resolve(path: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = posix.join(posix.dirname(path), specifier);
  return ['', '.ts', '.tsx'].map((extension) => base + extension).find((file) => known.has(file)) ?? base;
}

function read(path: string, known: ReadonlySet<string>): SourceFile {
  const text = readText(path);
  const { body } = parseAst(text, { lang: extname(path) === '.tsx' ? 'tsx' : 'ts' });
  const references = [...body.flatMap(staticReference), ...dynamicReferences(text)];
  const imports = references.map((one) => ({ ...one, file: resolve(path, one.specifier, known) }));
  return { path, text, imports };
}

/** The TypeScript files of the given folders, with what they import from one another and from packages. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  const paths = folders.flatMap((folder) => filesUnder(folder, ['.ts', '.tsx']));
  const known = new Set(paths);
  return paths.map((path) => read(path, known));
}

/** `@scope/name` or `name` of an imported package, its subpath left out; `node:` for what comes with Node. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** A folder's own name: `ledger` of `src/adapters/ledger/schema.ts`, given `src/adapters`. */
export function folderIn(parent: string, path: string): string {
  return posix.relative(parent, dirname(path)).split('/')[0] ?? '';
}
