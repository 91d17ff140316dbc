import type { TextLevel, TextSides } from '../market/level';
import type { Corruption, Junk } from './fault';

/** Five megabytes, as characters. */
const LARGE = 5 * 1024 * 1024;

/** The levels with one of them changed. */
export function corrupted(sides: TextSides, how: Corruption): TextSides {
  if (how === 'crossing') return crossed(sides);
  const side = sides.bids.length > 0 ? 'bids' : 'asks';
  const [first = ['1', '1'], ...rest] = sides[side];
  return { ...sides, [side]: [changed(first, how), ...rest] };
}

function changed([price, quantity]: TextLevel, how: Corruption): TextLevel {
  switch (how) {
    case 'quantity':
      return [price, `7${quantity}`];
    case 'negative':
      return [price, `-${quantity}`];
    case 'no_number':
      return ['NaN', quantity];
    case 'crossing':
      return [`9${price}`, quantity];
  }
}

/** A bid of nine or more times the price is put in: no ask is above it. */
function crossed({ bids, asks }: TextSides): TextSides {
  const [price = '1'] = bids[0] ?? asks[0] ?? [];
  return { bids: [[`9${price}`, '1'], ...bids], asks };
}

/** What comes in place of a message. */
export function junkOf(text: string, junk: Junk): string | Uint8Array {
  switch (junk) {
    case 'text':
      return 'upstream connect error or disconnect/reset before headers';
    case 'html':
      return '<!doctype html><title>502 Bad Gateway</title>';
    case 'empty':
      return '';
    case 'truncated':
      return text.slice(0, Math.floor(text.length / 2));
    case 'wrong_types':
      return text.replaceAll('[[', '[{},[null,true],[').replaceAll('"price":', '"price":null,"was":');
    case 'large':
      return JSON.stringify({ padding: 'x'.repeat(LARGE) });
    case 'binary':
      return new Uint8Array([0, 255, 7, 128]);
  }
}
