import { seal, viewOf } from '../../../src/app/ledger/log/checksum';
import { expect, test } from '../pages/ledger-test';
import { LONG } from '../../support/long';

const HEAD_KEY = 0;
const FIRST_CHUNK = 1_024;
const FIRST_RECORD = 2 ** 40;

/** The log is folded when nothing was stored for a while. */
const IN_IDLE_TIME = { timeout: 60_000 };

/** Turns one bit of a stored value. */
function turnBit(value: Uint8Array): void {
  value[40] = (value[40] ?? 0) ^ 1;
}

/** Makes a store's head that of a later Sundown: as it is, but for the format, and with the right checksum. */
function ofLaterFormat(head: Uint8Array): void {
  const view = viewOf(head);
  view.setUint32(8, 99, true);
  seal(view, 4, 8, head.length);
}

test('with no room orders halt and nothing is lost; with room again all is stored', async ({ ledger }) => {
  test.slow();
  await ledger.playUntilFull('Full');
  await expect(ledger.desk.mode).toHaveText('HALTED');
  await expect(ledger.notice).toContainText('There is no room left');
  await ledger.desk.pause.click();
  const { trades } = await ledger.state();
  await ledger.allow(null);
  await ledger.act('retry');
  await ledger.stands('open');
  await ledger.stored();
  await ledger.page.reload();
  await ledger.stands('open');
  expect((await ledger.state()).trades).toBe(trades);
});

test('a ledger that is left with no room is named, and stored as soon as there is room', async ({
  ledger,
}) => {
  test.skip(!LONG, 'the disk fills up again, for half a minute more: SUNDOWN_LONG=1');
  test.slow();
  await ledger.playUntilFull('Left');
  const { trades } = await ledger.state();
  await ledger.desk.restart.click();
  await expect(ledger.left).toContainText('Left');
  await ledger.allow(null);
  await ledger.act('retry');
  await expect(ledger.left).toHaveCount(0);
  await ledger.open('Left');
  await ledger.stands('open');
  expect((await ledger.state()).trades).toBeGreaterThanOrEqual(trades);
});

test('a browser that refuses storage leaves the desk at work in memory, and says so', async ({ ledger }) => {
  await ledger.engineBegins(
    "indexedDB.open = () => { throw new DOMException('The user denied permission.', 'SecurityError'); };",
  );
  await ledger.open('Private', '&speed=300');
  await expect.poll(() => ledger.desk.trades()).toBeGreaterThan(2);
  await ledger.stands('storage_refused');
  await expect(ledger.notice).toContainText('as in a private window');
  await ledger.desk.pauseAndSettle();
  expect((await (await ledger.desk.exportedLedger()).path()).length).toBeGreaterThan(0);
});

test('a damaged record leaves the state before it to be read, and the user can go on from there', async ({
  ledger,
}) => {
  // So many that some are stored before the record that is harmed.
  const { id, trades } = await ledger.playAndStore('Damaged record', 15);
  await ledger.leave();
  const records = (await ledger.keys(id)).filter((key) => key >= FIRST_RECORD);
  await ledger.harm(id, records.at(-6) ?? 0, turnBit);
  await ledger.open('Damaged record');
  await ledger.stands('corrupt');
  await expect(ledger.notice).toContainText('The last whole state');
  const kept = (await ledger.state()).trades;
  expect([kept > 0, kept <= trades]).toEqual([true, true]);
  await ledger.act('go_on_from_here');
  await ledger.stands('open');
  expect((await ledger.state()).trades).toBe(kept);
});

test('a damaged base chunk leaves what can be read, and its rows are saved into a new ledger', async ({
  ledger,
}) => {
  test.slow();
  const { id, trades } = await ledger.playAndStore('Damaged base');
  await expect.poll(() => ledger.keys(id), IN_IDLE_TIME).toContain(FIRST_CHUNK);
  const [oldest = 0] = (await ledger.keys(id)).filter((key) => key >= FIRST_RECORD);
  await ledger.desk.play.click();
  await expect.poll(() => ledger.desk.trades()).toBeGreaterThan(trades);
  await ledger.desk.pauseAndSettle();
  await ledger.stored();
  // Once the second fold has removed what the first one took in, the log cannot make a chunk good any more.
  await expect.poll(() => ledger.keys(id), IN_IDLE_TIME).not.toContain(oldest);
  await ledger.leave();
  await ledger.harm(id, FIRST_CHUNK, turnBit);
  await ledger.open('Damaged base');
  await ledger.stands('corrupt');
  await expect(ledger.notice).toContainText('Nothing was overwritten');
  await ledger.act('salvage');
  await ledger.stands('open');
  expect((await ledger.state()).ledger?.name).toBe('Damaged base (salvaged)');
});

test('a ledger of a later version is not touched', async ({ ledger }) => {
  const { id } = await ledger.playAndStore('Later');
  await ledger.leave();
  await ledger.harm(id, HEAD_KEY, ofLaterFormat);
  await ledger.open('Later');
  await ledger.stands('newer_version');
  await expect(ledger.notice).toContainText('a later version of Sundown');
  await ledger.act('reload');
  await ledger.stands('newer_version');
});

test('a ledger that the browser removed is told as a loss and not taken for a new one', async ({
  ledger,
}) => {
  const { id } = await ledger.playAndStore('Evicted');
  await ledger.leave();
  await ledger.evict(id);
  await ledger.open('Evicted');
  await ledger.stands('evicted');
  await expect(ledger.notice).toContainText('The browser has removed the stored ledger');
  await ledger.act('start_empty');
  await ledger.stands('open');
  expect((await ledger.state()).trades).toBe(0);
});

test('with the clock set back no order is placed until the user says that the clock is right', async ({
  ledger,
}) => {
  const { trades } = await ledger.playAndStore('Clock');
  await ledger.engineBegins('const machineNow = Date.now; Date.now = () => machineNow() - 86400000;');
  await ledger.open('Clock');
  await ledger.stands('clock_back');
  await expect(ledger.notice).toContainText('but the ledger was last stored at');
  expect((await ledger.state()).trades).toBe(trades);
  await ledger.act('go_on_with_this_clock');
  await ledger.stands('open');
});
