import type { NamespaceState } from '../../../src/clusters/cluster-state.ts';
import { writtenPlaces } from '../../../src/clusters/plain/written-places.ts';
import type { Location } from '../../../src/diagnostics/diagnostic.ts';
import { invariant } from '../../../src/diagnostics/invariant.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import type { PolicyPath } from '../../../src/policy/violation.ts';
import { assert, table, test } from '../../support/table.ts';
import { read } from './support.ts';

const yaml = `# two objects
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: web
  namespace: shop
spec:
  podSelector: {}
  ingress:
    - from:
        - podSelector: {}
        - ipBlock:
            cidr: 10.0.0.0/8
`;
const json = `{
 "apiVersion": "v1",
 "kind": "List",
 "items": [
  {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}},
  {
   "apiVersion": "networking.k8s.io/v1",
   "kind": "NetworkPolicy",
   "metadata": {"name": "web", "namespace": "shop"},
   "spec": {
    "podSelector": {},
    "ingress": [
     {
      "from": [
       {"podSelector": {}}
      ]
     }
    ]
   }
  }
 ]
}
`;

function shopOf(files: Record<string, string>): NamespaceState {
  const shop = read(files).value?.clusters.get('')?.load().value?.namespaces.get('shop');
  invariant(shop !== undefined, 'there is a namespace');
  return shop;
}

function find(
  shop: NamespaceState,
  name: string,
  path: PolicyPath,
  places: ReturnType<typeof writtenPlaces>,
): Location | undefined {
  const policy = shop.policies.find((each) => each.policy.metadata.name === name);
  invariant(policy !== undefined, 'there is a policy');
  return places.rendered(policy, shop, path);
}

interface PlaceCase {
  readonly name: string;
  readonly file: string;
  readonly path: PolicyPath;
  readonly line: number;
}

const cases: readonly PlaceCase[] = [
  { name: 'a rule, in YAML', file: 'a.yaml', path: ['spec', 'ingress', 0], line: 14 },
  { name: 'a peer, in YAML', file: 'a.yaml', path: ['spec', 'ingress', 0, 'from', 1], line: 16 },
  { name: 'a selector', file: 'a.yaml', path: ['spec', 'podSelector'], line: 12 },
  { name: 'what is not written, by what is around it', file: 'a.yaml', path: ['spec', 'egress', 0], line: 12 },
  { name: 'a peer, in a list of a dump', file: 'a.json', path: ['spec', 'ingress', 0, 'from', 0], line: 15 },
];

table('where a given policy is written', cases, ({ file, path, line }) => {
  const files = { [file]: file.endsWith('.json') ? json : yaml };
  const found = find(shopOf(files), 'web', path, writtenPlaces(memoryTree(files)));
  assert.equal([found?.path, found?.line], [file, line]);
});

test('reads a file again only once, and on demand', () => {
  const files = { 'a.yaml': yaml };
  const shop = shopOf(files);
  const tree = memoryTree(files);
  let reads = 0;
  const places = writtenPlaces({
    ...tree,
    get(path) {
      reads++;
      return tree.get(path);
    },
  });
  assert.is(reads, 0);
  find(shop, 'web', ['spec'], places);
  find(shop, 'web', ['spec', 'ingress', 0], places);
  assert.is(reads, 1);
});

test('of a policy that is nowhere in the files nothing is said', () => {
  assert.is(find(shopOf({ 'a.yaml': yaml }), 'web', ['spec'], writtenPlaces(memoryTree({}))), undefined);
});

test('tells policies apart that begin on one line, and that another API calls the same', () => {
  const named = (apiVersion: string, name: string, namespace: string, spec: string) =>
    `{"apiVersion":"${apiVersion}","kind":"NetworkPolicy","metadata":{"name":"${name}","namespace":"${namespace}"},"spec":${spec}}`;
  const items = [
    named('projectcalico.org/v3', 'web', 'shop', '{"tier":"x"}'),
    named('networking.k8s.io/v1', 'api', 'data', '{"podSelector":{}}'),
    named('networking.k8s.io/v1', 'web', 'shop', '{"podSelector":{}}'),
    named('networking.k8s.io/v1', 'api', 'shop', '{"podSelector":{}}'),
  ];
  const text = `{"apiVersion":"v1","kind":"List","items":[${items.join(',')}]}`;
  const files = { 'a.json': text };
  const places = writtenPlaces(memoryTree(files));
  const columns = ['web', 'api'].map((name) => find(shopOf(files), name, [], places)?.column);
  assert.equal(
    columns,
    [items[2], items[3]].map((item = '') => text.indexOf(item) + 1),
  );
});
