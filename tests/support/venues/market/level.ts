/** A level in integers of its symbol's scale: price ticks, quantity lots; quantity 0 takes the level away. */
export type Level = readonly [price: number, quantity: number];

/** Levels of both sides, best first. */
export interface Sides {
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

/** A level as a venue writes it. */
export type TextLevel = readonly [price: string, quantity: string];

/** Levels of both sides as a venue writes them. */
export interface TextSides {
  readonly bids: readonly TextLevel[];
  readonly asks: readonly TextLevel[];
}

/** How a venue writes one integer of a symbol's prices or quantities. */
export type Write = (value: number) => string;

/** Both sides in a venue's writing. */
export function written(sides: Sides, price: Write, quantity: Write): TextSides {
  const level = ([ticks, lots]: Level): TextLevel => [price(ticks), quantity(lots)];
  return { bids: sides.bids.map(level), asks: sides.asks.map(level) };
}
