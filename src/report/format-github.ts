import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { counted, listed } from './wording.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };
const namespacesShown = 10;

/** A diagnostic, or what is like one but for the list its code is from. */
export type Annotated = Omit<Diagnostic, 'code'> & { readonly code: string };

export interface GithubOptions {
  /** Where the root lies in the checkout, with forward slashes; empty when it is the checkout itself. */
  readonly rootInCheckout: string;
}

/**
 * Diagnostics as workflow commands, which GitHub Actions shows beside the lines they are about: one line each. GitHub
 * shows ten of each severity and step so; the log has all.
 */
export function formatGithub(diagnostics: readonly Annotated[], options: GithubOptions): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic, options)}\n`).join('');
}

function formatOne(diagnostic: Annotated, { rootInCheckout }: GithubOptions): string {
  const { code, severity, message, location, hint, related = [], namespaces = [] } = diagnostic;
  const { line, column, endColumn } = location;
  const path = rootInCheckout === '' ? location.path : `${rootInCheckout}/${location.path}`;
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${line}`,
    `col=${column}`,
    // The runner counts the last column in, a location does not.
    ...(endColumn === undefined ? [] : [`endColumn=${endColumn - 1}`]),
    `title=${escapeProperty(code)}`,
  ];
  const text = [
    message,
    ...related.map(({ message: relation, location: at }) => `${at.path}:${at.line}:${at.column}: ${relation}`),
    ...(namespaces.length === 0
      ? []
      : [`in ${counted(namespaces.length, 'namespace')}: ${listed(namespaces, namespacesShown)}`]),
    ...(hint === undefined ? [] : [hint]),
  ].join('\n');
  return `::${commands[severity]} ${properties.join(',')}::${escapeText(text)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
