import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileToImport, newFileSink, zlibGunzip } from '../../src/adapters/files/node-file';
import { openSqlite } from '../../src/adapters/ledger/sqlite';
import { SqlLedger } from '../../src/adapters/ledger/sql-ledger';
import { openMarket } from '../../src/adapters/replay/open-market';
import { detailOf } from '../../src/app/desk/trouble';
import { type Config, DEFAULT_CONFIG, describeConfigErrors, readConfig } from '../../src/app/config/config';
import type { OpenedMarket } from '../../src/app/desk/ports';
import { PageFile } from '../../src/app/ledger/pages/page-file';
import { playToEnd } from '../../src/app/run/replay';
import { type RunSummary, summaryOf } from '../../src/app/run/summary';
import { err, ok, type Result } from '../../src/core/result';
import type { ReplayArguments } from './arguments';
import { type HeadlessSetup, headlessReplay } from './headless-replay';
import { Outputs } from './outputs';
import { readSchedule } from './schedule';
import { type VerifyResult, verified } from './verified';

/** The summary with how long the run itself took, import not counted. */
export interface TimedSummary extends RunSummary {
  readonly seconds: number;
  readonly ticks_per_second: number;
  /** What the comparison came to; only where it was asked for. */
  readonly verify?: VerifyResult;
}

/** Replays files as asked and writes what was asked for; a refusal is one line for standard error. */
export async function replayFiles(options: ReplayArguments): Promise<Result<TimedSummary, string>> {
  const config = readConfigFile(options.config);
  if (!config.ok) return config;
  const schedule = readSchedule(options.shabbat);
  if (!schedule.ok) return schedule;
  const market = await openFiles(options.files);
  if (!market.ok) return market;
  const outputs = new Outputs(options);
  const asRecorded = options.config === null && options.shabbat === null;
  const setup = { market: market.value, config: config.value, schedule: schedule.value, asRecorded };
  try {
    return await play(setup, outputs, options.verify);
  } finally {
    outputs.discard();
  }
}

async function play(
  setup: HeadlessSetup,
  outputs: Outputs,
  isVerified: boolean,
): Promise<Result<TimedSummary, string>> {
  const ledger = outputs.wantsDatabase ? await newLedger() : null;
  const { replay, check } = headlessReplay(setup, (writes) => ledger?.commit(writes));
  const { run } = replay;
  const started = performance.now();
  const played = await playToEnd(replay, outputs.tracer(run.state));
  if (!played.ok) return err(played.error.message);
  const seconds = (performance.now() - started) / 1000;
  const verify = isVerified ? await verified(setup, run, check) : null;
  if (verify && !verify.ok) return err(verify.error.message);
  const timed = { ...summaryOf(run), seconds, ticks_per_second: Math.round(run.state.ticks / seconds) };
  const summary = verify === null ? timed : { ...timed, verify: verify.value };
  outputs.commit(ledger?.exportFile() ?? null, JSON.stringify(summary));
  return ok(summary);
}

async function openFiles(paths: readonly string[]): Promise<Result<OpenedMarket, string>> {
  const files = [];
  for (const path of paths) {
    try {
      files.push(await fileToImport(path));
    } catch (cause) {
      return err(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  const control = { onProgress: () => undefined, isCancelled: () => false };
  const market = await openMarket(files, control, { newSink: newFileSink, gunzip: zlibGunzip });
  if (market.ok) return market;
  return err(market.error.kind === 'cancelled' ? 'cancelled' : detailOf(market.error.trouble));
}

function readConfigFile(path: string | null): Result<Config, string> {
  if (path === null) return ok(DEFAULT_CONFIG);
  try {
    const config = readConfig(JSON.parse(readFileSync(path, 'utf8')));
    return config.ok ? config : err(`${path}: ${describeConfigErrors(config.error)}`);
  } catch (cause) {
    return err(`${path}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
  }
}

async function newLedger(): Promise<SqlLedger> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));
  const opened = SqlLedger.open(await openSqlite({ wasm: new Uint8Array(wasm) }), new PageFile());
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
