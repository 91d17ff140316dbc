import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { NOON } from '../support/desk';
import { joined } from '../unit/app/recording/memory';
import { eventsOf, type Step } from '../unit/app/session/event-scripts';
import { record, startWith } from '../unit/app/session/recorded-session';
import { expect, test } from './pages/desk-test';
import { RecordingsPage } from './pages/recordings-page';

/** A session that trades and is then halted by its person. */
function recordedSession() {
  const quotes = Array.from({ length: 60 }, (_, i): Step => {
    const [bidLots, askLots] = i % 8 < 4 ? [9, 1] : [1, 9];
    const flags = { reset: true, tick: true, resync: false };
    return { kind: 'quote', symbol: 0, after: 1_000, lag: 9, shift: 1, bidLots, askLots, ...flags };
  });
  const steps: Step[] = [
    ...quotes,
    { kind: 'flush' },
    { kind: 'command', after: 1, command: 'kill' },
    ...quotes,
  ];
  return record(startWith(), eventsOf(steps, NOON));
}

test('a recording is imported, proved, played as it was, renamed, pinned, deleted, brought back and saved', async ({
  desk,
  page,
}) => {
  const session = recordedSession();
  const bytes = joined(session.chunks);
  const recordings = new RecordingsPage(page);
  await desk.open('replay=none');
  await recordings.open();
  await recordings.import('monday.rec', bytes);
  await expect(recordings.names).toHaveText(['monday']);

  await recordings.press('verify');
  await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass');
  await expect(recordings.verdict).toContainText('Proved: the same result, 120 ticks');

  await recordings.rename('tuesday');
  await expect(recordings.names).toHaveText(['tuesday']);
  await recordings.press('recording-pin');
  await expect(recordings.rows).toHaveAttribute('data-pinned', 'true');

  await recordings.press('recording-delete');
  await recordings.press('recording-delete-confirm');
  await expect(recordings.rows).toHaveCount(0);
  await recordings.press('recordings-undo');
  await expect(recordings.names).toHaveText(['tuesday']);

  const plain = await recordings.saved('recording-export-plain');
  expect(plain.suggestedFilename()).toBe('tuesday.rec');
  expect(Buffer.compare(await readFile(await plain.path()), bytes)).toBe(0);
  const packed = await recordings.saved('recording-export');
  expect(packed.suggestedFilename()).toBe('tuesday.rec.gz');
  expect(Buffer.compare(gunzipSync(await readFile(await packed.path())), bytes)).toBe(0);

  await recordings.press('recording-play');
  await expect(recordings.sheet).toHaveCount(0);
  await desk.playToTheEnd();
  await expect(desk.mode).toHaveText('HALTED');
  expect(await desk.sha256()).toBe(session.run.sha256());
});

test('a recording survives a reload, and any market file becomes one that is proved by playing it twice', async ({
  desk,
  page,
}) => {
  const line = (t: number): string =>
    `{"t":${NOON + t * 1000},"s":"BTCUSDT","u":${t},"b":[["100.1","1.5"]],"a":[["100.2","2"]]}\n`;
  const recordings = new RecordingsPage(page);
  await desk.open('replay=none');
  await recordings.open();
  await recordings.import('market.ndjson', Buffer.from([1, 2, 3, 4].map(line).join('')));
  await expect(recordings.names).toHaveText(['market']);
  await page.reload();
  await recordings.open();
  await recordings.press('verify');
  await expect(recordings.verdict).toContainText('Played twice with the same result, 4 ticks');
});

test('a file that is no market leaves the list as it was and says why', async ({ desk, page }) => {
  const recordings = new RecordingsPage(page);
  await desk.open('replay=none');
  await recordings.open();
  await recordings.import('junk.bin', Buffer.from('junk\n'));
  await expect(recordings.trouble).toContainText('cannot be read as a recording');
  await expect(recordings.trouble).toContainText('junk.bin: line 1');
  await expect(recordings.rows).toHaveCount(0);
});

for (const [locale, colorScheme] of [
  ['en-GB', 'dark'],
  ['he-IL', 'light'],
] as const)
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('axe finds nothing to better in a list with a verdict, a changed name and a doubt', async ({
      desk,
      page,
    }) => {
      const recordings = new RecordingsPage(page);
      await desk.open('replay=none');
      await recordings.open();
      for (const name of ['monday.rec', 'tuesday.rec', 'wednesday.rec']) {
        await recordings.import(name, joined(recordedSession().chunks));
        await expect(recordings.names.filter({ hasText: name.slice(0, -4) })).toHaveCount(1);
      }
      await recordings.rows.nth(0).getByTestId('verify').click();
      await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass');
      await recordings.rows.nth(1).getByTestId('recording-delete').click();
      await recordings.rows.nth(2).getByTestId('recording-rename').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
