import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ClusterDump } from '../../../src/clusters/dump/cluster-dump.ts';
import { assert, table, test } from '../../support/table.ts';
import { listOf, maker, ownedBy, pod, policy } from '../plain/support.ts';
import { dumpOf, namespace, readDump, stored } from './support.ts';

const denyAll = policy({ podSelector: {} });
const shop = namespace('shop');
const json = (...items: readonly object[]) => listOf(...items)['list.json'] ?? '';

/** Code and place of each finding. */
const foundIn = (files: Record<string, string>, settings: Parameters<typeof readDump>[1] = {}) =>
  readDump(files, settings).diagnostics.map(
    ({ code, severity, location: { path, line, column } }) => `${severity} ${code} ${path}:${line}:${column}`,
  );

const cut = json(shop, denyAll).slice(0, 150);
const refused = policy({ podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/33' } }] }] });
const partial = JSON.stringify({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicyList',
  metadata: { continue: 'x', remainingItemCount: 7 },
  items: [denyAll],
});

const bad: readonly {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly settings?: Parameters<typeof readDump>[1];
  readonly found: readonly string[];
}[] = [
  { name: 'an empty folder', files: {}, found: ['error no-manifests .:1:1'] },
  {
    name: 'an empty folder that has a name',
    files: {},
    settings: { named: ['eu1'] },
    found: ['error no-manifests eu1:1:1'],
  },
  { name: 'a list without items', files: { 'a.json': json() }, found: ['error no-manifests a.json:1:1'] },
  { name: 'no policy', files: { 'a.json': json(shop, pod('web')) }, found: ['warning no-policies a.json:1:1'] },
  {
    name: 'no namespace in a dump of a server',
    files: { 'a.json': json(policy({ podSelector: {} }, stored)) },
    found: ['error namespaces-missing a.json:1:1'],
  },
  {
    name: 'no namespace in manifests',
    files: { 'a.json': json(denyAll) },
    found: ['warning namespace-undefined a.json:1:1'],
  },
  {
    name: 'a namespace that is not listed beside one that is',
    files: { 'a.json': json(namespace('other', {}, stored), denyAll) },
    found: ['warning namespace-undefined a.json:1:1'],
  },
  { name: 'half a dump', files: { 'a.json': cut }, found: ['error invalid-json a.json:1:151'] },
  {
    name: 'a part of a list',
    files: { 'a.json': json(shop), 'b.json': partial },
    found: ['error list-incomplete b.json:1:1'],
  },
  {
    name: 'two files that agree',
    files: { 'a.json': json(shop, denyAll), 'b.json': json(denyAll) },
    found: [],
  },
  {
    name: 'two files that contradict',
    files: { 'a.json': json(shop, denyAll), 'b.json': json(policy({ podSelector: { matchLabels: { app: 'web' } } })) },
    found: ['error object-twice b.json:1:43'],
  },
  {
    name: 'a CIDR that servers once took',
    files: { 'a.json': json(shop, refused) },
    found: ['error invalid-ip-block a.json:1:289'],
  },
  {
    name: 'the same, where it is to be left out',
    files: { 'a.json': json(shop, refused) },
    settings: { skipInvalid: true },
    found: ['warning invalid-ip-block a.json:1:289'],
  },
];

table('bad input is named at its place', bad, ({ files, settings, found }) => {
  assert.equal(foundIn(files, settings), found);
  const isBroken = found.some((each) => each.startsWith('error'));
  assert.is(readDump(files, settings).value === undefined, isBroken);
});

test('the hint of a refused policy says how to go on without it', () => {
  const [found] = readDump({ 'a.json': json(shop, refused) }).diagnostics;
  assert.match(found?.hint ?? '', /--skip-invalid/);
  assert.equal(readDump({ 'a.json': json(shop, refused) }, { skipInvalid: true }).value?.leftOut.policies, [
    'shop/allow',
  ]);
});

test('a dump of Nodes and Secrets lacks the namespaces, too', () => {
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a', ...stored } };
  const { diagnostics } = readDump({ 'a.json': json(node) });
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [
      ['namespaces-missing', "The dump lists no Namespace, so the labels of the cluster's namespaces are not known."],
      ['no-policies', 'The manifests contain no NetworkPolicy, so every connection is allowed.'],
    ],
  );
});

test('the hint of an empty dump is the command that prints a dump', () => {
  const [found] = readDump({}).diagnostics;
  assert.match(found?.hint ?? '', /kubectl get -A -o json/);
});

test('a dump has the name of its cluster, its namespaces with labels, and its workloads', () => {
  const { name, state, facts, leftOut } = dumpOf([
    namespace('shop', { team: 'a' }),
    pod('web', { app: 'web' }, { status: { podIP: '10.0.0.1' } }),
    policy({ podSelector: {} }, { namespace: 'other' }),
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace: 'shop' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 't', namespace: 'shop' } },
  ]);
  assert.equal([name, state.name, facts.listedNamespaces], ['eu1', 'eu1', 1]);
  assert.equal(
    [...state.namespaces.values()].map((each) => [each.name, each.defined, each.labels, each.workloads.length]),
    [
      ['other', false, { 'kubernetes.io/metadata.name': 'other' }, 0],
      ['shop', true, { 'kubernetes.io/metadata.name': 'shop', team: 'a' }, 1],
    ],
  );
  assert.equal(leftOut.kinds, new Map([['Secret', 2]]));
});

/** The dump without the places of its policies. */
function content(dump: ClusterDump) {
  const { state, ...rest } = dump;
  const namespaces = [...state.namespaces].map(([name, { policies, ...known }]) => [
    name,
    { ...known, policies: policies.map(({ policy: each, origin }) => ({ each, origin })) },
  ]);
  return { ...rest, state: { ...state, namespaces } };
}

const many: readonly object[] = [
  shop,
  namespace('data', { tier: 'data' }),
  denyAll,
  policy({ podSelector: {} }, { managedFields: [{ manager: 'helm' }] }),
  policy({ podSelector: { matchLabels: { app: 'db' } } }, { name: 'db', namespace: 'data', ...ownedBy('Kafka', 'x') }),
  policy({ podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: '10.0.0.1/8' } }] }] }, { name: 'out' }),
  pod('web-1', { app: 'web' }, { status: { podIP: '10.0.0.1' } }, ownedBy('ReplicaSet', 'web')),
  pod('web-2', { app: 'web' }, { status: { podIP: '10.0.0.2' } }, ownedBy('ReplicaSet', 'web')),
  maker('ReplicaSet', 'web', { app: 'web' }, {}, ownedBy('Deployment', 'web')),
  maker('Deployment', 'web', { app: 'web' }),
  maker('DaemonSet', 'cilium', {}, {}, { namespace: 'kube-system' }),
  ...['a', 'b', 'c'].map((name, index) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    spec: { podCIDR: `10.0.${index}.0/24` },
    status: { addresses: [{ type: 'InternalIP', address: `10.9.0.${index}` }] },
  })),
  ...['z', 'y'].map((name, index) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'ServiceCIDR',
    metadata: { name },
    spec: { cidrs: [`10.96.${index}.0/24`] },
  })),
  ...['10.9.0.2', '10.9.0.1'].map((address, index) => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: `k-${index}`, namespace: 'kube-system', labels: { 'kubernetes.io/service-name': 'kube-dns' } },
    endpoints: [{ addresses: [address] }],
    ports: [{ port: 443 + index }],
  })),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-dns', namespace: 'kube-system' },
    spec: { clusterIP: '10.96.0.10', selector: { 'k8s-app': 'kube-dns' }, ports: [{ port: 53, protocol: 'UDP' }] },
  },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace: 'shop' } },
];

test('the order of the objects does not matter', () => {
  const expected = content(dumpOf(many));
  assert.equal(expected.facts.pods?.from, 'spec.podCIDRs of 3 Nodes');
  assert.equal(expected.facts.services?.from, '2 ServiceCIDRs');
  fc.assert(
    fc.property(fc.shuffledSubarray([...many], { minLength: many.length }), (items) => {
      assert.equal(content(dumpOf(items)), expected);
    }),
    { numRuns: 50 },
  );
});

test('rendered manifests are read as the policies that were rendered', () => {
  const folder = new URL('../../../docs/examples/shop/manifests/clusters/', import.meta.url);
  const clusters = readdirSync(folder);
  assert.ok(clusters.length > 0);
  for (const cluster of clusters) {
    const paths = readdirSync(new URL(`${cluster}/`, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const files = Object.fromEntries(
      paths.map((path) => [path, readFileSync(new URL(`${cluster}/${path}`, folder), 'utf8')]),
    );
    const rendered = Object.values(files).flatMap((text) => text.match(/^kind: NetworkPolicy$/gm) ?? []).length;
    const { value, diagnostics } = readDump(files, { name: cluster });
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['namespace-undefined'],
    );
    const policies = [...(value?.state.namespaces.values() ?? [])].flatMap((each) => each.policies);
    assert.is(policies.length, rendered);
    for (const { policy: read } of policies) {
      assert.is(read.metadata.labels?.['app.kubernetes.io/managed-by'], undefined);
      assert.not.match(JSON.stringify(read), /ringfence\.dev/);
    }
    const records = [...(value?.policies.values() ?? [])].flatMap((each) => [...each.values()]);
    assert.is(records.length, rendered);
    assert.ok(records.every(({ writer, rewritten }) => writer === undefined && rewritten.length === 0));
  }
});
