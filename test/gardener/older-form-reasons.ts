import type { NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import {
  allPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  subtractPorts,
  unitePorts,
} from '../../src/model/port-set.ts';

/** A declared workload, and where it is. */
export interface Place {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

/** Why connections that the older form of garden allows are not allowed in ours: a row of a table in docs/gardener.md. */
export interface Reason {
  readonly from: string;
  readonly to: string;
  readonly because: string;
  /** The ports of which it speaks. No two reasons speak of one connection. */
  readonly covers: (from: Place, to: Place) => PortSet;
}

const isIn =
  (...types: readonly string[]) =>
  ({ namespace }: Place): boolean =>
    types.includes(namespace.type ?? '');
const isNamed =
  (...names: readonly string[]) =>
  ({ workload }: Place): boolean =>
    names.includes(workload.name);

const inGarden = isIn('garden');
const onlyAnswers = isNamed('loki', 'reversed-vpn-auth-server', 'nginx-ingress-k8s-backend');
const managesShoots = isNamed('gardenlet', 'dependency-watchdog-probe');
const isTunnelEnd = isNamed('vpn-shoot');
const isOfSeed = isIn('istio-system', 'istio-ingress', 'extension', 'seed-kube-system');
const isShootApiserver = (place: Place) => isIn('shoot-control-plane')(place) && isNamed('kube-apiserver')(place);

/** Pods of garden that may be told apart by what they call: those that only answer have a reason of their own. */
const calls = (from: Place) => inGarden(from) && !onlyAnswers(from);

/** What pods serve without declaring it, from the comments in their `workloads.yaml`. */
const undeclared: Readonly<Record<string, number>> = {
  'aggregate-prometheus': 9090,
  prometheus: 9090,
  'seed-prometheus': 9090,
  'gardener-resource-manager': 10250,
};

function servedBy({ namespace, workload }: Place): PortSet {
  const known = namespace.type === 'garden' ? undeclared[workload.name] : undefined;
  return unitePorts(
    ...workload.ports.map(({ port, protocol }) => portRange(protocol, port)),
    ...(known === undefined ? [] : [portRange('TCP', known)]),
  );
}

const all = (holds: boolean): PortSet => (holds ? allPorts : noPorts);

export const reasons: readonly Reason[] = [
  {
    from: 'any pod in `garden`',
    to: 'any other pod in `garden`',
    because: 'unless the table above lists it, neither calls the other',
    covers: (from, to) => (calls(from) && inGarden(to) ? servedBy(to) : noPorts),
  },
  {
    from: 'any pod in `garden`, and the Prometheus of a shoot',
    to: 'a port of a pod in `garden` or in a control plane on which that pod serves nothing',
    because: 'an open port without a listener helps only an attacker',
    covers: (from, to) => {
      const isCalled = inGarden(to) ? !isOfSeed(from) : isIn('shoot-control-plane')(to) && !isShootApiserver(to);
      return isCalled && !(inGarden(from) && onlyAnswers(from)) ? subtractPorts(allPorts, servedBy(to)) : noPorts;
    },
  },
  {
    from: 'a Prometheus or an ingress controller, between `garden` and control planes',
    to: 'the prober beside a Prometheus, and the port of an Alertmanager for its peers',
    because: 'they call the server itself',
    covers: (from, to) => {
      const acrossGarden = inGarden(from) !== inGarden(to) && !isOfSeed(from) && !isOfSeed(to);
      const beside = isNamed('prometheus')(to) ? 9115 : isNamed('alertmanager')(to) ? 6783 : undefined;
      if (!acrossGarden || beside === undefined || onlyAnswers(from)) return noPorts;
      return intersectPorts(portRange('TCP', beside), servedBy(to));
    },
  },
  {
    from: 'Loki, reversed-vpn-auth-server, the ingress backend',
    to: 'anything',
    because: 'they never open connections',
    covers: (from) => all(inGarden(from) && onlyAnswers(from)),
  },
  {
    from: 'pods in `garden` except gardenlet and dependency-watchdog-probe',
    to: 'API servers of shoots',
    because: 'only these two manage or probe shoots',
    covers: (from, to) => all(calls(from) && !managesShoots(from) && isShootApiserver(to)),
  },
  {
    from: 'pods in `garden` except gardenlet',
    to: 'Istio, extensions, and pods in `kube-system`',
    because: 'unless the table above lists it, they neither configure nor watch them',
    covers: (from, to) => all(calls(from) && !isNamed('gardenlet')(from) && isOfSeed(to)),
  },
  {
    from: 'pods in `kube-system` and of extensions',
    to: '`garden`, except webhooks and what an ingress controller publishes',
    because: 'they serve shoots and the API server of the seed, not `garden`',
    covers: (from, to) => all(isIn('extension', 'seed-kube-system')(from) && !isTunnelEnd(from) && inGarden(to)),
  },
  {
    from: 'the end of the VPN tunnel in `kube-system`, if the seed is a shoot',
    to: '`garden`, except webhooks',
    because: 'people use the API server’s proxy to pods; they have Grafana and the ingress controller instead',
    covers: (from, to) => all(isIn('seed-kube-system')(from) && isTunnelEnd(from) && inGarden(to)),
  },
];
