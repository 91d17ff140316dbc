import { expect, test } from 'vitest';
import type { FigureUnit } from '../../../../src/app/view/report';
import { differenceText, figureText, samplingText } from '../../../../src/ui/report/figure-text';
import { money } from './some-report';

const RATIO: FigureUnit = 'ratio';

test.each<[FigureUnit, number | string, string]>([
  ['quote', '-1234.565', '-1,234.56'],
  ['fraction', 0.12345, '12.35%'],
  ['ratio', 1.005, '1.00'],
  ['bps', -2.5, '-2.50 bps'],
  ['count', 12_345, '12,345'],
  ['milliseconds', 93_784_000, '1d 02:03:04'],
])('%s is written as a person reads it', (unit, value, text) => {
  expect(figureText({ unit, value })).toBe(text);
});

test('what is not defined says so', () => {
  expect(figureText({ unit: 'ratio', value: null })).toBe('n/a');
});

test('a difference bears its sign, and is exact in money', () => {
  expect(differenceText(money('net_pnl', '0.1'), money('net_pnl', '0.3'))).toBe('+0.20');
  const ratio = (value: number) => ({ ...money('sharpe', null), unit: RATIO, value });
  expect([differenceText(ratio(2), ratio(0.5)), differenceText(ratio(1), ratio(1.001))]).toEqual([
    '-1.50',
    '0.00',
  ]);
  expect(differenceText(ratio(2), money('sharpe', null))).toBe('n/a');
});

test('a figure says what it counts over', () => {
  expect(samplingText({ ...money('fees', '1'), n: 1_200 })).toBe('1,200 fills');
});
