import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { ConnectivityCase, ConnectivityTestFile } from '../../src/connectivity-tests/connectivity-test.ts';
import { runTests, type TestedClusters } from '../../src/connectivity-tests/run-tests.ts';
import { matches } from '../../src/labels/label-space.ts';
import type { Direction, NetworkPolicy } from '../../src/model/network-policy.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import type { PeerQuery } from '../../src/questions/peer-query.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import type { PodEnd } from '../../src/verdicts/end.ts';
import type { Mutant } from './template-mutants.ts';

/** A case, its file, and the pods at its ends. */
export interface FiledCase {
  readonly file: ConnectivityTestFile;
  readonly one: ConnectivityCase;
  /** Those whose policies judge the case, by the direction in which they do. */
  readonly pods: Readonly<Record<Direction, readonly PodEnd[]>>;
}

/**
 * Finds a case that fails once a mutant is in force, of those that pass without it; nothing where the mutant survives.
 * Run are only cases that could notice: one of their pods is selected by a policy that has changed. One cluster in which
 * a case fails is enough; clusters without the mutant are left out, so that a peer that only they have is no failure.
 */
export function killerFinder({ landscape, clusters }: TestedClusters, tests: readonly ConnectivityTestFile[]) {
  const podsOf = (query: PeerQuery): readonly PodEnd[] => {
    const found = resolvePeer(clusters, query);
    return (found.value ?? []).flatMap(({ end }) => (end.kind === 'pod' ? [end] : []));
  };
  const cases = tests.flatMap((file) =>
    file.cases.map((one): FiledCase => {
      const isJudged = (direction: Direction) => (one.side ?? direction) === direction;
      const pods = {
        Egress: isJudged('Egress') ? podsOf(one.from) : [],
        Ingress: isJudged('Ingress') ? podsOf(one.to) : [],
      };
      return { file, one, pods };
    }),
  );
  // Cases about few pods are asked first: they cost least, and mostly are what a policy is for.
  const size = ({ pods }: FiledCase) => pods.Egress.length + pods.Ingress.length;
  cases.sort((a, b) => size(a) - size(b));
  return (mutant: Mutant): FiledCase | undefined => {
    const mutated = clusters.flatMap((cluster) => mutatedCluster(cluster, mutant) ?? []);
    const changes = new Map(mutated.flatMap(({ changes: changed }) => [...changed]));
    const candidates = cases.filter(({ pods }) => couldNotice(pods, mutant, changes));
    for (let first = 0, count = 1; first < candidates.length; first += count, count = casesAtOnce) {
      const some = candidates.slice(first, first + count);
      const files = some.map(({ file, one }) => ({ ...file, cases: [one] }));
      const failed = firstOf(mutated, ({ cluster }) =>
        runTests({ landscape, clusters: [cluster] }, files).results.find(
          ({ counterexample }) => counterexample !== undefined,
        ),
      );
      const killer = failed && some.find(({ one }) => one.location === failed.location);
      if (killer === undefined) continue;
      // Mutants of one template mostly die of the same few cases, so those are asked first.
      cases.splice(cases.indexOf(killer), 1);
      cases.unshift(killer);
      return killer;
    }
    return undefined;
  };
}

/** The first answer about one of the items, none of which is asked after it. */
function firstOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Answer | undefined): Answer | undefined {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Cases that are run together share what it costs to tell pods apart. The first case, which mostly is the killer, runs alone. */
const casesAtOnce = 12;

type Changes = ReadonlyMap<NamespaceState, readonly NetworkPolicy[]>;

interface MutatedCluster {
  readonly cluster: ClusterState;
  /** The policies that change, as they were and as they are, by the namespaces as they were. */
  readonly changes: Changes;
}

/** Nothing where the mutant does not show in the cluster. */
function mutatedCluster(cluster: ClusterState, mutant: Mutant): MutatedCluster | undefined {
  const changes = new Map<NamespaceState, readonly NetworkPolicy[]>();
  const namespaces = new Map(cluster.namespaces);
  for (const [name, namespace] of cluster.namespaces) {
    const changed: NetworkPolicy[] = [];
    const policies = namespace.policies.map((known) => {
      const policy = mutant.changes.get(known);
      if (policy === undefined) return known;
      changed.push(known.policy, policy);
      return { ...known, policy };
    });
    if (changed.length === 0) continue;
    changes.set(namespace, changed);
    namespaces.set(name, { ...namespace, policies });
  }
  return changes.size === 0 ? undefined : { cluster: { ...cluster, namespaces }, changes };
}

function couldNotice(pods: FiledCase['pods'], { direction }: Mutant, changes: Changes): boolean {
  const asked = direction === 'both' ? (['Egress', 'Ingress'] as const) : [direction];
  return asked.some((one) =>
    pods[one].some(({ namespace, labels, hostNetwork }) => {
      const policies = hostNetwork ? [] : (changes.get(namespace) ?? []);
      return policies.some((policy) => matches(compileNetworkPolicy(policy).subject.pods, labels));
    }),
  );
}
