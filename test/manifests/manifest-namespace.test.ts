import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { utf8Bytes } from '../../src/model/utf8.ts';
import { locateField, nameIn } from '../../src/source/locate-field.ts';
import { readYamlDocuments } from '../../src/source/read-yaml.ts';
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

const policy = (name: string, rest = 'podSelector: {}'): string => `# of ${name}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: shop
spec:
  ${rest}
`;

table(
  'a field of a policy is at the line at which the whole file has it',
  [
    { name: 'one policy', text: policy('a') },
    {
      name: 'several, one of which has the name of another in its labels',
      text: [policy('a', 'podSelector: {matchLabels: {name: b}}'), policy('b'), policy('c')].join('---\n'),
    },
    { name: 'a mark before the first document', text: `---\n${[policy('a'), policy('b')].join('---\n')}` },
    {
      name: 'ends of lines of another system',
      text: [policy('a'), policy('b')].join('---\n').replaceAll('\n', '\r\n'),
    },
    {
      name: 'a mark between documents with a comment',
      text: [policy('a'), policy('b'), policy('c')].join('--- # next\n'),
    },
    { name: 'names in quotes', text: [policy('"a"'), policy("'b'")].join('---\n') },
    {
      name: 'a text that holds the name of a policy',
      text: [policy('a', 'note: |\n    x\n  name: b\n'), policy('b')].join('---\n'),
    },
    { name: 'an empty document', text: [policy('a'), '', policy('b')].join('---\n') },
    { name: 'no end of the last line', text: [policy('a'), policy('b')].join('---\n').trimEnd() },
  ],
  ({ text: written }) => {
    const path = 'manifests/clusters/one/shop/policies.yaml';
    const files = memoryTree({ 'clusters/one/shop/policies.yaml': written });
    const found = loadManifestTree(files, { folder: 'manifests' }).clusters.get('one')?.namespaces.get('shop');
    const documents = readYamlDocuments(path, utf8Bytes(written)).value ?? [];
    assert.ok(documents.length > 0);
    for (const document of documents) {
      for (const field of [[], ['spec'], ['spec', 'podSelector'], ['spec', 'ingress']]) {
        assert.equal(found?.locate(nameIn(document) ?? '', field), locateField(document, field));
      }
    }
    assert.is(found?.locate('missing', ['spec']), undefined);
  },
);
