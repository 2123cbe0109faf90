import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { Need, NeedWorkload } from '../clusters/needs/need.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, EgressRule, IngressRule, LabelSelector, NetworkPolicySpec } from '../model/network-policy.ts';
import { isSameWorkload, workloadText } from '../model/workload-name.ts';
import { apiServerText } from './compared-states.ts';
import type { Hazard } from './landscape-diff.ts';
import * as problems from './observation-problems.ts';
import { Places } from './places.ts';

/**
 * Gathers what a change takes from the sight of later reviews, or adds to it, by what it says of the pods that run in a
 * cluster and of the policies that others write there. No sync makes it true.
 */
export class ObservationHazards {
  readonly #found = new Map<string, Gathered>();

  /** Compares the namespaces that both states of a cluster have. */
  compare(before: ClusterState, after: ClusterState): void {
    let keys: ReadonlySet<string> | undefined;
    const readKeys = () => (keys ??= selectedKeys(after));
    for (const is of after.namespaces.values()) {
      const was = before.namespaces.get(is.name);
      if (was === undefined || was === is) continue;
      this.#compareWorkloads(after, { was, is }, readKeys);
      this.#comparePolicies(after, { was, is });
    }
  }

  /**
   * Compares the needs that the inventories record. A certain need that is gone, or only a guess now, is reported while
   * the pods of both ends are there; so are other addresses of API servers and a trait of the network plugin, by which
   * needs are judged.
   */
  compareNeeds(before: ClusterState, after: ClusterState): void {
    const all = before.needs?.needs.filter(({ certainty, kind }) => certainty === 'declared' && kind !== 'dns') ?? [];
    const isOpened = before.policiesApplyToOwnNode === 'always' && after.policiesApplyToOwnNode === undefined;
    if ((before.needs === after.needs && !isOpened) || all.length === 0) return;
    const kept = new Set(after.needs?.needs.filter(({ certainty }) => certainty === 'declared').map(connectionKey));
    const isMoved = apiServerText(before) !== apiServerText(after);
    for (const need of all) {
      if (need.from.kind === 'node' && before.policiesApplyToOwnNode === undefined) continue;
      const isOfServer = [need.from, need.to].some(({ kind }) => kind === 'api-server');
      const what = !kept.has(connectionKey(need))
        ? 'need-lost'
        : isMoved && isOfServer && before.needs?.apiServer !== undefined
          ? 'api-servers'
          : isOpened && need.from.kind === 'node'
            ? 'own-node'
            : undefined;
      if (what === undefined) continue;
      const ends = [need.from, need.to].flatMap((end) => (end.kind === 'workloads' ? [end.workloads] : []));
      const known = ends.map((workloads) => workloads.filter((one) => isKnown(after, one)));
      const [subject] = known.flat();
      const namespace = subject && after.namespaces.get(subject.namespace);
      if (namespace === undefined || known.some((workloads) => workloads.length === 0)) continue;
      this.#gather({ kind: what }, after, namespace, subject?.name ?? '', connectionKey(need));
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ what, type, names, subjects, places }) =>
      problems.observation(what, {
        names: [...names].sort(),
        subjects: [...subjects].sort(),
        ...(type === undefined ? {} : { namespaceType: type }),
        places: places.all(),
      }),
    );
  }

  #compareWorkloads(cluster: ClusterState, { was, is }: Both<NamespaceState>, readKeys: () => ReadonlySet<string>) {
    // A namespace without any workload is a hazard of its own.
    if (was.workloads === is.workloads || !is.workloads.some(isSelectable)) return;
    for (const workload of was.workloads) {
      if (workload.observed === undefined || !isSelectable(workload)) continue;
      const now = is.workloads.find((other) => isSameWorkload(workload, other));
      const what = now === undefined ? 'workload-lost' : showsLess(workload, now, readKeys) ? 'workload-changed' : null;
      if (what !== null) this.#gather({ kind: what }, cluster, is, workload.name, workloadText(workload));
    }
  }

  #comparePolicies(cluster: ClusterState, { was, is }: Both<NamespaceState>) {
    if (was.policies === is.policies) return;
    const [old, now] = [was, is].map(({ policies }) => new Map(policies.map((known) => [nameOf(known), known])));
    for (const known of was.policies.filter(isForeign)) {
      const name = nameOf(known);
      const later = now?.get(name);
      if (later === undefined) this.#gather({ kind: 'policy-lost' }, cluster, is, name, name);
      else if (allowsLess(known.policy.spec, later.policy.spec) && isForeign(later)) {
        this.#gather({ kind: 'policy-changed' }, cluster, is, name, name);
      }
    }
    for (const known of is.policies.filter(isForeign)) {
      const name = nameOf(known);
      for (const direction of isolatesAnew(old?.get(name), known)) {
        this.#gather({ kind: 'isolation', direction }, cluster, is, name, name);
      }
    }
  }

  #gather(
    what: problems.ObservedChange,
    cluster: ClusterState,
    { name, type }: NamespaceState,
    of: string,
    key: string,
  ) {
    const gathered = remembered(this.#found, JSON.stringify([what, type ?? '']), () => ({
      what,
      type,
      names: new Set<string>(),
      subjects: new Set<string>(),
      places: new Places(),
    }));
    gathered.names.add(of);
    gathered.subjects.add(JSON.stringify([what.kind, clusterKey(cluster), name, key]));
    gathered.places.add(cluster, name);
  }
}

/** A text that is equal for needs of one connection, regardless of what shows them. */
function connectionKey({ from, to, ports }: Need): string {
  return JSON.stringify([from, to, ports]);
}

function isKnown({ namespaces }: ClusterState, workload: NeedWorkload): boolean {
  return namespaces.get(workload.namespace)?.workloads.some((one) => isSameWorkload(one, workload)) ?? false;
}

interface Gathered {
  readonly what: problems.ObservedChange;
  readonly type: string | undefined;
  readonly names: Set<string>;
  /** Names of each place, since a person who accepts the hazard has seen these only. */
  readonly subjects: Set<string>;
  readonly places: Places;
}

interface Both<Thing> {
  readonly was: Thing;
  readonly is: Thing;
}

function isSelectable({ hostNetwork }: Workload): boolean {
  return !hostNetwork;
}

function nameOf({ policy }: KnownPolicy): string {
  return policy.metadata.name;
}

function isForeign({ origin }: KnownPolicy): boolean {
  return origin === 'external';
}

/** Reports whether a selector could find a pod of the workload before, or its port by name, and not after. */
function showsLess(was: Workload, is: Workload, readKeys: () => ReadonlySet<string>): boolean {
  if (is.hostNetwork) return true;
  const lost = Object.keys(was.labels).filter((key) => was.labels[key] !== is.labels[key]);
  if (lost.some((key) => readKeys().has(key))) return true;
  const ports = new Set(is.ports.map((port) => JSON.stringify([port.name, port.port, port.protocol])));
  return was.ports.some(
    ({ name, port, protocol }) => name !== undefined && !ports.has(JSON.stringify([name, port, protocol])),
  );
}

/** Keys of the labels of pods that some policy of the cluster reads. */
function selectedKeys({ namespaces }: ClusterState): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}) => {
    for (const key of Object.keys(matchLabels)) keys.add(key);
    for (const { key } of matchExpressions) keys.add(key);
  };
  const specs = new Set([...namespaces.values()].flatMap(({ policies }) => policies.map(({ policy }) => policy.spec)));
  for (const { podSelector, ingress = [], egress = [] } of specs) {
    add(podSelector);
    for (const { from = [] } of ingress) for (const peer of from) add(peer.podSelector);
    for (const { to = [] } of egress) for (const peer of to) add(peer.podSelector);
  }
  return keys;
}

/** Reports whether a rule of the policy before is not in the policy after, for pods that it selects. */
function allowsLess(was: NetworkPolicySpec, is: NetworkPolicySpec): boolean {
  const hasRules = directions.some((direction) => rulesOf(was, direction).length > 0);
  if (!sameSelector(was, is)) return hasRules;
  return directions.some((direction) => {
    const kept = new Set(rulesOf(is, direction));
    return rulesOf(was, direction).some((rule) => !kept.has(rule));
  });
}

/** The directions in which a policy is said to isolate pods that no policy of its name isolated by the same selector. */
function isolatesAnew(was: KnownPolicy | undefined, { policy: { spec } }: KnownPolicy): readonly Direction[] {
  const isSame = was !== undefined && isForeign(was) && sameSelector(was.policy.spec, spec);
  return spec.policyTypes.filter((direction) => !isSame || !was.policy.spec.policyTypes.includes(direction));
}

function sameSelector(a: NetworkPolicySpec, b: NetworkPolicySpec): boolean {
  return JSON.stringify(a.podSelector) === JSON.stringify(b.podSelector);
}

/** Texts of the rules that count: those of a direction in which the policy isolates. */
function rulesOf(spec: NetworkPolicySpec, direction: Direction): readonly string[] {
  if (!spec.policyTypes.includes(direction)) return [];
  const { rules, peers } = fieldsOf[direction];
  return (spec[rules] ?? []).map((rule: IngressRule & EgressRule) =>
    JSON.stringify([inOrder(rule[peers]), inOrder(rule.ports)]),
  );
}

/** The order of peers and of ports means nothing. An absent list means what an empty one means. */
function inOrder(items: readonly object[] = []): readonly string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}
