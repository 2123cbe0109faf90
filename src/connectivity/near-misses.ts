import { compareText } from '../diagnostics/compare.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  uniteAddresses,
} from '../model/address-set.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { hasNoPorts, noPorts, type PortSet, subtractPorts, unitePorts } from '../model/port-set.ts';
import type { LabelBox } from '../policy/label-space.ts';
import { type Change, type DeniedConnection, type LabelChoice, proven } from './change.ts';
import type { ClusterState, KnownPolicy, PluginTraits } from './cluster-state.ts';
import { type CompiledPeer, type CompiledRule, compilePolicy } from './compile-policy.ts';
import { connectingAddresses, type End, type PodEnd } from './end.ts';
import { isSelected, portNumbers, rulePorts } from './side-answer.ts';

/** A rule that would allow what is denied, but for one thing. */
export interface NearMiss {
  readonly policy: KnownPolicy;
  /** The rule's place in its list. */
  readonly rule: number;
  readonly change: Change;
}

interface LabelFix {
  readonly key: string;
  /** The value that it has now; absent where there is no such label. */
  readonly before?: string;
  /** The value that it would need; absent: the label must go. */
  readonly value?: LabelChoice;
}

const mostShown = 5;

/**
 * What would make the denying side of a connection allow it: changes of one thing, each tried out on the evaluator, so
 * that a label by which another policy would take hold, on either side, is not suggested in vain. The likeliest first:
 * a label to add to pods or to a namespace, a trait, ports, addresses, and last a label to change, since what has a value
 * has it for some reason; then by the name of the policy.
 */
export function nearMisses(
  cluster: ClusterState,
  direction: Direction,
  from: End,
  to: End,
  ports: PortSet,
): readonly NearMiss[] {
  const own = direction === 'Egress' ? from : to;
  if (own.kind !== 'pod') return [];
  const asked: Asked = { cluster, direction, from, to, ports, own };
  const found = own.namespace.policies.flatMap((policy) => {
    const compiled = compilePolicy(policy.policy);
    return (compiled[direction] ?? []).flatMap((rule, index) =>
      changesFor(asked, compiled.podSelector, rule).map((change): NearMiss => ({ policy, rule: index, change })),
    );
  });
  const distinct = new Map(found.map((miss) => [changeText(miss), miss]));
  return [...distinct.values()].sort(byLikelihood).slice(0, mostShown);
}

interface Asked extends DeniedConnection {
  /** The pod whose side denies. */
  readonly own: PodEnd;
}

/** The single changes by which one rule would allow the connection. */
function changesFor(asked: Asked, podSelector: LabelBox, rule: CompiledRule): readonly Change[] {
  const { direction, from, to, own, ports } = asked;
  const other = direction === 'Egress' ? to : from;
  const ownEnd = direction === 'Egress' ? 'from' : 'to';
  const otherEnd = direction === 'Egress' ? 'to' : 'from';
  const selecting = labelFixes(podSelector, own.labels);
  const missingPorts = subtractPorts(ports, rulePorts(rule, to));
  const portChange: readonly Change[] = hasNoPorts(missingPorts) ? [] : [portsOfRule(rule, to)];
  const peers: readonly (readonly Change[])[] =
    rule.peers === 'all'
      ? [[]]
      : withOneBlock(rule.peers)
          .map((peer) => peerChanges(asked, peer, other, otherEnd))
          .filter((change) => change !== undefined);
  const selectorChanges = selecting.map((fix): Change => ({ kind: 'pod-label', end: ownEnd, ...fix }));
  return peers.flatMap((peerChange) => {
    const [change, another] = [...selectorChanges, ...portChange, ...peerChange];
    return change === undefined || another !== undefined ? [] : (proven(asked, rule, change) ?? []);
  });
}

/** The peers of a rule, with all its blocks as one. */
function withOneBlock(peers: readonly CompiledPeer[]): readonly CompiledPeer[] {
  const blocks = peers.flatMap((peer) => (peer.kind === 'addresses' ? peer.addresses : []));
  const pods = peers.filter(({ kind }) => kind === 'pods');
  return blocks.length === 0 ? pods : [...pods, { kind: 'addresses', addresses: blocks.reduce(uniteAddresses) }];
}

/** What keeps a peer from standing for the other end; nothing where no change of labels or addresses would help. */
function peerChanges(asked: Asked, peer: CompiledPeer, other: End, end: 'from' | 'to'): readonly Change[] | undefined {
  if (peer.kind === 'addresses') return blockChanges(asked, peer.addresses, other);
  const { own } = asked;
  if (isSelected(peer, own.namespace.name, other)) return [];
  if (other.kind !== 'pod' || other.hostNetwork) return undefined;
  if (peer.namespaces === 'own' && other.namespace.name !== own.namespace.name) return undefined;
  const ofPod = labelFixes(peer.pods, other.labels).map((fix): Change => ({ kind: 'pod-label', end, ...fix }));
  const ofNamespace =
    peer.namespaces === 'own'
      ? []
      : labelFixes(peer.namespaces, other.namespace.labels).map(
          (fix): Change => ({ kind: 'namespace-label', end, ...fix }),
        );
  // The API server sets the name's label, and nobody else can.
  if (ofNamespace.some((change) => 'key' in change && change.key === 'kubernetes.io/metadata.name')) return undefined;
  return [...ofPod, ...ofNamespace];
}

/** An address may be chosen; a pod's is not, so that only a trait can keep a block from holding it. */
function blockChanges({ cluster, own }: Asked, block: AddressSet, other: End): readonly Change[] | undefined {
  const met = connectingAddresses(own, other);
  if (!includesAddresses(block, met)) {
    return other.kind === 'addresses' ? [{ kind: 'addresses', block }] : undefined;
  }
  const { traits } = cluster;
  return traitsInTheWay(cluster, met, other)
    .filter((trait) => traits[trait] === 'never')
    .map((trait) => ({ kind: 'trait', trait, block }));
}

/** The traits by which a plugin may pass over some of the addresses of an end. */
function traitsInTheWay({ networks }: ClusterState, met: AddressSet, other: End): readonly (keyof PluginTraits)[] {
  if (other.kind === 'pod') return [other.hostNetwork ? 'ipBlockMatchesNodes' : 'ipBlockMatchesPods'];
  const { pods = noAddresses, nodes = noAddresses } = networks;
  return [
    ...(hasNoAddresses(intersectAddresses(pods, met)) ? [] : (['ipBlockMatchesPods'] as const)),
    ...(hasNoAddresses(intersectAddresses(nodes, met)) ? [] : (['ipBlockMatchesNodes'] as const)),
  ];
}

/** The labels that would have to change for the box to hold them. */
function labelFixes(box: LabelBox, labels: TextMap): readonly LabelFix[] {
  return [...box.keys].flatMap(([key, { absent, values }]) => {
    const before = Object.hasOwn(labels, key) ? labels[key] : undefined;
    const fits = before === undefined ? absent : values.listed.has(before) === (values.kind === 'only');
    if (fits) return [];
    const fix = { key, ...(before === undefined ? {} : { before }) };
    if (absent) return [fix];
    const [first = '', another] = [...values.listed].sort(compareText);
    if (values.kind === 'only') return [{ ...fix, value: { text: first, orAnyOther: another !== undefined } }];
    const free = ['true', 'yes', 'any'].find((text) => !values.listed.has(text)) ?? valueBeside(values.listed);
    return [{ ...fix, value: { text: free, orAnyOther: true } }];
  });
}

function valueBeside(listed: ReadonlySet<string>): string {
  let number = 2;
  while (listed.has(`any-${number}`)) number++;
  return `any-${number}`;
}

function portsOfRule({ ports }: CompiledRule, to: End): Change {
  const listed = ports === 'all' ? [] : ports;
  const unknown = listed.filter((port) => hasNoPorts(portNumbers(port, to)));
  const names = unknown.flatMap((port) => (port.kind === 'named' ? port.name : []));
  return {
    kind: 'ports',
    ports: unitePorts(noPorts, ...listed.map((port) => portNumbers(port, to))),
    names: [...new Set(names)].sort(compareText),
  };
}

const likelihood: readonly Change['kind'][] = ['pod-label', 'namespace-label', 'trait', 'ports', 'addresses'];

function byLikelihood(a: NearMiss, b: NearMiss): number {
  return (
    Number(replacesValue(a)) - Number(replacesValue(b)) ||
    likelihood.indexOf(a.change.kind) - likelihood.indexOf(b.change.kind) ||
    compareText(a.policy.policy.metadata.name, b.policy.policy.metadata.name) ||
    a.rule - b.rule
  );
}

function replacesValue({ change }: NearMiss): boolean {
  return 'key' in change && change.before !== undefined && change.value !== undefined;
}

function changeText({ policy, change }: NearMiss): string {
  return JSON.stringify([policy.policy.metadata.name, change], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
