import { readFile } from 'node:fs/promises';
import { expect, test } from '../pages/desk-test';
import { exportedRows } from '../pages/exported-trades';
import { SettingsPage } from '../pages/settings-page';

const CHANGES = 'SELECT key, old, new, source FROM settings_changes ORDER BY id';

test('a parameter changed in the sheet counts from the next tick on, and is a row of the exported ledger', async ({
  desk,
  page,
}) => {
  const settings = new SettingsPage(page);
  await desk.open();
  await desk.waitForTicks(5);
  await desk.pauseAndSettle();
  await settings.open();
  await settings.field('max_spread_bps').fill('0.0001');
  await settings.apply();
  await settings.close();
  const limits = async () => (await desk.state()).symbols.map(({ gates }) => gates[0]?.limit);
  const before = await limits();
  await desk.step.click();
  await expect
    .poll(async () => (await desk.state()).symbols.map(({ outcome }) => outcome))
    .toContain('spread_too_wide');
  expect(before).not.toContain(0.0001);
  expect(await limits()).toContain(0.0001);
  expect(await exportedRows(desk, CHANGES)).toEqual([['max_spread_bps', '10', '0.0001', 'user']]);
});

test('an invalid value says why at its field, and nothing is applied', async ({ desk, page }) => {
  const settings = new SettingsPage(page);
  await desk.open('replay=none');
  await settings.open();
  await settings.field('min_confidence').fill('7');
  await expect(settings.parameter('min_confidence')).toContainText('Must be a number from 0 to 1');
  await settings.key('config-apply').click();
  await expect(settings.result).toHaveText('One field needs another look.');
});

test('what differs from the default is marked, and each field goes back by itself', async ({
  desk,
  page,
}) => {
  const settings = new SettingsPage(page);
  await desk.open('replay=none');
  await settings.open();
  await settings.field('allow_short').selectOption('false');
  await settings.field('taker_fee').fill('0.002');
  await settings.key('settings-only-changed').check();
  await expect(settings.shown).toHaveText('2 settings shown');
  await settings.key('reset-taker_fee').click();
  await expect(settings.shown).toHaveText('1 setting shown');
});

test('settings are kept, exported, and imported again with what may not stand left out', async ({
  desk,
  page,
}) => {
  const settings = new SettingsPage(page);
  await desk.open('replay=none');
  await settings.open();
  await settings.key('preset-cautious').click();
  await settings.apply();
  await page.reload();
  await settings.open();
  await expect(settings.field('max_daily_loss')).toHaveValue('0.02');
  const download = page.waitForEvent('download');
  await settings.key('settings-export').click();
  const saved = await (await download).path();
  const config: Record<string, unknown> = JSON.parse(await readFile(saved, 'utf8'));
  const buffer = Buffer.from(JSON.stringify({ ...config, min_confidence: 0.65, nonsense: 1 }));
  await settings
    .key('settings-import')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
  await expect(settings.key('settings-import-said')).toHaveText('These keys were passed over: nonsense.');
  await expect(settings.field('min_confidence')).toHaveValue('0.65');
  await expect(settings.result).toHaveText('1 change not applied yet.');
});

test('a search finds a parameter by any of its words', async ({ desk, page }) => {
  const settings = new SettingsPage(page);
  await desk.open('replay=none');
  await settings.open();
  await settings.search.fill('exposure total');
  await expect(settings.field('max_exposure_total')).toBeVisible();
  await expect(settings.field('max_spread_bps')).toBeHidden();
});
