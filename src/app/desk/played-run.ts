import { configText, type Config } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { RestSchedule } from '../engine/rest-schedule';
import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import type { RecordingError } from '../recording/error';
import { Replay, replayIdentity } from '../run/replay';
import { Run } from '../run/run';
import { RunRecorder } from '../view/run-recorder';
import type { DurableLedger, DeskPorts, OpenedMarket } from './ports';
import { Player } from './player';

const REST_PASSES_IN_MS = 6_000;

/** A market being played: the run on it, its ledger, its player and what the page shows of its past. */
export interface PlayedRun {
  readonly market: OpenedMarket;
  readonly run: Run;
  readonly durable: DurableLedger;
  readonly recorder: RunRecorder;
  readonly player: Player;
}

/** What a new run takes from the desk. */
export interface PlayedRunSetup {
  readonly market: OpenedMarket;
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
export async function newPlayedRun<PickedFile>(
  setup: PlayedRunSetup,
  ports: DeskPorts<PickedFile>,
): Promise<PlayedRun> {
  const { market, config, schedule, speed } = setup;
  const durable = await ports.newLedger();
  const run = new Run({
    parameters: engineParameters(config),
    schedule,
    identity: replayIdentity(configText(config), market.stream),
    digest: ports.newDigest(),
    commit: (writes) => durable.ledger.commit(writes),
  });
  const recorder = new RunRecorder();
  const onEffects = (effects: Effects): void => recorder.take(run.state, effects);
  const replay = new Replay(market.stream, run);
  const { onProgress, onError, onBug } = setup;
  const hurry = (): number => restPace(run.state);
  const player = new Player(replay, speed, ports.pace, { onEffects, onProgress, onError, onBug, hurry });
  return { market, run, durable, recorder, player };
}

/** A rest passes in some seconds, however long it is: nothing is traded in it. */
function restPace(state: EngineState): number {
  const running = state.rest === null ? null : state.schedule.running;
  return running === null ? 0 : (running.end - running.start) / REST_PASSES_IN_MS;
}

/** Frees what a run holds. */
export async function endPlayedRun(played: PlayedRun): Promise<void> {
  await played.player.pause();
  played.durable.ledger.close();
}
