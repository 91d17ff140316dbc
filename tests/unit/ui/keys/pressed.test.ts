import { expect, test } from 'vitest';
import { type KeyPress, pressed } from '../../../../src/ui/keys/pressed';

const NOTHING: KeyPress = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
};

test.each<[string, Partial<KeyPress>]>([
  ['m', { key: 'm', code: 'KeyM' }],
  ['Space', { key: ' ', code: 'Space' }],
  ['Shift+K', { key: 'K', code: 'KeyK', shiftKey: true }],
  ['?', { key: '?', code: 'Slash', shiftKey: true }],
  ['Shift+F6', { key: 'F6', code: 'F6', shiftKey: true }],
  ['Alt+Shift+ArrowUp', { key: 'ArrowUp', code: 'ArrowUp', altKey: true, shiftKey: true }],
  ['Ctrl+c', { key: 'c', code: 'KeyC', ctrlKey: true }],
])('a press is written "%s"', (text, press) => {
  expect(pressed({ ...NOTHING, ...press })).toBe(text);
});

test('a letter is that of the key, whatever the layout', () => {
  expect(pressed({ ...NOTHING, key: 'צ', code: 'KeyM' })).toBe('m');
});
