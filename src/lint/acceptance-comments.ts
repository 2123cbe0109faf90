import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { type LintCode, lintCodes } from '../diagnostics/finding-codes.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { AcceptanceComment } from './acceptance-comment.ts';
import * as problems from './problems.ts';

export interface AcceptanceComments {
  /** By path and place. */
  readonly comments: readonly AcceptanceComment[];
  /** Errors in comments that are not acceptances. */
  readonly diagnostics: readonly Diagnostic[];
}

const decoder = new TextDecoder('utf-8');
const marker = 'ringfence-accept';

/** The acceptances in YAML files. A comment begins with `#` at the start of a line or after a space. */
export function readAcceptanceComments(files: FileTree): AcceptanceComments {
  const comments: AcceptanceComment[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of files.paths()) {
    if (!/\.ya?ml$/.test(path)) continue;
    const bytes = files.get(path)?.read();
    const text = bytes === undefined ? '' : decoder.decode(bytes);
    if (!text.includes(marker)) continue;
    const lines = text.split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      const match = /(^|\s)#\s*(ringfence-accept\b.*)$/.exec(line);
      if (match === null) continue;
      const written = (match[2] ?? '').trim();
      const column = line.trimEnd().length - written.length + 1;
      const location = { path, line: index + 1, column, endColumn: column + written.length };
      const isAlone = line.trimStart().startsWith('#');
      const read = parseAcceptance(isAlone ? withContinuation(written, lines, index) : written, location);
      if ('diagnostic' in read) diagnostics.push(read.diagnostic);
      else comments.push({ ...read, location, line: isAlone ? nextLine(lines, index) : index + 1 });
    }
  }
  return { comments, diagnostics };
}

/** A long reason goes on in the comments below, up to the bracket that ends it. */
function withContinuation(written: string, lines: readonly string[], index: number): string {
  let text = written;
  for (let next = index + 1; !/, until [^()]*\)$/.test(text); next++) {
    const more = /^\s*#\s*(.*)$/.exec(lines[next] ?? '')?.[1]?.trim();
    if (more === undefined || more.startsWith(marker)) break;
    text = `${text} ${more}`;
  }
  return text;
}

/** The first line below that is no comment, 1-based. */
function nextLine(lines: readonly string[], index: number): number {
  let next = index + 1;
  while (/^\s*#/.test(lines[next] ?? '')) next++;
  return next + 1;
}

type Parsed = Pick<AcceptanceComment, 'code' | 'reason' | 'owner' | 'until'>;

function parseAcceptance(text: string, location: Location): Parsed | { readonly diagnostic: Diagnostic } {
  const match = /^ringfence-accept ([^\s:]+): (\S.*) \(([^()]+), until (\d{4}-\d{2}-\d{2})\)$/.exec(text);
  if (match === null) return { diagnostic: problems.invalidAcceptance(location) };
  const [, code = '', reason = '', owner = '', until = ''] = match;
  if (!Object.hasOwn(lintCodes, code)) return { diagnostic: problems.unknownRule(location, code) };
  if (!isDay(until)) return { diagnostic: problems.noSuchDay(location, until) };
  return { code: code as LintCode, reason, owner, until };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  // JavaScript takes 2024-02-30 for the first of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
