import type { BookUpdate } from '../../core/market/update';
import { readSettings } from '../../core/shabbat/read-settings';
import { type EpochMs, epochMs } from '../../core/time';
import { readConfig } from '../config/config';
import type {
  CommandEvent,
  ConfigSource,
  ConfigureEvent,
  EngineEvent,
  FeedEvent,
  RestsEvent,
  RiskAnswerEvent,
  SymbolEvent,
  TimerEvent,
} from '../engine/events';
import { readRiskAnswer } from '../risk/read-answer';
import { type NotePayload, payloadOf } from './note-payload';
import type { RecordingNote } from './stream';

/** Events that a recording holds as notes; book updates are records of their own, and symbols are in its table. */
export type NotedEvent = Exclude<EngineEvent, BookUpdate | SymbolEvent>;

type Trouble = NonNullable<FeedEvent['trouble']>;

const TROUBLES: Readonly<Record<Trouble, true>> = {
  syncing: true,
  stale: true,
  gap: true,
  crossed: true,
  checksum: true,
  offline: true,
};

const COMMANDS: Readonly<Record<CommandEvent['command'], true>> = {
  pause: true,
  resume: true,
  kill: true,
  kill_flatten: true,
  rearm: true,
  reduce: true,
  reduce_off: true,
  halt: true,
  release: true,
};

const SOURCES: Readonly<Record<ConfigSource, true>> = { user: true, preset: true, import: true };

/** The note of an event; symbols are named, so that the note keeps its sense where recordings are merged. */
export function noteOf(event: NotedEvent, nameOf: (symbol: number) => string): RecordingNote {
  const { kind, time } = event;
  switch (kind) {
    case 'feed': {
      const payload = JSON.stringify({ symbol: nameOf(event.symbol), trouble: event.trouble });
      return { time, code: 'feed', payload };
    }
    case 'timer':
      return { time, code: 'timer', payload: JSON.stringify({ received: event.received }) };
    case 'rests':
      return { time, code: 'rests', payload: JSON.stringify({ settings: event.settings }) };
    case 'command':
      return { time, code: 'command', payload: JSON.stringify({ command: event.command }) };
    case 'risk_answer': {
      const { received, request, answer } = event;
      return { time, code: 'risk_answer', payload: JSON.stringify({ received, request, answer }) };
    }
    case 'configure': {
      const { before, after, source } = event;
      return { time, code: 'configure', payload: JSON.stringify({ before, after, source }) };
    }
  }
}

/**
 * The event of a note; null where the note is none, or none that this version knows. `indexOf` answers -1 for a symbol
 * that has not entered the run.
 */
export function eventOf(note: RecordingNote, indexOf: (name: string) => number): EngineEvent | null {
  const { time, code } = note;
  switch (code) {
    case 'feed':
      return feedEvent(time, payloadOf(note), indexOf);
    case 'timer':
      return timerEvent(time, payloadOf(note));
    case 'rests':
      return restsEvent(time, payloadOf(note));
    case 'command':
      return commandEvent(time, payloadOf(note));
    case 'configure':
      return configureEvent(time, payloadOf(note));
    case 'risk_answer':
      return riskAnswerEvent(time, payloadOf(note));
    default:
      return null;
  }
}

/** Whether a note tells of the market, and not of what the person at the desk did. */
export function isMarketNote({ code }: RecordingNote): boolean {
  return code === 'feed' || code === 'timer';
}

function feedEvent(
  time: EpochMs,
  { symbol, trouble }: NotePayload,
  indexOf: (name: string) => number,
): FeedEvent | null {
  const index = typeof symbol === 'string' ? indexOf(symbol) : -1;
  if (index < 0) return null;
  if (trouble === null) return { kind: 'feed', symbol: index, time, trouble };
  return isKeyOf(TROUBLES, trouble) ? { kind: 'feed', symbol: index, time, trouble } : null;
}

/** A timer of a recording that does not say when it was received bears its own time. */
function timerEvent(time: EpochMs, { received }: NotePayload): TimerEvent {
  return { kind: 'timer', time, received: typeof received === 'number' ? epochMs(received) : time };
}

function restsEvent(time: EpochMs, { settings }: NotePayload): RestsEvent | null {
  if (typeof settings !== 'object' || settings === null) return null;
  return { kind: 'rests', time, settings: readSettings(settings).settings };
}

function commandEvent(time: EpochMs, { command }: NotePayload): CommandEvent | null {
  return isKeyOf(COMMANDS, command) ? { kind: 'command', time, command } : null;
}

function configureEvent(time: EpochMs, { before, after, source }: NotePayload): ConfigureEvent | null {
  const [left, entered] = [readConfig(before), readConfig(after)];
  if (!left.ok || !entered.ok || !isKeyOf(SOURCES, source)) return null;
  return { kind: 'configure', time, before: left.value, after: entered.value, source };
}

function riskAnswerEvent(time: EpochMs, { received, request, answer }: NotePayload): RiskAnswerEvent | null {
  const read = readRiskAnswer(answer);
  if (read === null || typeof received !== 'number' || typeof request !== 'number') return null;
  return { kind: 'risk_answer', time, received: epochMs(received), request, answer: read };
}

function isKeyOf<K extends string>(known: Readonly<Record<K, true>>, value: unknown): value is K {
  return typeof value === 'string' && Object.hasOwn(known, value);
}
