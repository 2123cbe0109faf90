import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Guardrail, GuardrailFacts, PeerPattern, PortPattern } from '../../src/guardrails/guardrail.ts';
import type { LabelBox } from '../../src/labels/label-space.ts';
import type { PortSet } from '../../src/model/port-set.ts';
import { type JudgedProtocol, type JudgedSelector, type Labels, type Meaning, meaningOf } from './naive-evaluator.ts';
import { nameKey } from './random-policies.ts';

/** Everything that a cluster's policies and one guardrail mention: what else there is, nothing tells apart. */
export interface Words {
  readonly namespaceValues: ReadonlyMap<string, ReadonlySet<string>>;
  readonly podValues: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly ports: readonly Port[];
  /** Names of ports in policies. */
  readonly portNames: readonly { readonly name: string; readonly protocol: JudgedProtocol }[];
}

export interface Port {
  readonly protocol: JudgedProtocol;
  readonly port: number;
  /** The names under which a pod declares it. */
  readonly names?: readonly string[];
}

export function peersOf({ statements, except }: Guardrail): readonly PeerPattern[] {
  const ends = statements.flatMap((statement): readonly PeerPattern[] => {
    if (statement.kind === 'isolated') return [statement.pods];
    if (statement.kind === 'only') return [statement.subject, ...statement.peers.map(({ peer }) => peer)];
    return [statement.from, statement.to];
  });
  return [...ends, ...except.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())];
}

function portPatternsOf({ statements, except }: Guardrail): readonly PortPattern[] {
  return [
    ...statements.flatMap((statement) => {
      if (statement.kind === 'isolated') return [];
      return statement.kind === 'only' ? statement.peers.map(({ ports }) => ports) : [statement.ports];
    }),
    ...except.map(({ ports }) => ports),
  ];
}

/** The policies of every namespace, each as its text means it. */
export function meaningsOf({ namespaces }: ClusterState): readonly Meaning[] {
  return [...namespaces.values()].flatMap(({ name, policies }) =>
    policies.map(({ policy }) => ({ ...meaningOf(policy), namespace: name })),
  );
}

export function wordsOf(cluster: ClusterState, guardrail: Guardrail, facts: GuardrailFacts): Words {
  const namespaceValues = new Map<string, Set<string>>();
  const podValues = new Map<string, Set<string>>();
  const patterns = new Set<string>();
  const cuts: Record<JudgedProtocol, Set<number>> = { TCP: new Set([1]), UDP: new Set([1]), SCTP: new Set([1]) };
  const portNames = new Map<string, Words['portNames'][number]>();
  const cut = (protocol: JudgedProtocol, first: number, last: number): void => {
    cuts[protocol].add(first);
    if (last < 65535) cuts[protocol].add(last + 1);
  };
  for (const meaning of meaningsOf(cluster)) {
    noteSelector(podValues, meaning.podSelector);
    for (const { peers, ports } of [...(meaning.ingress ?? []), ...(meaning.egress ?? [])]) {
      for (const { podSelector, namespaceSelector } of peers === 'all' ? [] : peers) {
        noteSelector(podValues, podSelector);
        noteSelector(namespaceValues, namespaceSelector);
      }
      for (const { protocol = 'TCP', port, endPort } of ports === 'all' ? [] : ports) {
        if (typeof port === 'number') cut(protocol, port, endPort ?? port);
        else if (port !== undefined) portNames.set(`${port}/${protocol}`, { name: port, protocol });
      }
    }
  }
  const granted = guardrail.grants === 'Allowed' ? facts.granted : [];
  const grantedEnds = granted.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  for (const peer of [...peersOf(guardrail), ...grantedEnds]) {
    if (peer.kind === 'network') continue;
    noteBox(namespaceValues, peer.namespaces);
    noteBox(podValues, peer.pods);
    if (peer.namespace !== undefined) patterns.add(peer.namespace);
  }
  for (const pattern of [...portPatternsOf(guardrail), ...granted.map(({ ports }) => ports)]) {
    if (pattern === 'all') continue;
    for (const protocol of ['TCP', 'UDP', 'SCTP'] as const) {
      for (const { first, last } of pattern.numbers[protocol]) cut(protocol, first, last);
    }
  }
  for (const { namePattern, labels } of facts.types.values()) {
    if (namePattern !== undefined) patterns.add(namePattern);
    for (const [key, label] of labels) {
      if (label.kind === 'fixed') namespaceValues.get(key)?.add(label.value);
    }
  }
  return {
    namespaceValues,
    podValues,
    names: namespaceValues.get(nameKey) ?? new Set(),
    patterns,
    portNames: [...portNames.values()],
    ports: (['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) =>
      [...cuts[protocol]].sort((a, b) => a - b).map((port) => ({ protocol, port })),
    ),
  };
}

function noteSelector(values: Map<string, Set<string>>, selector: JudgedSelector | undefined): void {
  for (const [key, value] of Object.entries(selector?.matchLabels ?? {})) note(values, key, [value]);
  for (const requirement of selector?.matchExpressions ?? []) note(values, requirement.key, requirement.values ?? []);
}

function noteBox(values: Map<string, Set<string>>, { keys }: LabelBox): void {
  for (const [key, states] of keys) note(values, key, states.values.listed);
}

function note(values: Map<string, Set<string>>, key: string, found: Iterable<string>): void {
  const known = values.get(key) ?? new Set();
  values.set(key, known);
  for (const value of found) known.add(value);
}

/** Whether labels are in the box, key by key. */
export function fitsBox({ keys }: LabelBox, labels: Labels): boolean {
  return [...keys].every(([key, { absent, values }]) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    return value === undefined ? absent : values.listed.has(value) === (values.kind === 'only');
  });
}

/** Whether a text fits a pattern in which `*` stands for any characters. */
export function fitsName(pattern: string, text: string): boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Whether a guardrail's ports hold a port; a name is every port of its protocol. */
export function hasPort(ports: PortPattern, { protocol, port }: Port): boolean {
  if (ports === 'all') return true;
  return isIn(ports.numbers, protocol, port) || ports.names.some((named) => named.protocol === protocol);
}

export function isIn(ports: PortSet, protocol: JudgedProtocol, port: number): boolean {
  return ports[protocol].some(({ first, last }) => first <= port && port <= last);
}
