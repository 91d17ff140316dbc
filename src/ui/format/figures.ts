import { grouped } from './grouped';

/** What stands for a figure that does not exist. */
export const NO_FIGURE = '–';

/** A statistic at a fixed number of decimals; a dash where there is none. */
export function fixedText(value: number | null, decimals: number): string {
  return value === null ? NO_FIGURE : withoutMinusZero(value.toFixed(decimals));
}

/** A limit with the decimals that it has, at most `decimals`: 10 gives "10", 0.3 gives "0.3". */
export function limitText(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

/** A number of a chart at a fixed number of decimals, with commas. */
export function chartText(value: number, decimals: number): string {
  const [whole = '', fraction] = fixedText(Math.abs(value), decimals).split('.');
  const sign = value < 0 && /[1-9]/.test(`${whole}${fraction ?? ''}`) ? '-' : '';
  return fraction === undefined ? `${sign}${grouped(whole)}` : `${sign}${grouped(whole)}.${fraction}`;
}

/** A share of 1 as a percentage; a dash where there is none. */
export function percentText(share: number | null, decimals = 1): string {
  return share === null ? NO_FIGURE : `${withoutMinusZero((share * 100).toFixed(decimals))}%`;
}

/** Part of a whole; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Bytes in the unit a person would use: 1,048,576 gives "1.0 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Event seconds per second: "60x", "max". */
export function speedText(speed: number): string {
  return Number.isFinite(speed) ? `${speed}x` : 'max';
}

function withoutMinusZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
