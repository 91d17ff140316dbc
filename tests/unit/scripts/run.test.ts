import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../../../scripts/run.mjs', import.meta.url));

function run(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test.each([['no-such-command'], ['../start'], ['']])(
  "'%s' is refused in a line that names the commands",
  (name) => {
    const { code, out, err } = run(name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no command '.*'\. There are: .*\breplay\b.*\btest\b.*\.\n$/);
  },
);

test("a command's refusal is a line on stderr and exit 2", () => {
  expect(run('test', 'no-such-stage')).toEqual({
    code: 2,
    out: '',
    err: 'npm test knows these stages: types, lint, format, unit, browser, build, e2e, kill. Without a name it runs all.\n',
  });
});
