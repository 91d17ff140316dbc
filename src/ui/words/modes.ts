import type { Mode } from '../../app/view/view-state';

/** The badge's word for each mode, and what it means. */
export const MODE_WORDS: Readonly<Record<Mode, { readonly badge: string; readonly meaning: string }>> = {
  IDLE: { badge: 'IDLE', meaning: 'No market is open.' },
  REPLAY: { badge: 'REPLAY', meaning: 'A recorded market is played; nothing here is happening now.' },
  LIVE: { badge: 'LIVE', meaning: 'Prices come from the exchange as they happen; orders are paper.' },
  PAUSED: { badge: 'PAUSED', meaning: 'You have paused trading; the market is still followed.' },
  REST: { badge: 'PAUSED FOR SHABBAT', meaning: 'The desk rests until the day ends; it does not trade.' },
  HALTED: { badge: 'HALTED', meaning: 'Trading is stopped until you resume it.' },
  STALE: { badge: 'STALE', meaning: 'The feed has gone quiet: the prices shown may be old.' },
};
