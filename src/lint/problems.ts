import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Location, Severity } from '../diagnostics/diagnostic.ts';
import { allLintCodes } from '../diagnostics/finding-codes.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Exception } from '../landscape/landscape.ts';
import { locationOf, type SourceNode } from '../source/node.ts';
import type { AcceptanceComment } from './acceptance-comment.ts';

const form = '# ringfence-accept <code>: <reason> (<owner>, until YYYY-MM-DD)';

function problem(code: Code, severity: Severity, location: Location, message: string, hint: string): Diagnostic {
  return { code, severity, message, location, hint };
}

export function invalidAcceptance(location: Location): Diagnostic {
  return problem(
    'invalid-acceptance',
    'error',
    location,
    'This comment is meant to accept a finding, and cannot be understood. An acceptance has a code, a reason, an owner and a last day.',
    `Write: ${form}`,
  );
}

export function unknownRule(location: Location, code: string): Diagnostic {
  const known = allLintCodes;
  return problem(
    'invalid-acceptance',
    'error',
    location,
    `"${code}" is no rule of lint, so that the comment accepts nothing.`,
    didYouMean(code, known) ?? `Codes: ${known.join(', ')}.`,
  );
}

export function noSuchDay(location: Location, day: string): Diagnostic {
  return problem(
    'invalid-acceptance',
    'error',
    location,
    `There is no day ${day}, so that it is not known how long the comment accepts.`,
    `Write: ${form}`,
  );
}

export function acceptanceExpired({ code, owner, until, location }: AcceptanceComment): Diagnostic {
  return problem(
    'acceptance-expired',
    'warning',
    location,
    `This comment accepted "${code}" until ${until}; it accepts nothing any more.`,
    `Ask ${owner}: fix the finding, or agree on a new date.`,
  );
}

export function acceptanceUnused({ code, location }: AcceptanceComment): Diagnostic {
  return problem(
    'acceptance-unused',
    'warning',
    location,
    `This comment accepts "${code}", and there is no such finding at its line.`,
    'Delete it, or move it to the line that the finding names.',
  );
}

export function exceptionUnused({ name }: Exception, code: string, node: SourceNode): Diagnostic {
  return problem(
    'acceptance-unused',
    'warning',
    locationOf(node),
    `Exception "${name}" accepts "${code}", and there is no such finding in its scope.`,
    'Delete the item, or correct the scope and the names in it.',
  );
}
