import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Location, RelatedLocation } from '../diagnostics/diagnostic.ts';

/** How large a source file may be, in bytes. */
export const maxFileSize = 1024 * 1024;
/** How large a source that a program wrote from a cluster may be, in bytes. */
export const maxObservedSize = 16 * 1024 * 1024;
/** How large a stream of documents may be, in bytes: the largest text that can be held as one is not much larger. */
export const maxStreamSize = 256 * 1024 * 1024;
/** How large such a stream may be as YAML: js-yaml takes some thirty bytes of memory for each of its bytes. */
export const maxParsedSize = 48 * 1024 * 1024;
/** How many nodes a source file may have, keys included, when its aliases are followed. */
export const maxNodes = 100_000;
/** How deep the nodes of a source file may nest, when its aliases are followed. */
export const maxDepth = 100;

export function fileTooLarge(path: string, size: number, limit = maxFileSize): Diagnostic {
  if (limit === maxFileSize) {
    return error(
      'file-too-large',
      start(path),
      `The file has ${size} bytes; a source file can have at most ${maxFileSize} (1 MiB).`,
      'Split it. Clusters, values and workloads can be in any number of files.',
    );
  }
  if (limit === maxObservedSize) {
    return error(
      'file-too-large',
      start(path),
      `The file has ${size} bytes; a file of observed facts can have at most ${maxObservedSize} (16 MiB).`,
      'Let the program that writes it leave out labels and policies that change no answer.',
    );
  }
  const most = `${limit} bytes (${limit / 2 ** 20} MiB)`;
  return limit === maxParsedSize
    ? error(
        'file-too-large',
        start(path),
        `The file has more than ${most}, the limit for YAML.`,
        'Split it, or convert it to JSON, which has a higher limit: kubectl get … --output json.',
      )
    : error(
        'file-too-large',
        start(path),
        `The file has more than ${most}, the limit for one file.`,
        'Split it into several files. Ringfence reads a folder of files together.',
      );
}

export function notUtf8(location: Location, byte: string): Diagnostic {
  return error(
    'not-utf-8',
    location,
    `The byte ${byte} is not valid UTF-8 here; a source file must be UTF-8.`,
    'Save the file as UTF-8.',
  );
}

/** `mark`: the bytes that it begins with. */
export function utf16(path: string, mark: string): Diagnostic {
  return error(
    'not-utf-8',
    { path, line: 1, column: 1 },
    `The file begins with the bytes ${mark}, which mark UTF-16; a source file must be UTF-8.`,
    'Save the file as UTF-8. In older versions of PowerShell, ">" writes UTF-16; use "| Out-File -Encoding utf8".',
  );
}

export function invalidYaml(
  location: Location,
  message: string,
  hint?: string,
  related?: readonly RelatedLocation[],
): Diagnostic {
  return error('invalid-yaml', location, message, hint, related);
}

export function halfCharacter(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'An escape in this string is half a character: a surrogate without its other half.',
    'Write the character itself, or "\\U" and its eight hexadecimal digits.',
  );
}

export function duplicateKey(location: Location, key: string, first: Location): Diagnostic {
  return error(
    'duplicate-key',
    location,
    `The key "${key}" appears twice in one mapping; YAML parsers disagree about which one counts.`,
    'Remove one of them, or combine their values.',
    [{ message: 'First used here.', location: first }],
  );
}

/** In what Kubernetes' tools read: there, the last one counts. */
export function overwrittenKey(location: Location, key: string, first: Location): Diagnostic {
  return {
    ...duplicateKey(location, key, first),
    severity: 'warning',
    message: `The key "${key}" appears twice in one mapping; Kubernetes tools ignore the first one and use this one.`,
  };
}

export function severalDocuments(location: Location): Diagnostic {
  return error(
    'several-documents',
    location,
    'A second YAML document begins here; a source file must contain exactly one.',
    'Move the second document to its own file. If nothing follows the "---", delete it.',
  );
}

export function emptyDocument(path: string): Diagnostic {
  return error(
    'empty-document',
    start(path),
    'The file contains no YAML document; a source file must contain exactly one.',
    'Write the document, or delete the file.',
  );
}

export function tooManyNodes(location: Location): Diagnostic {
  return error(
    'too-many-nodes',
    location,
    `The file exceeds ${maxNodes} nodes here, with its aliases expanded; a source file can have at most that many.`,
    'Split the file, or remove aliases that repeat other aliases.',
  );
}

export function nestedTooDeeply(location: Location): Diagnostic {
  return error(
    'nested-too-deeply',
    location,
    `The file nests deeper than ${maxDepth} levels here, with its aliases expanded; a source file can have at most that many.`,
    'Check the brackets and the indentation above.',
  );
}

export function unknownAlias(location: Location, name: string, suggestion: string | undefined): Diagnostic {
  return error(
    'unknown-alias',
    location,
    `The alias "*${name}" has no anchor "&${name}" above it; an alias repeats the node that its anchor marks.`,
    suggestion ?? `For a string that begins with an asterisk, add quotes: "*${name}".`,
  );
}

export function recursiveAlias(location: Location, name: string, anchor: Location): Diagnostic {
  return error(
    'recursive-alias',
    location,
    `The alias "*${name}" is inside the node that it repeats, so expanding it would never end.`,
    'Write the repeated part out in full.',
    [{ message: `The anchor "&${name}" is here.`, location: anchor }],
  );
}

export function mergeKey(location: Location): Diagnostic {
  return error(
    'merge-key',
    location,
    'The merge key "<<" is not supported: YAML 1.2 removed it, and parsers disagree about it.',
    'Write out the keys, or set the values in an outer layer.',
  );
}

/** In what Kubernetes' tools read: there, merge keys have a meaning. */
export function invalidMerge(location: Location): Diagnostic {
  return error(
    'merge-key',
    location,
    'The merge key "<<" has a value that cannot be merged; it must be a mapping or a list of mappings.',
    'For a key that is literally named "<<", add quotes.',
  );
}

/** A line within quotes or brackets, where no more of them are indented to be read. */
export function tooFarLeft(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'This line continues a value in quotes or brackets, but begins further left than YAML 1.2 allows. Ringfence reads such lines only where there are few of them and they are simple.',
    'Indent the line deeper than its key, or write the file as JSON.',
  );
}

/** `name`: what Unicode calls the character. */
export function hiddenCharacter(location: Location, name: string): Diagnostic {
  return invalidYaml(
    location,
    `The YAML parser of Kubernetes does not read the character ${name} as it looks: it reads a line break, or nothing.`,
    'Delete it.',
  );
}

/** In brackets, in a text without quotes. */
export function partedOtherwise(location: Location, character: ':' | '?'): Diagnostic {
  return invalidYaml(
    location,
    `Inside brackets, the YAML parser of Kubernetes reads this "${character}" differently from YAML 1.2.`,
    character === ':' ? 'Write a space after the colon, or quote the string.' : 'Quote the string.',
  );
}

/** Reports an anchor or alias. */
export function oddAnchor(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'The YAML parser of Kubernetes allows only letters, digits, "_" and "-" in the name of an anchor.',
    'Choose another name.',
  );
}

export function emptyLineAfterBackslash(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'A backslash ends this line and an empty line follows. The YAML parser of Kubernetes reads this differently from YAML 1.2.',
    'Write the string on one line.',
  );
}

export function unreadDocument(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'A document begins here after "..."; kubectl ignores everything from there to the next line "---".',
    'Write "---" above it.',
  );
}

export function unsupportedTag(location: Location, tag: string): Diagnostic {
  return error(
    'unsupported-tag',
    location,
    `The tag "${tag}" is not supported; sources are plain YAML without explicit types.`,
    'Remove the tag. For a string, quote the value. A string that begins with an exclamation mark needs quotes, too.',
  );
}

/** In what Kubernetes' tools read: other tags mean the same there as none, or a text. */
export function convertingTag(location: Location, tag: string): Diagnostic {
  return error(
    'unsupported-tag',
    location,
    `The tag "${tag}" changes the type of the value after it; Ringfence does not support that.`,
    'Remove the tag. Write a string with quotes, and a number without.',
  );
}

export function unsupportedKey(location: Location, what: string): Diagnostic {
  return error(
    'unsupported-key',
    location,
    `A mapping has ${what} as a key; a key must be a string, written out in place.`,
    'Write the key as a string, with quotes if necessary.',
  );
}

export function unsupportedNumber(location: Location, text: string): Diagnostic {
  return error(
    'unsupported-number',
    location,
    `The number ${text} cannot be represented exactly; a number must be finite, and an integer must be between -9007199254740991 and 9007199254740991.`,
    `For a string, add quotes: "${text}".`,
  );
}

/** `closedBy` are the quotes that stand around the expression and, too early, in it. */
export function unquotedExpression(
  location: Location,
  wayOut: string,
  closedBy: '"' | "'" | undefined = undefined,
): Diagnostic {
  const message =
    closedBy === undefined
      ? 'The expression has no quotes; without them, YAML reads its braces as a mapping.'
      : `The first ${closedBy} inside the expression closes the quotes around it; YAML does not read the rest as part of the value.`;
  return error('unquoted-expression', location, message, wayOut);
}

function start(path: string): Location {
  return { path, line: 1, column: 1 };
}

function error(
  code: Code,
  location: Location,
  message: string,
  hint?: string,
  related?: readonly RelatedLocation[],
): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    location,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined ? {} : { related }),
  };
}
