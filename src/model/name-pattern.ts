/**
 * Reports whether a name fits a pattern of texts with any characters between them, at least `least` each time. The
 * texts are found from the left, each as early as it can be, so that it takes one walk however many there are.
 */
export function fitsParts(name: string, parts: readonly string[], least: 0 | 1): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from + least);
    if (found < 0) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from + least && name.endsWith(last);
}

/** Reports whether a name fits a pattern in which `*` stands for any characters, also none. */
export function fitsPattern(name: string, pattern: string): boolean {
  return pattern.includes('*') ? fitsParts(name, pattern.split('*'), 0) : name === pattern;
}
