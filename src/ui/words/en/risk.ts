/** What orders may do, why, and the kill switch. */
export const risk = {
  title: 'Risk',
  modes: {
    active: { name: 'ACTIVE', meaning: 'Orders may do anything.' },
    reducing: { name: 'REDUCING', meaning: 'Orders may only make positions smaller.' },
    halted: { name: 'HALTED', meaning: 'No order goes out.' },
  },
  causes: {
    kill_switch: 'You threw the kill switch.',
    ledger: 'The ledger would not keep new orders.',
    daily_loss: 'The loss of the day is at its limit. Trading goes on with the next UTC day.',
    reduce_command: 'You let positions only become smaller.',
    symbol_exposure: 'The exposure of a symbol is above its limit.',
    total_exposure: 'The exposure of all positions is above its limit.',
  },
  since: (time: string): string => `Since ${time} UTC.`,
  figures: (value: string, limit: string): string => `${value} of ${limit}`,
  askFlatten: 'Trading has stopped and positions stay as they are. Close them, too?',
  flatten: 'Close all positions',
  keep: 'Keep them',
  flattening: 'Positions are being closed, each at the next price of its symbol that can be trusted.',
  reduce: 'Only let positions become smaller',
  reduceOff: 'Let orders do anything again',
};
