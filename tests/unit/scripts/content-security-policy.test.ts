import { expect, test } from 'vitest';
import {
  DEV_POLICY,
  HEADER_POLICY,
  headersFile,
  META_POLICY,
} from '../../../scripts/content-security-policy';
import { LOOPBACK_HOSTS, VENUE_HOSTS } from '../../../src/app/venue-hosts';

function directive(policy: string, name: string): string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

test.each([
  ['meta tag', META_POLICY],
  ['header', HEADER_POLICY],
  ['development server', DEV_POLICY],
])(
  "the %s lets the app reach its own server, the venues' hosts and this machine, and nothing else",
  (_what, policy) => {
    const hosts = [...Object.values(VENUE_HOSTS).flat(), ...LOOPBACK_HOSTS];
    expect(directive(policy, 'connect-src')).toEqual(["'self'", ...hosts]);
  },
);

test.each(['script-src', 'style-src', 'default-src'])(
  '%s allows nothing inline in what is shipped',
  (name) => {
    const sources = [META_POLICY, HEADER_POLICY].flatMap((policy) => directive(policy, name));
    expect(sources.filter((source) => source === "'unsafe-inline'" || source === "'unsafe-eval'")).toEqual(
      [],
    );
  },
);

test('the header says what the meta tag says, and that nobody may frame the page', () => {
  expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`);
});

test('static hosts get the same policy for every path, in a line short enough for them', () => {
  const line = `  Content-Security-Policy: ${HEADER_POLICY}`;
  expect(headersFile().split('\n').slice(0, 2)).toEqual(['/*', line]);
  expect(line.length).toBeLessThan(2000);
});

test.each(Object.entries(VENUE_HOSTS))(
  'every host of %s is reached encrypted and is named without a path',
  (_venue, hosts) => {
    for (const host of hosts) expect(host).toMatch(/^(wss|https):\/\/[a-z0-9.-]+(:\d+)?$/);
  },
);
