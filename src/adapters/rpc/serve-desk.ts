import { expose, transfer } from 'comlink';
import type { DeskApi } from '../../app/contract';
import type { DvrApi } from '../../app/dvr-api';
import type { LedgersApi } from '../../app/ledgers-api';
import type { LiveApi } from '../../app/live-api';
import type { SettingsApi } from '../../app/settings-api';
import type { RecordingsApi } from '../../app/recordings-api';

/** Answers the page from this thread. */
export function serveDesk(desk: DeskApi<File>): void {
  const api: DeskApi<File> = {
    watch: (sink) => desk.watch(sink),
    frame: () => desk.frame(),
    openFiles: (files) => desk.openFiles(files),
    openSample: (url) => desk.openSample(url),
    play: () => desk.play(),
    pause: () => desk.pause(),
    step: () => desk.step(),
    setSpeed: (speed) => desk.setSpeed(speed),
    restart: () => desk.restart(),
    cancelImport: () => desk.cancelImport(),
    command: (command) => desk.command(command),
    exportLedger: async () => handedOver(await desk.exportLedger()),
    sha256: () => desk.sha256(),
    flush: () => desk.flush(),
    state: () => desk.state(),
    ledgers: serveLedgers(desk.ledgers),
    report: { current: () => desk.report.current(), of: (id) => desk.report.of(id) },
    live: serveLive(desk.live),
    settings: serveSettings(desk.settings),
    recordings: serveRecordings(desk.recordings),
    dvr: serveDvr(desk.dvr),
    dismissTrouble: () => desk.dismissTrouble(),
    setShabbat: (settings) => desk.setShabbat(settings),
    comingRests: (months) => desk.comingRests(months),
    exportRests: (format, months) => desk.exportRests(format, months),
    pauseLog: () => desk.pauseLog(),
    clockJumps: () => desk.clockJumps(),
    sunDay: () => desk.sunDay(),
    useClock: (choice) => desk.useClock(choice),
    lookAtClock: () => desk.lookAtClock(),
  };
  expose(api);
}

function serveSettings(settings: SettingsApi): SettingsApi {
  return {
    config: () => settings.config(),
    change: (keys, source) => settings.change(keys, source),
    changes: () => settings.changes(),
  };
}

function serveDvr(dvr: DvrApi): DvrApi {
  return {
    seek: (time) => dvr.seek(time),
    move: (unit, direction) => dvr.move(unit, direction),
    jump: (target, direction) => dvr.jump(target, direction),
    seekFill: (symbol, time) => dvr.seekFill(symbol, time),
    toRun: () => dvr.toRun(),
    follow: (symbol) => dvr.follow(symbol),
  };
}

function serveLedgers(ledgers: LedgersApi<File>): LedgersApi<File> {
  return {
    open: (name) => ledgers.open(name),
    nameNext: (name) => ledgers.nameNext(name),
    remedy: (remedy) => ledgers.remedy(remedy),
    list: () => ledgers.list(),
    create: (name) => ledgers.create(name),
    importFile: (file, progress) => ledgers.importFile(file, progress),
    exportFile: async (id) => handedOver(await ledgers.exportFile(id)),
    rename: (id, name) => ledgers.rename(id, name),
    duplicate: (id) => ledgers.duplicate(id),
    reset: (id) => ledgers.reset(id),
    delete: (id) => ledgers.delete(id),
    undelete: (id) => ledgers.undelete(id),
  };
}

function serveRecordings(recordings: RecordingsApi<File>): RecordingsApi<File> {
  return {
    list: () => recordings.list(),
    open: (id, as) => recordings.open(id, as),
    rename: (id, name) => recordings.rename(id, name),
    pin: (id, pinned) => recordings.pin(id, pinned),
    delete: (id) => recordings.delete(id),
    undelete: (id) => recordings.undelete(id),
    export: (id, packed) => recordings.export(id, packed),
    import: (files) => recordings.import(files),
    verify: (id) => recordings.verify(id),
    cancelVerify: () => recordings.cancelVerify(),
    configure: (choice) => recordings.configure(choice),
  };
}

function serveLive(live: LiveApi): LiveApi {
  return {
    venues: () => live.venues(),
    markets: (venue) => live.markets(venue),
    connect: (markets) => live.connect(markets),
    disconnect: () => live.disconnect(),
    remove: (name) => live.remove(name),
    resync: (name) => live.resync(name),
    tickAt: (name, time) => live.tickAt(name, time),
    useServers: (bases) => live.useServers(bases),
  };
}

/** An exported file goes over to the page without a copy. */
function handedOver(file: Uint8Array): Uint8Array {
  return transfer(file, [file.buffer]);
}
