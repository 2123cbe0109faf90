import type { Namespace } from '../../src/landscape/landscape.ts';
import { fitsPattern } from '../../src/model/name-pattern.ts';
import { codesOf, describe, type LandscapeParts, landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const plane = (cluster: string, namespace: string, type = 'plane') => ({ cluster, namespace, type });
const types = { web: {}, plane: { hostsControlPlane: true } };

const codes = (parts: LandscapeParts) => codesOf(load(landscapeFiles({ types, ...parts })).diagnostics);

function namespacesOf(parts: LandscapeParts, cluster: string): readonly Namespace[] {
  const { landscape, diagnostics } = load(landscapeFiles({ types, ...parts }));
  const found = landscape?.clusters.get(cluster)?.namespaces;
  if (found === undefined) throw new Error(describe(diagnostics).join('\n'));
  return found;
}

table(
  'links clusters and namespaces, and reports each mismatch once',
  [
    { name: 'nothing wrong', clusters: { one: { namespaces: { shop: 'web' } } }, expected: [] },
    { name: 'no namespace', clusters: { one: {} }, expected: [] },
    { name: 'an unknown type', clusters: { one: { namespaces: { shop: 'wbe' } } }, expected: ['unknown-reference'] },
    {
      name: 'a namespace that leads out',
      clusters: { one: { namespaces: { '../x': 'web' } } },
      expected: ['invalid-name'],
    },
    {
      name: 'a namespace in upper case',
      clusters: { one: { namespaces: { Shop: 'web' } } },
      expected: ['invalid-name'],
    },
    { name: 'a cluster that leads out', clusters: { '..': {} }, expected: ['invalid-name'] },
    {
      name: 'a hosting type without a hosted cluster',
      clusters: { one: { namespaces: { shop: 'plane' } } },
      expected: ['type-needs-hosted-cluster'],
    },
    { name: 'a hosted control plane', clusters: { one: {}, two: { controlPlane: plane('one', 'two') } }, expected: [] },
    {
      name: 'an unknown host',
      clusters: { one: {}, two: { controlPlane: plane('on', 'two') } },
      expected: ['unknown-reference'],
    },
    {
      name: 'an unknown type of the control plane',
      clusters: { one: {}, two: { controlPlane: plane('one', 'two', 'plan') } },
      expected: ['unknown-reference'],
    },
    {
      name: 'a type that hosts nothing',
      clusters: { one: {}, two: { controlPlane: plane('one', 'two', 'web') } },
      expected: ['type-hosts-no-control-plane'],
    },
    {
      name: 'a cluster that hosts itself',
      clusters: { one: { controlPlane: plane('one', 'one') } },
      expected: ['hosting-cycle'],
    },
    {
      name: 'two that host each other',
      clusters: { one: { controlPlane: plane('two', 'one') }, two: { controlPlane: plane('one', 'two') } },
      expected: ['hosting-cycle'],
    },
    {
      name: 'three in a circle, and a fourth that hangs on it',
      clusters: {
        a: { controlPlane: plane('c', 'a') },
        b: { controlPlane: plane('a', 'b') },
        c: { controlPlane: plane('b', 'c') },
        d: { controlPlane: plane('a', 'd') },
      },
      expected: ['hosting-cycle'],
    },
    {
      name: 'two circles',
      clusters: { one: { controlPlane: plane('one', 'one') }, two: { controlPlane: plane('two', 'two') } },
      expected: ['hosting-cycle', 'hosting-cycle'],
    },
    {
      name: 'a chain of hosts',
      clusters: { a: {}, b: { controlPlane: plane('a', 'b') }, c: { controlPlane: plane('b', 'c') } },
      expected: [],
    },
    {
      name: 'a control plane in a namespace that is declared already',
      clusters: { one: { namespaces: { two: 'web' } }, two: { controlPlane: plane('one', 'two') } },
      expected: ['duplicate-name'],
    },
    {
      name: 'two control planes in one namespace',
      clusters: { one: {}, two: { controlPlane: plane('one', 'x') }, three: { controlPlane: plane('one', 'x') } },
      expected: ['duplicate-name'],
    },
    {
      name: 'one name in two clusters',
      clusters: { one: { namespaces: { shop: 'web' } }, two: { namespaces: { shop: 'web' } } },
      expected: [],
    },
    {
      name: 'labels that are none',
      clusters: { one: { namespaces: { shop: { type: 'web', labels: { 'a b': 'c d' } } } } },
      expected: ['invalid-name', 'invalid-name'],
    },
    {
      name: 'the label by which the API server names every namespace',
      clusters: { one: { namespaces: { shop: { type: 'web', labels: { 'kubernetes.io/metadata.name': 'other' } } } } },
      expected: ['invalid-name'],
    },
    {
      name: 'an external policy that does not exist',
      clusters: { one: { namespaces: { shop: { type: 'web', externalPolicies: ['x'] } } } },
      expected: ['unknown-reference'],
    },
  ] as readonly { name: string; clusters: LandscapeParts['clusters'] & object; expected: readonly string[] }[],
  ({ clusters, expected }) => {
    assert.equal(codes({ clusters }), expected);
  },
);

test('the links of a circle are all shown, the first by its name', () => {
  const clusters = {
    b: { controlPlane: plane('a', 'b') },
    a: { controlPlane: plane('c', 'a') },
    c: { controlPlane: plane('b', 'c') },
  };
  const [found] = load(landscapeFiles({ types, clusters })).diagnostics;
  assert.match(found?.message ?? '', /a → c → b → a/);
  assert.is(found?.location.path, 'policies/clusters/a.yaml');
  assert.equal(
    found?.related?.map(({ location }) => location.path),
    ['policies/clusters/c.yaml', 'policies/clusters/b.yaml'],
  );
});

test('reports one cluster in two files at the second, with the first', () => {
  const files = landscapeFiles({ types, clusters: { one: { folder: 'a' } } });
  const again = { ...files, 'policies/clusters/b/one.yaml': files['policies/clusters/a/one.yaml'] ?? '' };
  assert.equal(
    load(again).diagnostics.map(({ code, location, related }) => [code, location.path, related?.[0]?.location.path]),
    [['duplicate-name', 'policies/clusters/b/one.yaml', 'policies/clusters/a/one.yaml']],
  );
});

test('clusters may lie in any files and folders', () => {
  const clusters = { one: { folder: 'a/b/c', namespaces: { shop: 'web' } }, two: {} };
  const { landscape } = load(landscapeFiles({ types, clusters }));
  assert.equal([...(landscape?.clusters.keys() ?? [])], ['one', 'two']);
});

test('a hosted control plane is a namespace of the hosting cluster, sorted among the others', () => {
  const clusters = { one: { namespaces: { z: 'web', a: 'web' } }, two: { controlPlane: plane('one', 'm') } };
  const found = namespacesOf({ clusters }, 'one');
  assert.equal(
    found.map(({ name, hostedCluster }) => [name, hostedCluster?.name]),
    [
      ['a', undefined],
      ['m', 'two'],
      ['z', undefined],
    ],
  );
  assert.equal(found[1]?.hostedCluster?.host, { cluster: found[1]?.cluster, namespace: 'm' });
});

table(
  'the tenant of a namespace',
  [
    { name: 'is none where nothing names one', cluster: {}, namespace: 'shop', of: 'one', tenant: undefined },
    { name: 'is the one it names', cluster: {}, namespace: 'named', of: 'one', tenant: 'somebody' },
    { name: 'of a control plane is the hosted cluster', cluster: {}, namespace: 'two', of: 'one', tenant: 'two' },
    {
      name: 'of a control plane is the hosted cluster’s',
      cluster: { tenant: 'core' },
      namespace: 'two',
      of: 'one',
      tenant: 'core',
    },
    { name: 'in a hosted cluster is that cluster', cluster: {}, namespace: 'inside', of: 'two', tenant: 'two' },
    {
      name: 'in a hosted cluster with a tenant is that',
      cluster: { tenant: 'core' },
      namespace: 'inside',
      of: 'two',
      tenant: 'core',
    },
  ],
  ({ cluster, namespace, of, tenant }) => {
    const clusters = {
      one: { namespaces: { shop: 'web', named: { type: 'web', tenant: 'somebody' } } },
      two: { ...cluster, controlPlane: plane('one', 'two'), namespaces: { inside: 'web' } },
    };
    assert.is(namespacesOf({ clusters }, of).find(({ name }) => name === namespace)?.tenant, tenant);
  },
);

table(
  'traits of the network plugin',
  [
    { name: 'are unknown unless somebody says them', group: {}, cluster: {}, expected: ['unknown', 'unknown'] },
    {
      name: 'come from the group',
      group: { ipBlockMatchesPods: 'always' },
      cluster: {},
      expected: ['always', 'unknown'],
    },
    {
      name: 'come from the cluster where it says them',
      group: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'never' },
      cluster: { ipBlockMatchesPods: 'never' },
      expected: ['never', 'never'],
    },
    {
      name: 'of the own node come from the group',
      group: { policiesApplyToOwnNode: 'always' },
      cluster: { ipBlockMatchesPods: 'never' },
      expected: ['never', 'unknown', 'always'],
    },
    {
      name: 'of the own node come from the cluster where it says them',
      group: { policiesApplyToOwnNode: 'always' },
      cluster: { policiesApplyToOwnNode: 'never' },
      expected: ['unknown', 'unknown'],
    },
    {
      name: 'of the own node that the cluster says against its group',
      group: { policiesApplyToOwnNode: 'never' },
      cluster: { policiesApplyToOwnNode: 'always' },
      expected: ['unknown', 'unknown', 'always'],
    },
  ],
  ({ group, cluster, expected }) => {
    const { landscape } = load(
      landscapeFiles({ types, groups: { g: { cni: group } }, clusters: { one: { folder: 'g', cni: cluster } } }),
    );
    const cni = landscape?.clusters.get('one')?.cni;
    const { ipBlockMatchesPods, ipBlockMatchesNodes, ...more } = cni ?? {};
    assert.equal([ipBlockMatchesPods, ipBlockMatchesNodes, ...Object.values(more)], expected);
  },
);

table(
  'the name pattern of a type',
  [
    { name: 'equal', pattern: 'garden', text: 'garden', fits: true },
    { name: 'longer', pattern: 'garden', text: 'gardens', fits: false },
    { name: 'a star for some characters', pattern: 'shoot--*', text: 'shoot--core--web', fits: true },
    { name: 'a star for none', pattern: 'shoot--*', text: 'shoot--', fits: true },
    { name: 'a star at the start', pattern: '*-system', text: 'kube-system', fits: true },
    { name: 'stars around', pattern: '*--*--*', text: 'shoot--core--web', fits: true },
    { name: 'another start', pattern: 'shoot--*', text: 'my-shoot--x', fits: false },
    { name: 'a dot stands for itself', pattern: 'a.c', text: 'abc', fits: false },
    { name: 'a bracket stands for itself', pattern: '[a]', text: 'a', fits: false },
  ],
  ({ pattern, text, fits }) => {
    assert.is(fitsPattern(text, pattern), fits);
  },
);

table(
  'no tenant is called none: that stands for the namespaces without a tenant',
  [
    { name: 'at a namespace', clusters: { one: { namespaces: { shop: { type: 'web', tenant: 'none' } } } } },
    { name: 'at a cluster', clusters: { one: { tenant: 'none', namespaces: { shop: 'web' } } } },
  ] as const,
  ({ clusters }) => {
    const { diagnostics } = load(landscapeFiles({ types: { web: {} }, clusters }));
    assert.equal(codesOf(diagnostics), ['invalid-name']);
  },
);

test('reports a namespace that does not match its pattern', () => {
  const parts = {
    types: { web: { namePattern: 'web-*' } },
    clusters: { one: { namespaces: { shop: 'web', 'web-shop': 'web' } } },
  };
  assert.equal(codes(parts), ['name-off-pattern']);
});

test('what refers to a file that cannot be read is not told as well', () => {
  const files = landscapeFiles({
    types: { web: { policies: { allow: { kind: 'NetworkPolicy' } } } },
    clusters: {
      one: { namespaces: { shop: 'web' }, values: { port: 1 } },
      two: { controlPlane: plane('one', 'two', 'web') },
    },
    exceptions: {},
  });
  const broken = { ...files, 'policies/namespace-types/web/namespace-type.yaml': 'a: [' };
  assert.equal(codesOf(load(broken).diagnostics), ['invalid-yaml']);
  const withoutCluster = { ...files, 'policies/clusters/one.yaml': 'a: [' };
  assert.equal(codesOf(load(withoutCluster).diagnostics), ['invalid-yaml']);
});

table(
  'an exception reaches the namespaces that every list of its scope names',
  [
    { name: 'by cluster', scope: { clusters: ['one'] }, expected: ['one/shop', 'one/store'] },
    { name: 'by name', scope: { namespaces: ['shop'] }, expected: ['one/shop', 'two/shop'] },
    { name: 'by type', scope: { namespaceTypes: ['web'] }, expected: ['one/shop', 'one/store', 'two/shop'] },
    { name: 'by cluster and name', scope: { clusters: ['two'], namespaces: ['shop'] }, expected: ['two/shop'] },
  ],
  ({ scope, expected }) => {
    const exception = { reason: 'r', owner: 'o', until: '2099-12-31', scope, policies: [{ kind: 'NetworkPolicy' }] };
    const { landscape } = load(
      landscapeFiles({
        types: { web: {} },
        exceptions: { x: exception },
        clusters: { one: { namespaces: { shop: 'web', store: 'web' } }, two: { namespaces: { shop: 'web' } } },
      }),
    );
    const reached = [...(landscape?.clusters.values() ?? [])]
      .flatMap(({ namespaces }) => namespaces)
      .filter(({ exceptions }) => exceptions.length > 0)
      .map(({ cluster, name }) => `${cluster.name}/${name}`);
    assert.equal(reached, expected);
  },
);

table(
  'an exception whose scope is wrong',
  [
    { name: 'names a cluster that does not exist', scope: { clusters: ['on'] }, expected: ['unknown-reference'] },
    { name: 'names a type that does not exist', scope: { namespaceTypes: ['wbe'] }, expected: ['unknown-reference'] },
    {
      name: 'names a namespace that does not exist',
      scope: { namespaces: ['shop', 'shpo'] },
      expected: ['unknown-reference'],
    },
    {
      name: 'reaches no namespace',
      scope: { clusters: ['two'], namespaces: ['shop'] },
      expected: ['exception-without-namespace'],
    },
  ],
  ({ scope, expected }) => {
    const exception = { reason: 'r', owner: 'o', until: '2099-12-31', scope, policies: [{ kind: 'NetworkPolicy' }] };
    const clusters = { one: { namespaces: { shop: 'web' } }, two: {} };
    assert.equal(codes({ types: { web: {} }, clusters, exceptions: { x: exception } }), expected);
  },
);

test('reports a parameter that many namespaces lack once, where it is declared', () => {
  const found = (count: number) => {
    const namespaces = Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 'web']));
    const web = { required: ['region'], parameters: { region: { type: 'string' } } };
    const { diagnostics } = load(landscapeFiles({ types: { web }, clusters: { one: { namespaces } } }));
    return diagnostics.map(({ code, location, namespaces: where = [] }) => [code, location.path, where.length]);
  };
  const few = ['value-missing', 'policies/clusters/one.yaml', 1];
  assert.equal(found(3), [few, few, few]);
  assert.equal(found(4), [['value-missing', 'policies/namespace-types/web/namespace-type.yaml', 4]]);
});
