import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Cause, ConnectionChangeKind, LandscapeDiff, PolicyChangeKind } from '../../diff/landscape-diff.ts';
import type { Writing } from './writing.ts';

/** before: the state that is compared with · after: the one that is compared. */
export type DiffState = 'before' | 'after';

/** Where what stands in manifests is written in the sources. */
export interface DiffPlaces {
  /**
   * The line of the template, of the source of a manifest's line in the given state. Without a line: the template's
   * file alone, as that of another revision. Nothing where the sources do not tell.
   */
  readonly source?: (rendered: Location, state: DiffState) => SourcePlace | undefined;
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
  /** Nothing where it is not known of which state the line is. */
  readonly state?: DiffState;
  readonly source?: SourcePlace;
}

export function foundPlace(rendered: Location, state: DiffState | undefined, { source }: DiffPlaces): FoundPlace {
  if (state === undefined) return { rendered };
  const found = source?.(rendered, state);
  return { rendered, state, ...(found === undefined ? {} : { source: found }) };
}

/** The state that has a changed policy: after the change, unless it is gone. */
export function stateOfPolicy(kind: PolicyChangeKind): DiffState {
  return kind === 'removed' ? 'before' : 'after';
}

/** The state in which a policy decides about a connection. */
export function stateOfCause(
  { change, by }: Extract<Cause, { readonly kind: 'policy' }>,
  connection: { readonly change: ConnectionChangeKind; readonly after: string },
): DiffState {
  if (change === 'removed') return 'before';
  if (change === 'added') return 'after';
  const opens = connection.change === 'opened' || (connection.change === 'certainty' && connection.after === 'allowed');
  // What allows, allows in the state in which the connection is; what isolates, in the state in which it is not.
  return opens === (by === 'allows') ? 'after' : 'before';
}

/** The state of a line that some change or cause names, where all that do agree. */
export function stateOfLine({ policies, connections }: LandscapeDiff, { path, line }: Location): DiffState | undefined {
  const states = new Set<DiffState>();
  for (const { kind, location } of policies) {
    if (location.path === path && location.line === line) states.add(stateOfPolicy(kind));
  }
  for (const connection of connections) {
    for (const cause of connection.causes) {
      if (cause.kind !== 'policy' || cause.location.path !== path || cause.location.line !== line) continue;
      states.add(stateOfCause(cause, connection));
    }
  }
  const [state, another] = states;
  return another === undefined ? state : undefined;
}

/** `policies/shared/allow-to-loki.yaml:14`, else the line of the manifest. */
export function foundPlaceWords({ rendered, state, source }: FoundPlace, { name }: Writing): string {
  if (source?.line !== undefined) return name(`${source.path}:${source.line}`);
  const of = state === 'before' ? ' before the change' : '';
  const from = source === undefined ? '' : `, from ${name(source.path)}`;
  return `${name(`${rendered.path}:${rendered.line}`)}${of}${from}`;
}
