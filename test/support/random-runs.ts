/**
 * How many random cases a test tries: `inCi` where CI is true, otherwise `atHand`. The variable RINGFENCE_RUNS multiplies
 * both, for a longer run by hand.
 */
export function randomRuns(atHand: number, inCi: number): number {
  return Math.ceil(runsFactor() * (process.env.CI === 'true' ? inCi : atHand));
}

/** By how much the number of random cases is multiplied: 1, if no one asks for more or fewer. */
export function runsFactor(): number {
  const factor = Number(process.env.RINGFENCE_RUNS ?? 1);
  if (!(factor > 0))
    throw new Error('RINGFENCE_RUNS multiplies the number of random cases, so it is a number above 0.');
  return factor;
}
