import type { ContainerPort, Workload } from '../../clusters/cluster-state.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction, Protocol } from '../../model/network-policy.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import type { PolicyInstance } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath } from '../words.ts';

/**
 * Law: a port that a rule gives by name is declared, by that name and with that protocol, by some pod at the
 * destination: of ingress the selected pods, of egress the peers.
 *
 * Reason: a name that no pod declares stands for no port, so that the rule allows nothing. Addresses declare no ports at
 * all. Where nobody is at the destination, other rules tell.
 *
 * Breaks it: `port: metrics` where the pods call it `http-metrics`, or declare it for UDP. Keeps it: their name for it.
 */
export const namedPortMissing: LintRule = {
  code: 'named-port-missing',
  severity: 'error',
  *check({ policies }): Generator<Found> {
    for (const { instances } of policies) {
      const ports = new Map<string, NamedPort>();
      for (const instance of instances) gather(instance, ports);
      for (const port of ports.values()) if (!port.declared && port.places.length > 0) yield found(port);
    }
  },
};

interface NamedPort {
  readonly name: string;
  readonly protocol: Protocol;
  readonly direction: Direction;
  readonly rule: number;
  readonly index: number;
  readonly places: PolicyInstance[];
  /** What the pods at the destination declare. */
  readonly others: Map<string, ContainerPort>;
  /** Only addresses are at the destination. */
  readonly onlyAddresses: boolean;
  declared: boolean;
}

function gather(instance: PolicyInstance, known: Map<string, NamedPort>): void {
  for (const direction of ['Ingress', 'Egress'] as const) {
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

function look(written: NamedPort, instance: PolicyInstance, rule: CompiledRule): void {
  let somebody = written.onlyAddresses;
  for (const { ports } of destinations(instance, written.direction, rule)) {
    somebody = true;
    for (const port of ports) {
      if (port.name === undefined) continue;
      if (port.name === written.name && port.protocol === written.protocol) {
        written.declared = true;
        return;
      }
      written.others.set(`${port.name}/${port.protocol}`, port);
    }
  }
  if (somebody) written.places.push(instance);
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

function found({ name, protocol, direction, rule, index, places, others, onlyAddresses }: NamedPort): Found {
  const [first] = places;
  const names = [...others.values()].flatMap((port) => port.name ?? []);
  const otherProtocol = [...others.values()].find((port) => port.name === name);
  const who = direction === 'Ingress' ? 'pod that it selects' : 'pod among its peers';
  const what = onlyAddresses
    ? 'its peers are addresses, which declare no ports'
    : otherProtocol === undefined
      ? `no ${who} declares a port of that name`
      : `each ${who} that declares the name does so for ${otherProtocol.protocol}`;
  const near = nearest(name, names);
  const known =
    names.length === 0 ? 'no named port is declared there' : `declared there: ${listWords(names.sort(), 8)}`;
  const hint = onlyAddresses
    ? 'Write the number of the port.'
    : otherProtocol !== undefined
      ? `Write protocol: ${otherProtocol.protocol}.`
      : near !== undefined
        ? `Did you mean "${near}"?`
        : `Write the number, or a name that the pods declare; ${known}.`;
  return {
    fact: { direction, name, protocol, what, hint },
    message: (subject) =>
      `${subject} names port "${name}"/${protocol}, and ${what}. A name that the destination does not declare stands for no port.`,
    hint,
    at: {
      kind: 'policy',
      policy: (first as PolicyInstance).known,
      path: [...rulePath(direction, rule), 'ports', index, 'port'],
      place: { direction, rule },
    },
    places,
  };
}
