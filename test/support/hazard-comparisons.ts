import type { HazardCluster, HazardLandscape, HazardNamespace, HazardWorkload } from './hazard-states.ts';
import { HazardWorld, standIn, type WorldDirection } from './hazard-worlds.ts';

/** How two states of a cluster are compared: as they are, or under what the inventory of one of them says. */
export type ComparisonName = 'real' | 'before' | 'after';

/** One place where a hazard is, and one workload that it is about. */
export interface JudgedHazard {
  readonly code: string;
  /** What tells hazards of one code apart, such as a direction; empty where nothing does. */
  readonly kind: string;
  readonly comparison: ComparisonName;
  readonly cluster: string;
  /** Absent where a hazard is about a cluster. */
  readonly namespace?: string;
  /** What the namespace's type may be: that of the inventory that counts; absent where a hazard names none. */
  readonly types: readonly (string | undefined)[];
  /** Its name without the kind; absent where a hazard is about pods that could be, or none. */
  readonly workload?: string;
}

export type Found = Omit<JudgedHazard, 'comparison' | 'cluster' | 'types'>;

export interface State {
  readonly world: HazardWorld;
  readonly cluster: HazardCluster;
  readonly internalPublic: readonly string[] | undefined;
}

export interface Comparison {
  readonly name: ComparisonName;
  readonly before: State;
  readonly after: State;
  /** The clusters as they are, by which it is judged whose a namespace is. */
  readonly asTheyAre: Both<HazardCluster>;
}

export function comparisonsOf(
  was: HazardCluster,
  is: HazardCluster,
  inside: { readonly before: readonly string[] | undefined; readonly after: readonly string[] | undefined },
  origin: HazardLandscape['origin'],
): readonly Comparison[] {
  const state = (cluster: HazardCluster, side: 'before' | 'after'): State => ({
    world: new HazardWorld(cluster),
    cluster,
    internalPublic: inside[side],
  });
  const asTheyAre = { before: was, after: is };
  const [old, now] = [state(was, 'before'), state(is, 'after')];
  const real: Comparison = { name: 'real', before: old, after: now, asTheyAre };
  const policies = ({ namespaces }: HazardCluster) =>
    JSON.stringify(
      namespaces.map(({ name, policies: list }) => [
        name,
        list.filter(({ external }) => !external).map((one) => [one.name, one.spec]),
      ]),
    );
  const isSame = common(was.namespaces, is.namespaces, ({ name }) => name).every(
    (namespace) =>
      policies({ ...was, namespaces: [namespace.before] }) === policies({ ...is, namespaces: [namespace.after] }),
  );
  // Without a change of policies, both sides of the other comparisons are the same.
  if (origin === 'given' || isSame) return [real];
  return [
    real,
    { name: 'before', before: old, after: state(withPolicies(was, is), 'before'), asTheyAre },
    { name: 'after', before: state(withPolicies(is, was), 'after'), after: now, asTheyAre },
  ];
}

/** The facts of one state and the policies of the other, where that has any. */
function withPolicies(facts: HazardCluster, policies: HazardCluster): HazardCluster {
  return {
    ...facts,
    namespaces: facts.namespaces.map((namespace) => {
      const other = policies.namespaces.find(({ name }) => name === namespace.name);
      if (other === undefined) return namespace;
      const own = other.policies.filter(({ external }) => !external);
      return { ...namespace, policies: [...own, ...namespace.policies.filter(({ external }) => external)] };
    }),
  };
}

/**
 * The clusters in which no pod of a tenant escapes the comparison: a namespace that is added for a tenant was there without
 * the policies from folders of tenants; a workload that is added was there, and these policies did not select it; and where
 * labels of a tenant's namespace or such policies change, each workload of either state is in both.
 */
export function withPodsOfTenants(was: HazardCluster, is: HazardCluster): Both<HazardCluster> {
  const before = new Map(was.namespaces.map((one) => [one.name, one]));
  const after = new Map(is.namespaces.map((one) => [one.name, one]));
  for (const one of is.namespaces) {
    const old = was.namespaces.find(({ name }) => name === one.name);
    if (old === undefined) {
      const policies = one.policies.filter(({ ofTenant }) => ofTenant === undefined);
      if (one.tenant !== undefined && policies.length < one.policies.length) before.set(one.name, { ...one, policies });
      continue;
    }
    const said = ({ labels, policies }: HazardNamespace) =>
      JSON.stringify([
        Object.entries(labels).sort(),
        policies
          .filter(({ ofTenant }) => ofTenant !== undefined)
          .map(({ name, spec }) => orderedText([name, spec]))
          .sort(),
      ]);
    if (old.tenant === undefined && one.tenant === undefined) continue;
    const without = (own: HazardNamespace, other: HazardNamespace) =>
      own.workloads.filter(({ kind, name }) =>
        other.workloads.every((each) => each.kind !== kind || each.name !== name),
      );
    const isChanged = said(old) !== said(one);
    const added = without(one, old);
    if (added.length > 0 && (isChanged || old.policies.some(({ ofTenant }) => ofTenant !== undefined))) {
      before.set(one.name, withUnselected(old, added));
    }
    if (isChanged) after.set(one.name, { ...one, workloads: [...one.workloads, ...without(old, one)] });
  }
  return {
    before: { ...was, namespaces: [...before.values()] },
    after: { ...is, namespaces: [...after.values()] },
  };
}

/** Workloads that no policy from a folder of a tenant selects: each such policy leaves out pods that have a mark. */
function withUnselected(namespace: HazardNamespace, added: HazardNamespace['workloads']): HazardNamespace {
  const key = 'ringfence.dev/added';
  return {
    ...namespace,
    workloads: [...namespace.workloads, ...added.map((one) => ({ ...one, labels: { ...one.labels, [key]: '' } }))],
    policies: namespace.policies.map((policy) => {
      if (policy.ofTenant === undefined) return policy;
      const { podSelector } = policy.spec;
      const matchExpressions = [...(podSelector.matchExpressions ?? []), { key, operator: 'DoesNotExist' as const }];
      return { ...policy, spec: { ...policy.spec, podSelector: { ...podSelector, matchExpressions } } };
    }),
  };
}

/** JSON with the keys of maps in order. */
function orderedText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one === null || typeof one !== 'object' || Array.isArray(one)
      ? one
      : Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}

export interface Both<Item> {
  readonly before: Item;
  readonly after: Item;
}

export function common<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Both<Item>[] {
  return after.flatMap((is) => {
    const was = before.find((one) => keyOf(one) === keyOf(is));
    return was === undefined ? [] : [{ before: was, after: is }];
  });
}

export function commonNamespaces({ before, after }: Comparison): readonly Both<HazardNamespace>[] {
  return common(before.cluster.namespaces, after.cluster.namespaces, ({ name }) => name);
}

export function commonWorkloads({ before, after }: Both<HazardNamespace>): readonly Both<HazardWorkload>[] {
  return common(before.workloads, after.workloads, ({ kind, name }) => `${kind}/${name}`);
}

export function declared({ before, after }: Comparison): readonly string[] {
  return [...before.cluster.namespaces, ...after.cluster.namespaces].map(({ name }) => name);
}

/** Every name that a selector may ask for. */
export const everyName = ['shop', 'data', 'edge', 'kube-system', 'flux-system', 'elsewhere', 'none-names-it'] as const;

/** Every address at which some cloud is known to answer. */
export const knownMetadata = [
  ...['169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200'],
  ...['fd00:ec2::254', 'fd00:ec2::23', 'fd00:c1::a9fe:a9fe'],
];

export function metadataOf({ metadata = knownMetadata }: HazardCluster): readonly number[] {
  return metadata.map(standIn);
}

export const directions = ['Ingress', 'Egress'] as const satisfies readonly WorldDirection[];
