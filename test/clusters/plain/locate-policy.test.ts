import type { KnownPolicy } from '../../../src/clusters/cluster-state.ts';
import { locateInPlainManifests } from '../../../src/clusters/plain/locate-policy.ts';
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

function onlyPolicy(files: Record<string, string>): KnownPolicy {
  const { value } = read(files);
  const [policy] = value?.clusters.get('')?.load().value?.namespaces.get('shop')?.policies ?? [];
  invariant(policy !== undefined, 'there is a policy');
  return policy;
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
  const found = locateInPlainManifests(memoryTree(files))(onlyPolicy(files), path);
  assert.equal([found?.path, found?.line], [file, line]);
});

test('reads a file again only once, and on demand', () => {
  const files = { 'a.yaml': yaml };
  const policy = onlyPolicy(files);
  const tree = memoryTree(files);
  let reads = 0;
  const locate = locateInPlainManifests({
    ...tree,
    get(path) {
      reads++;
      return tree.get(path);
    },
  });
  assert.is(reads, 0);
  locate(policy, ['spec']);
  locate(policy, ['spec', 'ingress', 0]);
  assert.is(reads, 1);
});

test('of a policy that is nowhere in the files nothing is said', () => {
  assert.is(locateInPlainManifests(memoryTree({}))(onlyPolicy({ 'a.yaml': yaml }), ['spec']), undefined);
});
