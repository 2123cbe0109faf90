import {
  contains,
  isOwnTraffic,
  isPolicyPeer,
  isPolicyPort,
  type JudgedCluster,
  type JudgedConnection,
  type JudgedDirection,
  type JudgedPod,
  type JudgedProtocol,
  type JudgedSelector,
  namespaceLabels,
  selects,
} from './naive-evaluator.ts';

/**
 * Judges connections where a cluster has ClusterNetworkPolicies, too, by the text of their API alone (v1beta1): rule by
 * rule, one connection at a time. What the API leaves to the implementation is every outcome that it permits.
 */

export interface JudgedClusterPolicy {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly tier: 'Admin' | 'Baseline';
    readonly priority: number;
    readonly subject: JudgedSubject;
    readonly ingress?: readonly JudgedClusterRule[];
    readonly egress?: readonly JudgedClusterRule[];
  };
}

export type JudgedSubject =
  | { readonly namespaces: JudgedSelector }
  | { readonly pods: { readonly namespaceSelector?: JudgedSelector; readonly podSelector: JudgedSelector } };

export interface JudgedClusterRule {
  readonly action: 'Accept' | 'Deny' | 'Pass';
  /** `from` of ingress, `to` of egress. The API has networks for egress only; here ingress may have them, too. */
  readonly peers: readonly JudgedClusterPeer[];
  readonly protocols?: readonly JudgedClusterProtocol[];
}

export type JudgedClusterPeer = JudgedSubject | { readonly networks: readonly string[] };

type Destination = {
  readonly destinationPort:
    | { readonly number: number }
    | { readonly range: { readonly start: number; readonly end: number } };
};

export type JudgedClusterProtocol =
  | { readonly tcp: Destination }
  | { readonly udp: Destination }
  | { readonly sctp: Destination }
  | { readonly destinationNamedPort: string };

/** What may become of a connection, by what is named: a rule, what a policy denies otherwise, or nothing at all. */
export interface Outcome {
  readonly allowed: boolean;
  /** What passed the connection on, and what decided. */
  readonly by: readonly string[];
}

/** Every outcome that is possible on one side of a connection: of the source for egress, of the destination for ingress. */
export function sideOutcomes(
  cluster: JudgedCluster,
  clusterPolicies: readonly JudgedClusterPolicy[],
  direction: JudgedDirection,
  connection: JudgedConnection,
): readonly Outcome[] {
  const byDefault: readonly Outcome[] = [{ allowed: true, by: ['default'] }];
  const { pod } = direction === 'Egress' ? connection.from : connection.to;
  // "Note that host-networked pods are not included in subject selection."
  if (pod === undefined || pod.hostNetwork === true) return byDefault;
  // "Policy tiers are evaluated in the following order: Admin tier, NetworkPolicy tier, Baseline tier".
  return tier('Admin', () => networkPolicies() ?? tier('Baseline', () => byDefault));

  function tier(name: 'Admin' | 'Baseline', next: () => readonly Outcome[]): readonly Outcome[] {
    const policies = clusterPolicies.filter(({ spec }) => spec.tier === name && isSubject(cluster, spec.subject, pod));
    // "Policies with lower priority values have higher precedence, and are checked before policies with higher priority
    // values in the same tier."
    const priorities = [...new Set(policies.map(({ spec }) => spec.priority))].sort((a, b) => a - b);
    for (const priority of priorities) {
      const matching = policies
        .filter(({ spec }) => spec.priority === priority)
        .flatMap((policy) => {
          // "A rule that appears at the top of the ingress rules would take the highest precedence."
          const rules = (direction === 'Egress' ? policy.spec.egress : policy.spec.ingress) ?? [];
          const place = rules.findIndex((rule) => matchesRule(cluster, rule, direction, connection));
          const rule = rules[place];
          return rule === undefined ? [] : [{ by: `${policy.metadata.name} ${place}`, action: rule.action }];
        });
      if (matching.length === 0) continue;
      // "If two (or more) policies in the same tier with the same priority could match a connection, then the
      // implementation can apply any of the matching policies to the connection".
      return matching.flatMap(({ by, action }): readonly Outcome[] => {
        // "Pass: Skips all further ClusterNetworkPolicy rules in the current tier for the selected traffic, and passes
        // evaluation to the next tier."
        if (action === 'Pass') return next().map((outcome) => ({ ...outcome, by: [by, ...outcome.by] }));
        return [{ allowed: action === 'Accept', by: [by] }];
      });
    }
    return next();
  }

  /** "v1.NetworkPolicy always makes a final decision for selected pods." Nothing where none selects the pod. */
  function networkPolicies(): readonly Outcome[] | undefined {
    const isolating = cluster.policies.flatMap((policy) => {
      const rules = direction === 'Egress' ? policy.egress : policy.ingress;
      if (policy.namespace !== pod?.namespace || rules === undefined) return [];
      return selects(policy.podSelector, pod.labels) ? [{ name: policy.name ?? '', rules }] : [];
    });
    if (isolating.length === 0) return undefined;
    const other = direction === 'Egress' ? connection.to : connection.from;
    const allowing = isolating.flatMap(({ name, rules }) =>
      rules.flatMap(({ peers, ports }, place) =>
        (peers === 'all' || peers.some((peer) => isPolicyPeer(cluster, pod?.namespace ?? '', peer, other))) &&
        (ports === 'all' || ports.some((port) => isPolicyPort(port, connection)))
          ? [`${name} ${place}`]
          : [],
      ),
    );
    if (allowing.length > 0) return [{ allowed: true, by: allowing }];
    return [{ allowed: false, by: isolating.map(({ name }) => `${name} otherwise`) }];
  }
}

/** Every verdict that is possible: allowed, denied, or either of the two. */
export function possibleVerdict(
  cluster: JudgedCluster,
  clusterPolicies: readonly JudgedClusterPolicy[],
  connection: JudgedConnection,
): 'allowed' | 'denied' | 'either' {
  if (isOwnTraffic(connection)) return 'allowed';
  const sides = (['Egress', 'Ingress'] as const).map((direction) =>
    sideOutcomes(cluster, clusterPolicies, direction, connection).map(({ allowed }) => allowed),
  );
  if (sides.some((outcomes) => !outcomes.includes(true))) return 'denied';
  return sides.some((outcomes) => outcomes.includes(false)) ? 'either' : 'allowed';
}

function isSubject(cluster: JudgedCluster, subject: JudgedSubject, pod: JudgedPod | undefined): boolean {
  // "Note that host-networked pods are not included in this type of peer."
  if (pod === undefined || pod.hostNetwork === true) return false;
  const labels = namespaceLabels(cluster, pod.namespace);
  // "Namespaces defines a way to select all pods within a set of Namespaces."
  if ('namespaces' in subject) return selects(subject.namespaces, labels);
  // "NamespaceSelector follows standard label selector semantics; if empty, it selects all Namespaces." "PodSelector is
  // used to explicitly select pods within a namespace; if empty, it selects all Pods."
  const { namespaceSelector = {}, podSelector } = subject.pods;
  return selects(namespaceSelector, labels) && selects(podSelector, pod.labels);
}

function matchesRule(
  cluster: JudgedCluster,
  { peers, protocols }: JudgedClusterRule,
  direction: JudgedDirection,
  connection: JudgedConnection,
): boolean {
  const other = direction === 'Egress' ? connection.to : connection.from;
  // "If any element matches the source of incoming traffic then the specified action is applied."
  const isPeer = peers.some((peer) => {
    if (!('networks' in peer)) return isSubject(cluster, peer, other.pod);
    // "Note that cluster-internal traffic will be checked against the rule as well."
    const { address } = other;
    return address !== undefined && peer.networks.some((network) => contains(network, address));
  });
  // "If unspecified, protocol-specific attributes will not be used to match traffic."
  return isPeer && (protocols === undefined || protocols.some((protocol) => isProtocol(protocol, connection)));
}

function isProtocol(written: JudgedClusterProtocol, { to, port, protocol }: JudgedConnection): boolean {
  // "DestinationNamedPort selects a destination port on a pod based on the ContainerPort name."
  if ('destinationNamedPort' in written) {
    const listeners = to.pod?.ports?.filter(({ name }) => name === written.destinationNamedPort) ?? [];
    return listeners.some((one) => one.port === port && (one.protocol ?? 'TCP') === protocol);
  }
  const [[name, { destinationPort }]] = Object.entries(written) as [[string, Destination]];
  if ((name.toUpperCase() as JudgedProtocol) !== protocol) return false;
  if ('number' in destinationPort) return destinationPort.number === port;
  return destinationPort.range.start <= port && port <= destinationPort.range.end;
}
