import type { NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { remembered } from '../../model/interned.ts';
import {
  firstPort,
  hasNoPorts,
  includesPorts,
  intersectPorts,
  lastPort,
  type PortSet,
  portRange,
} from '../../model/port-set.ts';
import { neededPorts } from '../../needs/needed-ports.ts';
import type { CompiledPort, CompiledRule } from '../../policy/compiled-policy.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import { lintedWorkload } from '../names.ts';
import type { Found, FoundIn } from '../rule.ts';

/** Everything that the finding says follows from its code. */
type DnsUnreachable = Readonly<Record<string, never>>;

/**
 * Rule: a workload that policies let connect to any peer may connect to DNS: on 53/UDP to addresses, or to the
 * cluster's DNS pods where they are known (labelled `k8s-app: kube-dns`, `coredns` or `node-local-dns`, or behind the
 * Service of cluster DNS), on a UDP port of theirs.
 *
 * Reason: most programs look up a name before they connect, and fail with a time-out that looks like anything but a
 * policy. A workload that only answers, or that needs no names, is accepted with that reason.
 *
 * Breaks it: egress to `db` on 5432 and nothing else. Keeps it: with a rule for 53/UDP.
 */
export function* dnsUnreachable({ clusters }: LintContext): Generator<Found<DnsUnreachable>> {
  const found = new Map<string, Unreaching>();
  for (const facts of clusters) {
    const known = dnsPods(facts);
    for (const namespace of facts.namespaces) {
      for (const workload of namespace.workloads) {
        const rules = facts
          .isolating(namespace, workload, 'Egress')
          .flatMap(({ compiled }) => compiled.Egress?.rules ?? []);
        if (rules.length === 0 || rules.some((rule) => reachesDns(facts, namespace, rule, known))) continue;
        const name = JSON.stringify(lintedWorkload(namespace, workload));
        remembered(
          found,
          name,
          (): Unreaching => ({ data: {}, at: { kind: 'workload', workload }, places: [] }),
        ).places.push({ facts, namespace });
      }
    }
  }
  yield* found.values();
}

type Unreaching = Found<DnsUnreachable> & { readonly places: FoundIn[] };

const dnsPort: PortSet = portRange('UDP', 53);
const anyUdpPort: PortSet = portRange('UDP', firstPort, lastPort);
const dnsNames: ReadonlySet<string | undefined> = new Set(['kube-dns', 'coredns', 'node-local-dns']);

/** Pods of cluster DNS, each with the ports to which a Service of cluster DNS sends. */
type DnsPods = ReadonlyMap<Workload, PortSet>;

function dnsPods(facts: ClusterFacts): DnsPods {
  const found = new Map<Workload, PortSet>();
  for (const { name, workloads } of facts.namespaces) {
    for (const workload of workloads) {
      if (workload.hostNetwork) continue;
      const needed = neededPorts(facts.state, 'dns', name, workload);
      if (dnsNames.has(workload.labels['k8s-app']) || !hasNoPorts(needed)) found.set(workload, needed);
    }
  }
  return found;
}

function reachesDns(
  facts: ClusterFacts,
  namespace: NamespaceState,
  { peers, ports }: CompiledRule,
  known: DnsPods,
): boolean {
  const on53 = ports === 'all' || ports.some((port) => port.kind === 'numbers' && includesPorts(port.ports, dnsPort));
  if (peers === 'all') return on53;
  return peers.some((peer) => {
    if (peer.kind === 'addresses') return on53;
    if (known.size === 0) return on53;
    for (const { workload } of facts.found(peer, namespace)) {
      const needed = known.get(workload);
      if (needed === undefined) continue;
      if (ports === 'all' || ports.some((port) => opensDns(port, workload, needed))) return true;
    }
    return false;
  });
}

/** Returns whether a DNS pod answers on a port of a rule: 53, a port that it declares for UDP, or one of its Service. */
function opensDns(port: CompiledPort, { ports }: Workload, needed: PortSet): boolean {
  const declared = ports.filter(({ protocol }) => protocol === 'UDP');
  if (port.kind === 'named') return declared.some(({ name }) => name === port.name && port.protocol === 'UDP');
  const ofService = intersectPorts(needed, anyUdpPort);
  return [
    dnsPort,
    ...(hasNoPorts(ofService) ? [] : [ofService]),
    ...declared.map((one) => portRange('UDP', one.port)),
  ].some((one) => includesPorts(port.ports, one));
}
