import type { ServicePort, ServiceState, Workload } from '../../clusters/cluster-state.ts';
import { directions } from '../../model/directions.ts';
import type { Direction } from '../../model/network-policy.ts';
import { includesPorts, portRange, protocols } from '../../model/port-set.ts';
import type { CompiledPort, CompiledRule } from '../../policy/compiled-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import { type LintedWorkload, lintedWorkload } from '../names.ts';
import type { Found } from '../rule.ts';

interface ServicePortMistaken {
  readonly direction: Direction;
  /** The port in the rule, which is the Service's. */
  readonly port: number;
  readonly service: { readonly namespace: string; readonly name: string };
  /** The port on which pods of the workload behind the Service listen. */
  readonly target: number;
  readonly workload: LintedWorkload;
}

/**
 * Rule: the number of a port in a rule is one on which the pods at the destination listen, not one of a Service before
 * them that sends its connections to another.
 *
 * Reason: the port of a Service is replaced by its targetPort before policies look. Judged where Services are known,
 * that is with --manifests, and of pods that declare ports and not this one.
 *
 * Breaks it: `port: 80` where the Service has `port: 80, targetPort: 8080`. Keeps it: `port: 8080`.
 */
export function* servicePort({ policies }: LintContext): Generator<Found<ServicePortMistaken>> {
  for (const { instances } of policies) {
    for (const instance of instances) {
      if (instance.facts.state.services.length === 0) continue;
      for (const direction of directions) {
        for (const [rule, compiled] of (instance.compiled[direction]?.rules ?? []).entries()) {
          yield* foundIn(instance, direction, rule, compiled);
        }
      }
    }
  }
}

function* foundIn(
  instance: PolicyInstance,
  direction: Direction,
  rule: number,
  compiled: CompiledRule,
): Generator<Found<ServicePortMistaken>> {
  if (compiled.ports === 'all') return;
  const pods = destinations(instance, direction, compiled);
  for (const [index, port] of compiled.ports.entries()) {
    const mistaken = mistakenPort(instance, port, pods);
    if (mistaken === undefined) continue;
    const { number, service, target, pod } = mistaken;
    yield {
      data: {
        direction,
        port: number,
        service: { namespace: service.namespace, name: service.name },
        target,
        workload: lintedWorkload(pod.namespace, pod.workload),
      },
      at: {
        kind: 'policy',
        policy: instance.known,
        path: [...rulePath(direction, rule), 'ports', index, 'port'],
        rule: { direction, index: rule },
      },
      places: [instance],
    };
  }
}

interface Pod {
  readonly namespace: PolicyInstance['namespace'];
  readonly workload: Workload;
}

function destinations(
  { facts, namespace, compiled }: PolicyInstance,
  direction: Direction,
  { peers }: CompiledRule,
): readonly Pod[] {
  if (direction === 'Ingress') {
    return facts.selected(compiled.subject.pods, namespace).map((workload) => ({ namespace, workload }));
  }
  if (peers === 'all') return [];
  return peers.flatMap((peer) => (peer.kind === 'pods' ? [...facts.found(peer, namespace)] : []));
}

function mistakenPort({ facts }: PolicyInstance, port: CompiledPort, pods: readonly Pod[]) {
  if (port.kind === 'named' || pods.length === 0) return undefined;
  const protocol = protocols.find((one) => port.ports[one].length > 0) ?? 'TCP';
  const [range] = port.ports[protocol];
  // A range is no slip of the pen.
  if (range === undefined || range.first !== range.last) return undefined;
  const number = range.first;
  const listens = ({ workload: { ports } }: Pod): boolean =>
    ports.length === 0 || ports.some((one) => includesPorts(port.ports, portRange(one.protocol, one.port)));
  if (pods.some(listens)) return undefined;
  for (const pod of pods) {
    for (const service of facts.state.services) {
      if (!sendsTo(service, pod)) continue;
      const found = service.ports.find((one) => one.port === number && one.protocol === protocol);
      const target = found && targetOf(found, pod.workload);
      if (target !== undefined && target !== number) return { number, service, target, pod };
    }
  }
  return undefined;
}

function sendsTo({ namespace, selector = {} }: ServiceState, pod: Pod): boolean {
  const labels = Object.entries(selector);
  return (
    namespace === pod.namespace.name &&
    labels.length > 0 &&
    labels.every(([key, value]) => pod.workload.labels[key] === value)
  );
}

/** The number on which the pod listens. */
function targetOf({ targetPort, protocol }: ServicePort, { ports }: Workload): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  return ports.find((one) => one.name === targetPort && one.protocol === protocol)?.port;
}
