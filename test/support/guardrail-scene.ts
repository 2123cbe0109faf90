import { load } from 'js-yaml';
import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { GuardrailFacts, PodPattern } from '../../src/guardrails/guardrail.ts';
import type { GuardrailWitness, WitnessEnd } from '../../src/guardrails/guardrail-result.ts';
import { labelBox } from '../../src/labels/label-space.ts';
import { cidrSet } from '../../src/model/address-set.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { portRange } from '../../src/model/port-set.ts';

/**
 * The landscape of the tables in `test/guardrails/meaning-of-*.test.ts`: one cluster with the namespaces `red-app` and `red-data` of
 * tenant red, `blue-app` and `blue-data` of tenant blue, and `ops` without a tenant. The types are app, data and ops. Each
 * namespace has the labels `purpose` (its type) and `team` (its tenant), which only the platform sets. A policy in each
 * isolates all of its pods and allows nothing. Pods have addresses in 10.0.0.0/16, Services in 10.1.0.0/16, nodes in
 * 192.168.0.0/24.
 */
export interface Scene {
  /** YAML: the further policies by their namespaces, as specs of NetworkPolicies. No podSelector: all pods. */
  readonly policies?: string;
  /** Namespaces without the policy that isolates their pods. */
  readonly unguarded?: readonly string[];
  /** There may be namespaces that no source declares. */
  readonly undeclared?: true;
  readonly traits?: Partial<ClusterState['traits']>;
  readonly podNetwork?: readonly string[];
  /** Keys of labels of pods that only the platform sets. */
  readonly protectedPods?: readonly string[];
  /** Labels of a workload in each namespace. */
  readonly workload?: Readonly<Record<string, string>>;
}

const namespaces = [
  { name: 'red-app', type: 'app', tenant: 'red' },
  { name: 'red-data', type: 'data', tenant: 'red' },
  { name: 'blue-app', type: 'app', tenant: 'blue' },
  { name: 'blue-data', type: 'data', tenant: 'blue' },
  { name: 'ops', type: 'ops' },
] as const;

export function clusterOfScene(scene: Scene): ClusterState {
  const written = load(scene.policies ?? '{}') as Readonly<Record<string, JsonObject | readonly JsonObject[]>>;
  const known = new Set<string>(namespaces.map(({ name }) => name));
  for (const name of Object.keys(written)) if (!known.has(name)) throw new Error(`${name} is no namespace here.`);
  return {
    name: 'c',
    networks: {
      pods: cidrSet(scene.podNetwork ?? ['10.0.0.0/16']),
      services: cidrSet(['10.1.0.0/16']),
      nodes: cidrSet(['192.168.0.0/24']),
      metadata: cidrSet(['169.254.169.254/32']),
    },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always', ...scene.traits },
    ...(scene.undeclared === true ? {} : { declaredNamespaces: 'Complete' as const }),
    namespaces: new Map(
      namespaces.map((namespace): [string, NamespaceState] => {
        const { name, type } = namespace;
        const tenant = 'tenant' in namespace ? namespace.tenant : undefined;
        const specs = [written[name] ?? []].flat() as readonly JsonObject[];
        const deny = { podSelector: {}, ingress: [], egress: [] };
        const isUnguarded = scene.unguarded?.includes(name) === true;
        return [
          name,
          {
            ...{ name, defined: true, type },
            ...(tenant === undefined ? {} : { tenant }),
            labels: {
              purpose: type,
              ...(tenant === undefined ? {} : { team: tenant }),
              'kubernetes.io/metadata.name': name,
            },
            workloads:
              scene.workload === undefined
                ? []
                : [{ name: 'worker', labels: scene.workload, ports: [], hostNetwork: false, pods: [], single: false }],
            policies: [...(isUnguarded ? [] : [deny]), ...specs].map((spec, index) => ({
              policy: {
                apiVersion: 'networking.k8s.io/v1',
                kind: 'NetworkPolicy',
                metadata: { name: `policy-${index}`, namespace: name },
                spec: storedSpec(spec),
              },
              origin: 'rendered',
              path: `manifests/${name}.yaml`,
              line: index + 1,
            })),
          },
        ];
      }),
    ),
    services: [],
  };
}

/** A spec as the API server would store it. */
function storedSpec({ podSelector = {}, ...spec }: JsonObject): NetworkPolicySpec {
  const rules = (direction: 'ingress' | 'egress') =>
    (spec[direction] as readonly JsonObject[]).map(({ ports = [], ...rule }) => ({
      ...rule,
      ports: (ports as readonly JsonObject[]).map((port) => ({ protocol: 'TCP', ...port })),
    }));
  return {
    podSelector,
    policyTypes: [...('ingress' in spec ? ['Ingress'] : []), ...('egress' in spec ? ['Egress'] : [])],
    ...('ingress' in spec ? { ingress: rules('ingress') } : {}),
    ...('egress' in spec ? { egress: rules('egress') } : {}),
  } as unknown as NetworkPolicySpec;
}

const pods = (parts: Partial<PodPattern>): PodPattern => ({
  kind: 'pods',
  namespaces: labelBox({}),
  pods: labelBox({}),
  ...parts,
});

/** Blue granted red: from pods in namespaces of type app to its namespaces of type data, on 5432/TCP. */
export function factsOfScene({ protectedPods = [] }: Scene): GuardrailFacts {
  const type = (name: string, namePattern: string) =>
    [
      name,
      {
        namePattern,
        labels: new Map([
          ['purpose', { kind: 'fixed', value: name } as const],
          ['team', { kind: 'tenant' } as const],
        ]),
      },
    ] as const;
  return {
    protectedLabels: { namespaces: ['purpose', 'team'], pods: protectedPods },
    types: new Map([type('app', '*-app'), type('data', '*-data'), type('ops', 'ops')]),
    granted: [
      {
        from: pods({ tenant: 'red', namespaceType: 'app' }),
        to: pods({ tenant: 'blue', namespaceType: 'data' }),
        ...{ relation: 'any', reason: 'Granted.', ports: { numbers: portRange('TCP', 5432), names: [] } },
      },
    ],
    addressesOfValue: (_, namespace, parameter) =>
      parameter !== 'blocked'
        ? undefined
        : cidrSet([namespace.startsWith('red') ? '203.0.113.0/24' : '198.51.100.0/24']),
  };
}

/** A witness in a few words. */
export function witnessWords({ from, to, port, because }: GuardrailWitness): string {
  const asked = because.filter(({ kind }) => kind === 'other-writer').map(({ direction }) => direction);
  const refused = because.filter(({ kind }) => kind === 'no-rule').map(({ direction }) => direction);
  const [only] = because;
  return [
    ...[endWords(from)],
    ...(to === undefined ? [`not isolated for ${only?.direction ?? ''}`] : [`-> ${endWords(to)}`]),
    ...(port === undefined ? [] : [`${port.port}/${port.protocol}`, ...port.names.map((name) => `named ${name}`)]),
    ...(refused.length > 0 ? [`refused by ${refused.join(' and ')}`] : []),
    ...(asked.length > 0 ? [`other writers: ${asked.join(' and ')}`] : []),
  ].join(' ');
}

function endWords(end: WitnessEnd): string {
  if (end.kind === 'address') return end.address;
  const { kind, name, like, tenant, labels } = end.namespace;
  const list = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
  const { 'kubernetes.io/metadata.name': _, ...further } = labels;
  const where =
    kind === 'declared'
      ? name
      : kind === 'future'
        ? `later ${like}${tenant?.includes('new-tenant') === true ? ' of a new tenant' : ''}`
        : `undeclared[${list(further)}]`;
  return `${where}{${list(end.labels)}}`;
}
