import {
  type Both,
  type Comparison,
  type ComparisonName,
  commonNamespaces,
  commonWorkloads,
  comparisonsOf,
  declared,
  directions,
  everyName,
  type Found,
  type JudgedHazard,
  metadataOf,
  type State,
  withPodsOfTenants,
} from './hazard-comparisons.ts';
import { factHazards, massDeletes, widerBlocks } from './hazard-facts.ts';
import {
  folders,
  type HazardCluster,
  type HazardLandscape,
  type HazardNamespace,
  type HazardWorkload,
} from './hazard-states.ts';
import { beyondTenants, grantedPorts, type PlacedWorkload, type Tenants } from './hazard-tenants.ts';
import {
  addresses,
  couldExist,
  everyLabels,
  everyNamespace,
  HazardWorld,
  isInAny,
  isOf,
  isPublic,
  labelsOf,
  type Ports,
  portsWhere,
  type Reach,
  rulesOf,
  toldApart,
  type WorldDirection,
  type WorldEnd,
} from './hazard-worlds.ts';
import type { Labels } from './naive-evaluator.ts';

/**
 * Says which hazards a change has, by what each code means: every pod, address and label of a small world is tried in
 * the states that are compared. Nothing is shared with what it judges.
 */

export function judgedHazards(
  before: HazardLandscape,
  after: HazardLandscape,
  changed: readonly string[] | undefined,
): readonly JudgedHazard[] {
  const isRendered = after.origin === 'rendered';
  const tenants: Tenants = {
    isChanged: (tenant) => isRendered && (changed ?? folders).some((one) => one === tenant),
    grants: before.grants.filter(({ tenant, name }) =>
      after.grants.some((other) => other.tenant === tenant && other.name === name),
    ),
  };
  return after.clusters.flatMap((is): readonly JudgedHazard[] => {
    const was = before.clusters.find(({ name }) => name === is.name);
    const placed =
      (comparison: ComparisonName) =>
      (found: Found): JudgedHazard => ({
        ...found,
        comparison,
        cluster: is.name,
        types: typesOf(found, was, is, comparison),
      });
    const facts = factHazards(was ?? nothingOf(is), is, { before, after }).map(placed('real'));
    if (was === undefined) return facts;
    const inside = { before: before.internalPublic, after: after.internalPublic };
    const pods = isRendered ? withPodsOfTenants(was, is) : { before: was, after: is };
    return [
      ...facts,
      ...comparisonsOf(was, is, inside, after.origin).flatMap((comparison) =>
        comparisonHazards(comparison).map(placed(comparison.name)),
      ),
      ...comparisonsOf(pods.before, pods.after, inside, after.origin).flatMap((comparison) =>
        connectionHazards(comparison, tenants).map(placed(comparison.name)),
      ),
    ];
  });
}

function typesOf(
  { code, namespace }: Found,
  was: HazardCluster | undefined,
  is: HazardCluster,
  comparison: ComparisonName,
): JudgedHazard['types'] {
  if (namespace === undefined || code === 'tenants-regrouped') return [undefined];
  const typeIn = (cluster: HazardCluster | undefined) =>
    cluster?.namespaces.flatMap(({ name, type }) => (name === namespace ? [type] : [])) ?? [];
  const [old, now] = [typeIn(was), typeIn(is)];
  // What also happens with each state's own inventory is said once, with the type of now.
  if (comparison === 'before') return [...old, ...now];
  return code === 'workloads-unknown' && now[0] === undefined ? old : now;
}

/** What is known of a cluster before it comes: nothing. */
function nothingOf({ name }: HazardCluster): HazardCluster {
  return { name, metadata: [], ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown', namespaces: [] };
}

function comparisonHazards(comparison: Comparison): readonly Found[] {
  return [
    ...isolationHazards(comparison),
    ...(comparison.name === 'real' ? [...massDeletes(comparison), ...widerBlocks(comparison)] : []),
  ];
}

function isolationHazards(comparison: Comparison): readonly Found[] {
  return commonNamespaces(comparison).flatMap(({ before: declaredBefore, after: namespaceAfter }) => {
    const namespace = { before: withExternal(declaredBefore, namespaceAfter), after: namespaceAfter };
    const worldOf = (one: HazardNamespace, { cluster }: State) => new HazardWorld({ ...cluster, namespaces: [one] });
    const [before, after] = [worldOf(namespace.before, comparison.before), worldOf(namespace.after, comparison.after)];
    const place = { namespace: namespace.after.name };
    const workloads = commonWorkloads(namespace);
    return directions.flatMap((direction) => {
      const isolatedBefore = (labels: Labels) => before.isolating(namespace.before, direction, labels).length > 0;
      const isolatedAfter = (labels: Labels) => after.isolating(namespace.after, direction, labels).length > 0;
      const connectsBefore = (labels: Labels) => connects(before, namespace.before, direction, labels);
      const connectsAfter = (labels: Labels) => connects(after, namespace.after, direction, labels);
      const hit = (holds: (was: Pod, is: Pod) => boolean) =>
        namespace.after.workloads.flatMap(({ name }) => {
          const own = workloads.filter(({ after: { name: other } }) => other === name);
          const asTheyAre = own.map(({ before: was, after: is }) => [podOf(was), podOf(is)] as const);
          // Pods may run with the labels of either side, whenever they were declared.
          const carried = [...namespace.before.workloads, ...namespace.after.workloads]
            .filter((workload) => workload.name === name && !workload.hostNetwork)
            .map((workload) => [podOf(workload), podOf(workload)] as const);
          return [...asTheyAre, ...carried].some(([was, is]) => holds(was, is)) ? [name] : [];
        });
      const failsOpen = hit((was, is) => isolated(was, isolatedBefore) && !isolated(is, isolatedAfter));
      const newlyIsolated = hit((was, is) => !isolated(was, isolatedBefore) && isolated(is, isolatedAfter));
      const cutOff = hit(
        (was, is) => (was.onHost || connectsBefore(was.labels)) && !is.onHost && !connectsAfter(is.labels),
      );
      const found = (code: string, hits: readonly string[], couldBe: boolean): readonly Found[] => [
        ...(couldBe ? [{ code, kind: direction, ...place }] : []),
        ...hits.map((workload) => ({ code, kind: direction, ...place, workload })),
      ];
      return [
        ...found(
          'fails-open',
          failsOpen,
          everyLabels.some((labels) => isolatedBefore(labels) && !isolatedAfter(labels)),
        ),
        ...found(
          'newly-isolated',
          newlyIsolated,
          everyLabels.some((labels) => !isolatedBefore(labels) && isolatedAfter(labels)),
        ),
        ...found('cut-off', cutOff, false),
      ];
    });
  });
}

/** Declaring a policy of others says that it has been there. */
function withExternal(namespace: HazardNamespace, later: HazardNamespace): HazardNamespace {
  return { ...namespace, policies: [...namespace.policies, ...later.policies.filter(({ external }) => external)] };
}

interface Pod {
  readonly labels: Labels;
  readonly onHost: boolean;
}

function podOf({ labels, hostNetwork }: HazardWorkload): Pod {
  return { labels, onHost: hostNetwork };
}

function isolated({ labels, onHost }: Pod, isolates: (labels: Labels) => boolean): boolean {
  return !onHost && isolates(labels);
}

/** Whether pods of these labels have any connection, as far as their own side decides. */
function connects(world: HazardWorld, namespace: HazardNamespace, direction: WorldDirection, labels: Labels): boolean {
  const isolating = world.isolating(namespace, direction, labels);
  if (isolating.length === 0) return true;
  return isolating.some((meaning) =>
    (rulesOf(meaning, direction) ?? []).some(
      ({ peers }) => peers === 'all' || peers.some((peer) => couldExist(peer, everyName)),
    ),
  );
}

interface Change {
  readonly before: Reach;
  readonly after: Reach;
  readonly opened: Ports;
  /** Denied now, or no longer sure. */
  readonly lost: Ports;
}

function changeBetween(before: Reach, after: Reach): Change {
  return {
    before,
    after,
    opened: after.possible & ~before.possible,
    lost: (before.possible & ~after.possible) | (before.allowed & ~after.allowed),
  };
}

function connectionHazards(comparison: Comparison, tenants: Tenants): readonly Found[] {
  const judgeBeyond = beyondTenants(comparison, tenants);
  const { before, after } = comparison;
  const pods = commonNamespaces(comparison).flatMap((namespace) =>
    commonWorkloads(namespace).map(
      (workload): Both<PlacedWorkload> => ({
        before: { namespace: namespace.before, workload: workload.before },
        after: { namespace: namespace.after, workload: workload.after },
      }),
    ),
  );
  const between = (from: Both<WorldEnd>, to: Both<WorldEnd>) =>
    changeBetween(before.world.reach(from.before, to.before), after.world.reach(from.after, to.after));
  const others = addresses.map((_, address) => address).filter((address) => !isPods(comparison, address));
  const strangers = strangersOf(comparison);
  const found: Found[] = [];
  for (const pod of pods) {
    const about = (code: string, kind: string, of = pod): void => {
      const { namespace, workload } = of.after;
      found.push({ code, kind, namespace: namespace.name, workload: workload.name });
    };
    for (const other of pods) {
      if (pod === other && pod.after.workload.kind === 'Pod') continue;
      const change = between(pod, other);
      const left =
        change.opened === 0 ? 0 : change.opened & ~grantedPorts(comparison.asTheyAre, pod, other, tenants.grants);
      if (left !== 0 && areOfTenants(pod, other)) about('tenant-path', '');
      for (const tenant of judgeBeyond('from', pod, other, left)) about('beyond-tenant', `from ${tenant}`);
      for (const tenant of judgeBeyond('to', pod, other, left)) about('beyond-tenant', `to ${tenant}`, other);
      if (change.lost === 0) continue;
      if (isAgent(pod) && isAgent(other)) about('lifeline', 'agent');
      if (serves(other, /^dns/, change.lost)) about('lifeline', 'dns');
      const isCaller = pod.after.workload.name.includes('apiserver');
      if (isCaller && serves(other, /webhook/, change.lost)) about('lifeline', 'webhook', other);
    }
    const keepsDns = pods.some((server) => {
      const served = dnsPortsOf(server);
      if (server === pod && pod.after.workload.kind === 'Pod') return false;
      return served !== 0 && (between(pod, server).after.allowed & served) === served;
    });
    const changes = others.map((address) => {
      const end = { before: { address }, after: { address } };
      return { address, to: between(pod, end), from: between(end, pod) };
    });
    for (const { address, to, from } of changes) {
      if (to.opened !== 0 && isMetadata(comparison, address)) about('metadata-opened', '');
      if (to.opened !== 0 && isInternet(comparison, address)) about('internet-opened', 'to');
      if (from.opened !== 0 && isInternet(comparison, address)) about('internet-opened', 'from');
      if (to.lost !== 0 && isAgent(pod)) about('lifeline', 'agent');
      if ((to.lost & dnsPorts) !== 0 && isService(after, address) && !keepsDns) about('lifeline', 'dns');
      if (serves(pod, /webhook/, from.lost)) about('lifeline', 'webhook');
    }
    const unknown = strangers.map((stranger) => between({ before: stranger, after: stranger }, pod));
    if (unknown.some(({ lost }) => serves(pod, /webhook/, lost))) about('lifeline', 'webhook');
    const everyone = newlyOpenToAll(unknown);
    const isLetIn = commonNamespaces(comparison).some((one) => {
      if (!areOfOwners(pod, one)) return false;
      const every = everyLabels.map((labels) =>
        between({ before: podOfLabels(one.before, labels), after: podOfLabels(one.after, labels) }, pod),
      );
      return (newlyOpenToAll(every) & ~everyone) !== 0;
    });
    if (isLetIn) about('whole-namespace-let-in', '');
    const groups = [
      unknown,
      ...[before, after].flatMap((side) =>
        (['IPv4', 'IPv6'] as const).map((family) =>
          changes.filter(({ address }) => isOf(family, address) && isOutside(side, address)).map(({ from }) => from),
        ),
      ),
    ];
    if (groups.some(isOpenToAll)) about('exposed-to-everyone', '');
  }
  return unique(found);
}

/** Whether on some port all may come in, and not all could. */
function isOpenToAll(changes: readonly Change[]): boolean {
  return newlyOpenToAll(changes) !== 0;
}

/** The ports on which all may come in, and not all could. */
function newlyOpenToAll(changes: readonly Change[]): Ports {
  if (changes.length === 0) return 0;
  const now = changes.reduce((ports, change) => ports & change.after.possible, -1);
  const was = changes.reduce((ports, change) => ports & change.before.possible, -1);
  return now & ~was;
}

/** A pod of these labels in a namespace, of which nothing but ingress at the other end decides. */
function podOfLabels(namespace: HazardNamespace, labels: Labels): WorldEnd {
  return { labels, namespaceLabels: labelsOf(namespace) };
}

/**
 * Whether a namespace is not the pod's own and has, in either state, another owner: a tenant, else a type, else itself. Two
 * tenants are a matter of `tenant-path`.
 */
function areOfOwners(pod: Both<PlacedWorkload>, other: Both<HazardNamespace>): boolean {
  if (pod.after.namespace.name === other.after.name) return false;
  const owner = ({ tenant, type, name }: HazardNamespace) => JSON.stringify([tenant ?? [type ?? [name]]]);
  return (['before', 'after'] as const).some((side) => {
    const own = pod[side].namespace;
    if (own.tenant !== undefined && other[side].tenant !== undefined) return false;
    return owner(own) !== owner(other[side]);
  });
}

function areOfTenants(source: Both<PlacedWorkload>, destination: Both<PlacedWorkload>): boolean {
  if (source.after.namespace.name === destination.after.namespace.name) return false;
  return (['before', 'after'] as const).some((side) => {
    const [one, other] = [source[side].namespace.tenant, destination[side].namespace.tenant];
    return one !== undefined && other !== undefined && one !== other;
  });
}

function isAgent({ after }: Both<PlacedWorkload>): boolean {
  return ['flux-system', 'argocd'].includes(after.namespace.name);
}

/** Whether a pod declares, in either state, one of these ports under such a name. */
function serves({ before, after }: Both<PlacedWorkload>, name: RegExp, ports: Ports): boolean {
  return [...before.workload.ports, ...after.workload.ports].some(
    (own) =>
      name.test(own.name ?? '') &&
      (ports & portsWhere(({ protocol, port }) => protocol === own.protocol && port === own.port)) !== 0,
  );
}

/** Ports that a pod declares under a name of DNS in both states. */
function dnsPortsOf({ before, after }: Both<PlacedWorkload>): Ports {
  const named = ({ workload }: PlacedWorkload) =>
    portsWhere(({ protocol, port }) =>
      workload.ports.some((own) => /^dns/.test(own.name ?? '') && own.protocol === protocol && own.port === port),
    );
  return named(before) & named(after);
}

const dnsPorts = portsWhere(({ protocol, port }) => port === 53 && protocol !== 'SCTP');

function isPods({ before, after }: Comparison, address: number): boolean {
  return isInAny(before.cluster.pods, address) || isInAny(after.cluster.pods, address);
}

function isOutside({ cluster: { pods, services, nodes } }: State, address: number): boolean {
  return ![pods, services, nodes].some((network) => isInAny(network, address));
}

function isService({ cluster: { pods, services, nodes } }: State, address: number): boolean {
  return isInAny(services, address) && !isInAny(pods, address) && !isInAny(nodes, address);
}

function isInternet({ before, after }: Comparison, address: number): boolean {
  const isForeign = (side: State) => isOutside(side, address) && !isInAny(side.internalPublic, address);
  return isPublic(address) && [before, after].some(isForeign);
}

function isMetadata({ before, after }: Comparison, address: number): boolean {
  return [before, after].some(({ cluster }) => metadataOf(cluster).includes(address));
}

/** Pods that could be in namespaces that neither state has. */
function strangersOf(comparison: Comparison): readonly WorldEnd[] {
  const taken = declared(comparison);
  const peers = [...comparison.before.cluster.namespaces, ...comparison.after.cluster.namespaces].flatMap(
    ({ policies }) => policies.flatMap(({ spec: { ingress = [] } }) => ingress.flatMap(({ from = [] }) => from)),
  );
  const namespaces = toldApart(
    everyNamespace(everyName.filter((name) => !taken.includes(name))),
    peers.flatMap(({ namespaceSelector }) => namespaceSelector ?? []),
  );
  const pods = toldApart(
    everyLabels,
    peers.flatMap(({ podSelector }) => podSelector ?? []),
  );
  return namespaces.flatMap((namespaceLabels) => pods.map((labels) => ({ labels, namespaceLabels })));
}

function unique(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
