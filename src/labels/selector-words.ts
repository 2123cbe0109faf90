import { isSatisfiable, type KeyStates, type LabelBox } from './label-space.ts';

/** A selector as people read it: `environment=prod, team in (a, b), !legacy`; `any` for everything. */
export function selectorWords(box: LabelBox): string {
  if (!isSatisfiable(box)) return 'none';
  const words = [...box.keys].map(([key, states]) => keyWords(key, states));
  return words.length === 0 ? 'any' : words.join(', ');
}

/** As `kubectl get --selector` has it, where it has anything. */
function keyWords(key: string, { absent, values }: KeyStates): string {
  const listed = [...values.listed].sort();
  if (values.kind === 'allBut') {
    if (listed.length === 0) return absent ? key : `${key}`;
    const [only, second] = listed;
    const without = second === undefined ? `${key}!=${only}` : `${key} notin (${listed.join(', ')})`;
    return absent ? without : `${key}, ${without}`;
  }
  if (listed.length === 0) return `!${key}`;
  const [only, second] = listed;
  const within = second === undefined ? `${key}=${only}` : `${key} in (${listed.join(', ')})`;
  return absent ? `${within} or !${key}` : within;
}
