/** How far around an expression is looked for the ends of its line: a text with expressions is no longer. */
const mostAround = 10_000;
/** Longer lines are not shown again with their quotes. */
const longestShown = 300;

/** Where an expression that begins at an offset ends: after its closing braces, else at the end of its line. */
export function expressionEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const braces = /^\{*/.exec(line)?.[0].length ?? 0;
  // Further braces close the mappings around it.
  const closed = new RegExp(`^.*?\\}{${braces}}`).exec(line);
  return start + (closed === null ? line.trimEnd().length : closed[0].length);
}

/** The line in which an expression begins, as it should be written: with the expression's whole value in quotes. */
function quotedLine(text: string, start: number): string {
  const from = lineStart(text, start);
  const to = lineEnd(text, start);
  const before = text.slice(from, start);
  const inFlow = /[[{]/.test(before);
  const valueStart = start - lastWord(before).length;
  const end = expressionEnd(text, start);
  const after = text.slice(end, to);
  const behind = after.search(inFlow ? /[,\]}]|:\s|$/ : /$|\s#|:(\s|$)/);
  const valueEnd = end + after.slice(0, behind).trimEnd().length;
  return `${text.slice(from, valueStart)}${quote(text.slice(valueStart, valueEnd))}${text.slice(valueEnd, to)}`.trim();
}

/**
 * The quotes around an expression that quotes within it close too early, as in `"{{eq a "b"}}"`; nothing where it
 * stands in no quotes, or holds quotes of both kinds.
 */
export function closingTooEarly(text: string, start: number): '"' | "'" | undefined {
  const [quotes] = lastWord(text.slice(lineStart(text, start), start));
  if (quotes !== '"' && quotes !== "'") return undefined;
  const expression = text.slice(start, expressionEnd(text, start));
  return expression.includes(quotes) && !expression.includes(otherQuotes(quotes)) ? quotes : undefined;
}

/** Returns the text before an expression, back to the last space, comma or bracket. */
function lastWord(before: string): string {
  let start = before.length;
  while (start > 0 && !/[\s[{,]/.test(before.charAt(start - 1))) start--;
  return before.slice(start);
}

const otherQuotes = (quotes: '"' | "'") => (quotes === '"' ? "'" : '"');

/** The way out for an expression that is not quoted. */
export function wayOut(text: string, start: number): string {
  if (lineEnd(text, start) - lineStart(text, start) > longestShown) return 'Put the whole value in quotes.';
  const quotes = closingTooEarly(text, start);
  if (quotes !== undefined) {
    const end = expressionEnd(text, start);
    const expression = text.slice(start, end).replaceAll(quotes, otherQuotes(quotes));
    return `Write: ${`${text.slice(lineStart(text, start), start)}${expression}${text.slice(end, lineEnd(text, end))}`.trim()}`;
  }
  return isAlone(text, start)
    ? 'An expression cannot be a line of its own. To omit or repeat an item, write the keys $when and $each in it.'
    : `Write: ${quotedLine(text, start)}`;
}

/**
 * The text with the expression at an offset replaced by as many letters, which YAML reads as a plain text; by spaces
 * where a line holds nothing else, as the control lines of other template languages do.
 */
export function blotOut(text: string, start: number): string {
  const end = expressionEnd(text, start);
  return text.slice(0, start) + (isAlone(text, start) ? ' ' : 'x').repeat(end - start) + text.slice(end);
}

function isAlone(text: string, start: number): boolean {
  const from = lineStart(text, start);
  const around = text.slice(from, start) + text.slice(expressionEnd(text, start), lineEnd(text, start));
  return around.trim() === '';
}

function quote(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `'${value}'`;
}

function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - mostAround);
  const before = text.slice(from, offset);
  return from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

function lineEnd(text: string, offset: number): number {
  const around = text.slice(offset, offset + mostAround);
  const length = around.search(/[\r\n]/);
  return offset + (length < 0 ? around.length : length);
}
