import { join } from 'node:path';
import type { Browser, Page } from 'playwright';

/** One picture of the documents. */
export interface Picture {
  /** Its file in docs/pictures, without the ending. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly language: 'en' | 'he' | 'pt';
  readonly colours: 'dark' | 'light';
  /** Switches of the address. */
  readonly query: string;
  /** What is done once the market has played so many ticks. */
  readonly ticks: number;
  readonly act?: (page: Page) => Promise<void>;
}

const PATIENCE_MS = 120_000;
const LOOK_MS = 200;
const LAPTOP = { width: 1366, height: 768, language: 'en', colours: 'dark', query: 'speed=60' } as const;

function sheet(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByTestId('menu').click();
    await page.getByTestId(`open-${name}`).click();
    await page.getByTestId(`sheet-${name}`).waitFor();
    await page.waitForLoadState('networkidle');
  };
}

/** All pictures, in the order of the user guide. */
export const PICTURES: readonly Picture[] = [
  { ...LAPTOP, name: 'desk', ticks: 2_000 },
  { ...LAPTOP, name: 'desk-light', colours: 'light', ticks: 2_000 },
  { ...LAPTOP, name: 'desk-hebrew', language: 'he', ticks: 2_000 },
  { ...LAPTOP, name: 'desk-phone', width: 390, height: 844, ticks: 2_000 },
  { ...LAPTOP, name: 'shabbat', query: 'speed=300', ticks: 5_000 },
  { ...LAPTOP, name: 'report', query: 'speed=max', ticks: 14_000, act: sheet('report') },
  { ...LAPTOP, name: 'data', query: 'speed=max', ticks: 14_000, act: sheet('data') },
  { ...LAPTOP, name: 'settings', ticks: 500, act: sheet('settings') },
];

/** Opens the desk as the picture wants it, waits for its ticks and takes it. */
export async function takePicture(
  browser: Browser,
  url: string,
  picture: Picture,
  folder: string,
): Promise<void> {
  const { width, height, language, colours } = picture;
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, locale: language, colorScheme: colours });
  try {
    await page.goto(`${url}?${picture.query}`);
    await page.getByTestId('tour-skip').click();
    await untilPlayed(page, picture.ticks);
    await picture.act?.(page);
    await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  } finally {
    await page.close();
  }
}

/** Waits until the page shows so many ticks. */
async function untilPlayed(page: Page, ticks: number): Promise<void> {
  const shown = async (): Promise<number> =>
    Number((await page.getByTestId('ticks').textContent())?.replaceAll(',', ''));
  for (let waited = 0; (await shown()) < ticks; waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error(`the sample did not come to ${ticks} ticks`);
    await page.waitForTimeout(LOOK_MS);
  }
}
