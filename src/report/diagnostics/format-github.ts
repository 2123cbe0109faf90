import { counted, listed } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { workflowCommand } from './workflow-command.ts';

const namespacesShown = 10;

/** A diagnostic, or what is like one but for the list its code is from. */
type Annotated = Omit<Diagnostic, 'code'> & { readonly code: string };

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
  const text = [
    message,
    ...related.map(({ message: relation, location: at }) => `${at.path}:${at.line}:${at.column}: ${relation}`),
    ...(namespaces.length === 0
      ? []
      : [`in ${counted(namespaces.length, 'namespace')}: ${listed(namespaces, namespacesShown)}`]),
    ...(hint === undefined ? [] : [hint]),
  ].join('\n');
  return workflowCommand({
    level: severity,
    title: code,
    text,
    place: { ...location, path: inCheckout(location.path, rootInCheckout) },
  });
}

/** A path from the top of the checkout. */
export function inCheckout(path: string, rootInCheckout: string): string {
  return rootInCheckout === '' ? path : `${rootInCheckout}/${path}`;
}
