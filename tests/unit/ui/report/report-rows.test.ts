import { expect, test } from 'vitest';
import { figureLines } from '../../../../src/ui/report/report-rows';
import { money, someReport } from './some-report';

test('every figure has a title and a formula', () => {
  const lines = figureLines([someReport()]).flatMap((group) => group.lines);
  expect(lines.filter(({ title, formula }) => title === '' || formula === '')).toEqual([]);
  expect(lines.length).toBe(someReport().figures.length);
});

test('one report stands without a difference, two have one each', () => {
  const other = someReport({ figures: someReport().figures.map(({ key }) => money(key, '1')) });
  const [line] = figureLines([someReport(), other])[0]?.lines ?? [];
  expect([line?.values, line?.difference]).toEqual([['1.50', '1.00'], '-0.50']);
  expect(figureLines([someReport()])[0]?.lines[0]?.difference).toBeNull();
});
