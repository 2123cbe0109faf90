import type { NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { remembered } from '../../model/interned.ts';
import { includesPorts, type PortSet, portRange } from '../../model/port-set.ts';
import type { CompiledPort, CompiledRule } from '../../policy/compiled-policy.ts';
import type { ClusterFacts } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import { lintedWorkload } from '../names.ts';
import type { Found, FoundIn } from '../rule.ts';

/** Everything that the finding says follows from its code. */
type DnsUnreachable = Readonly<Record<string, never>>;

/**
 * Rule: a workload that policies let connect to any peer may connect to DNS: on 53/UDP to addresses, or to the
 * cluster's DNS pods where they are known (labelled `k8s-app: kube-dns`, `coredns` or `node-local-dns`), on a UDP port
 * of theirs.
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
const dnsNames: ReadonlySet<string | undefined> = new Set(['kube-dns', 'coredns', 'node-local-dns']);

function dnsPods(facts: ClusterFacts): ReadonlySet<Workload> {
  const all = facts.namespaces.flatMap(({ workloads }) => workloads);
  return new Set(all.filter(({ labels, hostNetwork }) => !hostNetwork && dnsNames.has(labels['k8s-app'])));
}

function reachesDns(
  facts: ClusterFacts,
  namespace: NamespaceState,
  { peers, ports }: CompiledRule,
  known: ReadonlySet<Workload>,
): boolean {
  const on53 = ports === 'all' || ports.some((port) => port.kind === 'numbers' && includesPorts(port.ports, dnsPort));
  if (peers === 'all') return on53;
  return peers.some((peer) => {
    if (peer.kind === 'addresses') return on53;
    if (known.size === 0) return on53;
    for (const { workload } of facts.found(peer, namespace)) {
      if (known.has(workload) && (ports === 'all' || ports.some((port) => opensDns(port, workload)))) return true;
    }
    return false;
  });
}

/** Returns whether a DNS pod answers on a port of a rule: 53, or a port that it declares for UDP. */
function opensDns(port: CompiledPort, { ports }: Workload): boolean {
  const declared = ports.filter(({ protocol }) => protocol === 'UDP');
  if (port.kind === 'named') return declared.some(({ name }) => name === port.name && port.protocol === 'UDP');
  return [dnsPort, ...declared.map((one) => portRange('UDP', one.port))].some((one) => includesPorts(port.ports, one));
}
