import { LedgerPage } from '../pages/ledger-page';
import { expect, test } from '../pages/ledger-test';

test('a second tab reads along, takes over, and the first one says so and plays no more', async ({
  ledger,
  context,
}) => {
  await ledger.open('Shared', '&speed=300');
  await expect.poll(() => ledger.desk.trades()).toBeGreaterThan(5);
  const { trades } = await ledger.stored();
  const second = new LedgerPage(await context.newPage());
  await second.open('Shared');
  await second.stands('second_tab');
  expect((await second.state()).trades).toBeGreaterThanOrEqual(trades);
  await second.act('take_over');
  await second.stands('open');
  expect((await second.state()).trades).toBeGreaterThanOrEqual(trades);
  await ledger.stands('fenced');
  await expect(ledger.notice).toContainText('Another tab has taken this ledger over');
  await expect(ledger.desk.play).toBeDisabled();
  expect(await ledger.state()).toMatchObject({ playback: { playing: false, held: true }, trouble: null });
});

test('a tab that was frozen while another took over is fenced off when it wakes', async ({
  ledger,
  context,
}) => {
  const { trades } = await ledger.playAndStore('Frozen');
  const session = await context.newCDPSession(ledger.page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  const second = new LedgerPage(await context.newPage());
  await second.open('Frozen');
  await second.stands('second_tab');
  await second.act('take_over');
  await second.stands('open');
  expect((await second.state()).trades).toBe(trades);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await ledger.stands('fenced');
  await expect(ledger.desk.step).toBeDisabled();
});
