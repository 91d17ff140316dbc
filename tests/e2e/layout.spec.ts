import { expect, test } from './pages/desk-test';
import { LayoutPage } from './pages/layout-page';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

test.use({ viewport: LAPTOP });

test('a line between two panes is dragged, and keeps its place over a reload', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  const before = await layout.box('book');
  await layout.dragSplitter(layout.splitter('book', 'market'), { x: 100, y: 0 });
  const after = await layout.box('book');
  expect(after.width - before.width).toBeCloseTo(100, -1);
  await page.reload();
  expect((await layout.box('book')).width).toBeCloseTo(after.width, 0);
});

test('the arrow keys move a line', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  const { height } = await layout.box('market');
  await layout.splitter('market', 'equity').press('ArrowDown');
  expect((await layout.box('market')).height).toBeGreaterThan(height);
});

test('from right to left, a line follows the pointer, too', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await page.addInitScript(() => localStorage.setItem('sundown.language', 'he'));
  await desk.open('replay=none');
  const before = await layout.box('book');
  await layout.dragSplitter(layout.splitter('book', 'market'), { x: -100, y: 0 });
  expect((await layout.box('book')).width - before.width).toBeCloseTo(100, -1);
});

test('a pane is dragged by its head to the side of another', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  const book = await layout.box('book');
  await layout.dragPane('orders', { x: book.x + book.width / 2, y: book.y + book.height - 20 });
  const [above, below] = [await layout.box('book'), await layout.box('orders')];
  expect(below.x).toBeCloseTo(above.x, 0);
  expect(below.y).toBeGreaterThan(above.y);
});

test('a pane is moved by its own menu, and read where it stands', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  await layout.choose('equity', 'move-above');
  const [equity, positions] = [await layout.box('equity'), await layout.box('positions')];
  expect(equity.y).toBeLessThan(positions.y);
  const order = await page
    .locator('[data-pane]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-pane')));
  expect(order.indexOf('equity')).toBeLessThan(order.indexOf('positions'));
});

test('a double click gives a pane the whole desk, and another one shares it again', async ({
  desk,
  page,
}) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  await layout.head('market').dblclick();
  await expect(layout.pane('book')).toBeHidden();
  expect((await layout.box('market')).width).toBeGreaterThan(1300);
  await layout.head('market').dblclick();
  await expect(layout.pane('book')).toBeVisible();
});

test('a pane is hidden, shown again, and all is reset by the menu', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('replay=none');
  await expect(page.getByTestId('ticks')).toBeVisible();
  const before = await layout.box('orders');
  await layout.choose('orders', 'hide-orders');
  await expect(layout.pane('orders')).toHaveCount(0);
  await layout.chooseInMenu('toggle-orders');
  await expect(layout.pane('orders')).toBeVisible();
  await layout.chooseInMenu('reset-layout');
  expect(await layout.box('orders')).toEqual(before);
});

test('on a phone panes are moved and made higher by their menu', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await page.setViewportSize(PHONE);
  await desk.open('replay=none');
  const before = await layout.box('market');
  await layout.choose('market', 'higher');
  expect((await layout.box('market')).height).toBeGreaterThan(before.height);
  await layout.choose('market', 'move-below');
  const [shabbat, market] = [await layout.box('shabbat'), await layout.box('market')];
  expect(market.y).toBeGreaterThan(shabbat.y);
});

test('a chart that was maximised and shared again is still painted', async ({ desk, page }) => {
  const layout = new LayoutPage(page);
  await desk.open('speed=max');
  await desk.waitForTicks(50);
  await layout.maximise('market');
  await layout.maximise('market');
  const canvas = layout.pane('market').getByTestId('price-chart').locator('canvas');
  await expect(canvas).toBeVisible();
  expect((await canvas.boundingBox())?.width).toBeGreaterThan(300);
});

test('the ladder is summed to the step that was chosen, which stays over a reload', async ({
  desk,
  page,
}) => {
  const step = page.getByTestId('ladder-step');
  await desk.open('speed=1');
  await desk.waitForTicks(1);
  await step.selectOption('1000');
  const best = page.getByTestId('book').locator('canvas tbody tr:first-child td:nth-child(2)');
  await expect(best).toHaveText(/^[\d,]+0\.00$/);
  await page.reload();
  await expect(step).toHaveValue('1000');
});
