import type { TradeRow } from '../../app/ledger/rows';
import type { ViewState } from '../../app/view/view-state';
import { decimalText, quantityText } from '../format/decimal-text';
import type { PreferencesModel } from '../preferences/preferences-model';
import { namesText } from '../shabbat/words';
import { dayClockText } from '../shabbat/zoned-time';
import { words } from '../words/words';

/** Something to notify a person of. */
export interface Notice {
  /** A later notice of the same kind takes the place of the former. */
  readonly kind: 'fills' | 'halts' | 'rests';
  readonly title: string;
  readonly body: string;
}

/** How long before a rest it is told. */
const SOON_MS = 30 * 60_000;

/** Which notices the person asked for. */
export type WantedNotices = Pick<PreferencesModel, 'notifyFills' | 'notifyHalts' | 'notifyRests'>;

/** What is new in `now` against `last` that the person asked to be told of; nothing during a rest, nor of another run. */
export function noticesOf(last: ViewState, now: ViewState, wanted: WantedNotices): readonly Notice[] {
  if (now.shabbat.resting !== null || last.source?.name !== now.source?.name) return [];
  const notices = [
    wanted.notifyFills.value === 'on' ? fillNotice(last, now) : null,
    wanted.notifyHalts.value === 'on' ? haltNotice(last, now) : null,
    wanted.notifyRests.value === 'on' ? restNotice(last, now) : null,
  ];
  return notices.filter((notice) => notice !== null);
}

function fillNotice(last: ViewState, now: ViewState): Notice | null {
  const [count, newest] = [now.trades - last.trades, now.recentTrades[0]];
  if (count <= 0 || newest === undefined) return null;
  return { kind: 'fills', title: words.app.notify.filled(count), body: fillText(newest) };
}

function fillText({ side, quantity, symbol, price }: TradeRow): string {
  const decimals = price.split('.')[1]?.length ?? 0;
  return words.app.notify.fill(
    words.tables.sides[side],
    quantityText(quantity),
    symbol,
    decimalText(price, decimals),
  );
}

function haltNotice(last: ViewState, now: ViewState): Notice | null {
  if (now.mode !== 'HALTED' || last.mode === 'HALTED') return null;
  const { halted, haltedBody } = words.app.notify;
  return { kind: 'halts', title: halted, body: haltedBody };
}

function restNotice(last: ViewState, now: ViewState): Notice | null {
  const { next, settings } = now.shabbat;
  if (next === null || !isSoon(now) || isSoon(last)) return null;
  const { restSoon, restSoonBody } = words.app.notify;
  const zone = settings.place?.zone ?? 'UTC';
  return {
    kind: 'rests',
    title: restSoon(namesText(next.names)),
    body: restSoonBody(dayClockText(next.start, zone)),
  };
}

function isSoon({ shabbat: { now, next } }: ViewState): boolean {
  return now !== null && next !== null && next.start - now <= SOON_MS;
}
