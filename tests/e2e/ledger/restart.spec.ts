import { expect, test } from '../pages/ledger-test';

test('a reload in the middle of a run keeps every trade that was called durable', async ({ ledger }) => {
  await ledger.open('Kept', '&speed=300');
  await expect.poll(() => ledger.desk.trades()).toBeGreaterThan(5);
  const { trades } = await ledger.stored();
  await ledger.page.reload();
  await ledger.stands('open');
  expect((await ledger.state()).trades).toBeGreaterThanOrEqual(trades);
});

test('what a stored ledger holds is stale until its market goes on in it, and a pause by hand holds on', async ({
  ledger,
}) => {
  await ledger.playAndStore('Going on');
  await ledger.page.getByTestId('pause-trading').click();
  await expect(ledger.desk.mode).toHaveText('PAUSED');
  const { id, trades } = await ledger.stored();
  await ledger.page.reload();
  await ledger.stands('open');
  const { positions } = await ledger.state();
  const held = positions.filter(({ quantity }) => Number(quantity) !== 0).length;
  await expect(ledger.page.getByTestId('stale-mark')).toHaveCount(held);
  await ledger.open('Going on', '&speed=300&replay=sample');
  await expect.poll(async () => (await ledger.state()).ticks).toBeGreaterThan(0);
  const goesOn = await ledger.state();
  expect([goesOn.ledger?.id, goesOn.trades]).toEqual([id, trades]);
  await expect(ledger.desk.mode).toHaveText('PAUSED');
  await ledger.desk.resume.click();
  await expect.poll(() => ledger.desk.trades(), { timeout: 20_000 }).toBeGreaterThan(trades);
});
