import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump } from '../../src/clusters/dump/cluster-dump.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import type { InferredLandscape } from '../../src/inference/inferred-landscape.ts';
import { UniqueNames } from '../../src/inference/names.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { assert, table, test } from '../support/table.ts';

type Spec = WrittenNetworkPolicy['spec'];
/** The policies of each namespace, by cluster and namespace. */
type Clusters = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Spec>>>>>>;

function dumpsWith(clusters: Clusters, labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
  return Object.entries(clusters).map(([name, namespaces]): ClusterDump => {
    const states = Object.entries(namespaces).map(([namespace, policies]): [string, NamespaceState] => [
      namespace,
      {
        name: namespace,
        labels: { 'kubernetes.io/metadata.name': namespace, ...labels[namespace] },
        defined: true,
        workloads: [],
        policies: Object.entries(policies).map(([policy, spec]) => ({
          policy: completePolicy({
            apiVersion: 'networking.k8s.io/v1',
            kind: 'NetworkPolicy',
            metadata: { name: policy },
            spec,
          }),
          origin: 'given',
          path: 'test',
          line: 1,
        })),
      },
    ]);
    const state: ClusterState = {
      name,
      networks: {},
      traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
      namespaces: new Map(states),
      services: [],
    };
    return { name, state, policies: new Map(), facts: { listedNamespaces: states.length }, leftOut: nothingLeftOut };
  });
}

const web = { matchLabels: { app: 'web' } };
const denyAll: Spec = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] };
const port = (number: number): Spec => ({ podSelector: web, ingress: [{ ports: [{ port: number }] }] });
const from = (...peers: readonly object[]): Spec => ({
  podSelector: web,
  ingress: [{ from: peers, ports: [{ port: 8080 }] }],
});
const app = (name: string) => ({ podSelector: { matchLabels: { app: name } } });
const block = (cidr: string) => ({ ipBlock: { cidr } });

/** Namespaces `a`, `b`, … of one cluster, each with a default deny and one more policy. */
function each(...specs: readonly (Spec | undefined)[]): Clusters {
  const names = ['a', 'b', 'c', 'd', 'e'];
  return {
    eu1: Object.fromEntries(
      specs.map((spec, index) => [
        `ns-${names[index]}`,
        { 'deny-all': denyAll, 'allow-dns': denyAll, ...(spec === undefined ? {} : { 'allow-web': spec }) },
      ]),
    ),
  };
}

function templateIn({ types, shared }: InferredLandscape, name: string): JsonObject | undefined {
  return [...shared, ...types.flatMap(({ templates }) => templates)].find((one) => one.name === name)?.document;
}

function nodeOf(value: Json | undefined, field: string): Json | undefined {
  return isJsonObject(value) ? value[field] : undefined;
}

interface PartCase {
  readonly name: string;
  readonly clusters: Clusters;
  /** The rules of the template `allow-web`, and its `$when`. */
  readonly ingress: Json;
  readonly when?: string;
  /** Parameters with their defaults. */
  readonly parameters: Readonly<Record<string, Json | undefined>>;
  /** Values of clusters and namespaces that set some. */
  readonly values: Readonly<Record<string, JsonObject>>;
}

table<PartCase>(
  'what policies differ in becomes a part of their template',
  [
    {
      name: 'nothing',
      clusters: each(port(80), port(80)),
      ingress: [{ ports: [{ port: 80 }] }],
      parameters: {},
      values: {},
    },
    {
      name: 'a port that most have is the default',
      clusters: each(port(80), port(80), port(8080)),
      ingress: [{ ports: [{ port: '{{values.webPort}}' }] }],
      parameters: { webPort: 80 },
      values: { 'ns-c': { webPort: 8080 } },
    },
    {
      name: 'a port without a majority is required',
      clusters: each(port(80), port(81)),
      ingress: [{ ports: [{ port: '{{values.webPort}}' }] }],
      parameters: { webPort: undefined },
      values: { 'ns-a': { webPort: 80 }, 'ns-b': { webPort: 81 } },
    },
    {
      name: 'a policy that few lack has a switch',
      clusters: each(port(80), port(80), undefined),
      ingress: [{ ports: [{ port: 80 }] }],
      when: '{{values.webEnabled}}',
      parameters: { webEnabled: true },
      values: { 'ns-c': { webEnabled: false } },
    },
    {
      name: 'a peer that one has',
      clusters: each(from(app('a')), from(app('a')), from(app('a'), app('b'))),
      ingress: [
        {
          from: [app('a'), { $when: '{{values.bEnabled}}', ...app('b') }],
          ports: [{ port: 8080 }],
        },
      ],
      parameters: { bEnabled: false },
      values: { 'ns-c': { bEnabled: true } },
    },
    {
      name: 'a run of blocks',
      clusters: each(
        from(block('10.0.0.0/24')),
        from(block('10.0.1.0/24'), block('10.0.2.0/24')),
        from(block('10.0.0.0/24')),
      ),
      ingress: [
        {
          from: [{ $each: '{{values.webNetworks}}', $as: 'peer', ipBlock: { cidr: '{{peer}}' } }],
          ports: [{ port: 8080 }],
        },
      ],
      parameters: { webNetworks: ['10.0.0.0/24'] },
      values: { 'ns-b': { webNetworks: ['10.0.1.0/24', '10.0.2.0/24'] } },
    },
    {
      name: 'the name of the namespace',
      clusters: each(from(app('ns-a')), from(app('ns-b'))),
      ingress: [{ from: [app('{{namespace.name}}')], ports: [{ port: 8080 }] }],
      parameters: {},
      values: {},
    },
    {
      name: 'a value of each cluster',
      clusters: {
        eu1: {
          'ns-a': { 'deny-all': denyAll, 'allow-web': from(block('10.1.0.0/16')) },
          'ns-b': { 'deny-all': denyAll, 'allow-web': from(block('10.1.0.0/16')) },
        },
        us1: {
          'ns-a': { 'deny-all': denyAll, 'allow-web': from(block('10.2.0.0/16')) },
          'ns-b': { 'deny-all': denyAll, 'allow-web': from(block('10.2.0.0/16')) },
        },
      },
      ingress: [{ from: [{ ipBlock: { cidr: '{{values.webNetwork}}' } }], ports: [{ port: 8080 }] }],
      parameters: { webNetwork: undefined },
      values: { eu1: { webNetwork: '10.1.0.0/16' }, us1: { webNetwork: '10.2.0.0/16' } },
    },
  ],
  ({ clusters, ingress, when, parameters, values }) => {
    const inferred = inferLandscape(dumpsWith(clusters));
    const template = templateIn(inferred, 'allow-web');
    assert.equal(nodeOf(template?.spec, 'ingress'), ingress);
    assert.is(template?.$when, when);
    const declared = [...inferred.parameters, ...inferred.types.flatMap((type) => type.parameters)];
    assert.equal(Object.fromEntries(declared.map(({ name, declaration }) => [name, declaration.default])), parameters);
    const set = inferred.clusters.flatMap((cluster) => [cluster, ...cluster.namespaces]);
    assert.equal(
      Object.fromEntries(set.filter((one) => Object.keys(one.values).length > 0).map((one) => [one.name, one.values])),
      values,
    );
  },
);

test('a policy that at most half of a type have is listed by its namespaces', () => {
  const inferred = inferLandscape(dumpsWith(each(port(80), undefined, undefined, undefined)));
  assert.equal(
    inferred.types.map(({ policies }) => policies),
    [['allow-dns', 'deny-all']],
  );
  assert.equal(
    inferred.clusters[0]?.namespaces.map(({ name, policies }) => [name, policies]),
    [
      ['ns-a', ['allow-web']],
      ['ns-b', []],
      ['ns-c', []],
      ['ns-d', []],
    ],
  );
});

test('policies that are alike are one template with a list', () => {
  const calls = (...names: readonly string[]): Readonly<Record<string, Spec>> =>
    Object.fromEntries(
      names.map((name, index) => [
        `call-${name}`,
        { ...from(app(name)), podSelector: { matchLabels: { app: `app-${index}` } } },
      ]),
    );
  const clusters = {
    eu1: {
      a: { 'deny-all': denyAll, x: port(1), ...calls('b', 'c', 'd') },
      b: { 'deny-all': denyAll, x: port(1), ...calls('e') },
    },
  };
  const inferred = inferLandscape(dumpsWith(clusters));
  assert.equal(
    inferred.types.map(({ policies }) => policies),
    [['deny-all', 'call', 'x']],
  );
  assert.equal(templateIn(inferred, 'call'), {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    $each: '{{values.callPolicies}}',
    $as: 'policy',
    metadata: { name: '{{policy.name}}' },
    spec: {
      podSelector: { matchLabels: { app: '{{policy.app}}' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [app('{{policy.fromApp}}')], ports: [{ port: 8080 }] }],
    },
  });
  assert.equal(
    inferred.clusters[0]?.namespaces.map(({ values }) => values),
    [
      {
        callPolicies: [
          { name: 'call-b', app: 'app-0', fromApp: 'b' },
          { name: 'call-c', app: 'app-1', fromApp: 'c' },
          { name: 'call-d', app: 'app-2', fromApp: 'd' },
        ],
      },
      { callPolicies: [{ name: 'call-e', app: 'app-0', fromApp: 'e' }] },
    ],
  );
});

test('the name of a file is cut where a policy has a longer one', () => {
  const name = `${'a'.repeat(120)}-b`;
  const inferred = inferLandscape(dumpsWith({ eu1: { one: { [name]: denyAll } } }));
  assert.equal(
    inferred.types[0]?.templates.map((template) => template.name),
    ['a'.repeat(100)],
  );
});

test('namespaces share a type only if they share most of their policies', () => {
  const inferred = inferLandscape(
    dumpsWith({
      eu1: {
        one: { 'deny-all': denyAll, x: port(1), y: port(2), z: port(3) },
        two: { 'deny-all': denyAll, x: port(1), y: port(2), z: port(3) },
        three: { 'deny-all': denyAll, p: port(1), q: port(2), r: port(3) },
        four: { 'deny-all': denyAll, p: port(1), q: port(2), r: port(3) },
      },
    }),
  );
  assert.equal(
    inferred.clusters[0]?.namespaces.map(({ name, type }) => `${name}: ${type}`),
    ['four: p', 'one: x', 'three: p', 'two: x'],
  );
  assert.equal(
    inferred.shared.map(({ name }) => name),
    ['deny-all'],
  );
});

test('namespaces without policies are one type, with any names', () => {
  const inferred = inferLandscape(dumpsWith({ eu1: { one: {}, two: {}, three: { 'deny-all': denyAll } } }));
  assert.equal(
    inferred.types.map(({ name, policies }) => [name, policies]),
    [
      ['three', ['deny-all']],
      ['without-policies', []],
    ],
  );
});

test('namespaces that a label sorts into kinds are not one type, although they have the same policies', () => {
  const policies = { 'deny-all': denyAll, x: port(1), y: port(2) };
  const reads: Spec = {
    podSelector: {},
    ingress: [{ from: [{ namespaceSelector: { matchLabels: { purpose: 'app', team: 'x' } } }] }],
  };
  const names = ['a-app', 'b-app', 'c-app', 'a-data', 'b-data', 'c-data'];
  const labels = Object.fromEntries(names.map((name) => [name, { purpose: name.slice(2), team: name.slice(0, 1) }]));
  const clusters = {
    eu1: Object.fromEntries(
      names.map((name) => [name, { ...policies, ...(name.endsWith('app') ? { own: reads } : {}) }]),
    ),
  };
  const inferred = inferLandscape(dumpsWith(clusters, labels));
  assert.equal(
    inferred.types.map(({ name, labels: common }) => [name, common]),
    [
      ['app', { purpose: 'app', team: '{{tenant.name}}' }],
      ['data', { purpose: 'data', team: '{{tenant.name}}' }],
    ],
  );
  assert.equal(
    inferred.tenants.map(({ name, evidence }) => [name, evidence]),
    [
      ['a', { label: 'team' }],
      ['b', { label: 'team' }],
      ['c', { label: 'team' }],
    ],
  );
});

test('a label that no tenant can have as its name proposes none', () => {
  const names = ['one', 'two', 'three', 'four'];
  const labels = Object.fromEntries(names.map((name, index) => [name, { team: index < 2 ? 'none' : 'red' }]));
  const reads: Spec = {
    podSelector: {},
    ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'red' } } }] }],
  };
  const clusters = { eu1: Object.fromEntries(names.map((name) => [name, { own: reads }])) };
  const inferred = inferLandscape(dumpsWith(clusters, labels), { tenants: { label: 'team' } });
  assert.equal(
    inferred.tenants.map(({ name, namespaces }) => [name, namespaces]),
    [['red', 2]],
  );
});

test('a number makes no name longer than a name can be', () => {
  const names = new UniqueNames([], { longest: 5 });
  assert.equal([names.take(['aaaaa'], '-'), names.take(['aaaaa', 'toolong'], '-')], ['aaaaa', 'aaa-2']);
});
