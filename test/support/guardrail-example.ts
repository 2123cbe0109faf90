import type { ExceptedPath, PeerPattern, PodPattern, Statement } from '../../src/guardrails/guardrail.ts';
import type {
  GuardrailWitness,
  WitnessEnd,
  WitnessPort,
  WitnessReason,
} from '../../src/guardrails/guardrail-result.ts';
import { includesPattern } from '../../src/guardrails/name-patterns.ts';
import { parseAddress } from '../../src/model/address.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { Relation } from '../../src/questions/pairs.ts';
import type { TraitCase } from '../../src/verdicts/side-answer.ts';
import { addressesOfPattern, holds } from './guardrail-addresses.ts';
import { fitsBox, fitsName, hasPort, isIn } from './guardrail-words.ts';
import {
  type End,
  isAllowed,
  type JudgedCluster,
  type JudgedDirection,
  type Labels,
  type Meaning,
  meaningOf,
  selects,
} from './naive-evaluator.ts';
import type { GuardrailSystem } from './random-guardrails.ts';
import { nameKey } from './random-policies.ts';

/** One connection of concrete ends, with the policies of their namespaces. */
export interface Example {
  readonly from: WitnessEnd;
  readonly to: WitnessEnd;
  readonly port: WitnessPort;
  readonly policies: readonly Meaning[];
}

/** The name of the policies that other writers add. */
const added = 'added by another writer';

/** The example of a breach, with all policies of its namespaces and those that other writers add for it. */
export function exampleOf(
  { from, to, port, because }: GuardrailWitness,
  { kind }: Pick<Statement, 'kind'>,
): Example | undefined {
  if (to === undefined || port === undefined) return undefined;
  const further = because.flatMap((reason): readonly Meaning[] => {
    const end = reason.direction === 'Egress' ? from : to;
    if (reason.kind !== 'other-writer' || end.kind === 'address') return [];
    const rules = kind === 'always' ? [] : [{ peers: 'all', ports: 'all' } as const];
    const name = { name: added, namespace: end.namespace.name, podSelector: {} };
    return [reason.direction === 'Egress' ? { ...name, egress: rules } : { ...name, ingress: rules }];
  });
  return { from, to, port, policies: [...policiesOf(from), ...(isSame(from, to) ? [] : policiesOf(to)), ...further] };
}

/**
 * Reports whether the connection breaks the statement by these reasons alone: by the rule that lets it through, in a pod
 * that is isolated otherwise; because no policy selects the pod; by a policy that another writer adds; or since the side
 * refuses it.
 */
export function isBreachBy(
  because: readonly WitnessReason[],
  system: GuardrailSystem,
  statement: Statement,
  example: Example,
  traits: TraitCase,
): boolean {
  const { from, to } = example;
  const policies = because.flatMap(({ direction, kind, policy: name, rule }): readonly Meaning[] => {
    const end = direction === 'Egress' ? from : to;
    if (end.kind === 'address') return [];
    const field = direction === 'Egress' ? 'egress' : 'ingress';
    const own = example.policies.flatMap(({ [field]: rules, name: itsName, namespace, podSelector }) =>
      namespace === end.namespace.name && rules !== undefined
        ? [{ name: itsName ?? '', namespace, podSelector, rules }]
        : [],
    );
    const kept = own.flatMap(({ rules, ...policy }): readonly Meaning[] => {
      if (kind === 'rule') {
        return policy.name === name ? [{ ...policy, [field]: rules.filter((_, index) => index === rule) }] : [];
      }
      if (policy.name === added) return statement.kind === 'always' ? [] : [{ ...policy, [field]: rules }];
      if (kind === 'other-writer' && statement.kind !== 'always') return [];
      return [{ ...policy, [field]: kind === 'no-rule' ? rules : [] }];
    });
    const deny = { namespace: end.namespace.name, podSelector: {}, [field]: [] };
    return kind === 'rule' ? [...kept, deny] : kept;
  });
  // A pod that no policy isolates is one that another writer can isolate.
  const isOpenBreach = statement.kind !== 'always' || because.some(({ kind }) => kind === 'other-writer');
  return (
    breaks(system, statement, { ...example, policies }) &&
    isOpen(system, { ...example, policies }, traits) === isOpenBreach
  );
}

/** Reports whether a pod breaks an `isolated`: it fits, and no policy selects it in the direction. */
export function isNotIsolated(
  system: GuardrailSystem,
  { pods }: Extract<Statement, { kind: 'isolated' }>,
  end: WitnessEnd,
  direction: JudgedDirection,
): boolean {
  const isIsolated = policiesOf(end).some(
    ({ podSelector, [direction === 'Egress' ? 'egress' : 'ingress']: rules }) =>
      rules !== undefined && end.kind === 'pod' && selects(podSelector, end.labels),
  );
  return !isIsolated && fitsPeer(system, pods, end, end);
}

/** Reports whether the connection breaks the statement, with all policies of the example. */
export function isBreach(system: GuardrailSystem, statement: Statement, example: Example, traits: TraitCase): boolean {
  return breaks(system, statement, example) && isOpen(system, example, traits) === (statement.kind !== 'always');
}

/** Reports whether the connection breaks the statement if it is possible, or for `always` if it is not. */
function breaks(system: GuardrailSystem, statement: Statement, example: Example): boolean {
  const { guardrail, facts } = system;
  const granted = guardrail.grants === 'Allowed' ? facts.granted : [];
  return (
    fitsStatement(system, statement, example) &&
    !guardrail.except.some((path) => isAgreed(system, path, example, false)) &&
    !granted.some((path) => isAgreed(system, path, example, true))
  );
}

export function isOpen(
  { cluster }: Pick<GuardrailSystem, 'cluster'>,
  { from, to, port, policies }: Example,
  traits: TraitCase,
): boolean {
  const { pods, nodes } = cluster.networks;
  const judged: JudgedCluster = {
    namespaces: [from, to].flatMap((end) => (end.kind === 'pod' ? [end.namespace] : [])),
    policies,
    ipBlockMatchesPods: traits.pods,
    ipBlockMatchesNodes: traits.nodes,
    ...(pods === undefined ? {} : { podNetwork: toCidrs(pods).map(formatCidr) }),
    ...(nodes === undefined ? {} : { nodeNetwork: toCidrs(nodes).map(formatCidr) }),
  };
  const ports = port.names.map((name) => ({ name, port: port.port, protocol: port.protocol }));
  return isAllowed(judged, { from: endOf(from, []), to: endOf(to, ports), ...port });
}

/** Examples that differ from one by a label that an end need not have, or by a name of the port. */
export function examplesWithLess(system: GuardrailSystem, example: Example): readonly Example[] {
  const { from, to, port } = example;
  const withNamespace = (end: WitnessEnd, of: WitnessEnd): WitnessEnd =>
    isSame(from, to) && end.kind === 'pod' && of.kind === 'pod' ? { ...end, namespace: of.namespace } : end;
  return [
    ...withoutOneLabel(system, from).map((one) => ({ ...example, from: one, to: withNamespace(to, one) })),
    ...withoutOneLabel(system, to).map((one) => ({ ...example, to: one, from: withNamespace(from, one) })),
    ...port.names.map((dropped) => ({
      ...example,
      port: { ...port, names: port.names.filter((name) => name !== dropped) },
    })),
  ];
}

/** Ends that differ from one by a label that its pod, or its namespace, need not have. */
export function withoutOneLabel({ facts }: GuardrailSystem, end: WitnessEnd): readonly WitnessEnd[] {
  if (end.kind === 'address') return [];
  const { namespace, labels } = end;
  const without = (all: Labels, key: string): Labels =>
    Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
  const type = facts.types.get(namespace.type ?? '');
  const isFree = (key: string): boolean =>
    namespace.kind !== 'declared' && key !== nameKey && (type?.labels.get(key)?.kind ?? 'varies') === 'varies';
  return [
    ...Object.keys(labels).map((key) => ({ ...end, labels: without(labels, key) })),
    ...Object.keys(namespace.labels)
      .filter(isFree)
      .map((key) => ({ ...end, namespace: { ...namespace, labels: without(namespace.labels, key) } })),
  ];
}

function policiesOf(end: WitnessEnd): readonly Meaning[] {
  if (end.kind === 'address') return [];
  const { name, state } = end.namespace;
  return (state?.policies ?? []).map(({ policy }) => ({ ...meaningOf(policy), namespace: name }));
}

function isSame(from: WitnessEnd, to: WitnessEnd): boolean {
  return from.kind === 'pod' && to.kind === 'pod' && from.namespace.name === to.namespace.name;
}

/** An end as the naive evaluator takes it: a pod with these ports. */
export function endOf(
  end: WitnessEnd,
  ports: readonly { name: string; port: number; protocol: WitnessPort['protocol'] }[],
): End {
  if (end.kind === 'address') return { address: end.address };
  const { namespace, labels, address } = end;
  return { pod: { name: `${address}`, namespace: namespace.name, labels, ports }, address };
}

function fitsStatement(system: GuardrailSystem, statement: Statement, example: Example): boolean {
  const { from, to } = example;
  if (statement.kind === 'isolated') return false;
  if (statement.kind !== 'only') {
    const { relation, ports } = statement;
    // A port that `always` asks for by a name is one that the pod declares so.
    const isAsked =
      statement.kind === 'never' || ports === 'all' || isIn(ports.numbers, example.port.protocol, example.port.port)
        ? hasPort(ports, example.port)
        : ports.names.some(
            ({ name, protocol }) => protocol === example.port.protocol && example.port.names.includes(name),
          );
    return (
      isAsked &&
      fitsPeer(system, statement.from, from, to) &&
      fitsPeer(system, statement.to, to, from) &&
      isRelated(from, to, relation)
    );
  }
  const { side, subject, peers } = statement;
  const [own, other] = side === 'to' ? [to, from] : [from, to];
  if (!fitsPeer(system, subject, own, other)) return false;
  return !peers.some(
    ({ peer, relation, ports }) =>
      hasPort(ports, example.port) &&
      isSurely(system, peer, other) &&
      fitsPeer(system, peer, other, own) &&
      isRelated(from, to, relation),
  );
}

function isAgreed(
  system: GuardrailSystem,
  path: Omit<ExceptedPath, 'location'>,
  { from, to, port }: Example,
  isGranted: boolean,
): boolean {
  const [source, destination] = isGranted ? [asGranted(system, from), asGranted(system, to)] : [from, to];
  return (
    hasPort(path.ports, port) &&
    (path.from === undefined ||
      (isSurely(system, path.from, source) && fitsPeer(system, path.from, source, destination))) &&
    (path.to === undefined ||
      (isSurely(system, path.to, destination) && fitsPeer(system, path.to, destination, source))) &&
    isRelated(source, destination, path.relation)
  );
}

/** A tenant that is new has the grants of the one that it is like. */
function asGranted({ cluster }: GuardrailSystem, end: WitnessEnd): WitnessEnd {
  if (end.kind === 'address' || !isNew(end)) return end;
  const tenant = cluster.namespaces.get(end.namespace.like ?? '')?.tenant;
  return tenant === undefined ? end : { ...end, namespace: { ...end.namespace, tenant } };
}

function isNew(end: WitnessEnd): boolean {
  return end.kind === 'pod' && end.namespace.tenant?.includes('new-tenant') === true;
}

/** Reports whether the end fits by more than the name that its namespace or its tenant has by chance. */
function isSurely({ facts }: GuardrailSystem, peer: PeerPattern, end: WitnessEnd): boolean {
  if (peer.kind === 'network' || end.kind === 'address') return true;
  const { namespace, tenant } = peer;
  if (isNew(end) && tenant !== undefined && tenant !== '*' && tenant.includes('*')) return false;
  if (end.namespace.kind === 'declared' || namespace?.includes('*') !== true) return true;
  return includesPattern(namespace, facts.types.get(end.namespace.type ?? '')?.namePattern ?? '*');
}

function fitsPeer(system: GuardrailSystem, peer: PeerPattern, end: WitnessEnd, other: WitnessEnd): boolean {
  if (peer.kind === 'pods') return end.kind === 'pod' && fitsPods(peer, end);
  if (end.kind === 'pod') return false;
  const namespace = other.kind === 'pod' ? (other.namespace.like ?? other.namespace.name) : undefined;
  const address = parseAddress(end.address);
  if (address.kind !== 'address') return false;
  const addresses = addressesOfPattern(system.cluster, peer, system.facts, namespace);
  return addresses !== undefined && holds(addresses, { ...address, text: end.address });
}

function fitsPods(pattern: PodPattern, end: Extract<WitnessEnd, { kind: 'pod' }>): boolean {
  const { name, type, tenant, labels } = end.namespace;
  return (
    (pattern.namespace === undefined || fitsName(pattern.namespace, name)) &&
    (pattern.namespaceType === undefined || (type !== undefined && fitsName(pattern.namespaceType, type))) &&
    (pattern.tenant === undefined || fitsTenant(pattern.tenant, tenant, isNew(end))) &&
    fitsBox(pattern.namespaces, { ...labels, [nameKey]: name }) &&
    fitsBox(pattern.pods, end.labels)
  );
}

function fitsTenant(pattern: string, tenant: string | undefined, isOfNew: boolean): boolean {
  if (pattern === 'none' || tenant === undefined) return pattern === 'none' && tenant === undefined;
  return isOfNew ? pattern.includes('*') : fitsName(pattern, tenant);
}

function isRelated(from: WitnessEnd, to: WitnessEnd, relation: Relation): boolean {
  if (relation === 'any') return true;
  if (from.kind === 'address' || to.kind === 'address') return false;
  if (relation === 'same' || relation === 'other') return isSame(from, to) === (relation === 'same');
  const [a, b] = [from.namespace.tenant, to.namespace.tenant];
  return a !== undefined && b !== undefined && (a === b) === (relation === 'same-tenant');
}
