import { counted, listed } from '../../diagnostics/counted.ts';
import type { Diagnostic, Location, Severity } from '../../diagnostics/diagnostic.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { codeFrame, type SourceText } from './code-frame.ts';

export interface TextOptions {
  /** Where the lines to show come from. */
  readonly sourceText: SourceText;
  readonly palette: Palette;
}

/** A problem may show in thousands of namespaces; a few names tell where to look. */
const namespacesShown = 3;

/**
 * Diagnostics for a person to read, in the order given, an empty line between them. Each begins with
 * `path:line:column`, which editors and terminals make a link. Empty for none, else it ends in a line feed.
 */
export function formatText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic, options).join('\n')}\n`).join('\n');
}

function formatOne(diagnostic: Diagnostic, { sourceText, palette }: TextOptions): readonly string[] {
  const { code, severity, message, location, hint, related = [], namespaces = [] } = diagnostic;
  const title = palette.severity[severity](`${severity}[${code}]`);
  const lines = [`${place(location, palette)}: ${title}: ${indented(message)}`];
  lines.push(...codeFrame(location, sourceText, palette).map(indent));
  for (const { message: relation, location: at } of related) {
    lines.push(`  ${place(at, palette)}: ${indented(relation)}`);
    lines.push(...codeFrame(at, sourceText, palette).map((line) => indent(indent(line))));
  }
  if (namespaces.length > 0) {
    lines.push(`  in ${counted(namespaces.length, 'namespace')}: ${listed(namespaces, namespacesShown)}`);
  }
  if (hint !== undefined) lines.push(`  ${palette.hint('hint')}: ${indented(hint)}`);
  return lines;
}

function place({ path, line, column }: Location, palette: Palette): string {
  return palette.location(`${visible(path)}:${line}:${column}`);
}

/** Messages may quote several lines (a corrected line, a template); they stay under their first. */
function indented(text: string): string {
  return text.split('\n').map(visible).join('\n    ');
}

function indent(line: string): string {
  return `  ${line}`;
}

/** `2 errors, 1 warning`; notes are counted last. `no findings` when there is none of any severity. */
export function formatTotals(diagnostics: readonly Diagnostic[]): string {
  const parts: string[] = [];
  for (const severity of ['error', 'warning', 'note'] satisfies Severity[]) {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count > 0) parts.push(counted(count, severity));
  }
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}
