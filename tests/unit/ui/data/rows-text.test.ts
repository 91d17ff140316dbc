import { expect, test } from 'vitest';
import { clipboardText, csvText } from '../../../../src/ui/data/rows-text';

test('a CSV has a line of names, and quotes what needs it', () => {
  const rows = [
    ['a,b', 'say "no"', null],
    ['two\nlines', -1.5, 'plain'],
  ];
  expect(csvText({ columns: ['x', 'y', 'z'], rows })).toBe(
    'x,y,z\r\n"a,b","say ""no""",\r\n"two\nlines",-1.5,plain\r\n',
  );
});

test('the clipboard has tabs, and no line of a cell breaks a row', () => {
  expect(
    clipboardText({
      columns: ['x', 'y'],
      rows: [
        ['a\tb', 'c\nd'],
        [null, 1],
      ],
    }),
  ).toBe('x\ty\na b\tc d\n\t1');
});
