import { clusterKey } from '../../clusters/cluster-key.ts';
import type { SeenCluster } from '../../connectivity/connectivity.ts';
import type { DrawnPart } from '../../report/connectivity/drawn-cluster.ts';
import type { Overview, PageCluster, PageConnectivity, PageIndex, PageNamespace } from '../page-data.ts';
import { SinglePods } from '../single-pods.ts';
import { type SubjectPart, subjectParts } from '../subject.ts';
import type { FocusState } from '../view-state.ts';

/** One state or two, of which the connections were read. */
export interface GraphInput {
  readonly clusters: readonly GraphCluster[];
  readonly overview: Overview;
  /** There are two states. */
  readonly isCompared: boolean;
  /** Further sentences below the graph. */
  readonly remarks: readonly string[];
  /** Pods that a focus is about. */
  readonly partsOf: (focus: FocusState) => readonly SubjectPart[];
}

interface GraphCluster {
  readonly name?: string;
  readonly namespaces: readonly PageNamespace[];
  /** Clusters with the same text have equal connections. */
  readonly alike: string;
  readonly singles: () => SinglePods;
  /** How many groups of pods there are. */
  readonly groups: () => number;
  /** Reports whether there are records by which its connections are marked. */
  readonly isRecorded: () => boolean;
  /** All have the same groups. */
  readonly connections: () => readonly GraphConnections[];
}

export interface GraphConnections extends Pick<DrawnPart, 'change' | 'exposure'> {
  readonly connectivity: PageConnectivity;
  /** Connections that were seen; absent where there are no records. */
  readonly seen?: SeenCluster | undefined;
}

/** Returns what a graph of one state draws. */
export function graphInput(index: PageIndex, tableOf: (cluster: PageCluster) => GraphConnections): GraphInput {
  return {
    clusters: index.clusters.map((cluster) => ({
      ...namesOf(cluster),
      ...{ namespaces: cluster.namespaces, alike: String(cluster.connectivity) },
      singles: () => new SinglePods([index], clusterKey(cluster)),
      groups: () => tableOf(cluster).connectivity.groups.length,
      isRecorded: () => tableOf(cluster).seen !== undefined,
      connections: () => [tableOf(cluster)],
    })),
    ...{ overview: index.overview, isCompared: false, remarks: [] },
    partsOf: (focus) => subjectParts(index, focus),
  };
}

/** The name of a cluster, if it has one. */
export function namesOf({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
