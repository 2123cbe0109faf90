import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { Need, NeedEnd, NeedPort, NeedWorkload } from '../clusters/needs/need.ts';
import { workloadsLike } from '../clusters/needs/needs-of-backends.ts';
import { isSatisfiable } from '../labels/label-space.ts';
import { hasNoAddresses } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  unitePorts,
} from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { addressEnd, type End, type PodEnd, podEnd } from '../verdicts/end.ts';
import { evaluate, selectingPolicies, sideVerdicts } from '../verdicts/evaluator.ts';
import { rulePorts } from '../verdicts/side-answer.ts';
import { possiblePorts, type Verdicts } from '../verdicts/verdicts.ts';
import { isTunnel } from './api-servers.ts';
import { portNumbers } from './needed-ports.ts';

/** allowed: for all pods of both ends, on every port · denied: for none of them · partly: anything between. */
type NeedVerdict = 'allowed' | 'partly' | 'denied';

/** A verdict, and the sides that deny the connections by themselves. Egress first. */
interface JudgedNeed {
  readonly verdict: NeedVerdict;
  readonly denies: readonly Direction[];
}

/** The most pairs of ends of one need that are tried. */
const mostPairs = 1_000;

/** The most different pairs of all needs of a cluster that are tried: a record can have any number of needs. */
const mostEvaluations = 200_000;

/** Judges the needs of a cluster by the evaluator. */
export class NeedJudge {
  readonly #cluster: ClusterState;
  readonly #ends = new Map<string, readonly PodEnd[]>();
  readonly #keys = memoised<PodEnd, string>(({ namespace, labels, ports, hostNetwork, addresses, pod }) =>
    JSON.stringify([namespace.name, labels, ports, hostNetwork, addresses, pod], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  );
  readonly #asked = new Map<End, Map<End, PairVerdicts>>();
  #evaluations = 0;
  #tunnels: readonly End[] | undefined;
  #servers: readonly End[] | undefined;
  #nodes: readonly End[] | undefined;
  #atServers: readonly Destination[] | undefined;

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
  }

  /** Returns undefined for a need that is not judged: an end or its port is not known, or there are too many pods. */
  judge({ from, to, ports }: Need): JudgedNeed | undefined {
    const destinations = this.#destinations(to, ports);
    if (destinations.length === 0) return undefined;
    const sources = this.#sources(from);
    const pairs =
      typeof sources === 'string'
        ? destinations.map((one) => this.#judgeRules(one, sources))
        : this.#judgePairs(sources, destinations);
    if (pairs === undefined || pairs.length === 0) return undefined;
    const verdicts = new Set(pairs.map(({ verdict }) => verdict));
    const [only] = verdicts;
    const verdict = verdicts.size === 1 && only !== undefined ? only : 'partly';
    const denies = (['Egress', 'Ingress'] as const).filter((side) => pairs.every((pair) => pair.denies.includes(side)));
    return { verdict, denies: verdict === 'denied' ? denies : [] };
  }

  #judgePairs(sources: readonly End[], destinations: readonly Destination[]): readonly JudgedNeed[] | undefined {
    if (sources.length * destinations.length > mostPairs) return undefined;
    const pairs: JudgedNeed[] = [];
    for (const from of sources) {
      for (const { end, ports } of destinations) {
        const asked = this.#ask(from, end);
        if (asked === undefined) return undefined;
        const verdict = verdictOnAll(asked.whole, ports);
        const denies = (['Egress', 'Ingress'] as const).filter(
          (side) => verdict === 'denied' && verdictOnAll(asked[side](), ports) === verdict,
        );
        pairs.push({ verdict, denies });
      }
    }
    return pairs;
  }

  /** Asks the evaluator about a pair once; undefined if too many pairs were asked about. */
  #ask(from: End, to: End): PairVerdicts | undefined {
    const ofSource = remembered(this.#asked, from, () => new Map<End, PairVerdicts>());
    const known = ofSource.get(to);
    if (known !== undefined) return known;
    if (this.#evaluations++ >= mostEvaluations) return undefined;
    const side = (direction: Direction) => () => sideVerdicts(this.#cluster, direction, from, to);
    const asked = { whole: evaluate(this.#cluster, from, to), Egress: side('Egress'), Ingress: side('Ingress') };
    ofSource.set(to, asked);
    return asked;
  }

  /** Judges by the rules alone: an unknown caller can connect if a rule has a peer that it could be. */
  #judgeRules({ end, ports }: Destination, caller: UnknownCaller): JudgedNeed {
    if (end.kind !== 'pod') return { verdict: 'allowed', denies: [] };
    const policies = selectingPolicies(end, 'Ingress');
    if (policies.length === 0) return { verdict: 'allowed', denies: [] };
    const couldBe = caller === 'anyone' ? isPossible : (peer: RulePeer) => this.#couldBeNode(peer);
    const open = policies.flatMap(({ compiled }) =>
      (compiled.Ingress?.rules ?? [])
        .filter(({ peers }) => peers === 'all' || peers.some(couldBe))
        .map((rule) => rulePorts(rule, end)),
    );
    const verdict = verdictOnAll({ allowed: unitePorts(noPorts, ...open), conditional: [] }, ports);
    return { verdict, denies: verdict === 'denied' ? ['Ingress'] : [] };
  }

  /** No selector finds a node; an `ipBlock` may hold its address. */
  #couldBeNode(peer: RulePeer): boolean {
    if (peer.kind !== 'addresses' || this.#cluster.traits.ipBlockMatchesNodes === 'never') return false;
    return !hasNoAddresses(peer.addresses);
  }

  #sources(from: NeedEnd): readonly End[] | UnknownCaller {
    switch (from.kind) {
      case 'anyone':
        return 'anyone';
      case 'node': {
        const { nodes } = this.#cluster.networks;
        if (nodes === undefined || hasNoAddresses(nodes)) return 'node';
        this.#nodes ??= [addressEnd(nodes)];
        return this.#nodes;
      }
      case 'workloads':
        return this.#distinct(from.workloads.flatMap((workload) => this.#endsOf(workload)));
      case 'api-server': {
        const { networks, needs } = this.#cluster;
        this.#servers ??= [needs?.apiServer?.addresses, networks.nodes].flatMap((set) =>
          set === undefined || hasNoAddresses(set) ? [] : [addressEnd(set)],
        );
        if (this.#servers.length === 0) return 'anyone';
        this.#tunnels ??= workloadsLike(this.#cluster, isTunnel).flatMap((workload) => this.#endsOf(workload));
        return [...this.#servers, ...this.#tunnels];
      }
    }
  }

  #destinations(to: NeedEnd, ports: readonly NeedPort[]): readonly Destination[] {
    switch (to.kind) {
      case 'workloads':
        return this.#distinct(to.workloads.flatMap((workload) => this.#endsOf(workload))).flatMap((end) => {
          const found = unitePorts(noPorts, ...ports.map((port) => portNumbers(port, end.ports)));
          return hasNoPorts(found) ? [] : [{ end, ports: found }];
        });
      case 'api-server': {
        const { networks, needs } = this.#cluster;
        const apiServer = needs?.apiServer;
        if (apiServer === undefined) return [];
        const { services } = networks;
        this.#atServers ??= [
          { end: addressEnd(apiServer.addresses), ports: apiServer.ports },
          // Some network plugins apply policies before the address of the Service is replaced.
          ...(services === undefined || hasNoAddresses(services)
            ? []
            : [{ end: addressEnd(services), ports: portRange('TCP', 443) }]),
        ];
        return this.#atServers;
      }
      case 'anyone':
      case 'node':
        return [];
    }
  }

  #distinct(ends: readonly PodEnd[]): readonly PodEnd[] {
    return [...new Map(ends.map((end) => [this.#keys(end), end])).values()];
  }

  #endsOf(workload: NeedWorkload): readonly PodEnd[] {
    return remembered(this.#ends, `${workload.namespace}/${workloadText(workload)}`, () => {
      const namespace = this.#cluster.namespaces.get(workload.namespace);
      const found = namespace === undefined ? undefined : workloadsIn(namespace).get(workloadText(workload));
      return namespace === undefined || found === undefined ? [] : [podEnd(this.#cluster, namespace, found)];
    });
  }
}

/** Verdicts of a pair of ends, and those of each side alone. */
interface PairVerdicts extends Readonly<Record<Direction, () => Verdicts>> {
  readonly whole: Verdicts;
}

/** A caller whose addresses are not known. */
type UnknownCaller = 'anyone' | 'node';

type RulePeer = Exclude<CompiledRule['peers'], 'all'>[number];

/** Reports whether some pod or address could be this peer. */
function isPossible(peer: RulePeer): boolean {
  if (peer.kind === 'addresses') return !hasNoAddresses(peer.addresses);
  return isSatisfiable(peer.pods) && (peer.namespaces === 'own' || isSatisfiable(peer.namespaces));
}

interface Destination {
  readonly end: End;
  /** Never empty. */
  readonly ports: PortSet;
}

const workloadsIn = memoised<NamespaceState, ReadonlyMap<string, Workload>>(
  ({ workloads }) => new Map(workloads.map((workload) => [workloadText(workload), workload])),
);

function verdictOnAll(verdicts: Verdicts, ports: PortSet): NeedVerdict {
  if (includesPorts(verdicts.allowed, ports)) return 'allowed';
  return hasNoPorts(intersectPorts(possiblePorts(verdicts), ports)) ? 'denied' : 'partly';
}
