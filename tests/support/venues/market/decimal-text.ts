/** An integer of `decimals` decimals with exactly so many: 150 of 2 is "1.50". */
export function fixedText(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The same without the zeros at its end: 150 of 2 is "1.5", 100 is "1". */
export function shortText(value: number, decimals: number): string {
  const text = fixedText(value, decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/, '');
}

/** The same, filled up with zeros to `places`: 150 of 2 to 8 places is "1.50000000". */
export function paddedText(value: number, decimals: number, places: number): string {
  const text = fixedText(value, decimals);
  if (places <= decimals) return text;
  return `${decimals === 0 ? `${text}.` : text}${'0'.repeat(places - decimals)}`;
}
