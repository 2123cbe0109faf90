import type { ContainerPort, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { remembered } from '../model/interned.ts';
import type { JsonObject } from '../model/json.ts';
import { sourceKind } from '../model/workload-kinds.ts';
import { compareWorkloads, type WorkloadName, workloadText } from '../model/workload-name.ts';
import type { ReadLabels } from './read-labels.ts';

/** An item of `workloads.yaml`. */
type RunningWorkload = JsonObject & WorkloadName;

/**
 * Returns the workloads of a namespace as items of `workloads.yaml`, without anything that a restart changes: pods that
 * nothing but random parts of their names tells apart are one workload. Sorted by name, then kind.
 */
export function observedWorkloads(
  namespace: Pick<NamespaceState, 'workloads'>,
  settings: NamingSettings,
): readonly RunningWorkload[] {
  return gathered(namespace, settings)
    .map(({ item }) => item)
    .sort(compareWorkloads);
}

/** Facts that decide how workloads are named and told apart. `nodes` are names of Nodes. */
export interface NamingSettings {
  readonly labels: ReadLabels;
  readonly nodes: readonly string[];
}

/** Returns the names that `observedWorkloads` gives to the workloads of a namespace. */
export function observedNames(
  namespace: Pick<NamespaceState, 'workloads'>,
  settings: NamingSettings,
): ReadonlyMap<Workload, WorkloadName> {
  return new Map(
    gathered(namespace, settings).flatMap(({ item: { kind, name }, of }) =>
      of.map((workload) => [workload, kind === undefined ? { name } : { kind, name }]),
    ),
  );
}

/** An item, and the workloads that it stands for. */
interface GatheredWorkload {
  readonly item: RunningWorkload;
  readonly of: Workload[];
}

function gathered(
  { workloads }: Pick<NamespaceState, 'workloads'>,
  { labels, nodes }: NamingSettings,
): readonly GatheredWorkload[] {
  const variants = new Map<string, Map<string, GatheredWorkload>>();
  for (const workload of workloads) {
    const named = stableName(workload, nodes);
    const content = contentOf(workload, labels);
    const byContent = remembered(variants, workloadText(named), () => new Map());
    const made = remembered(byContent, JSON.stringify(content), () => ({ item: { ...named, ...content }, of: [] }));
    made.of.push(workload);
  }
  const taken = new Set(variants.keys());
  return [...variants.values()].flatMap((byContent) => numbered(byContent, taken));
}

/** Gives workloads of one kind and name that differ in their labels names of their own, in the order of their labels. */
function numbered(byContent: ReadonlyMap<string, GatheredWorkload>, taken: Set<string>): readonly GatheredWorkload[] {
  const sorted = [...byContent].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
  return sorted.map(({ item, of }, index) => {
    if (index === 0) return { item, of };
    let number = index + 1;
    let named = { ...item, name: `${item.name}-${number}` };
    while (taken.has(workloadText(named))) named = { ...item, name: `${item.name}-${++number}` };
    taken.add(workloadText(named));
    return { item: named, of };
  });
}

function stableName({ name, kind }: Workload, nodes: readonly string[]): RunningWorkload {
  const named = sourceKind(kind);
  const known = named === undefined ? {} : { kind: named };
  // The reader names variants of a workload by the labels in which they differ.
  const own = name.replace(/\{.*$/s, '');
  if (kind !== 'Pod' && kind !== 'Job') return { name: own, ...known };
  return { name: withoutRandom(withoutNode(own, nodes)), ...known };
}

/** A kubelet adds the name of its Node to pods that it starts from files. */
function withoutNode(name: string, nodes: readonly string[]): string {
  const node = nodes.find((each) => name.endsWith(`-${each}`) && name.length > each.length + 1);
  return node === undefined ? name : name.slice(0, -node.length - 1);
}

/** Removes what servers and controllers append: five characters of their alphabet, numbers of a time, hashes. */
function withoutRandom(name: string): string {
  const parts = name.split('-');
  while (parts.length > 1 && isRandom(parts.at(-1) ?? '')) parts.pop();
  return parts.join('-');
}

/** The alphabet of random names in Kubernetes has no vowels, so it makes no words; a digit is needed all the same. */
function isRandom(part: string): boolean {
  return (
    (/^[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(part) && /[0-9]/.test(part)) || /^[0-9]{5,}$/.test(part) || isHash(part)
  );
}

function isHash(part: string): boolean {
  return /^[0-9a-f]{8,}$/.test(part) && /[0-9]/.test(part) && /[a-f]/.test(part);
}

function contentOf({ labels, ports, hostNetwork }: Workload, read: ReadLabels): JsonObject {
  const kept = read.ofPods(labels);
  return {
    ...(Object.keys(kept).length === 0 ? {} : { labels: kept }),
    ...(ports.length === 0 ? {} : { ports: [...ports].sort(byPort).map(portItem) }),
    ...(hostNetwork ? { hostNetwork } : {}),
  };
}

function byPort(a: ContainerPort, b: ContainerPort): number {
  return a.port - b.port || compareText(a.protocol, b.protocol) || compareText(a.name ?? '', b.name ?? '');
}

function portItem({ name, port, protocol }: ContainerPort): JsonObject {
  return { ...(name === undefined ? {} : { name }), port, ...(protocol === 'TCP' ? {} : { protocol }) };
}
