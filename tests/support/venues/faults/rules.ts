import type { VenueId } from '../../../../src/app/live/venue-port';
import type { RestRule, Script, SocketRule } from './fault';

/** What a script holds for one socket. */
export interface SocketFate {
  readonly refuseHandshake: number | null;
  readonly refuseSubscriptions: boolean;
  readonly steps: NonNullable<SocketRule['steps']>;
}

/** Reads a script: counts the sockets of each venue and endpoint, and finds each one's rules. */
export class Rules {
  readonly #script: Script;
  readonly #counts = new Map<string, number>();

  constructor(script: Script) {
    this.#script = script;
  }

  /** The fate of the socket that is opened now. */
  socket(venue: VenueId, endpoint: string): SocketFate {
    const ofAll = this.#count(venue);
    const ofEndpoint = this.#count(`${venue} ${endpoint}`);
    const rules = (this.#script.sockets ?? []).filter(
      (rule) =>
        rule.venue === venue &&
        (rule.endpoint === undefined || rule.endpoint === endpoint) &&
        (rule.sockets?.includes(rule.endpoint === undefined ? ofAll : ofEndpoint) ?? true),
    );
    return {
      refuseHandshake: rules.find((rule) => rule.refuseHandshake !== undefined)?.refuseHandshake ?? null,
      refuseSubscriptions: rules.some((rule) => rule.refuseSubscriptions === true),
      steps: rules.flatMap((rule) => rule.steps ?? []),
    };
  }

  /** What happens to a REST request of a venue; null where nothing does. */
  rest(venue: VenueId): RestRule['rest'] | null {
    return this.#script.rest?.find((rule) => rule.venue === venue)?.rest ?? null;
  }

  #count(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }
}
