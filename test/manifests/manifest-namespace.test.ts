import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { assert, table, test } from '../support/table.ts';

const text = `# a header
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow
  namespace: shop
spec:
  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - ipBlock:
            cidr: 10.0.0.0/8
        - podSelector:
            matchLabels:
              app: web
      ports:
        - port: 80
          protocol: TCP
    - {}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny, namespace: shop}
spec:
  podSelector: {}
`;

const namespace = loadManifestTree(memoryTree({ 'clusters/one/shop/policies.yaml': text }), { folder: 'manifests' })
  .clusters.get('one')
  ?.namespaces.get('shop');

table(
  'a line of policies is of a policy, and of the outermost value that begins there',
  [
    { line: 2, place: 'allow ' },
    { line: 3, place: 'allow kind' },
    { line: 5, place: 'allow metadata.name' },
    { line: 7, place: 'allow spec' },
    { line: 8, place: 'allow spec.podSelector' },
    { line: 11, place: 'allow spec.egress' },
    { line: 12, place: 'allow spec.egress.0' },
    { line: 13, place: 'allow spec.egress.0.to.0' },
    { line: 14, place: 'allow spec.egress.0.to.0.ipBlock.cidr' },
    { line: 15, place: 'allow spec.egress.0.to.1' },
    { line: 17, place: 'allow spec.egress.0.to.1.podSelector.matchLabels.app' },
    { line: 18, place: 'allow spec.egress.0.ports' },
    { line: 20, place: 'allow spec.egress.0.ports.0.protocol' },
    { line: 21, place: 'allow spec.egress.1' },
    { line: 23, place: 'deny ' },
    { line: 25, place: 'deny metadata' },
    { line: 99, place: 'deny spec.podSelector' },
  ].map((row) => ({ ...row, name: `line ${row.line}` })),
  ({ line, place }) => {
    const found = namespace?.placeAt(line);
    assert.is(`${found?.policy} ${found?.path.join('.')}`, place);
  },
);

test('before the first policy there is none, and where a rule is found, its line is that of the rule', () => {
  assert.is(namespace?.placeAt(1), undefined);
  for (const path of [
    ['spec', 'egress', 0],
    ['spec', 'egress', 1],
    ['spec', 'egress', 0, 'to', 1],
  ]) {
    const location = namespace?.locate('allow', path);
    assert.equal(namespace?.placeAt(location?.line ?? 0), { policy: 'allow', path });
  }
});
