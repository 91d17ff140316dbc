import { expect, test } from 'vitest';
import { asksView, bidsView } from '../../../../src/app/view/levels-view';
import { Book } from '../../../../src/core/market/book';
import { TopColumns } from '../../../../src/core/market/columns';
import { updateOf } from '../../../support/naive-book';

/** Levels at a tick from each other, best first, away from the given price. */
function side(best: number, away: 1 | -1, count: number): [number, number][] {
  return Array.from({ length: count }, (_, level) => [best + away * level, level + 1]);
}

function bookOf(levels: number): Book {
  const book = new Book();
  book.apply(updateOf({ reset: true, bids: side(1_000, -1, levels), asks: side(1_001, 1, levels) }));
  return book;
}

function topOf(book: Book, depth: number): TopColumns {
  const top = new TopColumns(depth);
  top.read(book);
  return top;
}

test('the page is shown what the book has behind the levels that are judged', () => {
  const book = bookOf(4);
  const top = topOf(book, 2);
  expect(bidsView(top, book)).toEqual({ prices: [1_000, 999, 998, 997], quantities: [1, 2, 3, 4] });
  expect(asksView(top, book)).toEqual({ prices: [1_001, 1_002, 1_003, 1_004], quantities: [1, 2, 3, 4] });
});

test('a hundred levels of a side are shown at the most', () => {
  const book = bookOf(150);
  expect(bidsView(topOf(book, 20), book).prices).toEqual(side(1_000, -1, 100).map(([price]) => price));
});

test('levels stay in order where the book has moved on since the tick', () => {
  const book = bookOf(4);
  const top = topOf(book, 2);
  book.apply(updateOf({ reset: true, bids: side(1_003, -1, 5), asks: side(1_004, 1, 2) }));
  expect(bidsView(top, book)).toEqual({ prices: [1_000, 999], quantities: [1, 2] });
  expect(asksView(top, book).prices).toEqual([1_001, 1_002, 1_004, 1_005]);
});

test('a side with fewer levels than are judged is shown as it was judged', () => {
  const book = bookOf(2);
  const top = topOf(book, 5);
  book.clear();
  expect(bidsView(top, book).prices).toEqual([1_000, 999]);
});
