import { fitsPattern } from '../model/name-pattern.ts';

/** How many names are tried before a name counts as not to be found. */
const mostTried = 1000;

/**
 * Returns a name that fits all patterns and is not taken; undefined where there is none. Exact for one pattern and for
 * two: more than two come from nowhere. `*` stands for any characters.
 */
export function freeName(patterns: readonly string[], isTaken: (name: string) => boolean): string | undefined {
  const [first = '*', second = '*'] = patterns;
  for (let number = 0; number < mostTried; number++) {
    const filler = number === 0 ? 'new' : `new-${number + 1}`;
    const name = commonName(first, second, filler);
    if (name === undefined) return undefined;
    if (name !== '' && !isTaken(name) && patterns.every((pattern) => fitsPattern(name, pattern))) return name;
    if (!first.includes('*') || !second.includes('*')) return undefined;
  }
  return undefined;
}

/** Reports whether some name fits both patterns. */
export function patternsOverlap(a: string, b: string): boolean {
  return commonName(a, b, '') !== undefined;
}

/** Returns a name that fits both patterns, with `filler` where both leave everything open. */
function commonName(a: string, b: string, filler: string): string | undefined {
  const dead = new Set<string>();
  const from = (i: number, j: number): string | undefined => {
    const key = `${i} ${j}`;
    if (dead.has(key)) return undefined;
    const found = step(i, j);
    if (found === undefined) dead.add(key);
    return found;
  };
  const step = (i: number, j: number): string | undefined => {
    const [one, other] = [a[i], b[j]];
    if (one === undefined && other === undefined) return '';
    if (one === '*' && other === '*') return joined(filler, from(i + 1, j + 1) ?? from(i + 1, j) ?? from(i, j + 1));
    if (one === '*') return from(i + 1, j) ?? (other === undefined ? undefined : joined(other, from(i, j + 1)));
    if (other === '*') return from(i, j + 1) ?? (one === undefined ? undefined : joined(one, from(i + 1, j)));
    return one !== undefined && one === other ? joined(one, from(i + 1, j + 1)) : undefined;
  };
  return from(0, 0);
}

function joined(first: string, rest: string | undefined): string | undefined {
  return rest === undefined ? undefined : `${first}${rest}`;
}

/** Reports whether every name that fits `inner` fits `outer`. May miss that it is so. */
export function includesPattern(outer: string, inner: string): boolean {
  return fitsPattern(inner.replaceAll('*', '\u0000'), outer);
}
