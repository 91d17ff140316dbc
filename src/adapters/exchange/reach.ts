import { loopbackBase, type VenueBases } from '../../app/live/loopback';
import type { VenueId } from '../../app/live/venue-port';
import { VENUE_HOSTS } from '../../app/venue-hosts';

/**
 * What one venue's code can reach: the hosts that the policy names for it and no other, or a server on this machine in
 * place of all. An address that is not allowed is a bug of the adapter, so it throws.
 */
export class Reach {
  readonly #venue: VenueId;
  readonly #hosts: readonly string[];
  readonly #ws: string | null;
  readonly #rest: string | null;

  constructor(venue: VenueId, bases: VenueBases) {
    this.#venue = venue;
    this.#hosts = VENUE_HOSTS[venue];
    this.#ws = loopbackBase(bases.ws, 'ws');
    this.#rest = loopbackBase(bases.rest, 'http');
  }

  /** The address to open for a socket of the venue: itself, or `<base>/<venue>/<host and path>`. */
  socket(address: string): string {
    const url = this.#allowed(address, 'wss:');
    return this.#ws === null ? address : `${this.#ws}/${this.#venue}/${url.host}${url.pathname}${url.search}`;
  }

  /** The address to fetch for one of the venue's REST interface: itself, or `<base>/<venue>/<path and query>`. */
  rest(address: string): string {
    const url = this.#allowed(address, 'https:');
    return this.#rest === null ? address : `${this.#rest}/${this.#venue}${url.pathname}${url.search}`;
  }

  #allowed(address: string, protocol: string): URL {
    const url = new URL(address);
    if (url.protocol !== protocol || !this.#hosts.includes(url.origin))
      throw new Error(`${this.#venue} may not reach ${url.origin}`);
    return url;
  }
}
