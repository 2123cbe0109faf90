import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { LintCode } from '../../src/diagnostics/finding-codes.ts';
import type { LintFinding } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import type { LintPlaces } from '../../src/lint/places.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import { findingText } from '../../src/report/lint/finding-text.ts';
import { clusterOf } from '../clusters/plain/support.ts';

/** Knows no place at all. */
export const nowhere: LintPlaces = {
  anywhere: 'manifests',
  rendered: () => undefined,
  template: () => undefined,
  workload: () => undefined,
  defaultDeny: () => undefined,
};

/** Gives each place in a policy a place of its own. */
const somewhere: LintPlaces = {
  ...nowhere,
  rendered: ({ policy: { metadata } }, { name }, path) => ({
    path: [name, metadata.name, ...path].join('/'),
    line: 1,
    column: 1,
  }),
};

/** The findings of one rule, each of one place. */
export function findingsOf(code: LintCode, ...clusters: readonly ClusterState[]): readonly LintFinding[] {
  const { findings } = lint({
    ...{ clusters, places: somewhere, comments: [], asOf: '2024-06-01' },
    ...{ rules: [code], apart: true },
  });
  return findings.filter((finding) => finding.code === code);
}

/** The message of the only finding, or of the first. */
export function messageOf([first]: readonly LintFinding[]): string {
  return first === undefined ? '' : findingText(first).message;
}

/** The hint of the only finding, or of the first. */
export function hintOf([first]: readonly LintFinding[]): string | undefined {
  return first && findingText(first).hint;
}

/** What a finding is about, in few words: `shop/web` for a policy, a workload or a namespace and its direction. */
export function about({ about: { policy, workload, direction, rule }, places }: LintFinding): string {
  const namespaces = [...new Set(places.map(({ namespace }) => namespace))].join('+');
  const subject = policy ?? workload ?? direction ?? 'both';
  return `${namespaces}/${subject}${rule === undefined ? '' : ` ${direction} ${rule}`}`;
}

export const namespace = (name: string, labels: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

/** A pod in namespace `shop` or, as `data/db`, in another; `ports` by name. */
export function pod(name: string, labels: object = {}, ports: Readonly<Record<string, number | string>> = {}): object {
  const [where, own] = split(name);
  const list = Object.entries(ports).map(([portName, port]) => {
    const [number = '', protocol = 'TCP'] = String(port).split('/');
    return { ...(/^\d/.test(portName) ? {} : { name: portName }), containerPort: Number(number), protocol };
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: own, namespace: where, labels },
    spec: { containers: [{ name: 'main', image: 'x', ports: list }] },
  };
}

export function policy(name: string, spec: object): object {
  const [where, own] = split(name);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: own, namespace: where },
    spec: { podSelector: {}, ...spec },
  };
}

export const selector = (matchLabels: object) => ({ matchLabels });

/** A policy that isolates every pod in both directions. */
export const denyAll = (namespaceName = 'shop'): object =>
  policy(`${namespaceName}/deny-all`, { policyTypes: ['Ingress', 'Egress'] });

function split(name: string): readonly [string, string] {
  const [first = '', second] = name.split('/');
  return second === undefined ? ['shop', first] : [first, second];
}

export interface ClusterParts extends Partial<Omit<ClusterState, 'networks' | 'namespaces'>> {
  readonly networks?: Readonly<Record<string, string>>;
  /** The type of each namespace, by name. */
  readonly types?: Readonly<Record<string, string>>;
}

/** A cluster of objects; with networks, traits and types that plain manifests do not have. */
export function cluster(objects: readonly object[], { networks = {}, types = {}, ...parts }: ClusterParts = {}) {
  const state = clusterOf(...objects);
  const sets = Object.entries(networks).map(([name, text]) => [name, blocks(text)] as const);
  const namespaces = [...state.namespaces].map(([name, one]): [string, NamespaceState] => {
    const type = types[name];
    return [name, type === undefined ? one : { ...one, type }];
  });
  return { ...state, ...parts, networks: Object.fromEntries(sets), namespaces: new Map(namespaces) } as ClusterState;
}

function blocks(texts: string) {
  return addressSet(
    texts.split(' ').map((text) => {
      const cidr = parseCidr(text);
      if (cidr.kind !== 'cidr') throw new Error(`"${text}" is no CIDR`);
      return cidr;
    }),
  );
}

export interface RuleCase extends ClusterParts {
  readonly name: string;
  readonly objects: readonly object[];
  /** What is found, as `about` words it. */
  readonly found: readonly string[];
}
