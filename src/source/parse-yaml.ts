import type { Event } from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { attemptToParse } from './attempt-to-parse.ts';
import { locationAt, type SourceFile } from './node.ts';
import { unquotedExpression } from './problems.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { blotOut, closingTooEarly, expressionEnd, wayOut } from './unquoted-expression.ts';

/** How many expressions without quotes are reported in one file. */
const maxRepairs = 20;
/** How many expressions before a syntax error are tried as its cause. */
const maxCandidates = 5;

/**
 * Parses the text of a file. Where an expression without quotes breaks the syntax, it is blotted out and reading goes
 * on, so that further problems show as well; `text` is what was read in the end, with the offsets of the file's text.
 */
export function parseYaml(file: SourceFile): {
  readonly text: string;
  readonly events: readonly Event[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  let text = file.text;
  let attempt = attemptToParse(text);
  while (attempt.events === undefined && diagnostics.length < maxRepairs) {
    const repair = blotOutCause(text, attempt.position);
    if (repair === undefined) {
      diagnostics.push(syntaxProblem(file, text, attempt.reason, attempt.position));
      break;
    }
    const location = locationAt(file, repair.start, expressionEnd(text, repair.start));
    const { text: original } = file;
    const closedBy = closingTooEarly(original, repair.start);
    diagnostics.push(unquotedExpression(location, wayOut(original, repair.start), closedBy));
    text = repair.text;
    attempt = repair.attempt;
  }
  return { text, events: attempt.events, diagnostics };
}

/** Finds the expression, at or before a syntax error, without which the parser gets further. */
function blotOutCause(text: string, position: number) {
  let start = text.lastIndexOf('{{', position);
  for (let candidate = 0; candidate < maxCandidates && start >= 0; candidate++) {
    while (text.charAt(start - 1) === '{') start--;
    const blotted = blotOut(text, start);
    const attempt = attemptToParse(blotted);
    if (attempt.events !== undefined || attempt.position > position) return { start, text: blotted, attempt };
    start = start === 0 ? -1 : text.lastIndexOf('{{', start - 1);
  }
  return undefined;
}
