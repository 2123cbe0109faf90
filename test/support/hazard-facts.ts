import {
  type Both,
  type Comparison,
  common,
  commonNamespaces,
  directions,
  type Found,
  metadataOf,
} from './hazard-comparisons.ts';
import type { HazardCluster, HazardLandscape, HazardNamespace, HazardPolicy } from './hazard-states.ts';
import { addresses, isIn, isInAny, isPublic, type WorldDirection } from './hazard-worlds.ts';
import { type JudgedPolicy, meaningOf } from './naive-evaluator.ts';

/** Judges what a change does to policies as such, and what facts alone say. */

/** More than a fifth of the policies of namespaces that stay are deleted; one of the same spec may take the place. */
export function massDeletes(comparison: Comparison): readonly Found[] {
  let all = 0;
  let deleted = 0;
  for (const { before, after } of commonNamespaces(comparison)) {
    all += before.policies.length;
    const own = (list: readonly HazardPolicy[]) => list.filter(({ external }) => !external);
    const without = (list: readonly HazardPolicy[], others: readonly HazardPolicy[]) =>
      own(list).filter(({ name }) => !own(others).some((other) => other.name === name));
    const created = without(after.policies, before.policies).map(({ spec }) => meaningText(spec));
    for (const { spec } of without(before.policies, after.policies)) {
      const twin = created.indexOf(meaningText(spec));
      if (twin === -1) deleted++;
      else created.splice(twin, 1);
    }
  }
  return deleted * 5 > all ? [{ code: 'mass-delete', kind: '' }] : [];
}

function meaningText(spec: JudgedPolicy['spec']): string {
  return JSON.stringify([spec.podSelector, meaningOf({ metadata: {}, spec })]);
}

/**
 * In a rule that took the place of another, a block without exceptions holds all of one that went, and more. A rule takes
 * the place of another where they share their ports, or a peer, or a port.
 */
export function widerBlocks(comparison: Comparison): readonly Found[] {
  return commonNamespaces(comparison).flatMap(({ before, after }) =>
    common(before.policies, after.policies, ({ name, external }) => `${external} ${name}`).flatMap((policy) => {
      const place = { kind: policy.after.name, namespace: after.name };
      return directions.flatMap((direction) => {
        const { went, came } = changedRules(policy, direction);
        if (went.length === 0 || came.length === 0) return [];
        const [old, now] = [went[0], came[0]];
        if (went.length + came.length > 2) return [{ code: undecided, ...place }];
        if (old === undefined || now === undefined || !takesPlace(old, now)) return [];
        return isWider(old, now) ? [{ code: 'wider-block', ...place }] : [];
      });
    }),
  );
}

interface PlainRule {
  readonly peers?: readonly string[];
  readonly ports?: readonly string[];
}

/** The code of a policy of which several rules change, so that more than one may have taken the place of another. */
export const undecided = 'wider-block, perhaps';

/** The rules that only one of the two has. */
function changedRules({ before, after }: Both<HazardPolicy>, direction: WorldDirection) {
  const rules = ({ spec }: HazardPolicy): readonly PlainRule[] => {
    const { policyTypes = [], ingress = [], egress = [] } = spec;
    if (!policyTypes.includes(direction)) return [];
    const written =
      direction === 'Ingress'
        ? ingress.map(({ from, ports }) => ({ peers: from, ports }))
        : egress.map(({ to, ports }) => ({ peers: to, ports }));
    const texts = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
    return written.map(({ peers, ports }) => ({
      ...(peers === undefined ? {} : { peers: texts(peers) }),
      ...(ports === undefined ? {} : { ports: texts(ports) }),
    }));
  };
  const went = rules(before).map((rule) => JSON.stringify(rule));
  const came: string[] = [];
  for (const rule of rules(after).map((each) => JSON.stringify(each))) {
    const same = went.indexOf(rule);
    if (same === -1) came.push(rule);
    else went.splice(same, 1);
  }
  const read = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as PlainRule);
  return { went: read(went), came: read(came) };
}

function takesPlace(went: PlainRule, came: PlainRule): boolean {
  const share = (a: readonly string[] = [], b: readonly string[] = []) => a.some((text) => b.includes(text));
  return (
    JSON.stringify(went.ports) === JSON.stringify(came.ports) ||
    JSON.stringify(went.peers) === JSON.stringify(came.peers) ||
    share(went.peers, came.peers) ||
    share(went.ports, came.ports)
  );
}

function isWider(before: PlainRule, after: PlainRule): boolean {
  const blocksOf = (own: readonly string[] = [], other: readonly string[] = []) =>
    own
      .filter((text) => !other.includes(text))
      .flatMap((text) => {
        const { ipBlock } = JSON.parse(text) as { ipBlock?: { cidr: string; except?: readonly string[] } };
        return ipBlock === undefined ? [] : [ipBlock];
      });
  // An absent list of peers is no list of which one could tell what came.
  if (before.peers === undefined || after.peers === undefined) return false;
  const went = blocksOf(before.peers, after.peers);
  return blocksOf(after.peers, before.peers).some(
    ({ cidr, except = [] }) =>
      except.length === 0 &&
      went.some((block) => {
        const was = addresses.map((_, address) => isIn(block.cidr, address) && !isInAny(block.except, address));
        const is = addresses.map((_, address) => isIn(cidr, address));
        return was.every((held, address) => !held || is[address]) && was.some((held, address) => is[address] && !held);
      }),
  );
}

type Landscapes = Both<HazardLandscape>;

/** What facts alone say. */
export function factHazards(was: HazardCluster, is: HazardCluster, landscapes: Landscapes): readonly Found[] {
  return [
    ...claims(was, is, landscapes),
    ...(watched(was).some((address) => !watched(is).includes(address))
      ? [{ code: 'metadata-narrowed', kind: '' }]
      : []),
    ...regroupings(was, is),
    ...observations(was, is),
    ...common(was.namespaces, is.namespaces, ({ name }) => name).flatMap(({ before, after }): readonly Found[] => {
      const selectable = before.workloads.filter(({ hostNetwork }) => !hostNetwork);
      const isGone = selectable.some(({ kind, name }) =>
        after.workloads.every((other) => other.kind !== kind || other.name !== name),
      );
      if (!isGone || after.workloads.some(({ hostNetwork }) => !hostNetwork)) return [];
      return [{ code: 'workloads-unknown', kind: '', namespace: after.name }];
    }),
  ];
}

/** What is said of running pods and of the policies of others, and no longer, or newly, is. */
function observations(was: HazardCluster, is: HazardCluster): readonly Found[] {
  const selectors = podSelectorsIn(is.namespaces.map(({ policies }) => policies.map(({ spec }) => spec)));
  const isRead = (key: string): boolean => selectors.some((text) => text.includes(JSON.stringify(key)));
  return common(was.namespaces, is.namespaces, ({ name }) => name).flatMap(({ before, after }) => {
    const lost = (kind: string, workload?: string): Found => ({
      ...{ code: 'observation-lost', kind, namespace: after.name },
      ...(workload === undefined ? {} : { workload }),
    });
    const ofWorkloads = before.workloads.flatMap((workload): readonly Found[] => {
      if (!workload.observed || workload.hostNetwork) return [];
      if (after.workloads.every(({ hostNetwork }) => hostNetwork)) return [];
      const later = after.workloads.find(({ kind, name }) => kind === workload.kind && name === workload.name);
      if (later === undefined) return [lost('workload gone', workload.name)];
      const labelIsLost = Object.entries(workload.labels).some(
        ([key, value]) => later.labels[key] !== value && isRead(key),
      );
      const portIsLost = workload.ports.some(
        ({ name, port, protocol }) =>
          name !== undefined &&
          !later.ports.some((one) => one.name === name && one.port === port && one.protocol === protocol),
      );
      return later.hostNetwork || labelIsLost || portIsLost ? [lost('workload changed', workload.name)] : [];
    });
    const foreign = ({ policies }: HazardNamespace) => policies.filter(({ external }) => external);
    const sameSelection = (a: HazardPolicy, b: HazardPolicy): boolean =>
      JSON.stringify(a.spec.podSelector) === JSON.stringify(b.spec.podSelector);
    const ofPolicies = foreign(before).flatMap((policy): readonly Found[] => {
      const all = after.policies.filter(({ name }) => name === policy.name);
      if (all.length === 0) return [lost('policy gone')];
      const later = all.find(({ external }) => external);
      if (later === undefined) return [];
      const rules = ({ spec }: HazardPolicy, direction: WorldDirection) =>
        spec.policyTypes?.includes(direction) ? ((direction === 'Ingress' ? spec.ingress : spec.egress) ?? []) : [];
      const text = (value: unknown): string => {
        if (Array.isArray(value)) return value.map(text).sort().join();
        if (typeof value !== 'object' || value === null) return JSON.stringify(value);
        return JSON.stringify(
          Object.entries(value)
            .map(([key, inner]) => [key, text(inner)])
            .sort(),
        );
      };
      const isLess = directions.some((direction) =>
        rules(policy, direction).some(
          (rule) =>
            !sameSelection(policy, later) || !rules(later, direction).some((other) => text(other) === text(rule)),
        ),
      );
      return isLess ? [lost('policy changed')] : [];
    });
    const isolating = directions.flatMap((direction) =>
      foreign(after).flatMap((policy): readonly Found[] => {
        const isolates = ({ spec }: HazardPolicy) => spec.policyTypes?.includes(direction) ?? false;
        const did = foreign(before).some(
          (one) => one.name === policy.name && isolates(one) && sameSelection(one, policy),
        );
        if (!isolates(policy) || did) return [];
        return [{ code: 'foreign-isolation', kind: direction, namespace: after.name }];
      }),
    );
    return [...ofWorkloads, ...ofPolicies, ...isolating];
  });
}

/** The texts of all selectors of pods that are somewhere in a value. */
function podSelectorsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'podSelector' ? [JSON.stringify(inner)] : podSelectorsIn(inner),
  );
}

/** Where a metadata service may answer, but for addresses of pods: no path to those is one to addresses. */
function watched(cluster: HazardCluster): readonly number[] {
  return metadataOf(cluster).filter((address) => !isInAny(cluster.pods, address));
}

function claims(was: HazardCluster, is: HazardCluster, { before, after }: Landscapes): readonly Found[] {
  const networks = (cluster: HazardCluster, { internalPublic }: HazardLandscape) => {
    const { pods, services, nodes } = cluster;
    return { pods, services, nodes, internalPublic };
  };
  const old = Object.values(networks(was, before));
  return Object.entries(networks(is, after)).flatMap(([kind, network]) =>
    addresses.some(
      (_, address) => isPublic(address) && isInAny(network, address) && !old.some((one) => isInAny(one, address)),
    )
      ? [{ code: 'network-claims-public', kind }]
      : [],
  );
}

/** Pair by pair. */
function regroupings(was: HazardCluster, is: HazardCluster): readonly Found[] {
  const both = common(was.namespaces, is.namespaces, ({ name }) => name);
  const named = new Set<string>();
  for (const one of both) {
    if (one.before.tenant !== undefined && one.after.tenant === undefined) named.add(one.after.name);
    for (const other of both) {
      if (one === other) continue;
      const [old, now] = [relation(one.before, other.before), relation(one.after, other.after)];
      const hadSome = one.before.tenant !== undefined || other.before.tenant !== undefined;
      const comesTogether = now === 'same' && (old === 'other' || (old === 'none' && hadSome));
      if (comesTogether || (old === 'same' && now === 'other')) named.add(one.after.name);
    }
  }
  return both.flatMap(({ after }) =>
    named.has(after.name) ? [{ code: 'tenants-regrouped', kind: '', namespace: after.name }] : [],
  );
}

function relation({ tenant: one }: HazardNamespace, { tenant: other }: HazardNamespace): 'same' | 'other' | 'none' {
  if (one === undefined || other === undefined) return 'none';
  return one === other ? 'same' : 'other';
}
