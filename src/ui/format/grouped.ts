const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** Digits of a whole number with a comma at each thousand: "1234567" gives "1,234,567". */
export function grouped(digits: string): string {
  return digits.replace(THOUSANDS, ',');
}

/** A count with commas: 1234567 gives "1,234,567". */
export function countText(count: number): string {
  return grouped(String(count));
}
