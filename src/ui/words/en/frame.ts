/** The frame around the panes: what the desk is and does, and the switches that stop it. */
export const frame = {
  /** Whose names of days and months are used. */
  locale: 'en-US',
  name: 'Sundown',
  paper: 'PAPER',
  paperMeaning: 'Paper trading: orders are simulated and no money moves.',
  synthetic: 'SYNTHETIC',
  syntheticMeaning: 'Made by a simulator: no market ever looked exactly like this.',
  noSource: 'No market open',
  eventTime: 'Event time',
  starting: 'Starting the engine…',
  close: 'Close',
  menu: 'Menu',
  trading: {
    group: 'Trading',
    pause: 'Pause trading',
    kill: 'Kill switch',
    killMeaning: 'Stops trading at once. Positions stay as they are.',
    resume: 'Resume trading',
  },
  /** The badge of each mode, and what it means. */
  modes: {
    IDLE: { badge: 'IDLE', meaning: 'No market is open.' },
    REPLAY: { badge: 'REPLAY', meaning: 'A recorded market is played; nothing here is happening now.' },
    LIVE: { badge: 'LIVE', meaning: 'Prices come from the exchange as they happen; orders are paper.' },
    PAUSED: { badge: 'PAUSED', meaning: 'You have paused trading; the market is still followed.' },
    HALTED: { badge: 'HALTED', meaning: 'Trading is stopped until you resume it.' },
    STALE: { badge: 'STALE', meaning: 'The feed has gone quiet: the prices shown may be old.' },
  },
  /** The badge of a rest, by its kind. */
  rests: {
    shabbat: 'PAUSED FOR SHABBAT',
    yomtov: 'PAUSED FOR YOM TOV',
    'shabbat+yomtov': 'PAUSED FOR SHABBAT AND YOM TOV',
  },
  restMeaning: 'The desk rests until the day ends; it does not trade.',
};
