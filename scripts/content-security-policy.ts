import { LOOPBACK_HOSTS, VENUE_HOSTS } from '../src/app/venue-hosts';

const CONNECT = ["'self'", ...Object.values(VENUE_HOSTS).flat(), ...LOOPBACK_HOSTS];

/** `'wasm-unsafe-eval'` is for SQLite in the worker. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'connect-src': CONNECT,
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

function join(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The policy of the page's meta tag. It binds the page alone: a worker is bound by its own response's header. */
export const META_POLICY = join(DIRECTIVES);

/** The same policy as a header, which binds page and worker, and forbids frames, which a meta tag cannot. */
export const HEADER_POLICY = join({ ...DIRECTIVES, 'frame-ancestors': ["'none'"] });

/** As HEADER_POLICY, but the development server puts styles into the page. */
export const DEV_POLICY = join({ ...DIRECTIVES, 'style-src': ["'self'", "'unsafe-inline'"] });

/** Headers of every response, wherever the app is served. */
export const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** `_headers`, which static hosts such as Netlify and Cloudflare Pages turn into response headers. */
export function headersFile(): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...lines, '/assets/*', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n');
}
