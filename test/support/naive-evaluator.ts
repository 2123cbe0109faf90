import ipaddr from 'ipaddr.js';

/**
 * Judges whether a connection is allowed, by the text of the NetworkPolicy v1 API alone: connection by connection, rule
 * by rule, without sets or anything of Ringfence's own. Slow, plain, and the judge of everything cleverer.
 */

export type Labels = Readonly<Record<string, string>>;
export type JudgedProtocol = 'TCP' | 'UDP' | 'SCTP';
export type JudgedDirection = 'Ingress' | 'Egress';

export interface JudgedNamespace {
  readonly name: string;
  /** Without `kubernetes.io/metadata.name`, which every namespace has. */
  readonly labels: Labels;
}

export interface JudgedPod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** Container ports; protocol TCP where none is given. */
  readonly ports?: readonly { readonly name?: string; readonly port: number; readonly protocol?: JudgedProtocol }[];
  /** The pod shares its node's network: no policy selects it, no selector finds it. */
  readonly hostNetwork?: boolean;
}

/** One end of a connection: a pod, an address, or a pod by one of its addresses. */
export interface End {
  readonly pod?: JudgedPod;
  readonly address?: string;
}

/** Policies as a cluster would take them: defaults written out or not. */
export interface JudgedPolicy {
  readonly metadata: { readonly name?: string; readonly namespace?: string };
  readonly spec: {
    readonly podSelector: JudgedSelector;
    readonly policyTypes?: readonly string[];
    readonly ingress?: readonly { readonly from?: readonly JudgedPeer[]; readonly ports?: readonly JudgedPort[] }[];
    readonly egress?: readonly { readonly to?: readonly JudgedPeer[]; readonly ports?: readonly JudgedPort[] }[];
  };
}

export interface JudgedSelector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

export interface JudgedPeer {
  readonly podSelector?: JudgedSelector;
  readonly namespaceSelector?: JudgedSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface JudgedPort {
  readonly protocol?: JudgedProtocol;
  readonly port?: number | string;
  readonly endPort?: number;
}

/** What a policy means, taken apart: a direction that is absent is one in which it isolates nothing. */
export interface Meaning {
  readonly name?: string;
  readonly namespace: string;
  readonly podSelector: JudgedSelector;
  readonly ingress?: readonly MeantRule[];
  readonly egress?: readonly MeantRule[];
}

/** Unlike in the API, an empty list of peers or ports means none of them: `all` is said in so many words. */
export interface MeantRule {
  readonly peers: readonly JudgedPeer[] | 'all';
  readonly ports: readonly JudgedPort[] | 'all';
}

export interface JudgedCluster {
  readonly namespaces: readonly JudgedNamespace[];
  readonly policies: readonly Meaning[];
  /** Traits of the network plugin; the conformance tests have them so. Default: true. */
  readonly ipBlockMatchesPods?: boolean;
  /** Of pods that share their node's network. */
  readonly ipBlockMatchesNodes?: boolean;
  /** Where they are known: whoever has such an address is a pod, or a node, and blocks match it as the traits say. */
  readonly podNetwork?: readonly string[];
  readonly nodeNetwork?: readonly string[];
}

export interface JudgedConnection {
  readonly from: End;
  readonly to: End;
  readonly port: number;
  readonly protocol: JudgedProtocol;
}

export function meaningOf({ metadata, spec }: JudgedPolicy): Meaning {
  // "If this field is not specified, it will default based on the existence of ingress or egress rules; policies that
  // contain an egress section are assumed to affect egress, and all policies (whether or not they contain an ingress
  // section) are assumed to affect ingress."
  const { policyTypes = [], ingress = [], egress = [] } = spec;
  const types = policyTypes.length > 0 ? policyTypes : egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  return {
    ...(metadata.name === undefined ? {} : { name: metadata.name }),
    namespace: metadata.namespace ?? '',
    podSelector: spec.podSelector,
    ...(types.includes('Ingress') ? { ingress: ingress.map(({ from, ports }) => meantRule(from, ports)) } : {}),
    ...(types.includes('Egress') ? { egress: egress.map(({ to, ports }) => meantRule(to, ports)) } : {}),
  };
}

function meantRule(peers: readonly JudgedPeer[] = [], ports: readonly JudgedPort[] = []): MeantRule {
  return {
    // "If this field is empty or missing, this rule matches all sources/destinations."
    peers: peers.length === 0 ? 'all' : peers,
    // "If this field is empty or missing, this rule matches all ports (traffic not restricted by port)."
    ports: ports.length === 0 ? 'all' : ports,
  };
}

/** Whether both ends let the connection through. Two pods of which one is the other always reach each other. */
export function isAllowed(cluster: JudgedCluster, connection: JudgedConnection): boolean {
  if (isOwnTraffic(connection)) return true;
  return lets(cluster, 'Egress', connection) && lets(cluster, 'Ingress', connection);
}

/** "A pod cannot block access to itself." */
export function isOwnTraffic({ from, to }: JudgedConnection): boolean {
  return from.pod !== undefined && from.pod === to.pod;
}

/**
 * Whether the pod on the direction's own side lets the connection through: the source for egress, the destination for
 * ingress. An address is nobody's pod, and nothing isolates it.
 */
function lets(cluster: JudgedCluster, direction: JudgedDirection, connection: JudgedConnection): boolean {
  const { from, to } = connection;
  const { pod } = direction === 'Egress' ? from : to;
  const other = direction === 'Egress' ? to : from;
  if (pod === undefined || pod.hostNetwork === true) return true;
  const isolating = cluster.policies.flatMap((policy) => {
    // "This policy selects particular Pods in its own namespace."
    if (policy.namespace !== pod.namespace || !selects(policy.podSelector, pod.labels)) return [];
    const rules = direction === 'Egress' ? policy.egress : policy.ingress;
    return rules === undefined ? [] : [{ namespace: policy.namespace, rules }];
  });
  // "Traffic is allowed if there are no NetworkPolicies selecting the pod (and cluster policy otherwise allows the
  // traffic), OR if the traffic matches at least one rule across all of the NetworkPolicy objects whose podSelector
  // matches the pod."
  if (isolating.length === 0) return true;
  return isolating.some(({ namespace, rules }) =>
    rules.some(
      ({ peers, ports }) =>
        // "The traffic must match both ports and from/to."
        (peers === 'all' || peers.some((peer) => isPolicyPeer(cluster, namespace, peer, other))) &&
        (ports === 'all' || ports.some((port) => isPolicyPort(port, connection))),
    ),
  );
}

export function isPolicyPeer(cluster: JudgedCluster, policyNamespace: string, peer: JudgedPeer, end: End): boolean {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  // "If this field is set then neither of the other fields can be."
  if (ipBlock !== undefined) return isInBlock(cluster, ipBlock, end);
  const { pod } = end;
  if (pod === undefined || pod.hostNetwork === true) return false;
  if (podSelector === undefined && namespaceSelector === undefined) return false;
  // "If namespaceSelector is also set, then the NetworkPolicyPeer as a whole selects the Pods matching podSelector in
  // the Namespaces selected by NamespaceSelector. Otherwise it selects the Pods matching podSelector in the policy's
  // own namespace." And: "If podSelector is [not set] it selects all pods in the namespaces selected by
  // namespaceSelector."
  const inNamespace =
    namespaceSelector === undefined
      ? pod.namespace === policyNamespace
      : selects(namespaceSelector, namespaceLabels(cluster, pod.namespace));
  return inNamespace && (podSelector === undefined || selects(podSelector, pod.labels));
}

export function namespaceLabels({ namespaces }: JudgedCluster, name: string): Labels {
  const labels = namespaces.find((namespace) => namespace.name === name)?.labels ?? {};
  return { ...labels, 'kubernetes.io/metadata.name': name };
}

/** "Selects a particular IP CIDR"; "except values will be rejected if they are outside the cidr range". */
function isInBlock(
  { ipBlockMatchesPods = true, ipBlockMatchesNodes = true, podNetwork = [], nodeNetwork = [] }: JudgedCluster,
  { cidr, except = [] }: { readonly cidr: string; readonly except?: readonly string[] },
  { pod, address }: End,
): boolean {
  if (address === undefined) return false;
  const isIn = (network: readonly string[]): boolean => network.some((block) => contains(block, address));
  const matches =
    pod === undefined
      ? (ipBlockMatchesPods || !isIn(podNetwork)) && (ipBlockMatchesNodes || !isIn(nodeNetwork))
      : pod.hostNetwork === true
        ? ipBlockMatchesNodes
        : ipBlockMatchesPods;
  if (!matches) return false;
  return contains(cidr, address) && !except.some((hole) => contains(hole, address));
}

/** Whether an address is in a CIDR; never across families. */
export function contains(cidr: string, address: string): boolean {
  const [network = '', prefixLength] = cidr.split('/');
  const [block, one] = [bitsOf(network), bitsOf(address)];
  if (block.length !== one.length) return false;
  const shift = BigInt(block.length - Number(prefixLength));
  return block.bits >> shift === one.bits >> shift;
}

/** Of addresses, of which a few are asked about again and again. */
const known = new Map<string, { readonly length: number; readonly bits: bigint }>();

function bitsOf(address: string): { readonly length: number; readonly bits: bigint } {
  const found = known.get(address);
  if (found !== undefined) return found;
  const bytes = ipaddr.parse(address).toByteArray();
  const bits = bytes.reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const read = { length: bytes.length * 8, bits };
  known.set(address, read);
  return read;
}

export function isPolicyPort(rule: JudgedPort, { to, port, protocol }: JudgedConnection): boolean {
  // "If not specified, this field defaults to TCP."
  if ((rule.protocol ?? 'TCP') !== protocol) return false;
  // "If this field is not provided, this matches all port names and numbers."
  if (rule.port === undefined) return true;
  if (typeof rule.port === 'string') {
    // "This can either be a numerical or named port on a pod": in both directions, of the destination.
    const named = to.pod?.ports?.filter(({ name }) => name === rule.port) ?? [];
    return named.some((listener) => listener.port === port && (listener.protocol ?? 'TCP') === protocol);
  }
  // "If set, indicates that the range of ports from port to endPort, inclusive, should be allowed by the policy."
  return port >= rule.port && port <= (rule.endPort ?? rule.port);
}

/** "The requirements are ANDed"; "an empty label selector matches all objects". */
export function selects({ matchLabels = {}, matchExpressions = [] }: JudgedSelector, labels: Labels): boolean {
  const byLabels = Object.entries(matchLabels).every(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key] === value,
  );
  return byLabels && matchExpressions.every((requirement) => meets(requirement, labels));
}

function meets(
  { key, operator, values = [] }: { key: string; operator: string; values?: readonly string[] },
  labels: Labels,
): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      // As everywhere in Kubernetes, an object without the key has none of the values.
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      throw new Error(`There is no selector operator "${operator}".`);
  }
}

/** Everything there is to try: every end with every other, every port, every protocol. */
export interface Universe {
  readonly ends: readonly End[];
  readonly ports: readonly number[];
  readonly protocols: readonly JudgedProtocol[];
}

export function connectionsOf({ ends, ports, protocols }: Universe): readonly JudgedConnection[] {
  return ends.flatMap((from) =>
    ends.flatMap((to) => ports.flatMap((port) => protocols.map((protocol) => ({ from, to, port, protocol })))),
  );
}

/** All allowed connections of a universe, one text each. */
export function allowedConnections(cluster: JudgedCluster, universe: Universe): ReadonlySet<string> {
  return new Set(
    connectionsOf(universe)
      .filter((connection) => isAllowed(cluster, connection))
      .map(({ from, to, port, protocol }) => `${nameOf(from)} → ${nameOf(to)} ${port}/${protocol}`),
  );
}

function nameOf({ pod, address }: End): string {
  const name = pod === undefined ? '' : `${pod.namespace}/${pod.name}`;
  return address === undefined ? name : `${name}@${address}`;
}
