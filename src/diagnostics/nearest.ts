/**
 * A suggestion would not help with longer names, and comparing takes the product of lengths.
 */
const longestWord = 64;
/** How many candidates are weighed by the letters that they have; of more, those that begin or end as the word does. */
const mostWeighed = 200;
/** How many candidates of like length are looked at, so that thousands of unknown names take no minutes. */
const mostSeen = 2000;
/** How many of them are compared letter by letter, those first that have most letters in common. */
const mostCompared = 20;

/**
 * Finds the candidate that a person who wrote `word` most likely meant: the one with the smallest edit distance
 * (insert, delete, replace, swap of neighbours), if at most a third of the longer word differs.
 * Ties go to the first in code-unit order. Case does not count. Among many that are near, not every one is compared.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const compare = (candidate: string): void => {
    const distance = editDistance(wanted, candidate.toLowerCase());
    const isFirst = best === undefined || distance < bestDistance || (distance === bestDistance && candidate < best);
    if (distance > limitOf(word, candidate) || !isFirst) return;
    best = candidate;
    bestDistance = distance;
  };
  /** By how many letters differ at least. */
  const near: string[][] = [];
  for (const candidate of ofLikeLength(word, candidates)) {
    const least = lettersThatDiffer(letters, wanted.length, candidate.toLowerCase());
    if (least > limitOf(word, candidate)) continue;
    near[least] ??= [];
    near[least].push(candidate);
  }
  let compared = 0;
  for (const [least, group] of near.entries()) {
    if (least > bestDistance) break;
    for (const candidate of group ?? []) {
      if (++compared > mostCompared) return best;
      compare(candidate);
    }
  }
  return best;
}

function ofLikeLength(word: string, candidates: Iterable<string>): readonly string[] {
  const all: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(word.length - candidate.length) <= limitOf(word, candidate)) all.push(candidate);
    if (all.length >= mostSeen) break;
  }
  if (all.length <= mostWeighed) return all;
  const letter = (text: string, index: number) => text.charCodeAt(index) | 0x20;
  const isLike = (text: string) =>
    letter(text, 0) === letter(word, 0) || letter(text, text.length - 1) === letter(word, word.length - 1);
  return all.filter(isLike).slice(0, mostWeighed);
}

function limitOf(word: string, candidate: string): number {
  return Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
}

function lettersOf(word: string): Int16Array {
  const counts = new Int16Array(128);
  for (let index = 0; index < word.length; index++) add(counts, word.charCodeAt(index), 1);
  return counts;
}

/** Unlike letters may count as one, which only makes the words seem nearer. */
function add(counts: Int16Array, letter: number, change: number): void {
  const at = letter & 127;
  counts[at] = (counts[at] ?? 0) + change;
}

/**
 * A lower bound of the edit distance to a word of these letters: each edit changes one letter into another, adds one,
 * or takes one away.
 */
function lettersThatDiffer(counts: Int16Array, length: number, candidate: string): number {
  let missing = 0;
  for (let index = 0; index < candidate.length; index++) {
    const letter = candidate.charCodeAt(index);
    if ((counts[letter & 127] ?? 0) <= 0) missing++;
    add(counts, letter, -1);
  }
  for (let index = 0; index < candidate.length; index++) add(counts, candidate.charCodeAt(index), 1);
  const tooMany = length - (candidate.length - missing);
  return Math.max(missing, tooMany);
}

/** The hint that goes with an unknown name; nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean "${candidate}"?`;
}

function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
