import fc from 'fast-check';

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

interface UntilOptions {
  /** How many cases are tried before it is asked whether some were rare. */
  readonly atOnce: number;
  /** How many cases are tried at most. */
  readonly most: number;
  /** Reports whether some kind of case was met less often than the test needs. */
  readonly isRare: () => boolean;
}

/** Tries random cases until no kind of them is rare, and returns how many were tried. */
export function assertUntil<Case>(property: fc.IProperty<Case>, { atOnce, most, isRare }: UntilOptions): number {
  let runs = 0;
  do {
    fc.assert(property, { numRuns: atOnce });
    runs += atOnce;
  } while (isRare() && runs < most);
  return runs;
}
