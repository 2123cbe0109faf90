import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type {
  ExceptedPath,
  Guardrail,
  GuardrailFacts,
  NetworkPattern,
  PeerPattern,
  PodPattern,
  PortPattern,
  Statement,
  TypeLabel,
} from '../../src/guardrails/guardrail.ts';
import { labelBox } from '../../src/labels/label-space.ts';
import { cidrSet } from '../../src/model/address-set.ts';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicyPort } from '../../src/model/network-policy.ts';
import { noPorts, portRange, unitePorts } from '../../src/model/port-set.ts';
import { nameKey } from './random-policies.ts';

/** A cluster and one guardrail, of few names, keys, values, ports and blocks, so that they meet. */
export interface GuardrailSystem {
  readonly cluster: ClusterState;
  readonly facts: GuardrailFacts;
  readonly guardrail: Guardrail;
}

const location = { path: 'policies/guardrails/sample.yaml', line: 1, column: 1 };
const often = <Value>(weight: number, value: Value, arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary });

const requirement = (key: string, values: readonly string[]): fc.Arbitrary<LabelSelector> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values).map((value) => ({ matchLabels: { [key]: value } })) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          operator: fc.constantFrom('In' as const, 'NotIn' as const),
          values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
        })
        .map((one) => ({ matchExpressions: [{ key, ...one }] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('Exists' as const, 'DoesNotExist' as const)
        .map((operator) => ({ matchExpressions: [{ key, operator }] })),
    },
  );

const both = ([a, b]: readonly [LabelSelector, LabelSelector]): LabelSelector => ({
  matchLabels: { ...a.matchLabels, ...b.matchLabels },
  matchExpressions: [...(a.matchExpressions ?? []), ...(b.matchExpressions ?? [])],
});

const podSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: requirement('app', ['a', 'b']) },
  { weight: 2, arbitrary: requirement('role', ['a', 'b']) },
  { weight: 1, arbitrary: fc.tuple(requirement('app', ['a', 'b']), requirement('role', ['a', 'b'])).map(both) },
);

const namespaceNames = ['app-1', 'app-2', 'sys', 'one'] as const;
const someNames = [...namespaceNames, 'app-9'];
const namespaceSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: requirement(nameKey, someNames) },
  { weight: 3, arbitrary: requirement('team', ['red', 'blue']) },
  { weight: 2, arbitrary: requirement('env', ['a', 'b']) },
  { weight: 1, arbitrary: fc.tuple(requirement(nameKey, someNames), requirement('env', ['a', 'b'])).map(both) },
);

const cidrs = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/17',
  '10.0.128.0/17',
  '10.9.0.0/16',
  '192.168.0.0/16',
  '8.8.8.8/32',
];
const ipBlock = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...cidrs, 'fd00::/8', '::/0').map((cidr) => ({ cidr })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('10.0.0.0/16', '10.0.0.0/17', '192.168.0.0/16', '169.254.169.254/32').map((hole) => ({
      ...{ cidr: '0.0.0.0/0', except: [hole] },
    })),
  },
);

const peer: fc.Arbitrary<NetworkPolicyPeer> = fc.oneof(
  { weight: 2, arbitrary: podSelector.map((pods) => ({ podSelector: pods })) },
  { weight: 3, arbitrary: namespaceSelector.map((namespaces) => ({ namespaceSelector: namespaces })) },
  { weight: 2, arbitrary: fc.record({ podSelector, namespaceSelector }) },
  { weight: 3, arbitrary: ipBlock.map((block) => ({ ipBlock: block })) },
);

const port: fc.Arbitrary<NetworkPolicyPort> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(80, 443).map((number) => ({ protocol: 'TCP' as const, port: number })) },
  { weight: 1, arbitrary: fc.constant({ protocol: 'UDP' as const, port: 53 }) },
  { weight: 1, arbitrary: fc.constant({ protocol: 'TCP' as const, port: 80, endPort: 443 }) },
  { weight: 1, arbitrary: fc.constantFrom('TCP' as const, 'UDP' as const).map((protocol) => ({ protocol })) },
  { weight: 2, arbitrary: fc.constantFrom('web', 'dns').map((name) => ({ protocol: 'TCP' as const, port: name })) },
);

const rule = fc.record({
  peers: fc.array(peer, { minLength: 0, maxLength: 2 }),
  ports: often(2, [] as NetworkPolicyPort[], fc.array(port, { minLength: 1, maxLength: 2 })),
});

export const policySpec = fc
  .record({
    podSelector: often(1, {}, podSelector),
    ingress: fc.option(fc.array(rule, { maxLength: 2 }), { nil: undefined, freq: 4 }),
    egress: fc.option(fc.array(rule, { maxLength: 2 }), { nil: undefined, freq: 4 }),
  })
  .filter(({ ingress, egress }) => ingress !== undefined || egress !== undefined)
  .map(({ podSelector: pods, ingress, egress }) => ({
    podSelector: pods,
    policyTypes: [
      ...(ingress === undefined ? [] : (['Ingress'] as const)),
      ...(egress === undefined ? [] : (['Egress'] as const)),
    ],
    ...(ingress === undefined
      ? {}
      : { ingress: ingress.map(({ peers, ports }) => ({ ...(peers.length > 0 ? { from: peers } : {}), ports })) }),
    ...(egress === undefined
      ? {}
      : { egress: egress.map(({ peers, ports }) => ({ ...(peers.length > 0 ? { to: peers } : {}), ports })) }),
  }));

const namespace = fc.record({
  type: fc.constantFrom('app', 'app', 'app', 'sys', undefined),
  tenant: fc.constantFrom('red', 'red', 'blue', undefined),
  defined: often(7, true, fc.constant(false)),
  env: fc.constantFrom('a', 'b', undefined),
  specs: fc.array(policySpec, { maxLength: 3 }),
  role: fc.constantFrom('a', 'b', undefined),
  origin: often(4, 'rendered' as const, fc.constant('external' as const)),
});

const networks = fc.constantFrom(
  { pods: ['10.0.0.0/16'] },
  { pods: ['10.0.0.0/16'], services: ['10.9.0.0/16'], nodes: ['192.168.0.0/24'] },
  { pods: ['10.0.0.0/16', 'fd00::/64'] },
  {},
);

const trait = fc.constantFrom('always' as const, 'never' as const, 'unknown' as const, 'always' as const);

const typeLabel = (value: string): fc.Arbitrary<TypeLabel | undefined> =>
  fc.constantFrom<TypeLabel | undefined>({ kind: 'fixed', value }, { kind: 'varies' }, undefined);

const types = fc.record({
  app: fc.constantFrom('app-*', 'app-*', undefined),
  env: typeLabel('a'),
  sys: typeLabel('b'),
});

export const guardedCluster: fc.Arbitrary<Omit<GuardrailSystem, 'guardrail'>> = fc
  .record({
    types,
    names: fc.shuffledSubarray([...namespaceNames], { minLength: 2, maxLength: 3 }),
    namespaces: fc.array(namespace, { minLength: 3, maxLength: 3 }),
    networks,
    traits: fc.record({ ipBlockMatchesPods: trait, ipBlockMatchesNodes: often(4, 'always' as const, trait) }),
    complete: fc.boolean(),
    protectedNamespaces: fc.constantFrom(['team'], ['team', 'env'], ['*'], []),
    protectedPods: fc.constantFrom([], ['role'], ['ro*']),
    granted: fc.boolean(),
  })
  .map((made) => {
    const states = [...made.names].sort().map((name, index): [string, NamespaceState] => {
      const one = made.namespaces[index];
      if (one === undefined) throw new Error('There are three.');
      const type = name.startsWith('app-') ? one.type : one.type === 'app' ? 'sys' : one.type;
      const tenant = type === undefined ? undefined : one.tenant;
      const label = type === 'app' ? made.types.env : type === 'sys' ? made.types.sys : undefined;
      const env = label?.kind === 'fixed' ? label.value : one.env;
      const policies = one.specs.map(
        (text, place): KnownPolicy => ({
          policy: {
            apiVersion: 'networking.k8s.io/v1',
            kind: 'NetworkPolicy',
            metadata: { name: `policy-${place}`, namespace: name },
            spec: text,
          },
          origin: one.origin,
          path: `manifests/${name}.yaml`,
          line: place + 1,
        }),
      );
      const defined = type !== undefined || one.defined;
      return [
        name,
        {
          name,
          defined,
          labels: {
            ...(env === undefined || !defined ? {} : { env }),
            [nameKey]: name,
            ...(tenant === undefined || !defined ? {} : { team: tenant }),
          },
          ...(type === undefined ? {} : { type }),
          ...(tenant === undefined ? {} : { tenant }),
          workloads:
            one.role === undefined
              ? []
              : [
                  {
                    ...{ name: 'worker', labels: { role: one.role }, ports: [], hostNetwork: false, pods: [] },
                    single: false,
                  },
                ],
          policies,
        },
      ];
    });
    const known = Object.entries(made.networks).map(([name, texts]) => [name, cidrSet(texts)] as const);
    const label = (one: TypeLabel | undefined): [string, TypeLabel][] => (one === undefined ? [] : [['env', one]]);
    return {
      cluster: {
        name: 'garden',
        networks: Object.fromEntries(known),
        traits: made.traits,
        ...(made.complete ? { declaredNamespaces: 'Complete' as const } : {}),
        namespaces: new Map(states),
        services: [],
      },
      facts: {
        protectedLabels: { namespaces: made.protectedNamespaces, pods: made.protectedPods },
        types: new Map([
          [
            'app',
            {
              ...(made.types.app === undefined ? {} : { namePattern: made.types.app }),
              labels: new Map<string, TypeLabel>([['team', { kind: 'tenant' }], ...label(made.types.env)]),
            },
          ],
          [
            'sys',
            {
              namePattern: 'sys',
              labels: new Map<string, TypeLabel>([['team', { kind: 'tenant' }], ...label(made.types.sys)]),
            },
          ],
        ]),
        granted: made.granted
          ? [
              {
                from: pods({ tenant: 'red', namespaceType: 'app' }),
                to: pods({ tenant: 'blue' }),
                relation: 'any' as const,
                ports: { numbers: portRange('TCP', 80), names: [] },
                reason: 'Granted.',
              },
            ]
          : [],
        addressesOfValue: (_, name, parameter) =>
          parameter === 'blocked' && name !== 'one' ? cidrSet(['192.168.0.0/16']) : undefined,
      },
    };
  });

function pods(parts: Partial<Omit<PodPattern, 'kind'>>): PodPattern {
  return { kind: 'pods', namespaces: labelBox({}), pods: labelBox({}), ...parts };
}

const podPattern: fc.Arbitrary<PodPattern> = fc
  .record({
    namespace: often(6, undefined, fc.constantFrom('app-*', 'app-1', '*-1', 'sys')),
    namespaceType: often(5, undefined, fc.constantFrom('app', 'app', 'sys')),
    tenant: often(3, undefined, fc.constantFrom('*', '*', 'red', 'none', 'r*')),
    namespaces: often(4, {} as LabelSelector, namespaceSelector),
    pods: often(2, {} as LabelSelector, podSelector),
  })
  .map(({ namespace: name, namespaceType, tenant, ...boxes }) => ({
    kind: 'pods',
    ...(name === undefined ? {} : { namespace: name }),
    ...(namespaceType === undefined ? {} : { namespaceType }),
    ...(tenant === undefined ? {} : { tenant }),
    namespaces: labelBox(boxes.namespaces),
    pods: labelBox(boxes.pods),
  }));

const cidr = (text: string): NetworkPattern => ({
  kind: 'network',
  network: { kind: 'cidr', addresses: cidrSet([text]), text },
});

const networkPattern: fc.Arbitrary<NetworkPattern> = fc.constantFrom<NetworkPattern>(
  { kind: 'network', network: 'metadata' },
  { kind: 'network', network: 'nodes' },
  { kind: 'network', network: 'services' },
  { kind: 'network', network: { kind: 'value', parameter: 'blocked' } },
  cidr('10.0.0.0/8'),
  cidr('192.168.0.0/16'),
  cidr('8.8.0.0/16'),
);

const portPattern: fc.Arbitrary<PortPattern> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('all' as const) },
  { weight: 2, arbitrary: fc.constant({ numbers: portRange('TCP', 80), names: [] }) },
  {
    weight: 1,
    arbitrary: fc.constant({ numbers: unitePorts(portRange('TCP', 80, 100), portRange('UDP', 53)), names: [] }),
  },
  { weight: 1, arbitrary: fc.constant({ numbers: noPorts, names: [{ name: 'web', protocol: 'TCP' as const }] }) },
);

const relation = fc.constantFrom(
  ...(['any', 'any', 'same', 'other', 'same-tenant', 'other-tenant', 'other-tenant'] as const),
);

/** Two ends of which one at most is a network; with a relation only where both are pods. */
const ends = fc.oneof(
  { weight: 4, arbitrary: fc.record({ from: podPattern, to: podPattern, relation, ports: portPattern }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ from: podPattern, to: networkPattern, ports: portPattern })
      .map((one) => ({ ...one, relation: 'any' as const })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ from: networkPattern, to: podPattern, ports: portPattern })
      .map((one) => ({ ...one, relation: 'any' as const })),
  },
);

const entry = fc.oneof(
  { weight: 3, arbitrary: fc.record({ peer: podPattern as fc.Arbitrary<PeerPattern>, relation, ports: portPattern }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ peer: networkPattern as fc.Arbitrary<PeerPattern>, ports: portPattern })
      .map((one) => ({ ...one, relation: 'any' as const })),
  },
);

const statement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 4, arbitrary: ends.map((one) => ({ kind: 'never' as const, ...one, location })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        side: fc.constantFrom('from' as const, 'to' as const),
        subject: podPattern,
        peers: fc.array(entry, { minLength: 1, maxLength: 2 }),
      })
      .map((one) => ({ kind: 'only' as const, ...one, location })),
  },
  {
    weight: 3,
    arbitrary: ends.map((one) => ({ kind: 'always' as const, ...one, ports: portsAt(one.to, one.ports), location })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        pods: podPattern,
        directions: fc.constantFrom(['Ingress'] as const, ['Egress'] as const, ['Ingress', 'Egress'] as const),
      })
      .map((one) => ({ kind: 'isolated' as const, ...one, location })),
  },
);

const except: fc.Arbitrary<ExceptedPath> = fc
  .record({
    from: fc.option(podPattern, { nil: undefined }),
    to: fc.option(fc.oneof<[fc.Arbitrary<PeerPattern>, fc.Arbitrary<PeerPattern>]>(podPattern, networkPattern), {
      nil: undefined,
    }),
    relation: often(2, 'any' as const, relation),
    ports: portPattern,
  })
  .map(({ from, to, ...rest }) => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...rest,
    reason: 'Agreed.',
    location,
  }));

const guardrail: fc.Arbitrary<Guardrail> = fc.record({
  name: fc.constant('sample'),
  description: fc.constant('A sample.'),
  mode: fc.constant('Enforce' as const),
  otherWriters: fc.constantFrom(
    'None' as const,
    'None' as const,
    'OneTenant' as const,
    'AllTenants' as const,
    'Anyone' as const,
  ),
  grants: fc.constantFrom('Forbidden' as const, 'Allowed' as const),
  statements: fc.array(statement, { minLength: 1, maxLength: 1 }),
  except: often(1, [] as ExceptedPath[], fc.array(except, { minLength: 1, maxLength: 1 })),
  location: fc.constant(location),
});

export const guardrailSystem: fc.Arbitrary<GuardrailSystem> = fc
  .record({ system: guardedCluster, guardrail })
  .map(({ system, guardrail: one }) => ({ ...system, guardrail: one }));

/** An address has no ports by name, so the reader refuses them there. */
function portsAt(to: PeerPattern, ports: PortPattern): PortPattern {
  return to.kind === 'network' && ports !== 'all' && ports.names.length > 0 ? 'all' : ports;
}
