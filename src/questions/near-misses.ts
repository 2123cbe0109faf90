import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { asSelector, type LabelBox, matches } from '../labels/label-space.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  uniteAddresses,
} from '../model/address-set.ts';
import { ownFirst } from '../model/directions.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction, LabelSelector, TextMap } from '../model/network-policy.ts';
import type { PluginTraits } from '../model/plugin-traits.ts';
import {
  hasNoPorts,
  includesPorts,
  noPorts,
  type PortSet,
  portsOf,
  protocols,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPeer, CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';
import { connectingAddresses, type End, type PodEnd } from '../verdicts/end.ts';
import { isSelected, portNumbers, rulePorts } from '../verdicts/side-answer.ts';
import { type Change, type DeniedConnection, type LabelChoice, proven, type RuleOfPolicy } from './change.ts';
import { isOptInKey } from './opt-in-keys.ts';
import { peerOfEnd, peerOfSelector } from './peer-of-end.ts';

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
const mostRanges = 2;

/** How many of one kind are shown: a rule that only shares its ports with the connection is a guess. */
const mostOf: { readonly [Kind in Change['kind']]?: number } = { 'add-peer': 2, 'add-rule': 1 };

/**
 * Finds changes that would make the denying side of a connection allow it: each changes one thing and is tried out on
 * the evaluator, so that a label by which another policy would take hold, on either side, is not suggested in vain.
 * What a person would do comes first: give the pods or their namespace a label to opt in by, where there is one; add to
 * a rule what it lacks, a port, a namespace, a peer; add a rule. What the rules are for follows, and relabelling comes
 * last: what has a label has it for some reason. Then by the name of the policy.
 */
export function nearMisses(
  cluster: ClusterState,
  direction: Direction,
  from: End,
  to: End,
  ports: PortSet,
): readonly NearMiss[] {
  const [own] = ownFirst(direction, from, to);
  if (own.kind !== 'pod') return [];
  const asked: DeniedSide = { cluster, direction, from, to, ports, own };
  const found = own.namespace.policies.flatMap((policy) => {
    const compiled = compileNetworkPolicy(policy.policy);
    const rules = compiled[direction]?.rules ?? [];
    return [
      ...rules.flatMap((rule, index) =>
        [...changesFor(asked, compiled.subject.pods, rule), ...editsFor(asked, compiled.subject.pods, rule)].flatMap(
          (change) => missOf(asked, { known: policy, index, rule }, change),
        ),
      ),
      ...newRulesFor(asked, compiled).flatMap((change) =>
        missOf(asked, { known: policy, index: rules.length, rule: everything }, change),
      ),
    ];
  });
  const distinct = [...new Map(found.map((miss) => [changeText(miss), miss])).values()];
  const ranked = distinct
    .map((miss): RankedMiss => ({ ...miss, rank: rankOf(cluster, miss.change) }))
    .sort(byLikelihood);
  const told = new Map<Change['kind'], number>();
  const likely = ranked.filter(({ policy, rule, change, rank }) => {
    // Where pods opt in by a label, or a rule lacks one thing only, no other has to be bent to the purpose.
    const best = ranked[0]?.rank ?? rank;
    if ((rank === ranks.guess && best < ranks.guess) || (rank === ranks.rule && best < ranks.rule)) return false;
    if (change.kind === 'ports' && change.names.length === 0 && isTold(ranked, policy, rule)) return false;
    const count = (told.get(change.kind) ?? 0) + 1;
    told.set(change.kind, count);
    return count <= (mostOf[change.kind] ?? mostShown);
  });
  return likely.slice(0, mostShown).map(({ policy, rule, change }) => ({ policy, rule, change }));
}

/** Returns whether a change already adds ports to this rule, which also shows the ports that the rule allows. */
function isTold(misses: readonly NearMiss[], policy: KnownPolicy, rule: number): boolean {
  return misses.some((miss) => miss.change.kind === 'add-ports' && miss.policy === policy && miss.rule === rule);
}

const everything: CompiledRule = { action: 'allow', peers: 'all', ports: 'all' };

function missOf(asked: DeniedSide, at: RuleOfPolicy, change: Change): readonly NearMiss[] {
  const sure = proven(asked, at, change);
  return sure === undefined ? [] : [{ policy: at.known, rule: at.index, change: sure }];
}

interface DeniedSide extends DeniedConnection {
  /** The pod whose side denies. */
  readonly own: PodEnd;
}

/** The single changes by which one rule would allow the connection. */
function changesFor(asked: DeniedSide, podSelector: LabelBox, rule: CompiledRule): readonly Change[] {
  const { direction, from, to, own, ports } = asked;
  const [, other] = ownFirst(direction, from, to);
  const ownEnd = ownFirst(direction, 'from', 'to')[0];
  const otherEnd = ownFirst(direction, 'from', 'to')[1];
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
    return change === undefined || another !== undefined ? [] : change;
  });
}

/** Additions to a rule of a policy that selects the pod; a rule for every peer lacks only ports. */
function editsFor(asked: DeniedSide, podSelector: LabelBox, rule: CompiledRule): readonly Change[] {
  const { direction, from, to, own, ports } = asked;
  if (!matches(podSelector, own.labels) || !isWorthAdding(ports)) return [];
  const [, other] = ownFirst(direction, from, to);
  const missing = subtractPorts(ports, rulePorts(rule, to));
  const { peers } = rule;
  if (!hasNoPorts(missing)) {
    const isPeer =
      peers === 'all' || peers.some((peer) => peer.kind === 'pods' && isSelected(peer, own.namespace.name, other));
    const holds = peers !== 'all' && withOneBlock(peers).some((peer) => isHeld(asked, peer, other));
    const listed = portsOfRule(rule, to);
    return isPeer || holds ? [{ kind: 'add-ports', ports: missing, besides: listed.ports }] : [];
  }
  if (peers === 'all') return [];
  const peer = peerOfEnd(own, other);
  if (other.kind === 'addresses') {
    const hasBlock = peers.some(({ kind }) => kind === 'addresses');
    return peer === undefined || !hasBlock ? [] : [{ kind: 'add-peer', peer, extends: 'rule' }];
  }
  // A rule for every port would open more than was asked for.
  const fits = peers.some(({ kind }) => kind === 'pods') && rule.ports !== 'all';
  const edits: Change[] = peer === undefined || !fits ? [] : [{ kind: 'add-peer', peer, extends: 'rule' }];
  const elsewhere = other.hostNetwork ? undefined : selectorElsewhere(peers, other);
  if (elsewhere !== undefined) {
    edits.unshift({ kind: 'add-peer', peer: peerOfSelector(own, other, elsewhere), extends: 'pods' });
  }
  return edits;
}

/**
 * The selector of a peer that finds the pods, and not in their namespace. A selector of every pod means no pod in
 * particular.
 */
function selectorElsewhere(peers: readonly CompiledPeer[], other: PodEnd): LabelSelector | undefined {
  const found = peers.find(
    (peer) => peer.kind === 'pods' && peer.pods.keys.size > 0 && matches(peer.pods, other.labels),
  );
  return found?.kind === 'pods' ? asSelector(found.pods) : undefined;
}

/** Returns whether a block contains every address of the other end, and the plugin compares it. */
function isHeld(asked: DeniedSide, peer: CompiledPeer, other: End): boolean {
  return peer.kind === 'addresses' && (blockChanges(asked, peer.addresses, other) ?? [0]).length === 0;
}

/**
 * A rule of its own, in a policy that selects these pods rather than all of a namespace: one that denies by default is
 * no place for it.
 */
function newRulesFor(asked: DeniedSide, compiled: CompiledPolicy): readonly Change[] {
  const { direction, from, to, own, ports } = asked;
  const { pods } = compiled.subject;
  if (compiled[direction] === undefined || pods.keys.size === 0 || !matches(pods, own.labels)) return [];
  const peer = peerOfEnd(own, ownFirst(direction, from, to)[1]);
  return peer === undefined || !isWorthAdding(ports) ? [] : [{ kind: 'add-rule', direction, peer, ports }];
}

/** Who asks about every port wants to know what is open, not to open all. */
function isWorthAdding(ports: PortSet): boolean {
  const isWhole = protocols.some((protocol) => includesPorts(ports, portsOf(protocol)));
  return !isWhole && protocols.reduce((count, protocol) => count + ports[protocol].length, 0) <= mostRanges;
}

/** The peers of a rule, with all its blocks as one. */
function withOneBlock(peers: readonly CompiledPeer[]): readonly CompiledPeer[] {
  const blocks = peers.flatMap((peer) => (peer.kind === 'addresses' ? peer.addresses : []));
  const pods = peers.filter(({ kind }) => kind === 'pods');
  if (blocks.length === 0) return pods;
  return [...pods, { kind: 'addresses', addresses: blocks.reduce(uniteAddresses), inCluster: 'by-plugin' }];
}

/**
 * Returns the changes that let a peer match the other end: none if it matches, undefined if no such change would help.
 */
function peerChanges(
  asked: DeniedSide,
  peer: CompiledPeer,
  other: End,
  end: 'from' | 'to',
): readonly Change[] | undefined {
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
  // Only the API server can set the label of the name.
  if (ofNamespace.some((change) => 'key' in change && change.key === namespaceNameLabel)) return undefined;
  return [...ofPod, ...ofNamespace];
}

/** An address may be chosen; a pod's is not, so that only a trait can keep a block from holding it. */
function blockChanges({ cluster, own }: DeniedSide, block: AddressSet, other: End): readonly Change[] | undefined {
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

function portsOfRule({ ports }: CompiledRule, to: End): Extract<Change, { readonly kind: 'ports' }> {
  const listed = ports === 'all' ? [] : ports;
  const unknown = listed.filter((port) => hasNoPorts(portNumbers(port, to)));
  const names = unknown.flatMap((port) => (port.kind === 'named' ? port.name : []));
  return {
    kind: 'ports',
    ports: unitePorts(noPorts, ...listed.map((port) => portNumbers(port, to))),
    names: [...new Set(names)].sort(compareText),
  };
}

/** In this order. */
const ranks = { optIn: 0, lacking: 1, trait: 2, guess: 3, rule: 4, information: 5, relabel: 6 } as const;

interface RankedMiss extends NearMiss {
  readonly rank: number;
}

function rankOf(cluster: ClusterState, change: Change): number {
  switch (change.kind) {
    case 'pod-label':
    case 'namespace-label': {
      const of = change.kind === 'pod-label' ? 'pods' : 'namespaces';
      const isOptIn = change.before === undefined && isOptInKey(cluster, of, change.key);
      return isOptIn ? ranks.optIn : ranks.relabel;
    }
    case 'add-ports':
      return ranks.lacking;
    case 'add-peer':
      return change.extends === 'pods' ? ranks.lacking : ranks.guess;
    case 'add-rule':
      return ranks.rule;
    case 'trait':
      return ranks.trait;
    case 'ports':
    case 'addresses':
      return ranks.information;
  }
}

const kinds: readonly Change['kind'][] = [
  ...(['pod-label', 'namespace-label', 'trait', 'add-ports', 'add-peer', 'add-rule', 'ports', 'addresses'] as const),
];

function byLikelihood(a: RankedMiss, b: RankedMiss): number {
  return (
    a.rank - b.rank ||
    Number(replacesValue(a)) - Number(replacesValue(b)) ||
    kinds.indexOf(a.change.kind) - kinds.indexOf(b.change.kind) ||
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
