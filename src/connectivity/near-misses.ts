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
import { hasNoPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import type { LabelBox } from '../policy/label-space.ts';
import type { ClusterState, KnownPolicy, PluginTraits } from './cluster-state.ts';
import { combineSides } from './combine-sides.ts';
import { type CompiledPeer, type CompiledRule, compilePolicy } from './compile-policy.ts';
import type { End, PodEnd } from './end.ts';
import { sideAnswer } from './evaluator.ts';
import { comparableAddresses, isSelected, openAnswer, rulePorts, traitCases } from './side-answer.ts';
import { verdictOn } from './verdicts.ts';

/** A rule that would allow what is denied, but for one thing. */
export interface NearMiss {
  readonly policy: KnownPolicy;
  /** The rule's place in its list. */
  readonly rule: number;
  readonly change: Change;
}

export type Change =
  /** A label that the pods at one end would need, or their namespace. */
  | (LabelFix & { readonly kind: 'pod-label' | 'namespace-label'; readonly end: 'from' | 'to' })
  /** The rule is for these ports, and for names that the destination does not declare. */
  | { readonly kind: 'ports'; readonly ports: PortSet; readonly names: readonly string[] }
  /** The rule is for these addresses. */
  | { readonly kind: 'addresses'; readonly block: AddressSet }
  /** The block holds the address, and the network plugin is taken not to compare it. */
  | { readonly kind: 'trait'; readonly trait: keyof PluginTraits; readonly block: AddressSet };

export interface LabelFix {
  readonly key: string;
  /** The value that it has now; absent where there is no such label. */
  readonly before?: string;
  /** The value that it would need; absent: the label must go. */
  readonly value?: LabelChoice;
}

/** One value that would do, and whether any other would as well. */
export interface LabelChoice {
  readonly text: string;
  readonly orAnyOther: boolean;
}

const mostShown = 5;

/**
 * What would make the denying side of a connection allow it: changes of one thing, each tried out on the evaluator, so
 * that a label by which another policy would take hold is not suggested in vain. The likeliest first: a label to add to
 * pods or to a namespace, a trait, ports, addresses, and last a label to change, since what has a value has it for some
 * reason; then by the name of the policy.
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

interface Asked {
  readonly cluster: ClusterState;
  readonly direction: Direction;
  readonly from: End;
  readonly to: End;
  readonly ports: PortSet;
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
    if (change === undefined || another !== undefined || !isProven(asked, change)) return [];
    return [change];
  });
}

/** The peers of a rule, with all its blocks as one. */
function withOneBlock(peers: readonly CompiledPeer[]): readonly CompiledPeer[] {
  const blocks = peers.flatMap((peer) => (peer.kind === 'addresses' ? peer.addresses : []));
  const pods = peers.filter(({ kind }) => kind === 'pods');
  return blocks.length === 0 ? pods : [...pods, { kind: 'addresses', addresses: blocks.reduce(uniteAddresses) }];
}

/** What keeps a peer from standing for the other end; nothing where no change of labels or addresses would help. */
function peerChanges(
  { cluster, own }: Asked,
  peer: CompiledPeer,
  other: End,
  end: 'from' | 'to',
): readonly Change[] | undefined {
  if (peer.kind === 'addresses') return blockChanges(cluster, peer.addresses, other);
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

/**
 * What keeps a block from holding the other end, however the plugin reads it. An address may be chosen; a pod's is not,
 * so that only a trait can help there.
 */
function blockChanges(cluster: ClusterState, block: AddressSet, other: End): readonly Change[] | undefined {
  const { traits } = cluster;
  const isHeld = traitCases(cluster).every((traitCase) => {
    const comparable = comparableAddresses(cluster, traitCase, other);
    return includesAddresses(intersectAddresses(block, comparable), other.addresses);
  });
  if (isHeld) return [];
  const [trait, another] = traitsBetween(cluster, other).filter((one) => traits[one] === 'never');
  if (trait !== undefined && another === undefined && includesAddresses(block, other.addresses)) {
    return [{ kind: 'trait', trait, block }];
  }
  return other.kind === 'addresses' ? [{ kind: 'addresses', block }] : undefined;
}

/** The traits by which a plugin may pass over addresses of the end. */
function traitsBetween({ networks }: ClusterState, end: End): readonly (keyof PluginTraits)[] {
  if (end.kind === 'pod') return [end.hostNetwork ? 'ipBlockMatchesNodes' : 'ipBlockMatchesPods'];
  const touches = (network: AddressSet = noAddresses): boolean =>
    !hasNoAddresses(intersectAddresses(network, end.addresses));
  return [
    ...(touches(networks.pods) ? (['ipBlockMatchesPods'] as const) : []),
    ...(touches(networks.nodes) ? (['ipBlockMatchesNodes'] as const) : []),
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
    return [{ ...fix, value: { text: values.listed.has('true') ? 'yes' : 'true', orAnyOther: true } }];
  });
}

function portsOfRule(rule: CompiledRule, to: End): Change {
  const names = rule.ports === 'all' ? [] : rule.ports.flatMap((port) => (port.kind === 'named' ? port.name : []));
  return { kind: 'ports', ports: rulePorts(rule, to), names: [...new Set(names)].sort(compareText) };
}

/** Whether the side allows the connection once the change is made. A rule for other ports or addresses needs no proof. */
function isProven(asked: Asked, change: Change): boolean {
  const { cluster, from, to, direction, ports } = asked;
  switch (change.kind) {
    case 'addresses':
      return true;
    case 'ports':
      return !hasNoPorts(change.ports) || change.names.length > 0;
    case 'trait':
      return isAllowed(
        { ...cluster, traits: { ...cluster.traits, [change.trait]: 'always' } },
        direction,
        from,
        to,
        ports,
      );
    case 'pod-label':
    case 'namespace-label':
      return isAllowed(
        cluster,
        direction,
        change.end === 'from' ? changed(from, change) : from,
        change.end === 'to' ? changed(to, change) : to,
        ports,
      );
  }
}

function isAllowed(cluster: ClusterState, direction: Direction, from: End, to: End, ports: PortSet): boolean {
  const answer = sideAnswer(cluster, direction, from, to);
  const verdicts =
    direction === 'Egress'
      ? combineSides(answer, openAnswer(cluster, from))
      : combineSides(openAnswer(cluster, to), answer);
  return verdictOn(verdicts, ports) === 'allowed';
}

/** The end as it would be after a change of a label. */
export function changed(end: End, change: Extract<Change, { readonly key: string }>): End {
  if (end.kind !== 'pod') return end;
  if (change.kind === 'pod-label') return { ...end, labels: withLabel(end.labels, change) };
  return { ...end, namespace: { ...end.namespace, labels: withLabel(end.namespace.labels, change) } };
}

function withLabel(labels: TextMap, { key, value }: LabelFix): TextMap {
  const others = Object.entries(labels).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value.text]]);
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
