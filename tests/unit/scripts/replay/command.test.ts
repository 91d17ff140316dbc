import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LINE = '{"t":1735825371556,"s":"BTCUSDT","u":1,"b":[["100.10","1.5"]],"a":[["100.20","2"]]}\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sundown-replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface BadInput {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the one line on standard error must say. */
  readonly says: RegExp;
}

const BAD_INPUTS: readonly BadInput[] = [
  { name: 'cut.gz', content: gzipSync(LINE.repeat(5000)).subarray(0, 200), says: /gzip/ },
  { name: 'broken.ndjson', content: `${LINE}{"t":17358\n`, says: /line 2/ },
  { name: 'columns.csv', content: 'exchange,symbol,price\nbinance,BTCUSDT,1\n', says: /line 1/ },
  { name: 'nan.ndjson', content: LINE.replace('100.10', 'NaN'), says: /line 1.*NaN/ },
  { name: 'negative.ndjson', content: LINE.replace('100.10', '-100.10'), says: /line 1.*-100\.10/ },
  { name: 'exponent.ndjson', content: LINE.replace('100.10', '1e2'), says: /line 1.*1e2/ },
  {
    name: 'long.ndjson',
    content: `{"t":1,"s":"${'X'.repeat(10 * 1024 * 1024)}"}\n`,
    says: /line 1.*longer than/,
  },
  {
    name: 'junk.bin',
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + 13) % 251),
    says: /line 1/,
  },
  { name: 'empty.ndjson', content: '', says: /empty/ },
  {
    name: 'mixed.csv',
    content:
      'exchange,symbol,timestamp,local_timestamp,is_snapshot,side,price,amount\n' +
      'binance,BTCUSDT,1735825371556000,1735825371556001,true,bid,100,1\n' +
      'binance,BTCUSDT,1735825371556000,1735825371556001,true,ask,101,1\n' +
      'binance,ETHUSDT,1735825371656000,1735825371656001,false,bid,100,1\n',
    says: /line 4.*ETHUSDT/,
  },
];

test.each(BAD_INPUTS)('$name is refused in one line with exit 2, and leaves nothing behind', (input) => {
  writeFileSync(join(folder, input.name), input.content);
  const outputs = ['--trace', join(folder, 'trace.ndjson'), '--db', join(folder, 'db.sqlite')];
  const { status, stdout, stderr } = replay([join(folder, input.name), ...outputs]);
  rmSync(join(folder, input.name));
  expect({ status, stdout, lines: stderr.split('\n').length - 1, left: readdirSync(folder) }).toEqual({
    status: 2,
    stdout: '',
    lines: 1,
    left: [],
  });
  expect(stderr).toMatch(input.says);
  expect(stderr).toContain(input.name);
});

test.each([
  ['an unknown key', '{"imbalance_treshold":0.3}', 'imbalance_treshold is not a known key'],
  ['a wrong type', '{"window_size":"many"}', 'window_size must be a whole number'],
  ['an impossible value', '{"min_confidence":2}', 'min_confidence must be from 0 to 1'],
])('a configuration with %s is refused by the key', (_, config, says) => {
  const [market, settings] = [join(folder, 'market.ndjson'), join(folder, 'config.json')];
  writeFileSync(market, LINE);
  writeFileSync(settings, config);
  const { status, stderr } = replay([market, '--config', settings]);
  rmSync(market);
  rmSync(settings);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `${settings}: config: ${says}\n` });
});

test('a good file gives its summary on stdout and the files that were asked for, twice the same', () => {
  const market = join(folder, 'good.ndjson.gz');
  writeFileSync(market, gzipSync(LINE + LINE.replace('556', '656')));
  const files = ['trace.ndjson', 'db.sqlite', 'summary.json'].map((name) => join(folder, name));
  const [trace = '', db = '', summary = ''] = files;
  const { status, stdout } = replay([market, '--trace', trace, '--db', db, '--summary', summary]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ticks: 2, trades: 0, equity: '10000' });
  expect(JSON.parse(readFileSync(summary, 'utf8'))).toEqual(JSON.parse(stdout));
  expect(readFileSync(trace, 'utf8').trim().split('\n')).toHaveLength(2);
  expect(readFileSync(db).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(fingerprint(replay([market]).stdout)).toBe(fingerprint(stdout));
  for (const file of [market, ...files]) rmSync(file);
});

function fingerprint(stdout: string): string {
  const summary: { sha256: string } = JSON.parse(stdout);
  return summary.sha256;
}

function replay(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/run.mjs', 'replay', ...args], { encoding: 'utf8' });
}
