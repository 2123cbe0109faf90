import { fitsPattern } from '../model/name-pattern.ts';

/** How many names are tried before a name counts as not to be found. */
const mostTried = 1000;

/**
 * Returns a name that fits all patterns and is not taken; undefined where there is none. `*` stands for any characters, so
 * patterns that all have one have no common name or very many.
 */
export function freeName(patterns: readonly string[], isTaken: (name: string) => boolean): string | undefined {
  for (let number = 0; number < mostTried; number++) {
    const name = commonName(patterns, number === 0 ? 'new' : `new-${number + 1}`);
    if (!patterns.every((pattern) => fitsPattern(name, pattern))) return undefined;
    if (name !== '' && !isTaken(name)) return name;
    if (patterns.some((pattern) => !pattern.includes('*'))) return undefined;
  }
  return undefined;
}

/** Reports whether some name fits both patterns. */
export function patternsOverlap(a: string, b: string): boolean {
  const name = commonName([a, b], '');
  return [a, b].every((pattern) => fitsPattern(name, pattern));
}

/** Returns a name that fits all patterns, with `filler` where they leave it open; any other text if there is none. */
function commonName(patterns: readonly string[], filler: string): string {
  const whole = patterns.find((pattern) => !pattern.includes('*'));
  if (whole !== undefined) return whole;
  const parts = patterns.map((pattern) => pattern.split('*'));
  const first = longest(parts.map((one) => one[0] ?? ''));
  const last = longest(parts.map((one) => one.at(-1) ?? ''));
  const between = parts.flatMap((one) => one.slice(1, -1)).filter((part) => part !== '');
  return `${first}${[...between.map((part) => `${filler}${part}`), filler].join('')}${last}`;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((known, text) => (text.length > known.length ? text : known), '');
}

/** Reports whether every name that fits `inner` fits `outer`. May miss that it is so. */
export function includesPattern(outer: string, inner: string): boolean {
  return fitsPattern(inner.replaceAll('*', '\u0000'), outer);
}
