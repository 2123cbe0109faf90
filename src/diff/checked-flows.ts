import type { EvidenceBasis, FlowCount } from '../flows/evidence-basis.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import type { UnmappedReason } from '../flows/map-flow.ts';
import type { Protocol } from '../model/network-policy.ts';
import type { Explanation } from '../questions/explain.ts';
import type { ChangedPlace, ConnectionChange } from './landscape-diff.ts';

/** Recorded flows, held against the manifests of one state. */
export interface CheckedFlows {
  /** By cluster. At least one. */
  readonly evidence: readonly EvidenceBasis[];
  /** Everything that was let through, and everything that a policy refused, whether its ends are known or not. */
  readonly seen: FlowsByOutcome;
  /** Records that are as the manifests say. */
  readonly agreeing: FlowsByOutcome;
  /** Records on which the manifests have a conditional verdict. */
  readonly undecided: FlowsByOutcome;
  /** Records of which an end is not known, by reason; only reasons that occur. */
  readonly unmapped: ReadonlyMap<UnmappedReason, FlowCount>;
  /** Records that differ from the manifests: what passed first; the most seen first. */
  readonly differences: readonly FlowDifference[];
}

export type FlowsByOutcome = Readonly<Record<'forwarded' | 'dropped', FlowCount>>;

/** Connections that differ from the manifests in one way, wherever they do. */
export interface FlowDifference {
  /** passed: let through, though the manifests deny it · dropped: refused by a policy, though they allow it. */
  readonly difference: FlowDifferenceKind;
  readonly from: FlowSide;
  readonly to: FlowSide;
  /** As in `ConnectionChange`. */
  readonly relation: ConnectionChange['relation'];
  readonly protocol: Protocol;
  readonly port: number;
  /** The connection in the manifests, in the first place. */
  readonly explanation: Explanation;
  /** Those that the records and the manifests show first; those that nothing excludes after them. Never empty. */
  readonly reasons: readonly DifferenceReason[];
  readonly seen: FlowCount;
  /** Milliseconds since 1970, UTC; absent where no record has a time. */
  readonly firstSeen?: number;
  readonly lastSeen?: number;
  /** By cluster. Each has one end in `from` and one in `to`. */
  readonly places: readonly ChangedPlace[];
}

/** In the order in which differences are listed. */
export const flowDifferenceKinds = ['passed', 'dropped'] as const;
export type FlowDifferenceKind = (typeof flowDifferenceKinds)[number];

export interface DifferenceReason {
  readonly reason: DifferenceReasonKind;
  /** The records or the manifests show it. Otherwise nothing that was read excludes it. */
  readonly shown: boolean;
}

/** Reports whether no record differs, and at least one could be held against the manifests: none would prove nothing. */
export function agrees({ differences, agreeing }: CheckedFlows): boolean {
  return differences.length === 0 && agreeing.forwarded.flows + agreeing.dropped.flows > 0;
}

/** In the order in which reasons are listed. */
export const differenceReasonKinds = [
  'audit',
  'not-applied',
  'node-probe',
  'host-network',
  'unknown-end',
  'other-policies',
  'older-connection',
  'drift',
] as const;
/**
 * audit: the policies were only watched · not-applied: the manifests are newer than the record · node-probe: it is from an
 * address of a node, and no policy stops what the pod's own node sends · host-network: an end is in the host network ·
 * unknown-end: the manifests do not declare a pod or the namespace of an end · other-policies: policies of another kind, or
 * that were passed over, decide as well · older-connection: the connection is older than the policy · drift: the cluster
 * has other policies or labels than the manifests.
 */
export type DifferenceReasonKind = (typeof differenceReasonKinds)[number];

/** When the manifests of a cluster got the form that was read. */
export type ManifestAge =
  /** In the files that were read are changes that no commit has. */
  | 'edited'
  /** Milliseconds since 1970, UTC: of the last commit that changed them. */
  | { readonly committed: number };
