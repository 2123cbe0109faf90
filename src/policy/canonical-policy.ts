import { cidrSet, subtractAddresses, toCidrs, uniteAllAddresses } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import type {
  Direction,
  EgressRule,
  IngressRule,
  IpBlock,
  LabelSelector,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../model/network-policy.ts';

/**
 * Returns a text that equal specs share, and only specs that mean the same: their rules, peers, ports and requirements in
 * any order and with any repetition, the blocks of a rule as one set of addresses, `matchLabels` as requirements, and no rules of directions that the policy does not
 * isolate. Specs that differ may still mean the same.
 */
export function canonicalSpec(spec: NetworkPolicySpec): string {
  const isolated = directions.filter((direction) => spec.policyTypes.includes(direction));
  return text([selector(spec.podSelector), isolated.map((direction) => [direction, rulesOf(spec, direction)])]);
}

/** Reports whether two policies are equal except for the way in which they are written. */
export function equalSpecs(a: NetworkPolicy, b: NetworkPolicy): boolean {
  return canonicalSpec(a.spec) === canonicalSpec(b.spec);
}

function rulesOf(spec: NetworkPolicySpec, direction: Direction): readonly string[] {
  const rules: readonly (IngressRule & EgressRule)[] = spec[fieldsOf[direction].rules] ?? [];
  const { peers } = fieldsOf[direction];
  return asSet(rules.map((rule) => text([peersOf(rule[peers]), portsOf(rule.ports)])));
}

/** The API: "If this field is empty or missing, this rule matches all sources (traffic not restricted by source)." */
function peersOf(peers: readonly NetworkPolicyPeer[] = []): readonly string[] | 'all' {
  if (peers.length === 0) return 'all';
  const blocks = peers.flatMap(({ ipBlock }) => ipBlock ?? []);
  const selectors = peers.filter(({ ipBlock }) => ipBlock === undefined).map(selectorPeer);
  return [...asSet(selectors), ...(blocks.length === 0 ? [] : [addresses(blocks)])];
}

/** The API: items of the list "are combined using a logical OR operation", so blocks of one rule are one set. */
function addresses(blocks: readonly IpBlock[]): string {
  const sets = blocks.map(({ cidr, except = [] }) => subtractAddresses(cidrSet([cidr]), cidrSet(except)));
  return text(toCidrs(uniteAllAddresses(sets)).map(formatCidr));
}

function selectorPeer({ podSelector, namespaceSelector }: NetworkPolicyPeer): string {
  return text([
    podSelector === undefined ? null : selector(podSelector),
    namespaceSelector === undefined ? null : selector(namespaceSelector),
  ]);
}

/** The API: "If this field is empty or missing, this rule matches all ports (traffic not restricted by port)." */
function portsOf(ports: readonly NetworkPolicyPort[] = []): readonly string[] | 'all' {
  return ports.length === 0 ? 'all' : asSet(ports.map(port));
}

function port({ protocol, port: first, endPort }: NetworkPolicyPort): string {
  return text([protocol, first ?? null, endPort ?? first ?? null]);
}

/**
 * The API: "A single {key,value} in the matchLabels map is equivalent to an element of matchExpressions, whose key field
 * is "key", the operator is "In", and the values array contains only "value"."
 */
function selector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly string[] {
  return asSet([
    ...Object.entries(matchLabels).map(([key, value]) => text([key, 'In', [value]])),
    ...matchExpressions.map(({ key, operator, values = [] }) => text([key, operator, asSet(values)])),
  ]);
}

function asSet(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
