import { expect, test } from 'vitest';
import { someSymbol, someView } from '../some-view';
import { modelsWith } from './set-up';

const TWO = someView({ symbols: [someSymbol({ name: 'BTCUSDT' }), someSymbol({ name: 'ETHUSDT' })] });

test('the first symbol is looked at until another is chosen', async () => {
  const { models } = await modelsWith(TWO);
  const first = models.symbols.symbol.value?.name;
  models.symbols.choose('ETHUSDT');
  expect([first, models.symbols.symbol.value?.name]).toEqual(['BTCUSDT', 'ETHUSDT']);
});

test('a chosen symbol that the next market lacks gives way to its first', async () => {
  const { desk, models } = await modelsWith(TWO);
  models.symbols.choose('ETHUSDT');
  desk.send(someView({ symbols: [someSymbol({ name: 'SOLUSDT' })] }));
  expect(models.symbols.symbol.value?.name).toBe('SOLUSDT');
});
