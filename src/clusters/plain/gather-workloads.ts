import { compareText } from '../../diagnostics/compare.ts';
import { type AddressSet, noAddresses, uniteAddresses } from '../../model/address-set.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { compareWorkloads } from '../../model/workload-name.ts';
import type { PodState, Workload } from '../cluster-state.ts';
import { formatContainerPort, type Owner, type PodTraits } from './read-pod.ts';

export interface PlainPod {
  readonly name: string;
  readonly traits: PodTraits;
  /** Absent where they are not known. Never empty. */
  readonly addresses?: AddressSet;
  readonly owner?: Owner;
}

/** An object that makes pods. */
export interface PlainTemplate extends Owner {
  readonly traits: PodTraits;
  readonly owner?: Owner;
}

/** Pods and pod templates of one namespace. */
interface PodSources {
  /** Those that run, or will. */
  readonly pods: readonly PlainPod[];
  readonly templates: readonly PlainTemplate[];
}

/**
 * The workloads of a namespace: pods that one object makes, and that nothing tells apart which anybody looks at. Where
 * an object has pods, these say what they are, else its template does, for any number of replicas.
 *
 * `selected`: the keys of labels by which policies and Services select pods. Labels of other keys are kept where all
 * pods of a workload agree. Sorted by name, then kind.
 */
export function gatherWorkloads(sources: PodSources, selected: ReadonlySet<string>): readonly Workload[] {
  const workloads = groups(sources).flatMap((group) => groupWorkloads(group, selected));
  return workloads.sort(compareWorkloads);
}

interface Group extends Owner {
  readonly pods: PlainPod[];
  readonly templates: PlainTemplate[];
}

function groups({ pods, templates }: PodSources): readonly Group[] {
  const makers = new Map(templates.map((template) => [keyOf(template), template]));
  const found = new Map<string, Group>();
  const groupOf = ({ kind, name }: Owner): Group => {
    const key = keyOf({ kind, name });
    const group = found.get(key) ?? { kind, name, pods: [], templates: [] };
    found.set(key, group);
    return group;
  };
  for (const pod of pods) groupOf(topOwner(pod, makers)).pods.push(pod);
  for (const template of templates) groupOf(climb(template, makers)).templates.push(template);
  return [...found.values()];
}

function keyOf({ kind, name }: Owner): string {
  return `${kind}/${name}`;
}

/** Returns the owner of a pod as a person would name it; the pod itself if it has no owner. */
function topOwner({ name, owner, traits }: PlainPod, makers: ReadonlyMap<string, PlainTemplate>): Owner {
  // A node owns the pods that its kubelet starts from files, and they have nothing else in common.
  if (owner === undefined || owner.kind === 'Node') return { kind: 'Pod', name };
  const top = climb(owner, makers);
  if (top.kind !== 'ReplicaSet' || makers.has(keyOf(top))) return top;
  // Deployments name their ReplicaSets so; this one is not among the manifests.
  const hash = Object.hasOwn(traits.labels, 'pod-template-hash') ? traits.labels['pod-template-hash'] : undefined;
  const suffix = `-${hash}`;
  if (hash === undefined || !top.name.endsWith(suffix) || top.name === suffix) return top;
  return climb({ kind: 'Deployment', name: top.name.slice(0, -suffix.length) }, makers);
}

/**
 * ReplicaSets and Jobs are mostly made by others; what owns other makers, such as an operator's object, makes several.
 */
function climb(from: Owner, makers: ReadonlyMap<string, PlainTemplate>): Owner {
  const seen = new Set<string>();
  let top = from;
  while ((top.kind === 'ReplicaSet' || top.kind === 'Job') && !seen.has(keyOf(top))) {
    seen.add(keyOf(top));
    const { owner } = makers.get(keyOf(top)) ?? {};
    if (owner === undefined) break;
    top = owner;
  }
  return { kind: top.kind, name: top.name };
}

/** Pods, or templates, that nothing tells apart. */
interface Variant {
  /** Never empty. */
  readonly traits: readonly PodTraits[];
  readonly pods: readonly PlainPod[];
}

function groupWorkloads(group: Group, selected: ReadonlySet<string>): readonly Workload[] {
  const { kind, name, pods } = group;
  const variants = variantsOf(pods.length > 0 ? pods : templatesOf(group), pods, selected);
  return variants.map((variant) => ({
    name: variants.length === 1 ? name : `${name}{${differences(variant, variants, selected).join(',')}}`,
    kind,
    ...joinedLabels(variant.traits.map(({ labels }) => labels)),
    ports: variant.traits[0]?.ports ?? [],
    hostNetwork: variant.traits[0]?.hostNetwork ?? false,
    ...addressesOf(variant.pods),
    pods: variant.pods.map(podState).sort((a, b) => compareText(a.name, b.name)),
    // What a pod owns are other pods, such as the workers of one that distributes work.
    single: kind === 'Pod' && variant.pods.length === 1 && variant.pods[0]?.name === name,
  }));
}

/** An owner's own template, not those of what it once made; these only where the owner is not among the manifests. */
function templatesOf(group: Group): readonly PlainTemplate[] {
  const own = group.templates.filter((template) => keyOf(template) === keyOf(group));
  return own.length > 0 ? own : group.templates;
}

function variantsOf(
  members: readonly { readonly traits: PodTraits }[],
  pods: readonly PlainPod[],
  selected: ReadonlySet<string>,
): readonly Variant[] {
  const variants = new Map<string, { traits: PodTraits[]; pods: PlainPod[] }>();
  for (const [index, { traits }] of members.entries()) {
    const labels = Object.entries(traits.labels).filter(([key]) => selected.has(key));
    const key = JSON.stringify([labels.sort(([a], [b]) => compareText(a, b)), traits.ports, traits.hostNetwork]);
    const variant = variants.get(key) ?? { traits: [], pods: [] };
    variants.set(key, variant);
    variant.traits.push(traits);
    const pod = pods[index];
    if (pod !== undefined) variant.pods.push(pod);
  }
  return [...variants.values()];
}

/**
 * Names the differences of a variant from the others: `version=v2`, `!canary`, `http=8080/TCP`. Sorted labels first.
 */
function differences(
  { traits: [own] }: Variant,
  variants: readonly Variant[],
  selected: ReadonlySet<string>,
): readonly string[] {
  if (own === undefined) return [];
  const all = variants.flatMap(({ traits }) => traits[0] ?? []);
  const differ = (say: (traits: PodTraits) => string): readonly string[] =>
    new Set(all.map(say)).size > 1 ? [say(own)] : [];
  const keys = [...selected].filter((key) => all.some(({ labels }) => Object.hasOwn(labels, key))).sort(compareText);
  return [
    ...keys.flatMap((key) =>
      differ(({ labels }) => (Object.hasOwn(labels, key) ? `${key}=${labels[key]}` : `!${key}`)),
    ),
    ...differ(({ ports }) => ports.map(formatContainerPort).join('+') || 'no ports'),
    ...differ(({ hostNetwork }) => (hostNetwork ? 'host network' : 'pod network')),
  ];
}

/** The labels that all of them have, with one value, and the keys of the others. Sorted by key. */
function joinedLabels(all: readonly TextMap[]): Pick<Workload, 'labels' | 'differingLabels'> {
  const [first = {}, ...rest] = all;
  const common = Object.entries(first).filter(([key, value]) =>
    rest.every((labels) => Object.hasOwn(labels, key) && labels[key] === value),
  );
  const labels = Object.fromEntries(common.sort(([a], [b]) => compareText(a, b)));
  const keys = rest.length === 0 ? [] : new Set(all.flatMap((one) => Object.keys(one)));
  const differing = [...keys].filter((key) => !Object.hasOwn(labels, key)).sort(compareText);
  return { labels, ...(differing.length === 0 ? {} : { differingLabels: differing }) };
}

function addressesOf(pods: readonly PlainPod[]): Pick<Workload, 'addresses' | 'someAddresses'> {
  const known = pods.flatMap(({ addresses }) => addresses ?? []);
  if (known.length === 0) return {};
  const addresses = known.reduce(uniteAddresses, noAddresses);
  return known.length < pods.length ? { someAddresses: addresses } : { addresses };
}

function podState({ name, addresses }: PlainPod): PodState {
  return { name, ...(addresses === undefined ? {} : { addresses }) };
}
