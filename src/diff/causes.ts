import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import { compareText } from '../diagnostics/compare.ts';
import { selectorWords } from '../labels/selector-words.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import { formatPorts, hasNoPorts, intersectPorts, type PortSet } from '../model/port-set.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { type End, families, type PodEnd } from '../verdicts/end.ts';
import { type SelectingPolicy, selectingPolicies, sideAnswer } from '../verdicts/evaluator.ts';
import { answerOf } from '../verdicts/side-answer.ts';
import type { Cause, ConnectionChangeKind, InventoryFacet, PolicyChangeKind } from './landscape-diff.ts';
import { samePolicy } from './policy-changes.ts';

/** A connection in both states; of an end that is a pod, the same pod. */
export interface ComparedConnection {
  readonly before: ConnectionIn;
  readonly after: ConnectionIn;
}

interface ConnectionIn {
  readonly cluster: ClusterState;
  readonly from: End;
  readonly to: End;
}

interface ChangeOnPorts {
  readonly change: ConnectionChangeKind;
  /** True if more is allowed after; false: before. */
  readonly widens: boolean;
  readonly ports: PortSet;
}

/**
 * Returns what made a connection change: on each side whose answer changed, the changed policies that decide.
 * In the state that allows more these are the ones whose rules allow; where none does, because nothing isolates the pod
 * there, the ones that isolate it in the other state. If no policy changed, the facts that policies are about changed.
 * What depends on several policies at once, each for a part of the addresses, has all of those that differ for causes.
 * Egress first, then by policy. Never empty.
 */
export function causesOf(connection: ComparedConnection, change: ChangeOnPorts): readonly Cause[] {
  const found = directionsOnTheWay.flatMap((direction) => sideCauses(connection, direction, change));
  if (found.length > 0) return found;
  const what = changedFacets(connection);
  if (what.length > 0) return [{ kind: 'inventory', what }];
  return directionsOnTheWay.flatMap((direction) => differingPolicies(connection, direction, change));
}

function sideCauses(
  connection: ComparedConnection,
  direction: Direction,
  { widens, ports }: ChangeOnPorts,
): readonly Cause[] {
  const { before, after } = connection;
  const [wide, narrow] = widens ? [after, before] : [before, after];
  const [own, less] = [ownEnd(wide, direction), ownEnd(narrow, direction)];
  if (own.kind !== 'pod' || less.kind !== 'pod') return [];
  if (sideText(before, direction, ports) === sideText(after, direction, ports)) return [];
  const allowing = selectingPolicies(own, direction).flatMap((policy): readonly Cause[] => {
    const rule = (policy.compiled[direction]?.rules ?? []).findIndex((one) => allows(wide, own, direction, one, ports));
    const cause =
      rule === -1 ? undefined : policyCause(policy, direction, { pod: own, elsewhere: less, isAfter: widens });
    return cause === undefined ? [] : [{ ...cause, by: 'allows', ...(widens ? { rule } : {}) }];
  });
  if (allowing.length > 0) return sorted(allowing);
  if (selectingPolicies(own, direction).length > 0) return [];
  const isolating = selectingPolicies(less, direction).flatMap((policy): readonly Cause[] => {
    const cause = policyCause(policy, direction, { pod: less, elsewhere: own, isAfter: !widens });
    return cause === undefined ? [] : [{ ...cause, by: 'isolates' }];
  });
  return sorted(isolating);
}

/** Every policy that selects the pod of a side in either state and is not the same in the other. */
function differingPolicies(
  { before, after }: ComparedConnection,
  direction: Direction,
  { widens }: ChangeOnPorts,
): readonly Cause[] {
  const [was, is] = [ownEnd(before, direction), ownEnd(after, direction)];
  if (was.kind !== 'pod' || is.kind !== 'pod') return [];
  const causes = [
    ...selectingPolicies(is, direction).map((policy) => ({
      policy,
      decided: { pod: is, elsewhere: was, isAfter: true },
    })),
    ...selectingPolicies(was, direction).map((policy) => ({
      policy,
      decided: { pod: was, elsewhere: is, isAfter: false },
    })),
  ].flatMap(({ policy, decided }): readonly Cause[] => {
    const cause = policyCause(policy, direction, decided);
    return cause === undefined ? [] : [{ ...cause, by: decided.isAfter === widens ? 'allows' : 'isolates' }];
  });
  return sorted([...new Map(causes.map((cause) => [cause.kind === 'policy' ? cause.policy : '', cause])).values()]);
}

function ownEnd({ from, to }: ConnectionIn, direction: Direction): End {
  return ownFirst(direction, from, to)[0];
}

/** Returns a key of what a side opens on some ports, for each reading of blocks and each family. */
function sideText({ cluster, from, to }: ConnectionIn, direction: Direction, ports: PortSet): string {
  const text = (open: PortSet): string => formatPorts(intersectPorts(open, ports));
  return JSON.stringify(
    sideAnswer(cluster, direction, from, to).map((answers) =>
      families.map((family) => {
        const answer = answers[family];
        return answer && [text(answer.all), text(answer.some)];
      }),
    ),
  );
}

/** Reports whether a rule opens some of the ports to the other end, or to some of its addresses. */
function allows(
  { cluster, from, to }: ConnectionIn,
  own: PodEnd,
  direction: Direction,
  rule: CompiledRule,
  ports: PortSet,
): boolean {
  const [, other] = ownFirst(direction, from, to);
  const answer = answerOf(cluster, [{ rule, namespace: own.namespace.name }], other, to);
  return answer.some((families) =>
    Object.values(families).some((family) => !hasNoPorts(intersectPorts(family.some, ports))),
  );
}

/** A pod in the state in which a policy decides about it, and in the other one. */
interface DecidedPod {
  readonly pod: PodEnd;
  readonly elsewhere: PodEnd;
  /** True if the policy is of the state after. */
  readonly isAfter: boolean;
}

/** Returns the policy as a cause, unless the other state has the same under any name. */
function policyCause({ known, compiled }: SelectingPolicy, direction: Direction, decided: DecidedPod) {
  const { pod, elsewhere, isAfter } = decided;
  const { name } = known.policy.metadata;
  const isNamed = (one: KnownPolicy): boolean => one.origin === known.origin && one.policy.metadata.name === name;
  const other = elsewhere.namespace.policies.find(isNamed);
  const alike = other === undefined ? renamedFrom(known, pod, elsewhere) : other;
  if (alike !== undefined && samePolicy(alike.policy, known.policy)) return undefined;
  // A policy that has become another is looked at where it is now.
  const { path, line } = isAfter ? known : (other ?? known);
  const change: PolicyChangeKind = other !== undefined ? 'changed' : isAfter ? 'added' : 'removed';
  const { type } = pod.namespace;
  return {
    kind: 'policy' as const,
    change,
    policy: name,
    ...(type === undefined ? {} : { namespaceType: type }),
    direction,
    selects: selectorWords(compiled.subject.pods),
    location: { path, line, column: 1 },
  };
}

/** The policy of the same spec that the other state has under a name that is not in this one. */
function renamedFrom({ policy }: KnownPolicy, pod: PodEnd, elsewhere: PodEnd): KnownPolicy | undefined {
  const names = new Set(pod.namespace.policies.map((one) => one.policy.metadata.name));
  return elsewhere.namespace.policies.find(
    (one) => samePolicy(one.policy, policy) && !names.has(one.policy.metadata.name),
  );
}

function sorted(causes: readonly Cause[]): readonly Cause[] {
  const name = (cause: Cause): string => (cause.kind === 'policy' ? cause.policy : '');
  return [...causes].sort((a, b) => compareText(name(a), name(b)));
}

/** Returns the facts that changed beside policies, of either end or of the cluster. In a fixed order. */
function changedFacets({ before, after }: ComparedConnection): readonly InventoryFacet[] {
  const facets = new Set<InventoryFacet>();
  for (const side of ['from', 'to'] as const) {
    const [was, is] = [before[side], after[side]];
    if (was.kind !== 'pod' || is.kind !== 'pod') continue;
    if (!same(was.labels, is.labels)) facets.add('labels');
    if (!same(was.ports, is.ports)) facets.add('ports');
    if (addressesText(was.addresses) !== addressesText(is.addresses)) facets.add('addresses');
    if (was.hostNetwork !== is.hostNetwork) facets.add('host-network');
    if (!same(was.namespace.labels, is.namespace.labels)) facets.add('namespace-labels');
  }
  const networks = ({ networks: { pods, services, nodes } }: ClusterState): string =>
    [pods, services, nodes].map((network) => network && addressesText(network)).join();
  if (networks(before.cluster) !== networks(after.cluster)) facets.add('networks');
  if (!same(before.cluster.traits, after.cluster.traits)) facets.add('traits');
  return facetOrder.filter((facet) => facets.has(facet));
}

const facetOrder: readonly InventoryFacet[] = [
  'labels',
  'ports',
  'addresses',
  'host-network',
  'namespace-labels',
  'networks',
  'traits',
];

/** Maps whose keys come in another order are the same map. */
function same(a: object, b: object): boolean {
  return a === b || orderedText(a) === orderedText(b);
}

function orderedText(value: object): string {
  return JSON.stringify(Array.isArray(value) ? value : Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
