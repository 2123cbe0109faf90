import type { ContainerPort, Workload } from '../../clusters/cluster-state.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction, Protocol } from '../../model/network-policy.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import { type SomeNames, someNames } from '../names.ts';
import type { Found } from '../rule.ts';

interface NamedPortMissing {
  readonly direction: Direction;
  readonly name: string;
  readonly protocol: Protocol;
  readonly reason:
    | { readonly kind: 'onlyAddresses' }
    /** Pods declare the name for this protocol. */
    | { readonly kind: 'otherProtocol'; readonly declared: Protocol }
    /** `declared`: the names that the pods declare; `near`: the one that may be meant. */
    | { readonly kind: 'notDeclared'; readonly declared: SomeNames<string>; readonly near?: string };
}

/**
 * Rule: a port that a rule gives by name is declared, by that name and with that protocol, by some pod at the
 * destination: of ingress the selected pods, of egress the peers.
 *
 * Reason: a name that no pod declares stands for no port, so that the rule allows nothing. Addresses declare no ports
 * at all. Where no pod is at the destination, other rules report that.
 *
 * Breaks it: `port: metrics` where the pods call it `http-metrics`, or declare it for UDP. Keeps it: their name for it.
 */
export function* namedPortMissing({ policies }: LintContext): Generator<Found<NamedPortMissing>> {
  for (const { instances } of policies) {
    const ports = new Map<string, PortOfRule>();
    for (const instance of instances) gather(instance, ports);
    for (const port of ports.values()) if (!port.declared && port.places.length > 0) yield found(port);
  }
}

interface PortOfRule {
  readonly name: string;
  readonly protocol: Protocol;
  readonly direction: Direction;
  readonly rule: number;
  readonly index: number;
  readonly places: PolicyInstance[];
  /** Ports that the pods at the destination declare. */
  readonly others: Map<string, ContainerPort>;
  /** Only addresses are at the destination. */
  readonly onlyAddresses: boolean;
  declared: boolean;
}

function gather(instance: PolicyInstance, known: Map<string, PortOfRule>): void {
  for (const direction of directions) {
    for (const [rule, compiled] of (instance.compiled[direction]?.rules ?? []).entries()) {
      if (compiled.ports === 'all') continue;
      for (const [index, port] of compiled.ports.entries()) {
        if (port.kind !== 'named') continue;
        const { name, protocol } = port;
        const { peers } = compiled;
        const onlyAddresses =
          direction === 'Egress' && peers !== 'all' && peers.every(({ kind }) => kind === 'addresses');
        const written = remembered(known, `${direction} ${rule} ${protocol} ${name}`, () => ({
          ...{ name, protocol, direction, rule, index, places: [], others: new Map(), onlyAddresses, declared: false },
        }));
        if (!written.declared) look(written, instance, compiled);
      }
    }
  }
}

function look(written: PortOfRule, instance: PolicyInstance, rule: CompiledRule): void {
  let isFound = written.onlyAddresses;
  for (const { ports } of destinations(instance, written.direction, rule)) {
    isFound = true;
    for (const port of ports) {
      if (port.name === undefined) continue;
      if (port.name === written.name && port.protocol === written.protocol) {
        written.declared = true;
        return;
      }
      written.others.set(`${port.name}/${port.protocol}`, port);
    }
  }
  if (isFound) written.places.push(instance);
}

function* destinations(
  { facts, namespace, compiled }: PolicyInstance,
  direction: Direction,
  { peers }: CompiledRule,
): Generator<Workload> {
  if (direction === 'Ingress') yield* facts.selected(compiled.subject.pods, namespace);
  else if (peers === 'all') {
    for (const { workloads } of facts.namespaces) yield* workloads.filter(({ hostNetwork }) => !hostNetwork);
  } else {
    for (const peer of peers) {
      if (peer.kind !== 'pods') continue;
      for (const { workload } of facts.found(peer, namespace)) yield workload;
    }
  }
}

function found({
  name,
  protocol,
  direction,
  rule,
  index,
  places,
  others,
  onlyAddresses,
}: PortOfRule): Found<NamedPortMissing> {
  const [first] = places;
  return {
    data: { direction, name, protocol, reason: onlyAddresses ? { kind: 'onlyAddresses' } : reasonOf(name, others) },
    at: {
      kind: 'policy',
      policy: (first as PolicyInstance).known,
      path: [...rulePath(direction, rule), 'ports', index, 'port'],
      rule: { direction, index: rule },
    },
    places,
  };
}

function reasonOf(name: string, others: ReadonlyMap<string, ContainerPort>): NamedPortMissing['reason'] {
  const declared = [...others.values()];
  const other = declared.find((port) => port.name === name);
  if (other !== undefined) return { kind: 'otherProtocol', declared: other.protocol };
  const names = declared.flatMap((port) => port.name ?? []);
  const near = nearest(name, names);
  return { kind: 'notDeclared', declared: someNames(names, 8), ...(near === undefined ? {} : { near }) };
}
