import {
  type ClusterState,
  expectNetworkPoliciesOnly,
  type KnownPolicy,
  type NamespaceState,
  type PolicyOrigin,
} from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { directions, ownFirst } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts, intersectPorts, type PortSet } from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import type { End } from '../verdicts/end.ts';
import { endClasses, type PolicyIdentity } from '../verdicts/end-classes.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import { answerOf, type RuleInNamespace } from '../verdicts/side-answer.ts';
import type { ConnectivityCase, ConnectivityTestFile } from './connectivity-test.ts';
import { findPairs } from './find-pairs.ts';
import { uniformPairs } from './judge-pair.ts';
import { isAbout, type TestedClusters } from './run-tests.ts';

/**
 * Coverage of the policies by the tests. Rules of one policy of one namespace type count once, in however many
 * namespaces they are. A rule is exercised when it, alone, would allow some of a connection that a case expects to be
 * allowed or conditional; the isolation of a policy without rules in a direction, when it selects that side of a
 * connection that a case expects to be denied.
 */
export interface Coverage {
  /** Sorted by scope, policy, direction and rule. */
  readonly parts: readonly CoveredPart[];
}

export interface CoveredPart {
  /** The namespace type, or the namespace where it has none. */
  readonly scope: string;
  readonly policy: string;
  readonly origin: PolicyOrigin;
  readonly direction: Direction;
  /** The rule's place in its list; absent for the isolation of a policy without rules in the direction. */
  readonly rule?: number;
  /** The first of the policies, by cluster and namespace. */
  readonly known: KnownPolicy;
  readonly namespace: NamespaceState;
  /** In how many namespaces there is such a policy. */
  readonly namespaces: number;
  readonly exercised: boolean;
}

/** Computes the coverage of the policies of all clusters by the tests. */
export function coverageOf({ clusters }: TestedClusters, files: readonly ConnectivityTestFile[]): Coverage {
  for (const cluster of clusters) expectNetworkPoliciesOnly(cluster, 'coverage');
  const exercised = new Set<string>();
  const asked = clusters.map((cluster) => ({ cluster, classes: endClasses(cluster, byScope) }));
  for (const one of files.flatMap(({ cases }) => cases)) {
    const concerned = asked.filter(({ cluster }) => isAbout(one, cluster.name));
    for (const { from, to, ports } of findPairs(one, concerned).found) {
      if (ports === undefined) continue;
      for (const pair of uniformPairs(from, to)) {
        for (const key of exercisedBy(pair, ports, one)) exercised.add(key);
      }
    }
  }
  return { parts: partsOf(clusters).map(({ key, ...part }) => ({ ...part, exercised: exercised.has(key) })) };
}

function scopeOf({ type, name }: NamespaceState): string {
  return type ?? name;
}

function keyOf(scope: string, policy: string, direction: Direction, rule: number | undefined): string {
  return JSON.stringify([scope, policy, direction, rule]);
}

/** Rules are counted by the policies that have them, so policies of one meaning and two names are not alike. */
const byScope: PolicyIdentity = ({ policy }, namespace) =>
  JSON.stringify([scopeOf(namespace), policy.metadata.name, policy.spec]);

interface TestedPair {
  readonly from: ResolvedPeer;
  readonly to: ResolvedPeer;
}

/** The keys of what a pair exercises, whose ends are uniform. */
function exercisedBy({ from, to }: TestedPair, ports: PortSet, { expect, side }: ConnectivityCase): readonly string[] {
  const { cluster } = from;
  const expectsDenied = expect === 'denied';
  return directions.flatMap((direction) => {
    if (side !== undefined && side !== direction) return [];
    const [own, other] = ownFirst(direction, from.end, to.end);
    if (own.kind !== 'pod') return [];
    const scope = scopeOf(own.namespace);
    return selectingPolicies(own, direction).flatMap(({ compiled }) => {
      const { name } = compiled;
      const rules = compiled[direction]?.rules ?? [];
      if (expectsDenied) return rules.length === 0 ? [keyOf(scope, name, direction, undefined)] : [];
      return rules.flatMap((rule, index) =>
        allowsSome(cluster, { rule, namespace: own.namespace.name }, other, to.end, ports)
          ? [keyOf(scope, name, direction, index)]
          : [],
      );
    });
  });
}

function allowsSome(
  cluster: ClusterState,
  rule: RuleInNamespace,
  other: End,
  destination: End,
  asked: PortSet,
): boolean {
  return answerOf(cluster, [rule], other, destination).some((answers) =>
    Object.values(answers).some(({ some }) => !hasNoPorts(intersectPorts(some, asked))),
  );
}

type KeyedPart = Omit<CoveredPart, 'exercised'> & { readonly key: string };

function partsOf(clusters: readonly ClusterState[]): readonly KeyedPart[] {
  const parts = new Map<string, KeyedPart>();
  for (const { namespaces } of clusters) {
    for (const namespace of namespaces.values()) {
      for (const known of namespace.policies) {
        for (const part of partsOfPolicy(known, namespace)) {
          const first = parts.get(part.key);
          parts.set(part.key, first === undefined ? part : { ...first, namespaces: first.namespaces + 1 });
        }
      }
    }
  }
  return [...parts.values()].sort(
    (a, b) =>
      compareText(a.scope, b.scope) ||
      compareText(a.policy, b.policy) ||
      directions.indexOf(a.direction) - directions.indexOf(b.direction) ||
      (a.rule ?? 0) - (b.rule ?? 0),
  );
}

function partsOfPolicy(known: KnownPolicy, namespace: NamespaceState): readonly KeyedPart[] {
  const { policy, origin } = known;
  const compiled = compileNetworkPolicy(policy);
  const scope = scopeOf(namespace);
  const { name } = policy.metadata;
  return directions.flatMap((direction) => {
    const rules = compiled[direction]?.rules;
    if (rules === undefined) return [];
    const indexes = rules.length === 0 ? [undefined] : rules.keys();
    return [...indexes].map((rule) => ({
      ...{ key: keyOf(scope, name, direction, rule), scope, policy: name, origin, direction },
      ...(rule === undefined ? {} : { rule }),
      ...{ known, namespace, namespaces: 1 },
    }));
  });
}
