import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { attemptToParse } from './attempt-to-parse.ts';
import { conflictMarkerIn } from './conflict-marker.ts';
import { locationAt, type SourceFile } from './node.ts';
import { invalidYaml, nestedTooDeeply, unsupportedTag } from './problems.ts';

/** A syntax error: js-yaml's reason, its place, and the line around it. */
interface SyntaxError {
  readonly file: SourceFile;
  readonly text: string;
  readonly reason: string;
  readonly position: number;
  /** Offset of the first character of the line. */
  readonly lineStart: number;
  readonly line: string;
}

/** Either undefined, when it is not this, or what to tell. */
type ErrorReading = (error: SyntaxError) => Diagnostic | undefined;

/** Tells a person what a syntax error most likely is: the first reading that fits. */
export function syntaxProblem(file: SourceFile, text: string, reason: string, position: number): Diagnostic {
  const lineStart = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const error = { file, text, reason, position, lineStart, line };
  for (const read of readings) {
    const diagnostic = read(error);
    if (diagnostic !== undefined) return diagnostic;
  }
  return invalidYaml(place(error), `This is not valid YAML: ${reason}.`);
}

const readings: readonly ErrorReading[] = [
  conflictMarker,
  tabAsIndentation,
  tooDeep,
  badTag,
  badCharacter,
  badEscape,
  bracketTooFarLeft,
  unclosed,
  badFlowCollection,
  blockScalarHeader,
  directive,
  reservedCharacter,
  itemAfterKey,
  missingSpaceAfterColon,
  keyWithoutSpace,
  colonInPlainText,
  textAfterQuotes,
  missingColon,
  badIndentation,
];

function conflictMarker({ file, text }: SyntaxError): Diagnostic | undefined {
  const index = conflictMarkerIn(text);
  if (index === undefined) return undefined;
  return invalidYaml(
    locationAt(file, index, index + 7),
    'The file contains conflict markers of an unfinished git merge.',
    'Decide which lines to keep, and delete the marker lines.',
  );
}

function tabAsIndentation({ file, line, lineStart }: SyntaxError): Diagnostic | undefined {
  const tab = /^ *(\t+)/.exec(line);
  if (tab === null) return undefined;
  const end = lineStart + tab[0].length;
  return invalidYaml(
    locationAt(file, end - (tab[1] ?? '').length, end),
    'The line is indented with a tab; YAML allows only spaces for indentation.',
    'Replace the tab with spaces.',
  );
}

function tooDeep(error: SyntaxError): Diagnostic | undefined {
  return error.reason.startsWith('nesting exceeded') ? nestedTooDeeply(place(error)) : undefined;
}

function badTag({ file, text, reason, position }: SyntaxError): Diagnostic | undefined {
  if (!/\btag\b/.test(reason) || reason.includes('TAG directive')) return undefined;
  const start = text.lastIndexOf('!', position);
  const tag = /^!+[^\s!]*/.exec(text.slice(start))?.[0] ?? '!';
  return unsupportedTag(locationAt(file, start, start + tag.length), tag);
}

function badCharacter(error: SyntaxError): Diagnostic | undefined {
  if (!/non-printable|valid JSON character/.test(error.reason)) return undefined;
  const unit = error.text.charCodeAt(error.position).toString(16).toUpperCase().padStart(4, '0');
  return invalidYaml(
    place(error),
    `The control character U+${unit} is not allowed in YAML unless it is escaped.`,
    `Delete it, or write "\\u${unit}" in double quotes.`,
  );
}

function badEscape(error: SyntaxError): Diagnostic | undefined {
  if (error.reason === 'expected hexadecimal character') {
    return invalidYaml(
      place(error),
      'The escape needs hexadecimal digits here: two after \\x, four after \\u, eight after \\U.',
    );
  }
  if (error.reason !== 'unknown escape sequence') return undefined;
  return invalidYaml(
    locationAt(error.file, error.position - 1, error.position + 1),
    `In double quotes a backslash begins an escape, and \\${error.text.charAt(error.position)} is not a valid one.`,
    'Write \\\\ for a backslash, or use single quotes.',
  );
}

function bracketTooFarLeft(error: SyntaxError): Diagnostic | undefined {
  const character = error.text.charAt(error.position);
  if (error.reason !== 'deficient indentation' || !/^[\]}]$/.test(character)) return undefined;
  return invalidYaml(
    place(error),
    `The line of this ${character} must be indented deeper than the key that the brackets belong to.`,
    'Indent it by two more spaces.',
  );
}

/** A quote or bracket that is never closed shows only lines later; the place to fix is where it was opened. */
function unclosed({ file, text, reason, position }: SyntaxError): Diagnostic | undefined {
  if (!/deficient indentation|quoted scalar|within a flow collection/.test(reason)) return undefined;
  const opener = openerBefore(text, position);
  if (opener === undefined) return undefined;
  const character = text.charAt(opener);
  const location = locationAt(file, opener, opener + 1);
  const noticed = locationAt(file, position);
  const related =
    noticed.line === location.line ? undefined : [{ message: 'The parser stopped here.', location: noticed }];
  if (character === '"' || character === "'") {
    return invalidYaml(
      location,
      `The quote ${character} that opens here is not closed.`,
      `Close it with ${character}.`,
      related,
    );
  }
  const closer = character === '[' ? ']' : '}';
  return invalidYaml(
    location,
    `The bracket ${character} that opens here is not closed.`,
    `Close it with ${closer}, and indent every line between them.`,
    related,
  );
}

/** How many quotes and brackets before an error are looked at. */
const maxOpeners = 100;

/**
 * The offset of the quote within which an offset lies, else of the outermost bracket: the text before it is not within
 * one itself.
 */
function openerBefore(text: string, position: number): number | undefined {
  const isWithinQuotes = (end: number) => /quoted scalar/.test(reasonAt(end));
  const isWithinAny = (end: number) => /quoted scalar|within a flow collection/.test(reasonAt(end));
  const end = text.slice(0, position).trimEnd().length;
  if (!isWithinAny(end)) return undefined;
  const inQuotes = isWithinQuotes(end);
  const sign = inQuotes ? /["']/ : /[[{]/;
  let tried = 0;
  for (let offset = position - 1; offset >= 0 && tried < maxOpeners; offset--) {
    if (!sign.test(text.charAt(offset)) || !/^$|[\s[{,:]/.test(text.charAt(offset - 1))) continue;
    tried++;
    if (!(inQuotes ? isWithinQuotes(offset) : isWithinAny(offset))) return offset;
  }
  return undefined;

  function reasonAt(until: number): string {
    const attempt = attemptToParse(text.slice(0, until));
    return attempt.events === undefined ? attempt.reason : '';
  }
}

function badFlowCollection(error: SyntaxError): Diagnostic | undefined {
  if (error.reason.startsWith('missed comma')) {
    return invalidYaml(
      place(error),
      'A comma is missing before this; commas separate the entries in [ ] and { }.',
      'Insert the comma, or quote the value if it is one string.',
    );
  }
  if (!error.reason.startsWith('expected the node content')) return undefined;
  return invalidYaml(place(error), 'There is no entry before this comma.', 'Delete the comma, or write the entry.');
}

function blockScalarHeader(error: SyntaxError): Diagnostic | undefined {
  if (error.reason !== 'a line break is expected') return undefined;
  return invalidYaml(
    place(error),
    'Nothing can follow | or > on this line; the string begins on the next line.',
    'Move the string to the next line and indent it, or quote the value.',
  );
}

function directive(error: SyntaxError): Diagnostic | undefined {
  if (!/directive/i.test(error.reason)) return undefined;
  return invalidYaml(
    place(error),
    'A line that begins with % is a YAML directive; this one is not valid, or "---" is missing after it.',
    'Delete the directive; sources do not need one.',
  );
}

function itemAfterKey(error: SyntaxError): Diagnostic | undefined {
  const before = error.line.slice(0, error.position - error.lineStart);
  if (!error.reason.startsWith('bad indentation') || !/^-\s/.test(error.text.slice(error.position))) return undefined;
  if (!/:\s+$/.test(before)) return undefined;
  return invalidYaml(
    place(error),
    'A list cannot begin on the line of its key.',
    'Begin it on the next line, or write it as [first, second].',
  );
}

function reservedCharacter(error: SyntaxError): Diagnostic | undefined {
  const { text, position, reason } = error;
  if (reason.startsWith('name of an')) {
    return invalidYaml(
      locationAt(error.file, position - 1, position),
      `A name must follow this ${text.charAt(position - 1)}; in YAML it marks an alias or an anchor.`,
      'For a string, quote the value.',
    );
  }
  const character = text.charAt(position);
  if (!reason.startsWith('bad indentation') || !/^[@`%\]},]$/.test(character)) return undefined;
  return invalidYaml(place(error), `A string without quotes cannot begin with ${character}.`, 'Quote the value.');
}

function missingSpaceAfterColon(error: SyntaxError): Diagnostic | undefined {
  if (!error.reason.startsWith('a whitespace character')) return undefined;
  return missingSpace(place(error));
}

/** "key:value" is a text without a colon in it to YAML, and reads on over the next lines until one is met. */
function keyWithoutSpace(error: SyntaxError): Diagnostic | undefined {
  if (error.text.charAt(error.position) !== ':') return undefined;
  const above = error.text.slice(0, error.lineStart).trimEnd();
  const start = Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1;
  const found = /^(\s*(?:- )*[\w./-]+:)[^\s/]/.exec(above.slice(start));
  if (found === null) return undefined;
  const colon = start + (found[1] ?? '').length;
  return missingSpace(locationAt(error.file, colon - 1, colon));
}

function colonInPlainText(error: SyntaxError): Diagnostic | undefined {
  const before = error.line.slice(0, error.position - error.lineStart);
  if (!error.reason.startsWith('bad indentation') || error.text.charAt(error.position) !== ':') return undefined;
  if (!/:\s/.test(before)) {
    return invalidYaml(
      atFirstCharacter(error),
      'This line is indented deeper than the lines around it, but the key above it already has a value.',
      'Indent it like the keys that it belongs with.',
    );
  }
  return invalidYaml(
    place(error),
    'A second colon begins a second mapping on this line; a string that contains ": " needs quotes.',
    'Quote the value, or begin the inner mapping on its own line.',
  );
}

function textAfterQuotes(error: SyntaxError): Diagnostic | undefined {
  const before = error.line.slice(0, error.position - error.lineStart);
  if (!/^bad indentation|^end of the stream/.test(error.reason) || !/["'\]}]\s*$/.test(before)) return undefined;
  return invalidYaml(
    place(error),
    `Nothing can follow the closing ${before.trimEnd().slice(-1)} on this line.`,
    "Quote the whole value. Inside quotes, double a single quote ('') or escape a double quote (\\\").",
  );
}

function missingColon(error: SyntaxError): Diagnostic | undefined {
  if (!/^expected ':'|multiline key/.test(error.reason)) return undefined;
  // The parser has read on over the lines that follow; the line that is no key comes before the first with a colon.
  const above = error.text.slice(0, error.position).split(/\r\n|\r|\n/);
  let lines = above.length - 1;
  while (lines > 0 && !/:(\s|$)/.test(above[lines - 1] ?? '') && (above[lines - 1] ?? '').trim() !== '') lines--;
  const start = error.file.lineStarts[lines] ?? 0;
  const text = /^\s*(.*?)\s*$/m.exec(error.text.slice(start).split(/[\r\n]/, 1)[0] ?? '');
  const column = (text?.[0] ?? '').search(/\S/);
  const from = start + Math.max(column, 0);
  return invalidYaml(
    locationAt(error.file, from, from + (text?.[1] ?? '').length),
    'This line is not a "key: value" pair like the lines around it.',
    'Add a colon and a space. If the line continues the value above, indent it.',
  );
}

function badIndentation(error: SyntaxError): Diagnostic | undefined {
  const columns = 'All entries of a list or mapping must begin in the same column: "- " for items, "key: " for keys.';
  if (error.reason.includes('indentation')) {
    const message = 'The indentation of this line does not match any list or mapping above it.';
    return invalidYaml(atFirstCharacter(error), message, columns);
  }
  if (!error.reason.startsWith('end of the stream')) return undefined;
  const message =
    'This line does not continue anything above it. It is a key among items, an item among keys, or too far left.';
  return invalidYaml(atFirstCharacter(error), message, columns);
}

function missingSpace(location: Location): Diagnostic {
  return invalidYaml(location, 'A space is missing between the colon and the value.', 'Insert a space.');
}

function place({ file, text, position, line, lineStart }: SyntaxError): Location {
  return locationAt(file, position, Math.min(position + 1, text.length, lineStart + line.length));
}

/** The line from its first character that is no blank up to its last. */
function atFirstCharacter({ file, line, lineStart }: SyntaxError): Location {
  const indent = line.length - line.trimStart().length;
  return locationAt(file, lineStart + indent, lineStart + line.trimEnd().length);
}
