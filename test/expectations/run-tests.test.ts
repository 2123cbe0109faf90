import { renderedLandscape } from '../../src/connectivity/rendered-landscape.ts';
import { peerName } from '../../src/expectations/peer-name.ts';
import { readConnectivityTests } from '../../src/expectations/read-connectivity-tests.ts';
import { runTests, type TestedClusters } from '../../src/expectations/run-tests.ts';
import type { CaseResult } from '../../src/expectations/test-run.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import { loadManifestTree } from '../../src/policy/manifest-tree.ts';
import { type LandscapeParts, renderWell } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const web = { name: 'web', labels: { app: 'web' }, ports: [{ name: 'http', port: 8080 }] };
const db = { name: 'db', labels: { app: 'db' }, ports: [{ name: 'sql', port: 5432 }] };
const policy = (name: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec,
});

const networks = { pods: ['10.0.0.0/16'] };
const cni = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' };

/** Two shops in each of two clusters, whose databases only their own web reaches; one namespace is open. */
const shops: LandscapeParts = {
  types: {
    shop: {
      workloads: [web, db],
      policies: {
        'deny-all': policy('deny-all', { podSelector: {}, policyTypes: ['Ingress'] }),
        'web-to-db': policy('web-to-db', {
          podSelector: { matchLabels: { app: 'db' } },
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [{ podSelector: { matchLabels: { app: 'web' } } }],
              ports: [{ protocol: 'TCP', port: 5432 }],
            },
            { from: [{ ipBlock: { cidr: '192.0.2.0/25' } }] },
            { from: [{ ipBlock: { cidr: '10.0.1.0/24' } }], ports: [{ protocol: 'UDP', port: 53 }] },
          ],
        }),
      },
    },
    open: { workloads: [{ name: 'tool', labels: { app: 'web' } }] },
  },
  clusters: {
    east: { networks, cni, namespaces: { fish: 'shop', fruit: 'shop', tools: 'open' } },
    west: { networks, cni, namespaces: { fish: 'shop', wine: 'shop' } },
  },
};

function testedClusters(parts: LandscapeParts): TestedClusters {
  const { files } = renderWell(parts);
  const tree = loadManifestTree(memoryTree(new Map([...files.keys()].map((path) => [path, files.get(path) ?? '']))), {
    folder: 'manifests',
  });
  const landscape = renderedLandscape(tree, 'manifests').value;
  if (landscape === undefined)
    throw new Error(JSON.stringify(renderedLandscape(tree, 'manifests').diagnostics.slice(0, 3)));
  const clusters = [...landscape.clusters.values()].map((cluster) => {
    const { value, diagnostics } = cluster.load();
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value;
  });
  return { landscape, clusters };
}

const tested = testedClusters(shops);

function run(one: JsonObject, spec: JsonObject = {}): CaseResult {
  const source = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'ConnectivityTest',
    metadata: { name: 'shops' },
    spec: { ...spec, cases: [{ name: 'a case', expect: 'allowed', ...one }] },
  };
  const { value, diagnostics } = readConnectivityTests(memoryTree({ 'a.yaml': JSON.stringify(source) }), {
    where: '.',
  });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const [result] = runTests(tested, value).results;
  if (result === undefined) throw new Error('The case was left out.');
  return result;
}

const shop = (workload: string, more: JsonObject = {}): JsonObject => ({ namespaceType: 'shop', workload, ...more });

interface JudgedCase {
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  readonly port: number | string;
  readonly verdict: string;
  readonly pairs: number;
  readonly spec?: JsonObject;
}

const judged: readonly JudgedCase[] = [
  {
    name: 'within each namespace',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'between namespaces',
    from: shop('web'),
    to: shop('db', { relation: 'other' }),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  {
    name: 'a relation at the source is the same',
    from: shop('web', { relation: 'other' }),
    to: shop('db'),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  { name: 'within and between are mixed', from: shop('web'), to: shop('db'), port: 5432, verdict: 'mixed', pairs: 8 },
  {
    name: 'some ports of a range are mixed',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: '5432-5433',
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'any is every port of every protocol',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 'any',
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'a port by its name',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 'sql',
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'two replicas of one workload are a pair',
    from: shop('db'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'denied',
    pairs: 4,
  },
  {
    name: 'one cluster only',
    from: shop('web'),
    to: shop('db', { relation: 'same' }),
    port: 5432,
    verdict: 'allowed',
    pairs: 2,
    spec: { cluster: 'east' },
  },
  {
    name: 'a cluster without one of the peers does not count',
    from: { namespace: 'tools', workload: 'tool' },
    to: shop('db'),
    port: 5432,
    verdict: 'denied',
    pairs: 2,
  },
  {
    name: 'pods by their labels',
    from: { namespace: 'fish', podLabels: { app: 'web' } },
    to: { namespace: 'fish', workload: 'db' },
    port: 5432,
    verdict: 'allowed',
    pairs: 2,
  },
  {
    name: 'addresses that a block holds',
    from: { ip: '192.0.2.0/26' },
    to: shop('db'),
    port: 5432,
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'addresses of which a block holds a part are mixed',
    from: { ip: '192.0.2.0/24' },
    to: shop('db'),
    port: 5432,
    verdict: 'mixed',
    pairs: 4,
  },
  {
    name: 'addresses as destinations',
    from: shop('db'),
    to: { ip: '0.0.0.0/0' },
    port: 'any',
    verdict: 'allowed',
    pairs: 4,
  },
  {
    name: 'pods that may have an address of a block',
    from: shop('web'),
    to: shop('db'),
    port: '53/UDP',
    verdict: 'conditional',
    pairs: 8,
  },
  {
    name: 'every workload of a namespace',
    from: { namespace: 'tools' },
    to: { namespace: 'fruit' },
    port: 1,
    verdict: 'denied',
    pairs: 2,
  },
];

table('a case is judged', judged, ({ from, to, port, verdict, pairs, spec }) => {
  const result = run({ from, to, port }, spec);
  assert.equal([result.verdict, result.pairs], [verdict, pairs]);
  for (const expect of ['allowed', 'denied', 'conditional']) {
    assert.is(run({ from, to, port, expect }, spec).passed, expect === verdict, `expected ${expect}`);
  }
});
