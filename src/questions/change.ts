import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { type AddressSet, hasNoAddresses, noAddresses, uniteAddresses } from '../model/address-set.ts';
import { otherDirection, ownFirst } from '../model/directions.ts';
import type { Direction, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import type { PluginTraits } from '../model/plugin-traits.ts';
import {
  firstPort,
  hasNoPorts,
  includesPorts,
  intersectPorts,
  type PortSet,
  portRange,
  unitePorts,
} from '../model/port-set.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { addressEnd, type End, type PodEnd } from '../verdicts/end.ts';
import { sideVerdicts, uniformAddresses } from '../verdicts/evaluator.ts';
import { possiblePorts, type Verdicts } from '../verdicts/verdicts.ts';
import { type RuleEdit, withEdit } from './rule-edit.ts';

/** One thing that is changed, for a connection to be allowed. */
export type Change =
  | RuleEdit
  /** A label that the pods at one end would need, or their namespace; no value: that must go. */
  | {
      readonly kind: 'pod-label' | 'namespace-label';
      readonly end: 'from' | 'to';
      readonly key: string;
      /** The value that it has now; absent where there is no such label. */
      readonly before?: string;
      readonly value?: LabelChoice;
    }
  /**
   * The rule is for these ports, and for names that the destination does not declare; the connection was for others.
   */
  | { readonly kind: 'ports'; readonly ports: PortSet; readonly names: readonly string[] }
  /** The rule is for these addresses. */
  | { readonly kind: 'addresses'; readonly block: AddressSet }
  /** The block holds the address, and the network plugin is taken not to compare it. */
  | { readonly kind: 'trait'; readonly trait: keyof PluginTraits; readonly block: AddressSet };

type LabelChange = Extract<Change, { readonly key: string }>;

/** One value that would do, and whether there are others. */
export interface LabelChoice {
  readonly text: string;
  readonly orAnyOther: boolean;
}

/** A connection that one side denies, on all of its ports. */
export interface DeniedConnection {
  readonly cluster: ClusterState;
  /** Direction of the side. */
  readonly direction: Direction;
  readonly from: End;
  readonly to: End;
  readonly ports: PortSet;
}

/** A rule where it is written; of a rule to be added, the place that it would have. */
export interface RuleOfPolicy {
  readonly known: KnownPolicy;
  readonly index: number;
  readonly rule: CompiledRule;
}

/**
 * The change, if the side allows the connection once it is made, and the other side lets through no less than before;
 * of addresses, those for which it is so. A change of ports or addresses is one of the connection, to what the rule is
 * for.
 */
export function proven(
  denied: DeniedConnection,
  { known, index, rule }: RuleOfPolicy,
  change: Change,
): Change | undefined {
  switch (change.kind) {
    case 'add-peer':
    case 'add-ports':
    case 'add-rule':
      return isAllowed(withPolicy(denied, known, withEdit(known.policy, denied.direction, index, change)))
        ? change
        : undefined;
    case 'addresses':
      return provenAddresses(denied, change);
    case 'ports': {
      const after = onPortsOf(denied, rule, change.ports);
      if (after === undefined || !isAllowed(after)) return undefined;
      const isOpen = includesPorts(otherSide(denied).allowed, denied.ports);
      return isOpen && hasNoPorts(intersectPorts(otherSide(after).allowed, after.ports)) ? undefined : change;
    }
    case 'trait': {
      const traits = { ...denied.cluster.traits, [change.trait]: 'always' as const };
      return isAllowed({ ...denied, cluster: { ...denied.cluster, traits } }) ? change : undefined;
    }
    case 'pod-label':
    case 'namespace-label': {
      const after = { ...denied, ...withChange(denied, change) };
      return isAllowed(after) && !isWorse(otherSide(denied), otherSide(after), denied.ports) ? change : undefined;
    }
  }
}

function isAllowed({ cluster, direction, from, to, ports }: DeniedConnection): boolean {
  return includesPorts(sideVerdicts(cluster, direction, from, to).allowed, ports);
}

function otherSide({ cluster, direction, from, to }: DeniedConnection): Verdicts {
  return sideVerdicts(cluster, otherDirection(direction), from, to);
}

function isWorse(before: Verdicts, after: Verdicts, ports: PortSet): boolean {
  return (
    !includesPorts(after.allowed, intersectPorts(before.allowed, ports)) ||
    !includesPorts(possiblePorts(after), intersectPorts(possiblePorts(before), ports))
  );
}

function provenAddresses(denied: DeniedConnection, change: Extract<Change, { kind: 'addresses' }>): Change | undefined {
  const { cluster, direction, from, to } = denied;
  const [own] = ownFirst(direction, from, to);
  const [, end] = ownFirst(direction, 'from', 'to');
  if (own.kind !== 'pod') return undefined;
  const open = uniformAddresses(cluster, own, direction, change.block).filter((part) =>
    isAllowed({ ...denied, [end]: addressEnd(part) }),
  );
  const block = open.reduce(uniteAddresses, noAddresses);
  return hasNoAddresses(block) ? undefined : { ...change, block };
}

/** The same connection on ports of the rule; where these are only names, as if the destination declared them. */
function onPortsOf(denied: DeniedConnection, { ports }: CompiledRule, numbers: PortSet): DeniedConnection | undefined {
  if (!hasNoPorts(numbers)) return { ...denied, ports: numbers };
  const { to } = denied;
  if (to.kind !== 'pod' || ports === 'all') return undefined;
  const declared = ports.flatMap((port) =>
    port.kind === 'named' ? [{ name: port.name, protocol: port.protocol, port: firstPort }] : [],
  );
  const named = unitePorts(...declared.map(({ protocol, port }) => portRange(protocol, port)));
  return { ...denied, to: { ...to, ports: [...to.ports, ...declared] }, ports: named };
}

/**
 * The connection as it would be with another policy in the place of one: of the pod whose side denies, and of its kin.
 */
function withPolicy(denied: DeniedConnection, known: KnownPolicy, policy: NetworkPolicy): DeniedConnection {
  const own = ownFirst(denied.direction, denied.from, denied.to)[0];
  if (own.kind !== 'pod') return denied;
  const { name, policies } = own.namespace;
  const edited: NamespaceState = {
    ...own.namespace,
    policies: policies.map((one) => (one === known ? { ...one, policy } : one)),
  };
  const inEdited = (end: End): End =>
    end.kind === 'pod' && end.namespace.name === name ? { ...end, namespace: edited } : end;
  return { ...denied, from: inEdited(denied.from), to: inEdited(denied.to) };
}

/** Both ends as they would be: they may be pods of one workload, or of one namespace. */
function withChange({ from, to }: DeniedConnection, change: LabelChange): { readonly from: End; readonly to: End } {
  const end = change.end === 'from' ? from : to;
  if (end.kind !== 'pod') return { from, to };
  const concerns = (one: End): one is PodEnd => {
    if (one.kind !== 'pod' || one.namespace.name !== end.namespace.name) return false;
    // Pods of one workload have their labels from one template: here, they are the very object.
    return change.kind === 'namespace-label' || one.labels === end.labels;
  };
  return { from: concerns(from) ? changed(from, change) : from, to: concerns(to) ? changed(to, change) : to };
}

function changed(end: PodEnd, change: LabelChange): PodEnd {
  if (change.kind === 'pod-label') return { ...end, labels: withLabel(end.labels, change) };
  return { ...end, namespace: { ...end.namespace, labels: withLabel(end.namespace.labels, change) } };
}

function withLabel(labels: TextMap, { key, value }: LabelChange): TextMap {
  const others = Object.entries(labels).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value.text]]);
}
