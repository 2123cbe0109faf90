/**
 * Every code a diagnostic may carry, with its one-line title. Stable: a code is never renamed or reused.
 * Each has a page `docs/diagnostics/<code>.md` and a test in which it fires; a test holds both.
 * Grouped by the folder whose `problems.ts` makes them.
 */
export const codes = {
  // source: reading files
  'file-too-large': 'A source file is larger than 1 MiB',
  'not-utf-8': 'A source file is not UTF-8 text',
  'invalid-yaml': 'A source file is not valid YAML',
  'duplicate-key': 'A mapping has one key twice',
  'several-documents': 'A file holds more than one YAML document',
  'empty-document': 'A file holds no YAML document',
  'too-many-nodes': 'A file grows beyond 100,000 nodes when its aliases are followed',
  'unknown-alias': 'An alias names an anchor that does not exist',
  'merge-key': 'The YAML merge key << is not supported',
  'unsupported-tag': 'An explicit YAML tag is not supported',
  'unsupported-key': 'A mapping key is not a text',
  'unquoted-expression': 'An expression is not quoted',
} as const satisfies Record<string, string>;

export type Code = keyof typeof codes;
