import type { Code } from './codes.ts';

/** A place in a text file. `line` and `column` are 1-based; columns count UTF-16 code units, as editors do. */
export interface Location {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Inclusive start, exclusive end, on the same line as `line`; absent where the extent is not known. */
  readonly endColumn?: number;
}

/** error: the sources cannot be rendered · warning: they can, but a person should look · note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Every severity, the worst first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

export interface RelatedLocation {
  readonly message: string;
  readonly location: Location;
}

/** A problem, or a fact worth knowing, at one place of the sources: data, never thrown. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Says what is wrong with which value, and what the rule is; one or more whole sentences. */
  readonly message: string;
  readonly location: Location;
  /** Says the way out: "Did you mean …?", what to write instead. */
  readonly hint?: string;
  readonly related?: readonly RelatedLocation[];
  /** Where a problem of a template shows: `cluster/namespace`, sorted, each once. */
  readonly namespaces?: readonly string[];
}

/** A stage's answer: a value exactly when there is no error; warnings and notes may come with it. */
export interface Outcome<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
