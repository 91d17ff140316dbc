import { epochMs } from '../time';
import { appliedEnd, appliedStart, type PauseWindow, type WindowKind } from './window';

/** Joins windows, sorted by start, that touch or overlap as the desk keeps them; wide margins can make them do so. */
export function joinedWindows(sorted: readonly PauseWindow[]): PauseWindow[] {
  const joined: PauseWindow[] = [];
  for (const window of sorted) {
    const before = joined.at(-1);
    if (before === undefined || appliedStart(window) > appliedEnd(before)) joined.push(window);
    else joined[joined.length - 1] = join(before, window);
  }
  return joined;
}

function join(a: PauseWindow, b: PauseWindow): PauseWindow {
  return {
    ...a,
    start: epochMs(Math.min(a.start, b.start)),
    end: epochMs(Math.max(a.end, b.end)),
    kind: joinedKind(a.kind, b.kind),
    days: a.days + b.days,
    lastDay: b.lastDay,
    names: [...a.names, ...b.names],
    fallback: joinedText(a.fallback, b.fallback),
    parts: [...a.parts, ...b.parts],
  };
}

function joinedKind(a: WindowKind, b: WindowKind): WindowKind {
  return a === b ? a : 'shabbat+yomtov';
}

/** Each stand-in once; a window's own text may name several, apart by semicolons. */
function joinedText(a: string | null, b: string | null): string | null {
  const texts = [a, b].filter((text) => text !== null).flatMap((text) => text.split('; '));
  return texts.length === 0 ? null : [...new Set(texts)].join('; ');
}
