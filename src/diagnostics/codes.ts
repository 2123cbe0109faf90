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

  // render (tree-problems.ts): what would change in the folder of manifests
  'foreign-file-in-the-way': 'A file that Ringfence did not render lies where a manifest has to go',
  'folder-too-large': 'A folder of manifests would hold more than 3,000 entries',
  'manifest-out-of-date': 'A manifest is not what the sources render',

  // platform: the disk
  'symbolic-link': 'A symbolic link lies among sources or manifests',
  unreadable: 'A file or folder cannot be read',
  unwritable: 'A file or folder cannot be written',
  'outside-a-repository': 'No policies/landscape.yaml here or above',
  'foreign-output-folder': 'The folder given with --out holds other things',
  interrupted: 'Writing was stopped before it was done',

  // landscape: what the sources say
  'no-landscape': 'There is no policies/landscape.yaml',
  'version-mismatch': 'The landscape is pinned to another version of Ringfence',
  'unexpected-file': 'A YAML file stands where no source belongs',
  'wrong-kind': 'A source has another kind than its place says',
  'unknown-field': 'A field is not known',
  'missing-field': 'A field is missing',
  'wrong-type': 'A field has a value of the wrong type',
  'invalid-value': 'A field has a value that is not allowed',
  'invalid-name': 'A name is not valid',
  'name-differs-from-path': 'A source names itself otherwise than its path',
  'duplicate-name': 'A name is declared twice',
  'unknown-reference': 'A name refers to nothing',
  'ambiguous-policy': 'A policy could be one of several files',
  'unlisted-template': 'Nothing lists a template',
  'name-off-pattern': 'A namespace does not fit the name pattern of its type',
  'hosting-cycle': 'Clusters host each other in a circle',
  'type-hosts-no-control-plane': 'A control plane is put into a type that hosts none',
  'type-needs-hosted-cluster': 'A namespace of a hosting type was declared without a hosted cluster',
  'parameter-declared-twice': 'A parameter is declared by the landscape and by a type',
  'parameter-without-default': 'A parameter has neither a default nor is required',
  'keyword-out-of-place': 'A keyword means nothing for the type of a parameter',
  'untyped-parameter': 'A parameter does not say what its values are',
  'value-not-declared': 'No parameter declares a value',
  'value-of-wrong-type': 'A value has the wrong type',
  'value-not-allowed': 'A value is not one of those allowed',
  'value-out-of-range': 'A number is out of range',
  'value-of-wrong-format': 'A text is not of the format it must have',
  'value-missing': 'A required value is missing',
  'duplicate-item': 'A list holds an item twice',
  'too-few': 'A list or map is too short',
  'observed-value-set-by-hand': 'An observed value is set by hand',
  'value-not-observed': 'Observed values set a parameter that is not observed',
  'exception-expired': 'An exception no longer holds',
  'exception-without-namespace': 'An exception applies to no namespace',
} as const satisfies Record<string, string>;

export type Code = keyof typeof codes;
