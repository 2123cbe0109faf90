import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceEntry, SourceFile, SourceNode, SourceScalar } from './node.ts';

/**
 * A dialect of YAML: what a document can have beside plain scalars, lists and mappings, and what its scalars and keys
 * mean.
 */
export interface Dialect {
  /** Types a plain scalar, whose value is given as its text. */
  typed(scalar: SourceScalar, place: ScalarPlace): SourceScalar;
  /** Looks at a scalar in double quotes. */
  checkQuoted(scalar: SourceScalar): void;
  checkTag(tag: Tag): void;
  /** The scalar that a tag stands before. */
  tagged(scalar: SourceScalar, tag: Tag): SourceScalar;
  /** Looks at the name of an anchor or alias, with its mark. */
  checkAnchor(name: string, start: number, end: number): void;
  checkKey(mapping: OpenMapping, key: SourceScalar): void;
  place(mapping: OpenMapping, key: SourceScalar, value: SourceNode): void;
}

export interface ScalarPlace {
  readonly isKey: boolean;
  /** Within brackets. */
  readonly inFlow: boolean;
}

/** A tag as it is written. */
export interface Tag {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: SourceNode['kind'];
  readonly isKey: boolean;
}

/** The entries of a mapping so far. */
export interface OpenMapping {
  readonly entries: SourceEntry[];
  /** By name: which of the entries has it. */
  readonly keys: Map<string, number>;
  /** True if a merge key stands in it. */
  merges: boolean;
}

/** `text` has the offsets of the file's text. */
export type MakeDialect = (file: SourceFile, text: string, report: (found: Diagnostic) => void) => Dialect;

export function isMergeKey({ style, text }: SourceScalar): boolean {
  return style === 'plain' && text === '<<';
}
