import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

const coreTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** The value of a plain scalar by the core schema of YAML 1.2. */
export function typePlain(text: string): string | number | boolean | null {
  if (!/^[-+.0-9tTfFnN~]/.test(text)) return text;
  for (const tag of coreTags) {
    const value: string | number | boolean | null | typeof NOT_RESOLVED = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

/** Whether a number that a text was read as is the very number that stands there. */
export function isExact(value: number, text: string): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || /[.eE]/.test(text));
}
