import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { type LandscapeParts, renderWell } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { testedLandscape } from '../support/tested-landscape.ts';
import { cidrsOf } from './plain/support.ts';

const deny = (name: string, spec: object = {}) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec: { podSelector: {}, ...spec },
});
const parts: LandscapeParts = {
  types: {
    shop: {
      labels: { team: 'shop' },
      workloads: [
        { name: 'web', labels: { app: 'web' }, ports: [{ name: 'http', port: 8080 }] },
        { name: 'db', kind: 'StatefulSet', labels: { app: 'db' }, addresses: ['10.0.0.7', 'fd00::7'] },
        { name: 'api', kind: 'Pod', labels: {}, hostNetwork: true },
      ],
      policies: { 'deny-all': deny('deny-all'), 'allow-web': deny('allow-web', { egress: [{}] }) },
      externalPolicies: ['mesh'],
    },
  },
  external: { mesh: deny('mesh') },
  clusters: {
    east: {
      networks: { pods: ['10.0.0.0/16'], nodes: ['10.1.0.0/16', 'fd01::/64'] },
      cni: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'always' },
      namespaces: { fish: 'shop' },
    },
    west: { namespaces: { fish: 'shop', fruit: 'shop' } },
  },
};

const filesOf = (changes: (path: string, text: string) => string | undefined = (_, text) => text) => {
  const { files } = renderWell(parts);
  const all = [...files.keys()].map((path): [string, string | undefined] => [
    path,
    changes(path, files.get(path) ?? ''),
  ]);
  return new Map(all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
};
const landscapeOf = (files: ReadonlyMap<string, string>) =>
  renderedLandscape(loadManifestTree(memoryTree(files), { folder: 'manifests' }), 'manifests');

test('a cluster has the networks and traits of its inventory; what is not known is absent', () => {
  const [east, west] = testedLandscape(parts).clusters;
  assert.equal(
    [cidrsOf(east?.networks.pods), cidrsOf(east?.networks.nodes), east?.networks.services],
    [['10.0.0.0/16'], ['10.1.0.0/16', 'fd01::/64'], undefined],
  );
  assert.equal({ ...east?.traits }, { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'always' });
  assert.equal([west?.networks, west?.traits.ipBlockMatchesPods], [{}, 'unknown']);
});

test('a namespace has its labels with its name, its type, its workloads and policies in order', () => {
  const [east] = testedLandscape(parts).clusters;
  const fish = east?.namespaces.get('fish');
  assert.equal(
    [fish?.labels, fish?.type, fish?.tenant, fish?.defined],
    [{ team: 'shop', 'kubernetes.io/metadata.name': 'fish' }, 'shop', undefined, true],
  );
  assert.equal(
    fish?.workloads.map(({ name, kind = '', hostNetwork, single, addresses }) =>
      [kind, name, hostNetwork, single, cidrsOf(addresses)].join(' '),
    ),
    ['Pod api true true ', 'StatefulSet db false false 10.0.0.7/32,fd00::7/128', ' web false false '],
  );
  assert.equal(
    fish?.policies.map(({ policy, origin, path }) => `${origin} ${policy.metadata.name} in ${path}`),
    [
      'rendered allow-web in manifests/clusters/east/fish/policies.yaml',
      'rendered deny-all in manifests/clusters/east/fish/policies.yaml',
      'external mesh in manifests/inventory/namespace-types/shop/default.yaml',
    ],
  );
});

test('reads a cluster on demand, and only once', () => {
  const reads: string[] = [];
  const tree = memoryTree(filesOf());
  const noting = {
    paths: tree.paths,
    get(path: string) {
      const file = tree.get(path);
      const read = (): Uint8Array => {
        reads.push(path);
        return file?.read() ?? new Uint8Array();
      };
      return file && { size: file.size, contentId: file.contentId, read };
    },
  };
  const { value } = renderedLandscape(loadManifestTree(noting, { folder: 'manifests' }), 'manifests');
  assert.not.ok(reads.some((path) => path.includes('/west/')));
  value?.clusters.get('west')?.load();
  const first = reads.length;
  assert.is(value?.clusters.get('west')?.load(), value?.clusters.get('west')?.load());
  assert.is(reads.length, first);
});

table(
  'reports what is missing or broken, and gives no answer about the cluster',
  [
    { name: 'nothing rendered', change: () => undefined, codes: ['nothing-rendered'], whole: true },
    {
      name: 'no inventory of a cluster',
      change: (path: string, text: string) => (path.endsWith('/east/cluster.yaml') ? undefined : text),
      codes: ['inventory-missing'],
      whole: false,
    },
    {
      name: 'an inventory of a later release',
      change: (path: string, text: string) =>
        path.endsWith('/east/cluster.yaml') ? text.replace('schemaVersion: 2', 'schemaVersion: 3') : text,
      codes: ['unknown-schema-version'],
      whole: false,
    },
    {
      name: 'a policy edited by hand',
      change: (path: string, text: string) =>
        path === 'clusters/east/fish/policies.yaml' ? text.replaceAll('podSelector: {}', 'podSelektor: {}') : text,
      codes: ['unknown-field', 'unknown-field'],
      whole: false,
    },
  ],
  ({ change, codes, whole }) => {
    const { value, diagnostics } = landscapeOf(filesOf(change));
    const loaded = value?.clusters.get('east')?.load();
    const errors = [...diagnostics, ...(loaded?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
    const found = errors.map(({ code }) => code);
    for (const code of codes) assert.ok(found.includes(code as never), `${code} in ${found.join()}`);
    assert.is(value === undefined, whole);
    assert.is(loaded?.value, undefined);
    if (!whole) assert.ok(value?.clusters.get('west')?.load().value);
  },
);
