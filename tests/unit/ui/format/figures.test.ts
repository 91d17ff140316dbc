import { expect, test } from 'vitest';
import { bytesText, fixedText, percentText, shareOf, speedText } from '../../../../src/ui/format/figures';

test('a figure that does not exist is a dash', () => {
  expect([fixedText(null, 2), percentText(shareOf(0, 0))]).toEqual(['–', '–']);
});

test('a value that rounds to nothing has no minus sign', () => {
  expect([fixedText(-0.0001, 3), percentText(-0.00001)]).toEqual(['0.000', '0.0%']);
});

test('a share of a whole is a percentage', () => {
  expect(percentText(shareOf(1, 8))).toBe('12.5%');
});

test('the highest speed has a word', () => {
  expect([speedText(60), speedText(Number.POSITIVE_INFINITY)]).toEqual(['60x', 'max']);
});

test('bytes take the unit a person would use', () => {
  expect([bytesText(900), bytesText(20_480), bytesText(3_145_728)]).toEqual(['900 B', '20 kB', '3.0 MB']);
});
