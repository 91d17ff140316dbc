const SPLIT = 7.07106781186547;
const FAR = 37;
const ROOT_2PI = 2.506628274631;
const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

/**
 * Distribution function of the standard normal distribution, to about 14 digits: J. F. Hart's algorithm 5666 in the form
 * of G. West, "Better approximations to cumulative normal functions", Wilmott Magazine 2005.
 */
export function normalCdf(x: number): number {
  const distance = Math.abs(x);
  const tail = distance > FAR ? 0 : upperTail(distance);
  return x > 0 ? 1 - tail : tail;
}

function upperTail(distance: number): number {
  const density = Math.exp(-(distance * distance) / 2);
  if (distance < SPLIT) return (density * horner(NUMERATOR, distance)) / horner(DENOMINATOR, distance);
  const fraction = [4, 3, 2, 1].reduce((sum, k) => distance + k / sum, distance + 0.65);
  return density / fraction / ROOT_2PI;
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
