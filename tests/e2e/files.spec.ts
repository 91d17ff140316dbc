import { expect, test } from './pages/desk-test';

const START = Date.UTC(2024, 7, 8, 12);

/** Lines of book snapshots, one a second, of a market that moves up. */
function snapshotLines(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const bid = (61_000 + i).toFixed(2);
    const ask = (61_000.5 + i).toFixed(2);
    return JSON.stringify({
      t: START + i * 1_000,
      s: 'BTCUSDT',
      u: i + 1,
      b: [[bid, '1.5']],
      a: [[ask, '0.5']],
    });
  });
  return `${lines.join('\n')}\n`;
}

test('a file of book snapshots plays', async ({ desk }) => {
  await desk.open('replay=none&speed=max');
  await desk.openFile('my-market.ndjson', snapshotLines(200));
  await desk.waitForTicks(200);
  await expect(desk.source).toContainText('my-market');
  await expect(desk.synthetic).toHaveCount(0);
});

test('a file that is no market is refused in words, and nothing of it is loaded', async ({ desk }) => {
  await desk.open('replay=none');
  await desk.openFile('junk.bin', Buffer.from([0, 1, 2, 3, 250, 251, 252]));
  await expect(desk.error).toContainText('junk.bin');
  await expect(desk.error).toContainText('Safe:');
  expect((await desk.state()).source).toBeNull();
});

test('a bad line is named by its number', async ({ desk }) => {
  await desk.open('replay=none');
  await desk.openFile('cut.ndjson', `${snapshotLines(3)}{"t":1`);
  await expect(desk.error).toContainText('4');
});

test('a file that is refused leaves the market that plays as it is', async ({ desk }) => {
  await desk.open();
  await desk.waitForTicks(5);
  await desk.openFile('junk.bin', Buffer.from([0, 1, 2, 3]));
  await expect(desk.error).toBeVisible();
  await desk.waitForTicks((await desk.ticks()) + 5);
  await expect(desk.source).toContainText('sample');
});

test('an error is dismissed by hand', async ({ desk }) => {
  await desk.open('replay=none');
  await desk.openFile('empty.ndjson', '');
  await expect(desk.error).toBeVisible();
  await desk.page.getByTestId('error-dismiss').click();
  await expect(desk.error).toHaveCount(0);
});

test('a file that is dropped on the page plays', async ({ desk }) => {
  await desk.open('replay=none&speed=max');
  await expect(desk.mode).toHaveText('IDLE');
  const files = await desk.page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.ndjson'));
    return transfer;
  }, snapshotLines(50));
  await desk.page.dispatchEvent('body', 'drop', { dataTransfer: files });
  await desk.waitForTicks(50);
  await expect(desk.source).toContainText('dropped');
});
