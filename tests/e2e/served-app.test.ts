import { expect, test } from '@playwright/test';
import { HEADER_POLICY, META_POLICY } from '../../scripts/content-security-policy';

interface Manifest {
  readonly name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
}

const POLICY = 'content-security-policy';

test('the page carries the policy in its head and in its header', async ({ page }) => {
  const response = await page.goto('./');
  expect(response?.headers()[POLICY]).toBe(HEADER_POLICY);
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await meta.getAttribute('content')).toBe(META_POLICY);
});

test("the engine's thread is bound by the policy of its own response", async ({ page }) => {
  const script = page.waitForResponse((response) => /engine\.worker.*\.js$/.test(response.url()));
  await page.goto('./');
  expect((await script).headers()[POLICY]).toBe(HEADER_POLICY);
});

test('nothing that the page does is against the policy', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto('./');
  await page.waitForLoadState('networkidle');
  expect(violations).toEqual([]);
});

test('the manifest keeps to its own folder, and its icons are as large as it says', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const link = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest: Manifest = await (await request.get(link ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Sundown', start_url: './', scope: './' });
  const sizes = await page.evaluate(
    async (sources) => {
      const load = async (src: string): Promise<string> => {
        const icon = new Image();
        icon.src = src;
        await icon.decode();
        return `${icon.naturalWidth}x${icon.naturalHeight}`;
      };
      return Promise.all(sources.map(load));
    },
    manifest.icons.map(({ src }) => src),
  );
  expect(sizes).toEqual(manifest.icons.map(({ sizes: stated }) => stated));
});
