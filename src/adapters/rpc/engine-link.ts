import { type Endpoint, type ProxyMarked, proxy, type Remote, wrap } from 'comlink';
import type { DeskApi } from '../../app/contract';
import type { DvrApi } from '../../app/dvr-api';
import type { LedgersApi } from '../../app/ledgers-api';
import type { LiveApi } from '../../app/live-api';
import type { SettingsApi } from '../../app/settings-api';
import type { RecordingsApi, VerifyReport } from '../../app/recordings-api';
import { OpenCalls } from './open-calls';

/** A thread that speaks comlink and says when it has crashed: a Worker, or a MessagePort in tests. */
export interface EngineThread extends Endpoint {
  addEventListener(type: string, listener: (event: Event) => void): void;
}

/** The engine's thread as seen from the page. */
export interface EngineLink {
  /**
   * The desk's calls. Comlink leaves a call that was under way when the thread crashed without an answer for ever; here
   * it is rejected, and so is every later one.
   */
  readonly desk: DeskApi<File>;
  /** Resolves with the reason when the thread has crashed or a message could not be read; never before. */
  readonly lost: Promise<string>;
}

/** Connects the page to the engine's thread, which exposes a DeskApi. */
export function connectEngine(thread: EngineThread): EngineLink {
  const calls = new OpenCalls();
  const lost = lossOf(thread).then((reason) => {
    calls.breakOff(reason);
    return reason;
  });
  return { desk: deskOver(thread, (call) => calls.answer(call)), lost };
}

type Answer = <T>(call: Promise<T>) => Promise<T>;

/** The calls about ledgers, behind the property of that name. */
function ledgersOver(remote: Remote<LedgersApi<File>>, answer: Answer): LedgersApi<File> {
  return {
    open: (name) => answer(remote.open(name)),
    nameNext: (name) => answer(remote.nameNext(name)),
    remedy: (remedy) => answer(remote.remedy(remedy)),
    list: () => answer(remote.list()),
    create: (name) => answer(remote.create(name)),
    importFile: (file, progress) => answer(remote.importFile(file, proxy(progress))),
    exportFile: (id) => answer(remote.exportFile(id)),
    rename: (id, name) => answer(remote.rename(id, name)),
    duplicate: (id) => answer(remote.duplicate(id)),
    reset: (id) => answer(remote.reset(id)),
    delete: (id) => answer(remote.delete(id)),
    undelete: (id) => answer(remote.undelete(id)),
  };
}

/** The calls about recordings; files cross by structured clone. */
function recordingsOver(remote: Remote<RecordingsApi<File>>, answer: Answer): RecordingsApi<File> {
  return {
    list: () => answer(remote.list()),
    open: (id, as) => answer(remote.open(id, as)),
    rename: (id, name) => answer(remote.rename(id, name)),
    pin: (id, pinned) => answer(remote.pin(id, pinned)),
    delete: (id) => answer(remote.delete(id)),
    undelete: (id) => answer(remote.undelete(id)),
    export: (id, packed) => answer(remote.export(id, packed)),
    import: (files) => answer(remote.import(files)),
    verify: (id) => answer<VerifyReport>(remote.verify(id)),
    cancelVerify: () => answer(remote.cancelVerify()),
    configure: (choice) => answer(remote.configure(choice)),
  };
}

/** The calls about live markets. */
function liveOver(remote: Remote<LiveApi>, answer: Answer): LiveApi {
  return {
    venues: () => answer(remote.venues()),
    markets: (venue) => answer(remote.markets(venue)),
    connect: (markets) => answer(remote.connect(markets)),
    disconnect: () => answer(remote.disconnect()),
    remove: (name) => answer(remote.remove(name)),
    resync: (name) => answer(remote.resync(name)),
    tickAt: (name, time) => answer(remote.tickAt(name, time)),
    useServers: (bases) => answer(remote.useServers(bases)),
  };
}

/** The calls about the configuration, behind the property of that name. */
function settingsOver(remote: Remote<SettingsApi>, answer: Answer): SettingsApi {
  return {
    config: () => answer(remote.config()),
    change: (keys, source) => answer(remote.change(keys, source)),
    changes: () => answer(remote.changes()),
  };
}

/** The calls about looking at a replay, likewise. */
function dvrOver(remote: Remote<DvrApi>, answer: Answer): DvrApi {
  return {
    seek: (time) => answer(remote.seek(time)),
    move: (unit, direction) => answer(remote.move(unit, direction)),
    jump: (target, direction) => answer(remote.jump(target, direction)),
    seekFill: (symbol, time) => answer(remote.seekFill(symbol, time)),
    toRun: () => answer(remote.toRun()),
    follow: (symbol) => answer(remote.follow(symbol)),
  };
}

/** Files cross by structured clone; the sink of views stays here and is called from there. */
function deskOver(thread: EngineThread, answer: Answer): DeskApi<File> {
  const remote = wrap<
    DeskApi<File> & {
      readonly ledgers: ProxyMarked;
      readonly dvr: ProxyMarked;
      readonly live: ProxyMarked;
      readonly recordings: ProxyMarked;
      readonly report: ProxyMarked;
      readonly settings: ProxyMarked;
    }
  >(thread);
  return {
    watch: (sink) => answer(remote.watch(proxy(sink))),
    frame: () => answer(remote.frame()),
    openFiles: (files) => answer(remote.openFiles(files)),
    openSample: (url) => answer(remote.openSample(url)),
    play: () => answer(remote.play()),
    pause: () => answer(remote.pause()),
    step: () => answer(remote.step()),
    setSpeed: (speed) => answer(remote.setSpeed(speed)),
    restart: () => answer(remote.restart()),
    cancelImport: () => answer(remote.cancelImport()),
    command: (command) => answer(remote.command(command)),
    exportLedger: () => answer(remote.exportLedger()),
    sha256: () => answer(remote.sha256()),
    flush: () => answer(remote.flush()),
    state: () => answer(remote.state()),
    ledgers: ledgersOver(remote.ledgers, answer),
    report: {
      current: () => answer(remote.report.current()),
      of: (id) => answer(remote.report.of(id)),
    },
    live: liveOver(remote.live, answer),
    settings: settingsOver(remote.settings, answer),
    recordings: recordingsOver(remote.recordings, answer),
    dvr: dvrOver(remote.dvr, answer),
    dismissTrouble: () => answer(remote.dismissTrouble()),
    setShabbat: (settings) => answer(remote.setShabbat(settings)),
    comingRests: (months) => answer(remote.comingRests(months)),
    exportRests: (format, months) => answer(remote.exportRests(format, months)),
    pauseLog: () => answer(remote.pauseLog()),
    clockJumps: () => answer(remote.clockJumps()),
    sunDay: () => answer(remote.sunDay()),
    useClock: (choice) => answer(remote.useClock(choice)),
    lookAtClock: () => answer(remote.lookAtClock()),
  };
}

function lossOf(thread: EngineThread): Promise<string> {
  return new Promise((resolve) => {
    thread.addEventListener('error', (event) => resolve(crashReason(event)));
    thread.addEventListener('messageerror', () =>
      resolve('a message between page and engine could not be read'),
    );
  });
}

function crashReason(event: Event): string {
  const message = 'message' in event ? event.message : '';
  return typeof message === 'string' && message !== '' ? message : 'its script could not be loaded or run';
}
