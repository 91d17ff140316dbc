import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Both themes, the one that the test leaves the page in last. */
const THEMES = ['light', 'dark'] as const;

/** Expects axe to find nothing to better, in either theme, in the page or in the part of it with that test id. */
export async function expectAccessible(page: Page, testId?: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    const part = testId === undefined ? axe : axe.include(`[data-testid="${testId}"]`);
    const { violations } = await part.analyze();
    expect(
      violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) })),
      `${testId ?? 'the page'}, ${colorScheme}`,
    ).toEqual([]);
  }
}
