import type { Json } from '../model/json.ts';
import type { TextMap } from '../model/network-policy.ts';

/** A namespace whose policies are read, and what expressions can name of it. */
export interface Subject {
  /** `cluster/namespace`. */
  readonly key: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly tenant?: string;
  readonly labels: TextMap;
  /** Networks of its cluster as CIDRs; absent where they are not known. */
  readonly networks: Readonly<Partial<Record<'pods' | 'services' | 'nodes', readonly string[]>>>;
}

/** The values that a field can have. */
export type ValueKind = 'boolean' | 'integer' | 'cidr' | 'text';

/**
 * A part of an expression whose name is not decided yet. `run`: the run whose elements have the field; the field is
 * the element itself if it is the only one.
 */
type DraftReference =
  | { readonly kind: 'context'; readonly text: string }
  /** `negated`: the opposite of a switch. */
  | { readonly kind: 'parameter'; readonly parameter: DraftParameter; readonly negated: boolean }
  | { readonly kind: 'field'; readonly run: DraftRun; readonly field: DraftField };

/** An expression, perhaps with texts around it. */
export interface DraftExpression {
  readonly kind: 'expression';
  readonly before: string;
  readonly reference: DraftReference;
  readonly after: string;
}

/** A value of a template document with expressions that have no text yet. */
export type Draft = DraftExpression | DraftMap | readonly Draft[] | null | boolean | number | string;

export interface DraftMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [string, Draft])[];
}

/** A parameter that has no name yet. */
export interface DraftParameter {
  /** The type of each value, or of each item of a list. */
  readonly type: DraftType;
  /** The value that each namespace needs, by the key of its subject. A namespace without an entry needs none. */
  readonly values: Map<string, Json>;
  /** Names that fit, the best first. */
  readonly names: string[];
  /** Names of the templates that read it. */
  readonly readBy: Set<string>;
}

export type DraftType =
  | { readonly kind: 'scalar'; readonly value: ValueKind; readonly field: string }
  /** A list of scalars. `needed`: it may not be empty. */
  | { readonly kind: 'list'; readonly value: ValueKind; readonly field: string; readonly needed: boolean }
  /** The elements of a run. */
  | { readonly kind: 'run'; readonly run: DraftRun };

/** A run of items in a template, made by `$each`. */
export interface DraftRun {
  /** The name of an element, such as `peer`. */
  readonly element: string;
  readonly fields: DraftField[];
}

export interface DraftField {
  /** Unique in its run. */
  readonly name: string;
  readonly type: DraftType;
  /** The value of each element, in the order of the elements of all namespaces. */
  readonly values: readonly Json[];
}
