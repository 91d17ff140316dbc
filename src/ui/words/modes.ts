import type { Mode } from '../../app/view/view-state';
import type { WindowKind } from '../../core/shabbat/window';

/** The badge's words for a mode, and what they mean. */
export interface ModeWords {
  readonly badge: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<Exclude<Mode, 'REST'>, ModeWords>> = {
  IDLE: { badge: 'IDLE', meaning: 'No market is open.' },
  REPLAY: { badge: 'REPLAY', meaning: 'A recorded market is played; nothing here is happening now.' },
  LIVE: { badge: 'LIVE', meaning: 'Prices come from the exchange as they happen; orders are paper.' },
  PAUSED: { badge: 'PAUSED', meaning: 'You have paused trading; the market is still followed.' },
  HALTED: { badge: 'HALTED', meaning: 'Trading is stopped until you resume it.' },
  STALE: { badge: 'STALE', meaning: 'The feed has gone quiet: the prices shown may be old.' },
};

const RESTS: Readonly<Record<WindowKind, string>> = {
  shabbat: 'SHABBAT',
  yomtov: 'YOM TOV',
  'shabbat+yomtov': 'SHABBAT AND YOM TOV',
};

/** What the badge says in `mode`; `rest` is the rest that holds, if one does. */
export function modeWords(mode: Mode, rest: WindowKind | null): ModeWords {
  if (mode !== 'REST') return WORDS[mode];
  return {
    badge: `PAUSED FOR ${RESTS[rest ?? 'shabbat']}`,
    meaning: 'The desk rests until the day ends; it does not trade.',
  };
}
