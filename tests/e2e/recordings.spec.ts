import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { NOON } from '../support/desk';
import { joined } from '../unit/app/recording/memory';
import { tradingSession } from '../unit/app/session/trading-session';
import { expect, test } from './pages/desk-test';
import { RecordingsPage } from './pages/recordings-page';

test('a recording is imported, proved, played as it was, renamed, pinned, deleted, brought back and saved', async ({
  desk,
  page,
}) => {
  const session = tradingSession();
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
