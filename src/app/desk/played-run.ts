import { epochMs, ledgerDateTime } from '../../core/time';
import { configText, type Config } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { RestSchedule } from '../engine/rest-schedule';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { EngineState } from '../engine/state';
import type { LedgerSession } from '../ledger/session/session';
import type { RecordingError } from '../recording/error';
import { Replay, replayIdentity } from '../run/replay';
import { Run, type RunSetup } from '../run/run';
import { sessionRun } from '../session/session-run';
import { SeenRun } from '../report/seen-run';
import { RunRecorder } from '../view/run-recorder';
import { pacedBy } from './ledger-pace';
import { Player } from './player';
import type { DeskPorts, OpenedMarket } from './ports';
import type { RunAtWork } from './run-at-work';
import { RunLedger, type RunOrigin } from './run-ledger';

const REST_PASSES_IN_MS = 6_000;

/** A market being played: the run on it and its player. */
export interface PlayedRun extends RunAtWork {
  readonly kind: 'replay';
  readonly market: OpenedMarket;
  readonly player: Player;
}

/** What a new run takes from the desk. */
export interface PlayedRunSetup {
  readonly market: OpenedMarket;
  /** An empty ledger. */
  readonly session: LedgerSession;
  readonly config: Config;
  readonly schedule: RestSchedule;
  readonly speed: number;
  readonly onProgress: () => void;
  /** The recording cannot be read on. */
  readonly onError: (error: RecordingError) => void;
  /** The run threw: a bug. */
  readonly onBug: (cause: unknown) => void;
}

/** A run on an opened market, from its start and an empty ledger; not yet playing. */
export function newPlayedRun<PickedFile>(setup: PlayedRunSetup, ports: DeskPorts<PickedFile>): PlayedRun {
  const { market, session, config, schedule, speed } = setup;
  const parts = { digest: ports.newDigest(), commit: session.ledger.commit.bind(session.ledger) };
  const replay = market.session
    ? new Replay(market.stream, sessionRun(market.session, parts), () => true)
    : new Replay(market.stream, marketRun(market, config, schedule, parts));
  const { run } = replay;
  const recorder = new RunRecorder();
  const seen = new SeenRun();
  const onEffects = (effects: Effects): void => {
    recorder.take(run.state, effects);
    seen.take(run.state, effects);
  };
  const { onError, onBug } = setup;
  const hurry = (): number => restPace(run.state);
  const onProgress = (): void => {
    if (player.finished) ledger.end('finished');
    setup.onProgress();
  };
  const listener = { onEffects, onProgress, onError, onBug, hurry };
  const player = new Player(replay, speed, pacedBy(session, ports.pace), listener);
  const take = (event: EngineEvent): void => player.take(event);
  const ledger = new RunLedger(session, { run, take, stop: () => void player.pause() }, originOf(setup));
  return {
    kind: 'replay',
    market,
    run,
    ledger,
    recorder,
    seen,
    player,
    take,
    end: () => endRun(player, ledger),
  };
}

/** A run of the desk's own on a market. */
function marketRun(
  { stream }: OpenedMarket,
  config: Config,
  schedule: RestSchedule,
  parts: Pick<RunSetup, 'digest' | 'commit'>,
): Run {
  const identity = replayIdentity(configText(config), stream);
  return new Run({ parameters: engineParameters(config), schedule, identity, ...parts });
}

function originOf({ market, config: own }: PlayedRunSetup): RunOrigin {
  const config = market.session?.config ?? own;
  return {
    kind: 'replay',
    source: market.name,
    profile: engineParameters(config).profile,
    config_json: configText(config),
    started_at: ledgerDateTime(market.stream.firstTime ?? epochMs(0)),
  };
}

/** A rest passes in some seconds, however long it is: nothing is traded in it. */
function restPace(state: EngineState): number {
  const running = state.rest === null ? null : state.schedule.running;
  return running === null ? 0 : (running.end - running.start) / REST_PASSES_IN_MS;
}

async function endRun(player: Player, ledger: RunLedger): Promise<void> {
  await player.pause();
  ledger.leave();
}
