/** A package as package-lock.json records it, as far as is read or written here. */
export interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** An optional package that the lock does not record: its path, name, version, and whether only tools want it. */
interface Missing {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

const EXACT = /^\d+\.\d+\.\d+$/;
const SYSTEMS = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32';
const PROCESSORS = 'arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64';
const MACHINE = new RegExp(`\\b(${SYSTEMS})-(${PROCESSORS})\\b(.*)$`);

/**
 * Optional packages of one exact version, such as the builds of a native tool for other machines, that the lock leaves
 * out because the registry in use did not have them. `npm ci` refuses such a lock.
 */
export function missingOptionals(packages: LockedPackages): Missing[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev: dev === true }))
      .filter(
        ({ path, version }) =>
          EXACT.test(version) && !(path in packages) && !(`${parent}/${path}` in packages),
      ),
  );
}

function libcOf(os: string, rest: string): readonly string[] | null {
  if (os !== 'linux') return null;
  if (rest.includes('musl')) return ['musl'];
  return rest.includes('gnu') ? ['glibc'] : null;
}

/** A native build as npm records it, its machine read from its name; null if the name does not say. */
function recorded({ name, version, dev }: Missing): LockedPackage | null {
  const [, os, cpu, rest = ''] = MACHINE.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return null;
  const libc = libcOf(os, rest);
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    os: [os],
  };
}

/** The same packages and the missing native builds, in the order in which npm writes them. */
export function withOptionals(packages: LockedPackages): LockedPackages {
  const added = missingOptionals(packages).flatMap((missing): [string, LockedPackage][] => {
    const build = recorded(missing);
    return build ? [[missing.path, build]] : [];
  });
  const all = [...Object.entries(packages), ...added];
  return Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
