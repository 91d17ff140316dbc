/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Earliest and latest time that a frame may bear, epoch milliseconds: 2001 to 2286. */
const [EARLIEST, LATEST] = [1e12, 1e13];

/** True for a JSON object; false for lists, null and plain values. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object that `text` is, or null where it is none. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Text of 1 to 64 characters, as names and ids are; else null. */
export function nameOf(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : null;
}

/** Any text, shortened for the log; empty where it is none. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** A whole number from 0 to 2^53-1, or null. */
export function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The whole number that digits say, or null. */
export function wholeOfText(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? wholeOf(Number(value)) : null;
}

/** A time in milliseconds, as a whole number; null where it is none or cannot be a moment of trading. */
export function timeOf(value: unknown): number | null {
  const time = wholeOf(value);
  return time !== null && time >= EARLIEST && time < LATEST ? time : null;
}

/** The moment that `2026-08-24T22:21:58.343688Z` says, cut to milliseconds; null where it says none. */
export function timeOfIso(value: unknown): number | null {
  return typeof value === 'string' && value.length < 40 ? timeOf(Math.floor(Date.parse(value))) : null;
}

/** The objects of a list, or null where it is no list of objects. */
export function objectsOf(value: unknown): readonly JsonObject[] | null {
  return Array.isArray(value) && value.every(isObject) ? value : null;
}
