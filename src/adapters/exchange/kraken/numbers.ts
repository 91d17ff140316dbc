const NUMBER = /"(price|qty)":\s*(-?[\d.]+(?:[eE][-+]?\d+)?)/g;
const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([-+]?\d{1,2})$/;

/** Puts the numbers of levels between quotes, so that reading the JSON keeps their exact text. */
export function quoteNumbers(text: string): string {
  return text.replace(NUMBER, (_, name: string, number: string) => `"${name}":"${plainDecimal(number)}"`);
}

/** A number without an exponent, digit for digit: "5.1e-5" is "0.000051". */
export function plainDecimal(text: string): string {
  const match = EXPONENT.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
