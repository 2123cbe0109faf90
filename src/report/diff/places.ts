import type { Location } from '../../diagnostics/diagnostic.ts';
import type { PolicyChangeKind } from '../../diff/landscape-diff.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import type { Writing } from './writing.ts';

/** before: the state that is compared with · after: the one that is compared. */
export type DiffState = 'before' | 'after';

/** Where what stands in manifests is written in the sources. */
export interface DiffPlaces {
  /**
   * The line of the template, of the source of a manifest's line in the given state. `inside` leads from the root of
   * the policy on that line to the part that is meant; absent: what is written on the line. Without a line in the
   * answer it is the template's file alone, as that of another revision. Nothing where the sources do not tell.
   */
  readonly source?: (rendered: Location, state: DiffState, inside?: PolicyPath) => SourcePlace | undefined;
}

export interface SourcePlace {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** 1-based, in the working tree. */
  readonly line?: number;
  readonly column?: number;
}

/** A line of a manifest, and where it comes from. */
export interface FoundPlace {
  readonly rendered: Location;
  readonly state: DiffState;
  readonly source?: SourcePlace;
}

export function foundPlace(
  rendered: Location,
  state: DiffState,
  { source }: DiffPlaces,
  inside?: PolicyPath,
): FoundPlace {
  const found = source?.(rendered, state, inside);
  return { rendered, state, ...(found === undefined ? {} : { source: found }) };
}

/** The state of the line at which a changed policy is: after the change, unless the policy is gone. */
export function stateOfPolicy(kind: PolicyChangeKind): DiffState {
  return kind === 'removed' ? 'before' : 'after';
}

/** `policies/shared/allow-to-loki.yaml:14`, else the line of the manifest. */
export function foundPlaceWords({ rendered, state, source }: FoundPlace, { name }: Writing): string {
  if (source?.line !== undefined) return name(`${source.path}:${source.line}`);
  const of = state === 'before' ? ' before the change' : '';
  const from = source === undefined ? '' : `, from ${name(source.path)}`;
  return `${name(`${rendered.path}:${rendered.line}`)}${of}${from}`;
}
