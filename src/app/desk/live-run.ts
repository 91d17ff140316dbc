import { type EpochMs, fromLedgerDateTime, ledgerDateTime } from '../../core/time';
import { type Config, configText } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { DigestPort } from '../digest';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import { restore } from '../engine/restore';
import type { RestSchedule } from '../engine/rest-schedule';
import { symbolIndex } from '../engine/symbol-table';
import type { LedgerReader } from '../ledger/port';
import type { LedgerSession } from '../ledger/session/session';
import { mayCommit } from '../ledger/state';
import { LiveSession } from '../live/live-session';
import type { LiveSink } from '../live/live-sink';
import type { Machine } from '../live/machine';
import { sessionView } from '../live/session-view';
import type { AskRisk, RiskAnswer, RiskRequest } from '../risk/risk-service';
import { SeenRun } from '../report/seen-run';
import { Run } from '../run/run';
import type { SessionRest, SessionStart } from '../session/session-start';
import type { LiveView } from '../view/live-view';
import { RunRecorder } from '../view/run-recorder';
import type { TickView } from '../view/view-state';
import { type RunView, runView } from '../view/run-view';
import { firstRun } from './go-on';
import type { RunAtWork } from './run-at-work';
import { RunLedger } from './run-ledger';

/** An answer that takes longer than this has come over a sleep of the machine: nothing fills on waking up. */
const LATEST_ANSWER_MS = 2_000;

/** Sees every event of a live run before the engine does, and its end. */
export interface LiveTap {
  onEvent(event: EngineEvent): void;
  /** No event comes any more. */
  end(): Promise<void>;
}

/** What a live run is made of. */
export interface LiveRunSetup {
  /** The live account's ledger. */
  readonly session: LedgerSession;
  readonly start: SessionStart;
  /** The rests of the start, under the desk's own guard. */
  readonly schedule: RestSchedule;
  readonly digest: DigestPort;
  readonly machine: Machine;
  /** When the frame came that is handled now, on the monotonic clock. */
  readonly frameAt: () => number;
  /** The markets in words, as the run begins. */
  readonly source: string;
  /** The venues are simulators. */
  readonly synthetic: boolean;
  readonly tap: LiveTap;
  /** Asks the risk service that the configuration names, if it names one. */
  readonly askRisk: AskRisk;
  readonly onNews: () => void;
  /** The ledger keeps nothing any more, or too much waits: the run is to be ended. */
  readonly onStop: () => void;
  /** The run threw: a bug; it takes nothing any more. */
  readonly onBug: (cause: unknown) => void;
}

/** A run on live feeds. Whatever reaches its engine goes through `take`, and so does the tap. */
export class LiveRun implements RunAtWork, LiveSink {
  readonly kind = 'live';
  readonly run: Run;
  readonly recorder: RunRecorder;
  readonly seen = new SeenRun();
  readonly ledger: RunLedger;
  readonly session: LiveSession;
  readonly #setup: LiveRunSetup;
  #isOver = false;

  constructor(setup: LiveRunSetup) {
    const { session, start, schedule, digest, machine, frameAt } = setup;
    this.#setup = setup;
    this.recorder = new RunRecorder(session.ledger);
    this.run = new Run({
      parameters: engineParameters(start.config),
      schedule,
      identity: start.identity,
      asksRiskService: serviceOf(start.config) !== null,
      digest,
      commit: (writes) => session.ledger.commit(writes),
      ...(start.goOn === null ? {} : { goOn: start.goOn }),
    });
    const staleAfterMs = staleAfterOf(start.config);
    this.session = new LiveSession({ machine, sink: this, frameAt, staleAfterMs });
    const dealings = { run: this.run, take: this.take, stop: setup.onStop };
    this.ledger = new RunLedger(session, dealings, originOf(setup));
  }

  get time(): EpochMs | null {
    return this.run.state.time;
  }

  get startedAt(): EpochMs {
    return this.#setup.start.startedAt;
  }

  get synthetic(): boolean {
    return this.#setup.synthetic;
  }

  /** What is listened to now, in words. */
  get source(): string {
    const byVenue = new Map<string, string[]>();
    for (const { venue, symbol } of this.session.symbols)
      byVenue.set(venue.name, [...(byVenue.get(venue.name) ?? []), symbol]);
    return [...byVenue].map(([venue, symbols]) => sourceText(venue, symbols)).join('; ');
  }

  /** How the feeds stand now. */
  feeds(): LiveView {
    return sessionView(this.session, this.#setup.machine);
  }

  /** A mark is old where its symbol's book is not to be trusted, or is not listened to. */
  rows(): RunView {
    const view = runView(this.run, this.recorder);
    const isLive = (name: string): boolean => this.session.find(name)?.integrity.state === 'live';
    const positions = view.positions.map((row) => ({
      ...row,
      stale: row.stale || (Number(row.quantity) !== 0 && !isLive(row.symbol)),
    }));
    return { ...view, positions };
  }

  /** The one way in: the tap, then the engine, then what the page shows. Null once the run is over. */
  readonly take = (event: EngineEvent): Effects | null => {
    if (this.#isOver) return null;
    try {
      this.#setup.tap.onEvent(event);
      const effects = this.run.take(event);
      if (effects.outcome !== null || effects.writes.length > 0) this.#show(effects);
      if (effects.request !== null) void this.#ask(effects.request);
      return effects;
    } catch (cause) {
      this.#isOver = true;
      this.#setup.onBug(cause);
      return null;
    }
  };

  /** The arithmetic of the symbol's tick at a time, as `KeptArithmetic.find` has it; null where it is not kept. */
  tickAt(name: string, time: EpochMs): TickView | null {
    const symbol = this.run.state.symbols.find((known) => known.name === name);
    const { past } = this.recorder;
    return symbol ? (past.arithmetic?.find(symbol, past.ticks(symbol.index), time) ?? null) : null;
  }

  placeOf(name: string): ReturnType<LiveSink['placeOf']> {
    const index = symbolIndex(this.run.state, name);
    return { index, trouble: this.run.state.symbols[index]?.trouble ?? null };
  }

  onNews(): void {
    this.#setup.onNews();
  }

  #show(effects: Effects): void {
    this.recorder.take(this.run.state, effects);
    this.seen.take(this.run.state, effects);
  }

  /** The answer comes back as an event, so that a replay of the recording needs no service. */
  async #ask({ id, question, askedAt }: RiskRequest): Promise<void> {
    const { machine, askRisk, start } = this.#setup;
    const url = serviceOf(start.config);
    if (url === null) return;
    const asked = machine.monotonic();
    const told = await askRisk(url, question);
    const isLate = machine.monotonic() - asked > LATEST_ANSWER_MS;
    const answer: RiskAnswer = isLate ? { kind: 'failed', failure: 'too_late' } : told;
    const time = this.time ?? askedAt;
    this.take({ kind: 'risk_answer', time, received: machine.now(), request: id, answer });
  }

  /** Looks at the machine's clocks. */
  look(): void {
    if (!this.#isOver) this.session.look();
  }

  /** The page is seen again, or the network is back. */
  lookAtFeeds(): void {
    if (!this.#isOver) this.session.lookAtFeeds();
  }

  async end(): Promise<void> {
    this.session.close();
    if (!this.#isOver && mayCommit(this.ledger.session.state)) this.run.finish();
    this.#isOver = true;
    this.ledger.leave();
    await this.#setup.tap.end();
  }
}

/** Markets of one venue in words. */
export function sourceText(venue: string, symbols: readonly string[]): string {
  return `${venue} ${symbols.join(', ')}`;
}

/** How a live run begins on a ledger's account. Its ids are the ledger's for good, or ids of two runs could meet. */
export function liveStart(
  ledger: LedgerReader,
  config: Config,
  rest: SessionRest,
  startedAt: EpochMs,
): SessionStart {
  const carried = restore(ledger);
  const first = firstRun(ledger);
  const since = first === null ? startedAt : fromLedgerDateTime(first.started_at);
  const identity = `${first?.config_json ?? configText(config)}\nlive\n${since}`;
  return { config, identity, goOn: carried && { carried, names: [] }, rest, startedAt };
}

function serviceOf({ risk_service_url: url }: Config): string | null {
  return typeof url === 'string' ? url : null;
}

function staleAfterOf({ stale_after_ms: asked }: Config): number | null {
  return typeof asked === 'number' ? asked : null;
}

function originOf({ start, source }: LiveRunSetup): ConstructorParameters<typeof RunLedger>[2] {
  return {
    kind: 'live',
    source,
    profile: engineParameters(start.config).profile,
    config_json: configText(start.config),
    started_at: ledgerDateTime(start.startedAt),
  };
}
