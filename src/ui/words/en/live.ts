/** Live markets: choosing one, how its feed stands, and what to do where it cannot be had. */
export const live = {
  title: 'Live feeds',
  venue: 'Exchange',
  symbol: 'Symbol',
  connect: 'Go live',
  connectMeaning:
    'Listens to this market as it happens and trades it on paper. No account and no key are needed.',
  add: 'Add symbol',
  disconnect: 'Disconnect',
  disconnectMeaning: 'Ends the live run. Its account and its positions are kept for the next one.',
  resync: 'Fetch the book anew',
  remove: 'Stop listening',
  details: 'Details',
  unknown: (symbol: string, venue: string) => `${venue} lists no ${symbol}.`,
  unreachable: (venue: string) =>
    `${venue} cannot be reached: you may be offline, or it may be blocked where you are.`,
  refused: (venue: string) => `${venue} refused what was asked of it.`,
  safe: {
    unreachable: 'Nothing is traded on a book that is not whole. It is tried again by itself.',
    refused: 'Nothing is traded on a book that is not whole.',
  },
  leave: 'Stop listening to it',
  others: 'Listen elsewhere:',
  /** How a symbol's book stands, in a word, and what that means. */
  states: {
    live: { word: 'LIVE', meaning: 'The book is whole and follows the exchange.' },
    syncing: { word: 'SYNCING', meaning: 'A whole book is on its way; not traded until it is there.' },
    stale: { word: 'STALE', meaning: 'Nothing new has come for too long; not traded until it does.' },
    gap: { word: 'GAP', meaning: 'A change was lost; not traded until a whole book has come.' },
    crossed: {
      word: 'CROSSED',
      meaning: 'The best bid was not below the best ask; not traded until a whole book has come.',
    },
    checksum: {
      word: 'CHECKSUM',
      meaning: 'The book was not the exchange’s; not traded until a whole book has come.',
    },
    offline: { word: 'OFFLINE', meaning: 'The connection is lost; not traded until a whole book has come.' },
  },
  /** Why the desk itself took a book for stale. */
  reasons: {
    silent: 'nothing came for too long',
    late: 'what came was too old',
    slept: 'the machine had slept',
    removed: 'taken off the list',
  },
  /** What an exchange has said. */
  notes: {
    connected: 'connected',
    reconnecting: 'connecting again',
    rotated: 'moved to a new connection',
    maintenance: 'announced a break',
    fallback: 'is followed in another way',
    unreachable: 'cannot be reached',
    refused: 'refused a request',
  },
  columns: {
    symbol: 'Symbol',
    venue: 'Exchange',
    state: 'State',
    since: 'Since',
    each: 'Each state',
    age: 'Age',
    rate: 'Frames/s',
    gaps: 'Gaps',
    troubles: 'Troubles',
    resyncs: 'Resyncs',
    offset: 'Clock offset',
    reason: 'Last reason',
    actions: 'Actions',
  },
  /** A state, how often it was entered and how long it lasted all told. */
  eachState: (state: string, count: string, time: string) => `${state} ${count}× ${time}`,
  none: 'No symbol.',
  age: (seconds: string) => `${seconds} s`,
  milliseconds: (ms: string) => `${ms} ms`,
  rate: (rate: string) => `${rate}/s`,
  decision: (p50: string, p99: string) => `frame to decision: median ${p50} ms, 99 of 100 within ${p99} ms`,
  health: (well: number, all: number) => `${well}/${all} live`,
  healthMeaning: 'Feeds that may be traded on, the age of the oldest book, and frames a second.',
  serverRefused: {
    what: (address: string) => `The address of this page asks for ${address} in place of the exchanges.`,
    safe: 'It is not an address of this machine, so it was not taken: the exchanges themselves are used.',
    next: 'Open the page without ?ws= and ?rest=, or give them an address like ws://localhost:8080.',
  },
};
