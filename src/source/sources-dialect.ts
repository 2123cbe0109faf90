import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';
import { isMergeKey, type MakeDialect } from './dialect.ts';
import { locationAt, locationOf } from './node.ts';
import { duplicateKey, mergeKey, unsupportedNumber, unsupportedTag } from './problems.ts';

/** Makes the dialect of sources: YAML 1.2, and of it only what all readers agree about. */
export const sourcesDialect: MakeDialect = (file, _text, report) => ({
  typed(scalar, { isKey }) {
    const value = typePlain(scalar.text);
    if (typeof value === 'number' && !isKey && !isExact(value, scalar.text)) {
      report(unsupportedNumber(locationOf(scalar), scalar.text));
    }
    return { ...scalar, value };
  },
  checkQuoted() {},
  checkTag({ text, start, end }) {
    report(unsupportedTag(locationAt(file, start, end), text));
  },
  tagged: (scalar) => scalar,
  checkAnchor() {},
  checkKey({ entries, keys }, key) {
    const first = entries[keys.get(key.text) ?? entries.length];
    if (first !== undefined) report(duplicateKey(locationOf(key), key.text, locationOf(first.key)));
    if (isMergeKey(key)) report(mergeKey(locationOf(key)));
  },
  place({ entries, keys }, key, value) {
    if (!keys.has(key.text)) keys.set(key.text, entries.length);
    entries.push({ key, name: key.text, value });
  },
});

const coreTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** The value of a plain scalar by the core schema of YAML 1.2. */
function typePlain(text: string): string | number | boolean | null {
  if (!/^[-+.0-9tTfFnN~]/.test(text)) return text;
  for (const tag of coreTags) {
    const value: string | number | boolean | null | typeof NOT_RESOLVED = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

function isExact(value: number, text: string): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || /[.eE]/.test(text));
}
