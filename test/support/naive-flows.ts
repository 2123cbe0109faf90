import ipaddr from 'ipaddr.js';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import { contains } from './naive-evaluator.ts';
import { judge, type UncertainEnd, type UncertainPod } from './naive-worlds.ts';
import type { RandomCluster, RandomPod } from './random-cluster.ts';

/**
 * Judges flows one by one: finds what an end can be by looking at every pod, and asks the naive evaluator about each pair.
 * Nothing here is shared with what it judges, except the blocks of the internet.
 */

export type NaiveVerdict = 'allowed' | 'denied' | 'conditional' | 'unmapped';

/** Blocks that the cluster takes for the internet and for metadata services. */
export type NaiveNetworks = Readonly<Record<'internet' | 'metadata', readonly string[]>>;

type AskedFlow = Pick<Flow, 'from' | 'to' | 'port' | 'protocol'>;

/** A state, and the state before in which ends are looked for that the state itself does not know. */
interface NaiveState {
  readonly cluster: RandomCluster;
  readonly networks: NaiveNetworks;
  readonly former?: NaiveState;
  /** Namespaces whose pods, if no state knows them, are taken as pods without labels. */
  readonly assumed?: ReadonlySet<string>;
  /** Judges flows of which neither end is in a declared namespace, too. */
  readonly anywhere?: boolean;
}

/** Judges one flow. */
export function naiveFlowVerdict(state: NaiveState, { from, to, port, protocol }: AskedFlow): NaiveVerdict {
  const { cluster, networks, former, assumed, anywhere = false } = state;
  const someone = (end: FlowEnd): readonly UncertainEnd[] | undefined =>
    end.kind === 'pod' && assumed?.has(end.namespace) === true
      ? [{ pod: { name: 'someone', namespace: end.namespace, labels: {} } }]
      : undefined;
  const find = (end: FlowEnd) =>
    candidates(cluster, end, networks) ?? (former && candidates(former.cluster, end, former.networks)) ?? someone(end);
  const [sources, destinations] = [find(from), find(to)];
  if (sources === undefined || destinations === undefined) return 'unmapped';
  const names = new Set(cluster.namespaces.map(({ name }) => name));
  const isKnown = (end: UncertainEnd): boolean => 'pod' in end && names.has(end.pod.namespace);
  if (!anywhere && ![...sources, ...destinations].some(isKnown)) return 'unmapped';
  if (from.kind === 'pod' && to.kind === 'pod' && from.pod !== undefined) {
    if (from.pod === to.pod && from.namespace === to.namespace) return 'allowed';
  }
  // Of a namespace that is not declared, only the name is known.
  const others = [...sources, ...destinations].flatMap((end) => ('pod' in end ? end.pod.namespace : []));
  const namespaces = [
    ...cluster.namespaces,
    ...[...new Set(['nowhere', ...others])].filter((name) => !names.has(name)).map((name) => ({ name, labels: {} })),
  ];
  const verdicts = sources.flatMap((source) =>
    destinations.map((destination) => {
      if (isOnePod(source, destination)) return 'allowed';
      const question = { from: source, to: destination, port, protocol };
      return judge({ ...cluster, namespaces }, question).verdict;
    }),
  );
  return new Set(verdicts).size > 1 ? 'conditional' : (verdicts[0] ?? 'unmapped');
}

/** Lists what an end can be. */
function candidates(
  cluster: RandomCluster,
  end: FlowEnd,
  { internet, metadata }: NaiveNetworks,
): readonly UncertainEnd[] | undefined {
  if (end.kind === 'tenant') return undefined;
  if (end.kind === 'address') return ofAddress(cluster, end.address);
  if (end.kind === 'network') {
    if (end.network === 'internet') return [{ blocks: internet }];
    if (end.network === 'nodes' && cluster.nodeNetwork !== undefined) return [{ blocks: cluster.nodeNetwork }];
    if (end.network === 'metadata') return [{ blocks: metadata }];
    return undefined;
  }
  const { namespace, pod, workload, labels, hostNetwork } = end;
  const here = cluster.pods.filter((one) => one.namespace === namespace);
  const member = here.find(({ members }) => members.some(({ name }) => name === pod));
  const named = workload === undefined ? [] : here.filter(({ name }) => name === workload.name);
  const alike = labels === undefined ? [] : here.filter((one) => sameText(one.labels, labels));
  const listed = named.length > 0 ? named : member === undefined ? [] : [member];
  const both = listed.filter((one) => alike.includes(one));
  const found = both.length > 0 ? both : listed.length > 0 ? listed : alike;
  if (hostNetwork === true) {
    const host = found.find((one) => one.hostNetwork === true);
    return host === undefined
      ? [{ pod: { name: 'someone', namespace, labels: {}, hostNetwork: true } }]
      : [{ pod: asMember(host, pod) }];
  }
  if (found.length > 0) return found.map((one) => ({ pod: asMember(one, pod) }));
  if (labels === undefined || Object.keys(labels).length === 0) return undefined;
  return [{ pod: { name: 'someone', namespace, labels } }];
}

/** A pod with a name of its own; absent: one of several. Two ends with one identity are one pod, also in two states. */
type NamedPod = UncertainPod & { readonly identity?: string };

/** One pod of a workload, by its name if the workload lists it. */
function asMember(pod: RandomPod, name: string | undefined): NamedPod {
  if (pod.single) return { ...pod, identity: `${pod.namespace}/${pod.name}` };
  const member = pod.members.find((one) => one.name === name);
  if (member === undefined) return { ...pod };
  const { someAddresses: _some, addresses: _all, ...rest } = pod;
  const addresses = member.addresses === undefined ? {} : { addresses: member.addresses };
  return { ...rest, ...addresses, identity: `${pod.namespace}/${member.name}` };
}

function isOnePod(a: UncertainEnd, b: UncertainEnd): boolean {
  if (!('pod' in a) || !('pod' in b)) return false;
  const { identity } = a.pod as NamedPod;
  return identity !== undefined && identity === (b.pod as NamedPod).identity;
}

function ofAddress(cluster: RandomCluster, text: string): readonly UncertainEnd[] | undefined {
  const owners = cluster.pods.flatMap((pod): readonly UncertainPod[] => {
    if (pod.members.length === 0)
      return pod.addresses?.some((one) => isSame(one, text)) ? [asMember(pod, undefined)] : [];
    return pod.members.flatMap((member) =>
      member.addresses?.some((one) => isSame(one, text)) ? [asMember(pod, member.name)] : [],
    );
  });
  if (owners.length > 0) return owners.map((pod) => ({ pod }));
  const { podNetwork = [] } = cluster;
  if (podNetwork.some((block) => contains(block, text))) return undefined;
  return [{ block: `${text}/${text.includes(':') ? 128 : 32}` }];
}

function isSame(a: string, b: string): boolean {
  return ipaddr.parse(a).toNormalizedString() === ipaddr.parse(b).toNormalizedString();
}

function sameText(a: object, b: object): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** Names the namespaces of the pods that a flow can have as an end, also of ends that only the state before knows. */
export function naiveNamespaces(
  { cluster, networks, former }: NaiveState,
  ends: readonly AskedFlow['from'][],
): readonly string[] {
  return ends.flatMap((end) => {
    const found = candidates(cluster, end, networks) ?? (former && candidates(former.cluster, end, former.networks));
    return (found ?? []).flatMap((one) => ('pod' in one ? one.pod.namespace : []));
  });
}

/** The facts of one state with the policies of another, in the namespaces that both have. */
export function naivelyMixed(facts: RandomCluster, policies: RandomCluster): RandomCluster {
  const shared = new Set(
    policies.namespaces.map(({ name }) => name).filter((name) => facts.namespaces.some((one) => one.name === name)),
  );
  const isOwn = ({ metadata, origin }: RandomCluster['policies'][number]): boolean =>
    origin === 'external' || !shared.has(metadata.namespace ?? '');
  return {
    ...facts,
    policies: [
      ...facts.policies.filter(isOwn),
      ...policies.policies.filter(
        (policy) => policy.origin !== 'external' && shared.has(policy.metadata.namespace ?? ''),
      ),
    ],
  };
}
