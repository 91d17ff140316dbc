import { expect, test } from 'vitest';
import { isReachableAsBuilt, isServiceUrl } from '../../../../src/app/config/service-url';

test.each([
  'http://localhost:8080/check',
  'http://127.0.0.1:9',
  'HTTP://LOCALHOST',
  'http://[::1]:8080/',
  'https://localhost:8080',
  'https://risk.example/api/v1',
])('%s may be asked', (address) => {
  expect(isServiceUrl(address)).toBe(true);
});

test.each([
  '',
  'localhost:8080',
  'http://risk.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://127.0.0.1@evil.example',
  'https://user:word@risk.example',
  'https://risk.example?key=1',
  'https://risk.example#x',
  'https://',
  'ws://localhost:8080',
  'javascript:alert(1)',
  ' http://localhost',
])('%j may not be asked', (address) => {
  expect(isServiceUrl(address)).toBe(false);
});

test('the policy as built lets only this machine through', () => {
  const addresses = [
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:1',
    'https://risk.example',
  ];
  expect(addresses.map(isReachableAsBuilt)).toEqual([true, true, false, false]);
});
