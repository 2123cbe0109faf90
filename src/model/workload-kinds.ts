import type { ObservedWorkloads } from './schemas/observed-workloads.generated.ts';

type WrittenItem = ObservedWorkloads['spec']['namespaces'][number]['workloads'][number];

/** Kinds of objects that sources and the inventory can name as the maker of pods. */
type SourceKind = NonNullable<WrittenItem['kind']>;

const kinds: Readonly<Record<SourceKind, true>> = {
  ...{ Deployment: true, StatefulSet: true, DaemonSet: true, ReplicaSet: true },
  ...{ Job: true, CronJob: true, Pod: true },
};

/** Returns the kind of a workload as sources write it; nothing for a kind that they cannot name. */
export function sourceKind(kind: string | undefined): SourceKind | undefined {
  return kind !== undefined && Object.hasOwn(kinds, kind) ? (kind as SourceKind) : undefined;
}
