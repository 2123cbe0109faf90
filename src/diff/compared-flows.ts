import type { EvidenceBasis, FlowCount } from '../flows/evidence-basis.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import type { UnmappedReason } from '../flows/map-flow.ts';
import type { Protocol } from '../model/network-policy.ts';
import type { Explanation } from '../questions/explain.ts';
import type { Verdict } from '../verdicts/verdicts.ts';
import type { InventorySide } from './inventory-side.ts';
import type { Cause, ChangedPlace, ConnectionChange } from './landscape-diff.ts';

/** The effect of a change on connections that were really seen. */
export interface ComparedFlows {
  /** By cluster. At least one. */
  readonly evidence: readonly EvidenceBasis[];
  /** Drops first, then what may be dropped, then ends that are removed, then what is let through; the most seen first. */
  readonly changes: readonly FlowChange[];
  /** All connections that were let through, and all that a policy refused, whether their ends are known or not. */
  readonly seen: Readonly<Record<'forwarded' | 'dropped', FlowCount>>;
  /** Records that differ from the manifests before: let through though these deny, and refused though these allow. */
  readonly disagreeing: Readonly<Record<'forwarded' | 'dropped', FlowCount>>;
  /** Connections of which an end is not known, by reason; only reasons that occur. */
  readonly unmapped: ReadonlyMap<UnmappedReason, FlowCount>;
  /** Connections in clusters in which nothing differs. They are not judged. */
  readonly unchanged: FlowCount;
}

/**
 * drops: allowed before, denied after · may-drop: it depends on what is not known, before or after · end-removed: the
 * namespace of an end is not declared after · lets-through, may-let-through: the reverse, of what a policy refused.
 */
export type FlowChangeKind = (typeof flowChangeKinds)[number];

/** In the order in which changes are listed. */
export const flowChangeKinds = ['drops', 'may-drop', 'end-removed', 'lets-through', 'may-let-through'] as const;

/** Connections that were seen, and that change in one way for one cause, wherever they do. */
export interface FlowChange {
  readonly change: FlowChangeKind;
  readonly from: FlowSide;
  readonly to: FlowSide;
  /** As in `ConnectionChange`. */
  readonly relation: ConnectionChange['relation'];
  readonly protocol: Protocol;
  readonly port: number;
  readonly before: Verdict;
  /** Absent where an end is removed. */
  readonly after?: Verdict;
  /** Empty where an end is removed. */
  readonly causes: readonly Cause[];
  /** The connection in the state after, in the first place. Absent where an end is removed. */
  readonly explanation?: Explanation;
  readonly seen: FlowCount;
  /** Milliseconds since 1970, UTC; absent where no record has a time. */
  readonly firstSeen?: number;
  readonly lastSeen?: number;
  /** By cluster. Each has one end in `from` and one in `to`. */
  readonly places: readonly ChangedPlace[];
  /** As in `ConnectionChange`. */
  readonly inventory?: readonly InventorySide[];
}
