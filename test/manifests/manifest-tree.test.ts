import fc from 'fast-check';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { newManifestMemory, sameFile } from '../../src/manifests/manifest-tree.ts';
import { readableVersions } from '../../src/manifests/read-inventory.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import { inventoryVersion } from '../../src/render/inventory.ts';
import { manifestFiles } from '../support/manifests.ts';
import { assert, table, test } from '../support/table.ts';

const load = (files: Record<string, string>) => loadManifestTree(memoryTree(files), { folder: 'manifests' });

const shop = manifestFiles(
  {
    'eu1/shop': {
      labels: { team: 'sales' },
      policies: {
        'deny-all': { policyTypes: ['Ingress', 'Egress'] },
        'allow-web': { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ ports: [{ port: 80 }] }] },
      },
      workloads: [{ name: 'cron', labels: { app: 'cron' }, hostNetwork: true }],
      externalPolicies: { foreign: { egress: [{}] } },
    },
    'eu1/empty': {},
  },
  {
    default: {
      workloads: [{ name: 'web', labels: { app: 'web' } }],
      externalPolicies: { mesh: { ingress: [{}] } },
    },
  },
);
const shopPolicies = 'clusters/eu1/shop/policies.yaml';
const shopInventory = 'inventory/clusters/eu1/namespaces/shop.yaml';
const read = (files: Record<string, string>, cluster = 'eu1', namespace = 'shop') => {
  const found = load(files).clusters.get(cluster)?.namespaces.get(namespace);
  assert.ok(found);
  return found.read();
};

test('a namespace is read with all that its manifests say', () => {
  const { value, diagnostics } = read(shop);
  assert.equal(diagnostics, []);
  assert.ok(value);
  const { type, tenant, labels, folder } = value;
  assert.equal(
    { type, tenant, labels, folder },
    {
      type: 'app',
      tenant: 'shop',
      labels: { team: 'sales', 'kubernetes.io/metadata.name': 'shop' },
      folder: 'clusters/eu1/shop',
    },
  );
  assert.equal(
    value.policies.map(({ policy, path, line }) => [policy.metadata, path, line]),
    [
      [{ name: 'allow-web' }, 'manifests/clusters/eu1/shop/policies.yaml', 4],
      [{ name: 'deny-all' }, 'manifests/clusters/eu1/shop/policies.yaml', 2],
    ],
  );
  assert.equal(value.policies[0]?.policy.spec.ingress, [{ ports: [{ protocol: 'TCP', port: 80 }] }]);
  assert.equal(
    value.workloads.map(({ name, hostNetwork, ports }) => [name, hostNetwork, ports]),
    [
      ['web', false, []],
      ['cron', true, []],
    ],
  );
  assert.equal(
    value.externalPolicies.map(({ policy, path, line }) => [policy.spec.policyTypes, path, line]),
    [
      [['Ingress'], 'manifests/inventory/namespace-types/app/default.yaml', 2],
      [['Ingress', 'Egress'], `manifests/${shopInventory}`, 2],
    ],
  );
});

test('a namespace without policies has none', () => {
  assert.equal(read(shop, 'eu1', 'empty').value?.policies, []);
});

test('the clusters of both folders are read, sorted by name', () => {
  const moved = Object.fromEntries(
    Object.entries(shop).map(([path, text]) => [
      path.replace('clusters/eu1', 'hosted/seed/shoot'),
      text.replaceAll('clusters/eu1', 'hosted/seed/shoot').replace('"cluster":"eu1"', '"cluster":"shoot"'),
    ]),
  );
  const tree = load({ ...moved, ...manifestFiles({ 'zz/a': {}, 'aa/b': {} }) });
  assert.equal([...tree.clusters.keys()], ['aa', 'shoot', 'zz']);
  assert.is(tree.clusters.get('shoot')?.folder, 'hosted/seed/shoot');
  assert.is(tree.clusters.get('shoot')?.namespaces.get('shop')?.read().value?.policies.length, 2);
});

test('reads each file on demand, and only once', () => {
  const reads: string[] = [];
  const tree = loadManifestTree(noting(memoryTree(shop), reads), { folder: 'manifests' });
  assert.equal(reads, []);
  const namespace = tree.clusters.get('eu1')?.namespaces.get('shop');
  namespace?.read();
  namespace?.read();
  // A profile is known by its content, too, for which its bytes are read.
  assert.equal(
    [...new Set(reads)].sort(),
    [shopPolicies, 'inventory/namespace-types/app/default.yaml', shopInventory].sort(),
  );
  assert.is(reads.filter((path) => path === shopPolicies).length, 1);
});

function noting(files: FileTree, reads: string[]): FileTree {
  const get = (path: string) => {
    const file = files.get(path);
    if (file === undefined) return undefined;
    const read = () => {
      reads.push(path);
      return file.read();
    };
    return {
      size: file.size,
      get contentId() {
        read();
        return file.contentId;
      },
      read,
    };
  };
  return { paths: files.paths, get };
}

test('a policy that many manifests repeat, as Ringfence writes them, is one object', () => {
  const text = (namespace: string) =>
    `# Rendered\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: deny-all\n  namespace: ${namespace}\nspec:\n  podSelector: {}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: other\n  namespace: ${namespace}\nspec:\n  podSelector: {}\n`;
  const files = manifestFiles({ 'eu1/a': {}, 'eu1/b': {} });
  const memory = newManifestMemory();
  const policiesOf = (namespace: string) => {
    const tree = loadManifestTree(
      memoryTree({ ...files, [`clusters/eu1/${namespace}/policies.yaml`]: text(namespace) }),
      { folder: 'manifests', memory },
    );
    return tree.clusters.get('eu1')?.namespaces.get(namespace)?.read().value?.policies ?? [];
  };
  const [a, b] = [policiesOf('a'), policiesOf('b')];
  assert.equal(
    a.map(({ policy, line }) => [policy.metadata.name, line]),
    [
      ['deny-all', 2],
      ['other', 10],
    ],
  );
  assert.is(a[0]?.policy, b[0]?.policy);
  assert.is.not(a[0]?.policy, a[1]?.policy);
});

interface ProblemRow {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly problems: readonly string[];
}

const replaced = (path: string, from: string | RegExp, to: string): Record<string, string> => {
  const text = shop[path] ?? '';
  const changed = text.replace(from, to);
  assert.is.not(changed, text);
  return { ...shop, [path]: changed };
};
const without = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(shop).filter(([other]) => other !== path));

const problemRows: readonly ProblemRow[] = [
  {
    name: 'an unfinished merge',
    files: replaced(shopPolicies, '---\n', '<<<<<<< ours\n---\n=======\n---\n>>>>>>> theirs\n'),
    problems: [`${shopPolicies}:3 invalid-yaml`],
  },
  {
    name: 'an empty file',
    files: replaced(shopPolicies, /^.*$/s, '# nothing\n'),
    problems: [`${shopPolicies}:1 empty-document`],
  },
  {
    name: 'another kind',
    files: replaced(shopPolicies, '"NetworkPolicy"', '"Pod"'),
    problems: [`${shopPolicies}:2 invalid-value`],
  },
  {
    name: 'an unknown field',
    files: replaced(shopPolicies, '"policyTypes"', '"policyType"'),
    problems: [`${shopPolicies}:2 unknown-field`],
  },
  {
    name: 'a policy of another namespace',
    files: replaced(shopPolicies, '"namespace":"shop"', '"namespace":"shops"'),
    problems: [`${shopPolicies}:2 name-differs-from-path`],
  },
  {
    name: 'a policy without a namespace',
    files: replaced(shopPolicies, ',"namespace":"shop"', ''),
    problems: [`${shopPolicies}:2 name-differs-from-path`],
  },
  {
    name: 'two policies of one name',
    files: replaced(shopPolicies, 'allow-web', 'deny-all'),
    problems: [`${shopPolicies}:4 duplicate-policy`],
  },
  {
    name: 'what the API server refuses',
    files: replaced(shopPolicies, '"port":80', '"port":0'),
    problems: [`${shopPolicies}:4 port-out-of-range`],
  },
  {
    name: 'a newer inventory',
    files: replaced(shopInventory, '"schemaVersion":1', '"schemaVersion":3'),
    problems: [`${shopInventory}:2 unknown-schema-version`],
  },
  {
    name: 'an inventory of another namespace',
    files: replaced(shopInventory, '"namespace":"shop"', '"namespace":"shops"'),
    problems: [`${shopInventory}:2 name-differs-from-path`],
  },
  { name: 'no inventory', files: without(shopInventory), problems: [`${shopPolicies}:1 inventory-missing`] },
  {
    name: 'no profile',
    files: without('inventory/namespace-types/app/default.yaml'),
    problems: [`${shopInventory}:2 inventory-missing`],
  },
  {
    name: 'a foreign policy that is none',
    files: replaced(shopInventory, '"egress":[{}]', '"egress":[{"to":[{}]}]'),
    problems: [`${shopInventory}:2 empty-peer`],
  },
];

table('a namespace whose manifests cannot be read has no value, and says why', problemRows, ({ files, problems }) => {
  const { value, diagnostics } = read(files);
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, location }) => `${location.path.replace(/^manifests\//, '')}:${location.line} ${code}`),
    problems,
  );
});

test('an unknown version says which release reads the file', () => {
  const { diagnostics } = read(replaced(shopInventory, '"schemaVersion":1', '"schemaVersion":3'));
  assert.equal(
    diagnostics.map(({ message, hint }) => [message, hint]),
    [
      [
        'This file has schemaVersion 3; this release of Ringfence reads only 1 and 2.',
        'Read it with the release that wrote it, which spec.ringfence in policies/landscape.yaml of the same commit names.',
      ],
    ],
  );
});

table(
  'rendering repairs an unfinished merge, for any content of its sides',
  [
    { name: 'of policies', path: shopPolicies },
    { name: 'of the inventory', path: shopInventory },
  ],
  ({ path }) => {
    const conflict = '<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n';
    const { diagnostics } = read({ ...shop, [path]: conflict });
    assert.equal(
      diagnostics.map(({ code, location, hint }) => [code, location.line, hint]),
      [['invalid-yaml', 1, 'Run "ringfence render", which rewrites this file from policies/.']],
    );
  },
);

table(
  'reports files that only a cluster would read',
  [
    { name: 'beside the policies', path: 'clusters/eu1/shop/extra.yaml', told: true },
    { name: 'at the top', path: 'deny.json', told: true },
    { name: 'in the inventory', path: 'inventory/clusters/eu1/other.yml', told: true },
    { name: 'but not a text', path: 'clusters/eu1/shop/README.md', told: false },
    { name: 'nor a hidden file', path: '.github/x.yaml', told: false },
    { name: 'nor delivery objects', path: 'gitops/argocd/eu1.yaml', told: false },
  ],
  ({ path, told }) => {
    assert.equal(
      load({ ...shop, [path]: '' }).diagnostics.map(({ code, severity, location }) => [code, severity, location.path]),
      told ? [['unread-manifest', 'warning', `manifests/${path}`]] : [],
    );
  },
);

test('reports a cluster in two folders, for every order of the files', () => {
  const twice = { ...shop, 'hosted/seed/eu1/shop/policies.yaml': '' };
  assert.equal(
    load(twice).diagnostics.map(({ code, location }) => [code, location.path]),
    [['duplicate-name', 'manifests/hosted/seed/eu1/shop/policies.yaml']],
  );
});

test('a value of a policy is found in its file, and what is not written at what should hold it', () => {
  const namespace = load(shop).clusters.get('eu1')?.namespaces.get('shop');
  assert.is(namespace?.locate('allow-web', ['spec', 'ingress', 0, 'ports'])?.line, 4);
  assert.equal(namespace?.locate('allow-web', ['spec', 'egress', 3]), namespace?.locate('allow-web', ['spec']));
  assert.is(namespace?.locate('none', []), undefined);
});

test('reads the version that this release renders', () => assert.is(readableVersions.at(-1), inventoryVersion));

test('files are the same exactly when their bytes are', () => {
  fc.assert(
    fc.property(fc.constantFrom('', 'a', 'b', 'ab'), fc.constantFrom('', 'a', 'b', 'ab'), (a, b) => {
      const tree = memoryTree({ a, b });
      assert.is(sameFile(tree.get('a'), tree.get('b')), a === b);
      assert.is(sameFile(tree.get('a'), undefined), false);
    }),
  );
});
