import { expect, test } from 'vitest';
import { decimalFault } from '../../../../../src/adapters/replay/text/decimal-fault';

test.each([
  ['9007199254740992', 'more digits than fit'],
  ['0.0000000000000000001', 'more than 18 decimals'],
  ['90071992547409.9190000001', 'more digits than fit'],
  ['-1', 'negative'],
  ['1e5', 'not a plain decimal'],
  ['NaN', 'not a plain decimal'],
  ['Infinity', 'not a plain decimal'],
  ['1.', 'not a plain decimal'],
  ['.5', 'not a plain decimal'],
  [' 1', 'not a plain decimal'],
  ['', 'not a plain decimal'],
  ['9'.repeat(500), 'more digits than fit'],
])('says of %j: %s', (text, why) => {
  expect(decimalFault('price', text).message).toContain(why);
});
