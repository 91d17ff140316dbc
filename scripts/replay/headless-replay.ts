import { Sha256 } from '../../src/adapters/digest/sha256';
import { type Config, configText } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import type { OpenedMarket } from '../../src/app/desk/ports';
import type { RestSchedule } from '../../src/app/engine/rest-schedule';
import { Replay, replayIdentity } from '../../src/app/run/replay';
import { Run, type RunSetup } from '../../src/app/run/run';
import { sessionRun } from '../../src/app/session/session-run';
import { checkedReplay, type SessionCheck } from '../../src/app/session/verify';

/** What is replayed, and how. */
export interface HeadlessSetup {
  readonly market: OpenedMarket;
  readonly config: Config;
  readonly schedule: RestSchedule;
  /** Neither a configuration nor a place was given: a recorded session is replayed as it was. */
  readonly asRecorded: boolean;
}

/** A replay from the market's beginning; with a check where it is a session as it was recorded. */
export function headlessReplay(
  { market, config, schedule, asRecorded }: HeadlessSetup,
  commit: RunSetup['commit'],
): { readonly replay: Replay; readonly check: SessionCheck | null } {
  const { stream, session } = market;
  const digest = new Sha256();
  if (asRecorded && session) return checkedReplay(stream, sessionRun(session, { digest, commit }));
  const parameters = engineParameters(config);
  const identity = replayIdentity(configText(config), stream);
  return {
    replay: new Replay(stream, new Run({ parameters, schedule, identity, digest, commit })),
    check: null,
  };
}
