import type { ClusterState, NamespaceState, PodState, ServiceState, Workload } from '../clusters/cluster-state.ts';
import type { End } from '../verdicts/end.ts';

/** One end that a query stands for, in one cluster. */
export interface ResolvedPeer {
  readonly cluster: ClusterState;
  readonly end: End;
  readonly subject: PeerSubject;
  /** The Service by which the peer was named: a port that is asked for is then the Service's. */
  readonly service?: ServiceState;
}

/** Name of the end, in words that people use. */
type PeerSubject =
  | { readonly kind: 'workload'; readonly namespace: NamespaceState; readonly workload: Workload }
  | {
      readonly kind: 'pod';
      readonly namespace: NamespaceState;
      readonly workload: Workload;
      readonly pod: PodState;
    }
  /** A pod that the inventory does not declare. */
  | { readonly kind: 'labels'; readonly namespace: NamespaceState; readonly labels: Readonly<Record<string, string>> }
  | { readonly kind: 'addresses'; readonly text: string };
