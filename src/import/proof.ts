import type { ClusterState, KnownNetworks, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { keysReadIn } from '../clusters/read-labels.ts';
import { compareText } from '../diagnostics/compare.ts';
import { sameAddresses } from '../model/address-set.ts';
import { canonicalSpec } from '../policy/canonical-policy.ts';
import type { LabelKeys } from '../policy/label-keys.ts';

/** Result of the comparison of rendered manifests with the dumps from which their sources were inferred. */
export interface ImportProof {
  /** How many policies the dumps have. */
  readonly policies: number;
  /** Empty exactly if the manifests mean what the dumps mean. */
  readonly differences: readonly ImportDifference[];
}

/** A difference between a dump and the manifests. `before` is the dump. */
type ImportDifference =
  | { readonly kind: 'cluster' | 'fact'; readonly cluster: string; readonly what: string }
  | {
      readonly kind: 'namespace';
      readonly cluster: string;
      readonly namespace: string;
      readonly is: 'missing' | 'added';
    }
  | {
      readonly kind: 'label' | 'workload';
      readonly cluster: string;
      readonly namespace: string;
      readonly what: string;
    }
  | {
      readonly kind: 'policy';
      readonly cluster: string;
      readonly namespace: string;
      readonly policy: string;
      readonly is: 'missing' | 'added' | 'different';
    };

interface ProofOptions {
  /** Names of clusters whose sources do not declare all workloads. */
  readonly withoutWorkloads?: ReadonlySet<string>;
}

/**
 * Compares rendered manifests with dumps: facts, then policies. Facts are equal if each namespace has the same labels and
 * pods as far as a selector reads them. Policies are equal if their rules are, in any order. Then every connection is
 * allowed in both or in neither, of pods that are declared, of any other pod that could exist, and of addresses.
 */
export function proveImport(
  dumps: readonly ClusterDump[],
  rendered: KnownLandscape,
  { withoutWorkloads = new Set() }: ProofOptions = {},
): ImportProof {
  const namespaces = dumps.flatMap(({ state }) => [...state.namespaces.values()]);
  const keys = keysReadIn(namespaces);
  const differences: ImportDifference[] = [];
  let policies = 0;
  const names = new Set(dumps.map(({ name }) => name));
  for (const cluster of rendered.clusters.keys()) {
    if (!names.has(cluster)) differences.push({ kind: 'cluster', cluster, what: 'is in no dump' });
  }
  for (const dump of dumps) {
    const state = rendered.clusters.get(dump.name)?.load().value;
    if (state === undefined) {
      differences.push({ kind: 'cluster', cluster: dump.name, what: 'is not rendered' });
      continue;
    }
    differences.push(...comparedFacts(dump, state, { keys, withoutWorkloads }), ...comparedPolicies(dump, state));
    for (const namespace of dump.state.namespaces.values()) policies += namespace.policies.length;
  }
  return { policies, differences };
}

function* comparedFacts(
  { name: cluster, state }: ClusterDump,
  rendered: ClusterState,
  { keys, withoutWorkloads }: ProofOptions & { readonly keys: LabelKeys },
): Generator<ImportDifference> {
  for (const network of ['pods', 'services', 'nodes'] as const) {
    if (!sameNetwork(state.networks, rendered.networks, network)) {
      yield { kind: 'fact', cluster, what: `the network of ${network} differs` };
    }
  }
  for (const trait of ['ipBlockMatchesPods', 'ipBlockMatchesNodes'] as const) {
    if (state.traits[trait] !== rendered.traits[trait]) yield { kind: 'fact', cluster, what: `${trait} differs` };
  }
  if (state.policiesApplyToOwnNode !== rendered.policiesApplyToOwnNode) {
    yield { kind: 'fact', cluster, what: 'policiesApplyToOwnNode differs' };
  }
  for (const namespace of rendered.namespaces.keys()) {
    if (!state.namespaces.has(namespace)) yield { kind: 'namespace', cluster, namespace, is: 'added' };
  }
  for (const [namespace, known] of state.namespaces) {
    const made = rendered.namespaces.get(namespace);
    if (made === undefined) {
      if (known.defined || known.policies.length > 0) yield { kind: 'namespace', cluster, namespace, is: 'missing' };
      continue;
    }
    for (const key of known.defined ? keys.namespaces : []) {
      if (labelOf(known, key) !== labelOf(made, key)) yield { kind: 'label', cluster, namespace, what: key };
    }
    const there = profilesOf(known, keys);
    const declared = profilesOf(made, keys);
    for (const [profile, workload] of declared) {
      if (!there.has(profile))
        yield { kind: 'workload', cluster, namespace, what: `${workload.name} does not run there` };
    }
    if (withoutWorkloads?.has(cluster)) continue;
    for (const [profile, workload] of there) {
      if (!declared.has(profile))
        yield { kind: 'workload', cluster, namespace, what: `${workload.name} is not declared` };
    }
  }
}

/** A key can be the name of something that every object has. */
function labelOf({ labels }: NamespaceState, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function sameNetwork(before: KnownNetworks, after: KnownNetworks, network: 'pods' | 'services' | 'nodes'): boolean {
  const [was, is] = [before[network], after[network]];
  return was === undefined || is === undefined ? was === is : sameAddresses(was, is);
}

/** Returns workloads by what policies can read of them: labels, ports, the network of the node. */
function profilesOf({ workloads }: NamespaceState, { pods }: LabelKeys): ReadonlyMap<string, Workload> {
  return new Map(
    workloads.map((workload) => {
      const { labels, ports, hostNetwork } = workload;
      const read = Object.entries(labels)
        .filter(([key]) => pods.has(key))
        .sort(([a], [b]) => compareText(a, b));
      const texts = ports.map(({ name = '', port, protocol }) => JSON.stringify([name, port, protocol]));
      return [JSON.stringify([read, [...new Set(texts)].sort(), hostNetwork]), workload];
    }),
  );
}

function* comparedPolicies({ name: cluster, state }: ClusterDump, rendered: ClusterState): Generator<ImportDifference> {
  for (const [namespace, known] of state.namespaces) {
    const made = new Map(
      rendered.namespaces.get(namespace)?.policies.map(({ policy }) => [policy.metadata.name, policy]) ?? [],
    );
    for (const { policy: before } of known.policies) {
      const { name: policy } = before.metadata;
      const after = made.get(policy);
      made.delete(policy);
      if (after === undefined) yield { kind: 'policy', cluster, namespace, policy, is: 'missing' };
      else if (canonicalSpec(before.spec) !== canonicalSpec(after.spec)) {
        yield { kind: 'policy', cluster, namespace, policy, is: 'different' };
      }
    }
    for (const policy of made.keys()) yield { kind: 'policy', cluster, namespace, policy, is: 'added' };
  }
}

/** Returns a difference as a clause for a report of a defect. */
export function describeDifference(difference: ImportDifference): string {
  switch (difference.kind) {
    case 'cluster':
    case 'fact':
      return `cluster "${difference.cluster}": ${difference.what}`;
    case 'namespace':
      return `namespace "${difference.cluster}/${difference.namespace}" is ${difference.is}`;
    case 'label':
      return `namespace "${difference.cluster}/${difference.namespace}": label "${difference.what}" differs`;
    case 'workload':
      return `namespace "${difference.cluster}/${difference.namespace}": workload ${difference.what}`;
    case 'policy':
      return `policy "${difference.cluster}/${difference.namespace}/${difference.policy}" is ${difference.is}`;
  }
}
