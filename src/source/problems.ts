import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Location, RelatedLocation } from '../diagnostics/diagnostic.ts';

/** How large a source file may be, in bytes. */
export const maxFileSize = 1024 * 1024;
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
      `The file has ${size} bytes; a source file has at most ${maxFileSize} (1 MiB).`,
      'Split it: clusters, values and workloads may be spread over any number of files.',
    );
  }
  const most = `${limit} bytes (${limit / 2 ** 20} MiB)`;
  return limit === maxParsedSize
    ? error(
        'file-too-large',
        start(path),
        `The file has more than ${most}, which is more than is read as YAML.`,
        'Split it, or give it as JSON, of which much more can be read: kubectl get … --output json.',
      )
    : error(
        'file-too-large',
        start(path),
        `The file has more than ${most}, which is more than is read as one text.`,
        'Split it into several files; a folder of them is read as one.',
      );
}

export function notUtf8(location: Location, byte: string): Diagnostic {
  return error(
    'not-utf-8',
    location,
    `The byte ${byte} is not part of a UTF-8 character here; source files are UTF-8 text.`,
    'Save the file with the encoding UTF-8.',
  );
}

/** `mark`: the bytes that it begins with. */
export function utf16(path: string, mark: string): Diagnostic {
  return error(
    'not-utf-8',
    { path, line: 1, column: 1 },
    `The file begins with the bytes ${mark}, as UTF-16 does; source files are UTF-8 text.`,
    'Save the file with the encoding UTF-8. In older PowerShells ">" writes UTF-16: write "| Out-File -Encoding utf8".',
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
    'An escape in this text stands for half a character: a surrogate without its other half.',
    'Write the character itself, or "\\U" with its eight hexadecimal digits.',
  );
}

export function duplicateKey(location: Location, key: string, first: Location): Diagnostic {
  return error(
    'duplicate-key',
    location,
    `The key "${key}" occurs twice in one mapping; YAML readers disagree which of the two counts.`,
    'Remove one of them, or merge their values.',
    [{ message: 'The first one is here.', location: first }],
  );
}

/** In what Kubernetes' tools read: there, the last one counts. */
export function overwrittenKey(location: Location, key: string, first: Location): Diagnostic {
  return {
    ...duplicateKey(location, key, first),
    severity: 'warning',
    message: `The key "${key}" occurs twice in one mapping; Kubernetes' tools drop the first one and read this one.`,
  };
}

export function severalDocuments(location: Location): Diagnostic {
  return error(
    'several-documents',
    location,
    'A second YAML document begins here; a source file holds exactly one.',
    'Move it to a file of its own, or delete the "---" if nothing follows it.',
  );
}

export function emptyDocument(path: string): Diagnostic {
  return error(
    'empty-document',
    start(path),
    'The file holds no YAML document; a source file holds exactly one.',
    'Write the document, or delete the file.',
  );
}

export function tooManyNodes(location: Location): Diagnostic {
  return error(
    'too-many-nodes',
    location,
    `Here the file grows beyond ${maxNodes} nodes, when its aliases are followed; a source file has at most that many.`,
    'Split the file, or remove aliases that multiply others.',
  );
}

export function nestedTooDeeply(location: Location): Diagnostic {
  return error(
    'nested-too-deeply',
    location,
    `Here the file nests deeper than ${maxDepth} levels, when its aliases are followed; a source file has at most that many.`,
    'Check the brackets and the indentation above.',
  );
}

export function unknownAlias(location: Location, name: string, suggestion: string | undefined): Diagnostic {
  return error(
    'unknown-alias',
    location,
    `The alias "*${name}" names no anchor that stands above it; an alias repeats the node marked "&${name}".`,
    suggestion ?? `For a text that begins with an asterisk, quote it: "*${name}".`,
  );
}

export function recursiveAlias(location: Location, name: string, anchor: Location): Diagnostic {
  return error(
    'recursive-alias',
    location,
    `The alias "*${name}" stands inside the node that it repeats, which would never end.`,
    'Write out the part that is meant.',
    [{ message: `The anchor "&${name}" is here.`, location: anchor }],
  );
}

export function mergeKey(location: Location): Diagnostic {
  return error(
    'merge-key',
    location,
    'The merge key "<<" is not supported: YAML 1.2 has dropped it, and readers disagree about it.',
    'Write out the keys, or set values in a layer further out.',
  );
}

/** In what Kubernetes' tools read: there, merge keys have a meaning. */
export function invalidMerge(location: Location): Diagnostic {
  return error(
    'merge-key',
    location,
    'The merge key "<<" has a value that cannot be merged. It merges a mapping, or a list of mappings.',
    'For a key that is really named "<<", quote it.',
  );
}

/** A line within quotes or brackets, where no more of them are indented to be read. */
export function tooFarLeft(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'This line goes on within quotes or brackets, and begins further left than YAML 1.2 allows. Ringfence reads such lines only where they are few and plain.',
    'Indent it deeper than the key that it belongs to, or write the file as JSON.',
  );
}

/** `name`: what Unicode calls the character. */
export function hiddenCharacter(location: Location, name: string): Diagnostic {
  return invalidYaml(
    location,
    `The YAML reader of Kubernetes reads the character ${name} otherwise than it looks: as a line break, or as nothing.`,
    'Delete it.',
  );
}

/** In brackets, in a text without quotes. */
export function partedOtherwise(location: Location, character: ':' | '?'): Diagnostic {
  return invalidYaml(
    location,
    `Within brackets, the YAML reader of Kubernetes reads this "${character}" otherwise than YAML 1.2 does.`,
    character === ':' ? 'Write a space after the colon, or quote the text.' : 'Quote the text.',
  );
}

/** Reports an anchor or alias. */
export function oddAnchor(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'To the YAML reader of Kubernetes the name of an anchor consists of letters, digits, "_" and "-".',
    'Choose another name.',
  );
}

export function emptyLineAfterBackslash(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'A backslash at the end of a line, before an empty line, is read by the YAML reader of Kubernetes otherwise than by YAML 1.2.',
    'Write the text on one line.',
  );
}

export function unreadDocument(location: Location): Diagnostic {
  return invalidYaml(
    location,
    'A document begins here after "..."; kubectl reads nothing from there to the next line "---".',
    'Write "---" above it.',
  );
}

export function unsupportedTag(location: Location, tag: string): Diagnostic {
  return error(
    'unsupported-tag',
    location,
    `The tag "${tag}" is not supported; sources hold plain YAML without explicit types.`,
    'Remove it; quote the value if a text is meant. A text that begins with an exclamation mark is quoted, too.',
  );
}

/** In what Kubernetes' tools read: other tags mean the same there as none, or a text. */
export function convertingTag(location: Location, tag: string): Diagnostic {
  return error(
    'unsupported-tag',
    location,
    `The tag "${tag}" gives what it stands before another type, which Ringfence does not do.`,
    'Remove it, and write the value as it is meant: quoted for a text, without quotes for a number.',
  );
}

export function unsupportedKey(location: Location, what: string): Diagnostic {
  return error(
    'unsupported-key',
    location,
    `A mapping has ${what} as a key; keys are texts, written where they stand.`,
    'Write the key as a text, quoted if need be.',
  );
}

export function unsupportedNumber(location: Location, text: string): Diagnostic {
  return error(
    'unsupported-number',
    location,
    `The number ${text} cannot be held exactly; numbers are finite, and integers at most 9007199254740991 either way.`,
    `For a text, quote it: "${text}".`,
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
      ? 'The expression is not quoted; without quotes, YAML reads its braces as a mapping.'
      : `The first ${closedBy} within the expression closes the quotes around it; YAML does not see the rest.`;
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
