import { compareText } from './compare.ts';
import type { Diagnostic } from './diagnostic.ts';

const severityOrder = { error: 0, warning: 1, note: 2 } as const;

/**
 * Brings diagnostics into the order in which people read them (path, line, column, severity, code, message) and
 * folds those that differ only in the namespaces they show in into one.
 */
export function arrange(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const distinct = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, location, message } = diagnostic;
    const key = JSON.stringify([code, location.path, location.line, location.column, message]);
    const known = distinct.get(key);
    distinct.set(key, known === undefined ? diagnostic : fold(known, diagnostic));
  }
  return [...distinct.values()].sort(
    (a, b) =>
      compareText(a.location.path, b.location.path) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column ||
      severityOrder[a.severity] - severityOrder[b.severity] ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

function fold(a: Diagnostic, b: Diagnostic): Diagnostic {
  if (a.namespaces === undefined && b.namespaces === undefined) return a;
  return { ...a, namespaces: [...new Set([...(a.namespaces ?? []), ...(b.namespaces ?? [])])].sort(compareText) };
}
