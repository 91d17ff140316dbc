/** Kinds of address that may lead to this machine in place of every venue. */
export type BaseKind = 'ws' | 'http';

/** Where venues are looked for instead of their own hosts; null for their own. */
export interface VenueBases {
  readonly ws: string | null;
  readonly rest: string | null;
}

/** The venues themselves. */
export const REAL_VENUES: VenueBases = { ws: null, rest: null };

const LOOPBACK = /^(ws|http):\/\/(localhost|127\.0\.0\.1):(\d{1,5})\/?$/;

/**
 * Reads the value of `?ws=` or `?rest=`: an address of this machine with a port and nothing else, without its last
 * slash. Null for anything else, so that no link can lead the desk's feeds astray.
 */
export function loopbackBase(text: string | null, kind: BaseKind): string | null {
  const match = LOOPBACK.exec(text ?? '');
  return match && match[1] === kind ? `${match[1]}://${match[2]}:${match[3]}` : null;
}
