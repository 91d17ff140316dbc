import { epochMs, ledgerDateTime } from '../../core/time';
import { configText, type Config } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import { restore } from '../engine/restore';
import type { RestSchedule } from '../engine/rest-schedule';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { Actor } from '../dvr/checkpoint';
import { Dvr } from '../dvr/dvr';
import { Tape } from '../dvr/tape';
import type { EngineState } from '../engine/state';
import type { LedgerSession } from '../ledger/session/session';
import type { RecordingError } from '../recording/error';
import { isMarketNote } from '../recording/event-notes';
import { Replay, replayIdentity } from '../run/replay';
import { Run, type RunSetup } from '../run/run';
import { sessionRun } from '../session/session-run';
import { SeenRun } from '../report/seen-run';
import { RunRecorder } from '../view/run-recorder';
import { runView } from '../view/run-view';
import { pacedBy } from './ledger-pace';
import { firstConfig, startOf } from './go-on';
import { type Hold, Player } from './player';
import type { DeskPorts, OpenedMarket } from './ports';
import type { RunAtWork } from './run-at-work';
import { holdOf, RunLedger, type RunOrigin } from './run-ledger';

const REST_PASSES_IN_MS = 6_000;

type RunParts = Pick<RunSetup, 'digest' | 'commit'>;

/** A market being played: the run on it and its player. */
export interface PlayedRun extends RunAtWork {
  readonly kind: 'replay';
  readonly market: OpenedMarket;
  readonly player: Player;
  readonly dvr: Dvr;
}

/** What a new run takes from the desk. */
export interface PlayedRunSetup {
  readonly market: OpenedMarket;
  /** A new ledger, or one of an earlier run on this market that goes on. */
  readonly session: LedgerSession;
  readonly config: Config;
  readonly schedule: RestSchedule;
  readonly speed: number;
  /** Whether what lies ahead can be known. */
  readonly looksAhead: () => boolean;
  readonly onProgress: () => void;
  /** The recording cannot be read on. */
  readonly onError: (error: RecordingError) => void;
  /** The run threw: a bug. */
  readonly onBug: (cause: unknown) => void;
}

/** A run on an opened market, from its start or from where its ledger ends; not yet playing. */
export function newPlayedRun<PickedFile>(setup: PlayedRunSetup, ports: DeskPorts<PickedFile>): PlayedRun {
  const { market, session, speed } = setup;
  const parts = { digest: ports.newDigest(), commit: session.ledger.commit.bind(session.ledger) };
  const replay = replayOf(setup, parts);
  const { run } = replay;
  const tape = new Tape(market.stream.updates);
  const recorder = new RunRecorder(session.ledger, tape.past);
  const actor = actorOf(replay, recorder);
  tape.begin(actor);
  const seen = new SeenRun();
  const onEffects = (effects: Effects): void => {
    recorder.take(run.state, effects, replay.place.updates);
    seen.take(run.state, effects);
    if (effects.outcome !== null) tape.note(actor);
  };
  const { onError, onBug } = setup;
  const hurry = (): number => restPace(run.state);
  const onProgress = (): void => {
    if (player.finished) ledger.end('finished');
    setup.onProgress();
  };
  const hold = (): Hold => holdOf(session);
  const onIntervention = (event: EngineEvent): void => dvr.intervene(event);
  const listener = { onEffects, onProgress, onError, onBug, hurry, hold, onIntervention };
  const player = new Player(replay, speed, pacedBy(session, ports.pace), listener);
  const take = (event: EngineEvent): void => player.take(event);
  const dvr = new Dvr({ run: actor, player, tape, replay }, ports.pace, { ...setup, hurry: restPace });
  const ledger = new RunLedger(
    session,
    { run, take, stop: () => void player.pause() },
    originOf(setup, replay.goneTo),
  );
  return {
    kind: 'replay',
    market,
    run,
    ledger,
    recorder,
    seen,
    player,
    dvr,
    rows: () => runView(dvr.actor, dvr.actor.recorder),
    take,
    end: () => endRun({ player, dvr, ledger }),
  };
}

/** The run as its DVR sees it. */
function actorOf({ run, place }: Replay, recorder: RunRecorder): Actor {
  return {
    state: run.state,
    get trades() {
      return run.trades;
    },
    recorder,
    place,
  };
}

/** The session as it was, or a run of the desk's own on its market, from where the ledger ends. */
function replayOf(setup: PlayedRunSetup, parts: RunParts): Replay {
  const { stream, session } = setup.market;
  stream.seek(epochMs(0));
  if (session) return new Replay(stream, sessionRun(session, parts), () => true);
  const run = marketRun(setup, parts);
  const { time } = run.state;
  if (time === null) return new Replay(stream, run);
  const updates = stream.seek(time);
  const replay = new Replay(stream, run, isMarketNote, time);
  Object.assign(replay.place, { updates, latest: time, tick: updates });
  return replay;
}

function marketRun({ market, session, config, schedule }: PlayedRunSetup, parts: RunParts): Run {
  const { stream } = market;
  const carried = restore(session.ledger);
  const names = stream.symbols.map(({ name }) => name);
  return new Run({
    parameters: engineParameters(config),
    schedule,
    identity: replayIdentity(firstConfig(session.ledger) ?? configText(config), stream),
    ...parts,
    ...(carried === null ? {} : { goOn: { carried, names } }),
  });
}

function originOf({ market, config: own }: PlayedRunSetup, goneTo: number): RunOrigin {
  const config = market.session?.config ?? own;
  return {
    kind: 'replay',
    source: market.name,
    profile: engineParameters(config).profile,
    config_json: configText(config),
    started_at: Number.isFinite(goneTo) ? ledgerDateTime(epochMs(goneTo)) : startOf(market.stream),
  };
}

/** A rest passes in some seconds, however long it is: nothing is traded in it. */
function restPace(state: EngineState): number {
  const running = state.rest === null ? null : state.schedule.running;
  return running === null ? 0 : (running.end - running.start) / REST_PASSES_IN_MS;
}

async function endRun({ player, dvr, ledger }: Pick<PlayedRun, 'player' | 'dvr' | 'ledger'>): Promise<void> {
  const paused = player.pause();
  await dvr.end();
  await paused;
  ledger.leave();
}
