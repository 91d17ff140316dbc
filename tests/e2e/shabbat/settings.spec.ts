import type { Page } from '@playwright/test';
import { exportedTrades } from '../pages/exported-trades';
import { expect, test } from '../pages/desk-test';
import { REST_END, REST_START, ShabbatPage } from '../pages/shabbat-page';

const JERUSALEM = { latitude: 31.7683, longitude: 35.2137 };

/** Makes the browser's geolocation fail with a code of its standard. */
async function failGeolocation(page: Page, code: number): Promise<void> {
  await page.addInitScript((failure) => {
    const getCurrentPosition = (_found: unknown, refused: (error: { code: number }) => void): void =>
      refused({ code: failure });
    Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition } });
  }, code);
}

test('the position of the device becomes the place once it is granted', async ({ desk, page, context }) => {
  const shabbat = new ShabbatPage(page);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(JERUSALEM);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.locate.click();
  await expect(shabbat.locating).toHaveText('Found. Look below whether the zone is right.');
  await expect(shabbat.field('zone')).toHaveValue('Asia/Jerusalem');
  await expect(shabbat.field('latitude')).toHaveValue('31.768');
  await expect(shabbat.dialog).toContainText('Usual here: 40 min.');
  await expect(shabbat.dialog).toContainText('At this place the calendar of Israel is usual.');
  await shabbat.apply();
  await expect(shabbat.card).toContainText('Jerusalem');
});

test('a position that is denied is told in words, with what to do', async ({ desk, page, context }) => {
  const shabbat = new ShabbatPage(page);
  await context.clearPermissions();
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.locate.click();
  await expect(shabbat.locating).toContainText('was not allowed to give the position. Choose your city');
});

for (const { code, said } of [
  { code: 2, said: 'The device cannot tell where it is just now.' },
  { code: 3, said: 'The device gave no position in 15 seconds.' },
]) {
  test(`geolocation that fails with code ${code} leaves the place and says why`, async ({ desk, page }) => {
    const shabbat = new ShabbatPage(page);
    await failGeolocation(page, code);
    await desk.open('replay=none');
    await shabbat.openSettings();
    await shabbat.locate.click();
    await expect(shabbat.locating).toContainText(said);
    await expect(shabbat.field('place-name')).toHaveValue('São Paulo');
  });
}

test('nobody is asked for the position before the button is pressed', async ({ desk, page }) => {
  await page.addInitScript(() => {
    const getCurrentPosition = (): void => {
      document.documentElement.dataset['asked'] = 'yes';
    };
    Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition } });
  });
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await shabbat.locate.click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
});

test('coordinates find their zone', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.field('latitude').fill('48.2');
  await shabbat.field('longitude').fill('16.4');
  await expect(shabbat.field('zone')).toHaveValue('Europe/Vienna');
  await expect(shabbat.field('place-name')).toHaveValue(/Vienna/);
});

test('a mistake is told at its field and keeps the dialog open', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.field('buffer').fill('500');
  await shabbat.field('settings-apply').click();
  await expect(shabbat.field('buffer')).toHaveAccessibleDescription(/must be a number from 0 to 120/);
  await expect(shabbat.field('settings-result')).toHaveText('One field needs another look.');
  await shabbat.field('buffer-40').click();
  await shabbat.apply();
  expect((await desk.state()).shabbat.settings.rules.bufferMinutes).toBe(40);
});

test('settings outlive the page', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.chooseCity('bnei brak');
  await shabbat.field('end-rule').selectOption('degrees:8.5');
  await shabbat.field('yom-tov').selectOption('israel');
  await shabbat.apply();
  await page.reload();
  await expect(shabbat.card).toContainText('when the sun is 8.5 degrees below the horizon');
  await expect(shabbat.card).toContainText('Yom Tov is kept as in Israel');
  await expect(shabbat.card).toContainText('Bnei Brak');
});

test('the keyboard opens the settings, Escape closes them and goes back', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await expect(shabbat.settings).toBeEnabled();
  await shabbat.settings.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('settings-rest').press('Enter');
  await expect(shabbat.dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('haifa');
  await expect(shabbat.field('place-search-found').first()).toHaveText(/Haifa, Israel/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shabbat.field('zone')).toHaveValue('Asia/Jerusalem');
  await page.keyboard.press('Escape');
  await expect(shabbat.dialog).toBeHidden();
  await expect(shabbat.settings).toBeFocused();
  expect((await desk.state()).shabbat.settings.place?.name).toBe('São Paulo');
});

test('positions are closed before the rest where the settings ask for it', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none&speed=max');
  await shabbat.openSettings();
  await shabbat.field('open-positions').selectOption('flatten');
  await shabbat.field('flatten-minutes').fill('5');
  await shabbat.apply();
  await desk.open('speed=max');
  await desk.playToTheEnd();
  const trades = await exportedTrades(desk);
  const held = new Map<string, number>();
  for (const { symbol, quantity } of trades.filter(({ time }) => time < REST_START))
    held.set(symbol, (held.get(symbol) ?? 0) + quantity);
  expect(held.size).toBeGreaterThan(0);
  for (const quantity of held.values()) expect(quantity).toBeCloseTo(0, 9);
  expect(trades.filter(({ time }) => time >= REST_START && time <= REST_END)).toEqual([]);
});

test('trading waits for the person after a rest where the settings ask for it', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.field('resume-by').selectOption('by_hand');
  await shabbat.apply();
  await desk.open('speed=max');
  await desk.playToTheEnd();
  await expect(desk.mode).toHaveText('PAUSED');
  const times = (await exportedTrades(desk)).map(({ time }) => time);
  expect(Math.max(...times)).toBeLessThan(REST_START);
});

test('a stored place that is none makes the desk rest longer and ask for a place', async ({ desk, page }) => {
  const shabbat = new ShabbatPage(page);
  await desk.open('replay=none');
  await shabbat.openSettings();
  await shabbat.apply();
  await page.evaluate(breakStoredPlace);
  await desk.open('now=2026-03-06T16:00:00Z&speed=60');
  await expect(shabbat.problem).toContainText('Set your place.');
  await expect(desk.mode).toHaveText('PAUSED FOR SHABBAT');
  await shabbat.problem.getByRole('button').click();
  await shabbat.chooseCity('london golders');
  await shabbat.apply();
  await expect(shabbat.problem).toBeHidden();
});

/** Runs in the page: gives the stored place a latitude that no place has. */
function breakStoredPlace(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sundown-settings');
    opening.addEventListener('error', () => reject(new Error('The settings cannot be opened')));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('settings', 'readwrite');
      transaction
        .objectStore('settings')
        .put({ place: { latitude: 91, longitude: 0, zone: 'UTC' } }, 'shabbat');
      transaction.addEventListener('complete', () => resolve());
    });
  });
}
