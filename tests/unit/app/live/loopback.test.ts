import { expect, test } from 'vitest';
import { loopbackBase } from '../../../../src/app/live/loopback';

test.each([
  ['ws://localhost:8080', 'ws', 'ws://localhost:8080'],
  ['ws://127.0.0.1:1/', 'ws', 'ws://127.0.0.1:1'],
  ['http://localhost:65535/', 'http', 'http://localhost:65535'],
] as const)('takes %s', (text, kind, base) => {
  expect(loopbackBase(text, kind)).toBe(base);
});

test.each([
  [null, 'ws'],
  ['', 'ws'],
  ['ws://localhost', 'ws'],
  ['wss://localhost:1', 'ws'],
  ['http://localhost:1', 'ws'],
  ['ws://localhost:1', 'http'],
  ['ws://localhost:1/path', 'ws'],
  ['ws://localhost:1@evil.example', 'ws'],
  ['ws://localhost.evil.example:1', 'ws'],
  ['ws://192.168.0.1:1', 'ws'],
  ['ws://evil.example/?ws://localhost:1', 'ws'],
] as const)('refuses %j as a base of %s', (text, kind) => {
  expect(loopbackBase(text, kind)).toBe(null);
});
