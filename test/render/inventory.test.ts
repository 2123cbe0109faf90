import type { JsonObject } from '../../src/model/json.ts';
import { inventoryVersion } from '../../src/render/inventory.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { violationsOf } from '../../src/schema/schema.ts';
import { validateInventoryCluster } from '../../src/schema/validators/inventory-cluster.generated.ts';
import { validateInventoryLandscape } from '../../src/schema/validators/inventory-landscape.generated.ts';
import { validateInventoryNamespace } from '../../src/schema/validators/inventory-namespace.generated.ts';
import { validateInventoryProfile } from '../../src/schema/validators/inventory-profile.generated.ts';
import {
  codesOf,
  documentOf,
  type LandscapeParts,
  landscapeFiles,
  render,
  renderWell,
  type TypeParts,
} from '../support/landscape.ts';
import { shippedSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const parameters: JsonObject = {
  flag: { type: 'boolean', default: false },
  replicas: { type: 'integer', default: 1 },
  size: { type: 'string', enum: ['small', 'large'], default: 'small' },
  free: { type: 'string', default: 'x' },
  nested: { type: 'object', properties: { flag: { type: 'boolean', default: false } }, default: {} },
};

const web = { name: 'web', labels: { app: 'web' }, ports: [{ name: 'http', port: 8080 }] };
const folder = 'inventory/namespace-types/web';

interface Case {
  readonly type?: TypeParts;
  readonly values?: JsonObject;
  readonly shared?: JsonObject;
  readonly clusterValues?: JsonObject;
}

function landscape({ type = {}, values = {}, shared = {}, clusterValues = {} }: Case): LandscapeParts {
  return {
    parameters: shared,
    types: { web: { parameters, ...type } },
    clusters: { one: { values: clusterValues, namespaces: { shop: { type: 'web', values } } } },
  };
}

/** The profile's name and content, and what stands in the namespace's own file. */
function inventoryOf(parts: Case): { name: string; profile: JsonObject; own: JsonObject } {
  const rendering = renderWell(landscape(parts));
  const own = documentOf(rendering, 'inventory/clusters/one/namespaces/shop.yaml');
  const name = String(own.profile);
  return { name, own, profile: documentOf(rendering, `${folder}/${name}.yaml`) };
}

test('workloads that depend on nothing stand in the default profile', () => {
  const { name, profile, own } = inventoryOf({ type: { workloads: [web] } });
  assert.is(name, 'default');
  assert.equal(profile, {
    ...{ schemaVersion: 2, type: 'web', profile: 'default' },
    workloads: [{ ...web, ports: [{ name: 'http', port: 8080, protocol: 'TCP' }] }],
  });
  assert.equal(own, {
    ...{ schemaVersion: 2, cluster: 'one', namespace: 'shop', type: 'web', labels: {} },
    profile: 'default',
  });
});

const depending = (expression: string) => ({ $when: `{{${expression}}}`, ...web });

table(
  'a profile is named by the switches that differ from their defaults',
  [
    { name: 'a boolean', workload: depending('values.flag'), values: { flag: true }, profile: 'flag=true' },
    { name: 'an integer', workload: depending('eq values.replicas 3'), values: { replicas: 3 }, profile: 'replicas=3' },
    {
      name: 'one of a few texts',
      workload: depending('eq values.size "large"'),
      values: { size: 'large' },
      profile: 'size=large',
    },
    {
      name: 'a switch within a map',
      workload: depending('values.nested.flag'),
      values: { nested: { flag: true } },
      profile: 'nested.flag=true',
    },
    {
      name: 'a switch as it is by default',
      workload: depending('values.flag'),
      values: { flag: false },
      profile: 'default',
    },
    {
      name: 'a switch within a map as it is by default',
      workload: depending('values.nested.flag'),
      values: {},
      profile: 'default',
    },
    {
      name: 'a switch that no workload reads',
      workload: depending('values.flag'),
      values: { replicas: 3 },
      profile: 'default',
    },
    {
      name: 'several switches',
      workload: depending('or values.flag (eq values.replicas 1)'),
      values: { replicas: 2, flag: true },
      profile: 'flag=true,replicas=2',
    },
  ],
  ({ workload, values, profile }) => {
    assert.is(inventoryOf({ type: { workloads: [workload] }, values: values as JsonObject }).name, profile);
  },
);

table(
  'a workload that depends on more than switches stands in the namespace’s own file',
  [
    { name: 'a free text', label: '{{values.free}}', is: 'x' },
    { name: 'the namespace’s name', label: '{{namespace.name}}', is: 'shop' },
    { name: 'the cluster’s name', label: '{{cluster.name}}', is: 'one' },
  ],
  ({ label, is }) => {
    const workloads = [web, { name: 'own', labels: { of: label } }];
    const { own, profile, name } = inventoryOf({ type: { workloads } });
    assert.is(name, 'default');
    assert.equal(own.workloads, [{ name: 'own', labels: { of: is } }]);
    assert.equal(
      (profile.workloads as JsonObject[]).map((workload) => workload.name),
      ['web'],
    );
  },
);

test('the name of a profile distinguishes switches of the cluster from switches of the namespace', () => {
  const shared = { flag: { type: 'boolean', default: false } };
  const { flag: _, ...own } = parameters as { flag: JsonObject };
  const workloads = [depending('or cluster.values.flag values.flag')];
  const profileOf = (clusterValues: JsonObject, values: JsonObject) =>
    inventoryOf({ type: { parameters: own, workloads }, shared, clusterValues, values }).name;
  const names = [
    profileOf({}, {}),
    profileOf({ flag: true }, {}),
    profileOf({}, { flag: true }),
    profileOf({ flag: true }, { flag: false }),
  ];
  assert.is(names[0], 'default');
  assert.is(new Set(names).size, 4);
});

test('a parameter named like a part of the context cannot be taken for it', () => {
  const shared = { flag: { type: 'boolean', default: false } };
  const own = {
    cluster: { type: 'object', default: {}, properties: { flag: { type: 'boolean', default: false } } },
  };
  const workloads = [depending('cluster.values.flag'), { ...web, name: 'other', $when: '{{values.cluster.flag}}' }];
  const workloadsOf = (one: Case) =>
    (
      (inventoryOf({ type: { parameters: own, workloads }, shared, ...one }).profile.workloads ?? []) as JsonObject[]
    ).map(({ name }) => name);
  const both = landscape({ type: { parameters: own, workloads }, shared });
  const rendering = renderWell({
    ...both,
    clusters: {
      one: { values: { flag: true }, namespaces: { a: { type: 'web', values: { flag: false } } } },
      two: { namespaces: { b: { type: 'web', values: { cluster: { flag: true } } } } },
    },
  });
  const profileOf = (cluster: string, namespace: string) =>
    documentOf(rendering, `inventory/clusters/${cluster}/namespaces/${namespace}.yaml`).profile;
  assert.is.not(profileOf('one', 'a'), profileOf('two', 'b'));
  assert.equal(workloadsOf({ clusterValues: { flag: true } }), ['web']);
  assert.equal(workloadsOf({ values: { cluster: { flag: true } } }), ['other']);
});

const policy = (name: string, spec: JsonObject = { podSelector: {} }): JsonObject => ({
  ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name } },
  spec,
});

test('external policies of a type stand in its profile, complete, and are not rendered', () => {
  const parts = landscape({ type: { externalPolicies: ['mesh'] } });
  const rendering = renderWell({
    ...parts,
    external: { mesh: policy('mesh', { podSelector: {}, ingress: [{ ports: [{ port: 1 }] }] }) },
  });
  assert.equal(documentOf(rendering, `${folder}/default.yaml`).externalPolicies, [
    policy('mesh', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ protocol: 'TCP', port: 1 }] }] }),
  ]);
  assert.not.ok([...rendering.files.keys()].some((path) => path.endsWith('policies.yaml')));
});

test('external policies bound to a namespace stand in its own file', () => {
  const parts = landscape({});
  const shop = { type: 'web', externalPolicies: ['mesh'] };
  const rendering = renderWell({
    ...parts,
    external: { mesh: policy('mesh-{{namespace.name}}') },
    clusters: { one: { namespaces: { shop, other: 'web' } } },
  });
  const shown = (namespace: string) =>
    documentOf(rendering, `inventory/clusters/one/namespaces/${namespace}.yaml`).externalPolicies;
  assert.equal(
    (shown('shop') as JsonObject[]).map(({ metadata }) => metadata),
    [{ name: 'mesh-shop' }],
  );
  assert.is(shown('other'), undefined);
});

table(
  'two workloads of one name are refused',
  [
    { name: 'both shared', workloads: [web, web] },
    {
      name: 'both of the namespace alone',
      workloads: [
        { name: 'web', labels: { a: '{{values.free}}' } },
        { name: 'web', labels: { b: '{{values.free}}' } },
      ],
    },
    {
      name: 'one shared, one of the namespace alone',
      workloads: [web, { name: 'web', labels: { a: '{{values.free}}' } }],
    },
  ],
  ({ workloads }) => {
    const { diagnostics } = render(
      landscapeFiles(landscape({ type: { workloads: workloads as unknown as JsonObject[] } })),
    );
    assert.equal(codesOf(diagnostics), ['duplicate-workload']);
  },
);

test('labels and ports of a workload may be lists, whose items may carry $when', () => {
  const workloads = [
    {
      name: 'web',
      labels: [
        { app: 'web' },
        { $when: '{{values.flag}}', tier: 'front' },
        { $when: '{{not values.flag}}', tier: 'back' },
      ],
      ports: [{ port: 80 }, { $when: '{{values.flag}}', port: 81, protocol: 'UDP' }],
    },
    { $each: '{{list "a" "b"}}', $as: 'shard', name: 'db-{{shard}}', labels: { app: 'db', shard: '{{shard}}' } },
  ];
  const { profile } = inventoryOf({ type: { workloads }, values: { flag: true } });
  assert.equal(profile.workloads, [
    {
      ...{ name: 'web', labels: { app: 'web', tier: 'front' } },
      ports: [
        { port: 80, protocol: 'TCP' },
        { port: 81, protocol: 'UDP' },
      ],
    },
    { name: 'db-a', labels: { app: 'db', shard: 'a' } },
    { name: 'db-b', labels: { app: 'db', shard: 'b' } },
  ]);
});

/** Paths of files that differ between two renderings, or that only one has. */
function changed(before: Rendering, after: Rendering): readonly string[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths].filter((path) => before.files.get(path) !== after.files.get(path)).sort();
}

const many: LandscapeParts = {
  types: {
    web: {
      parameters,
      workloads: [web, depending('values.flag')].map((workload, index) => ({ ...workload, name: `w${index}` })),
      policies: { p: policy('p') },
    },
  },
  clusters: {
    one: { namespaces: { a: 'web', b: { type: 'web', values: { flag: true } }, c: 'web' } },
    two: { namespaces: { d: 'web' } },
  },
};

test('a changed label of a workload touches the files of profiles only', () => {
  const types = {
    web: {
      ...many.types?.web,
      workloads: [
        { ...web, name: 'w0', labels: { app: 'new' } },
        { ...depending('values.flag'), name: 'w1' },
      ],
    },
  };
  assert.equal(changed(renderWell(many), renderWell({ ...many, types })), [
    `${folder}/default.yaml`,
    `${folder}/flag=true.yaml`,
  ]);
});

test('a new namespace touches its own files only', () => {
  const clusters = { ...many.clusters, two: { namespaces: { d: 'web', e: 'web' } } };
  assert.equal(changed(renderWell(many), renderWell({ ...many, clusters })), [
    'clusters/two/e/policies.yaml',
    'inventory/clusters/two/namespaces/e.yaml',
  ]);
});

test('a new cluster touches its own files only', () => {
  const clusters = { ...many.clusters, three: { namespaces: { f: 'web' } } };
  assert.equal(changed(renderWell(many), renderWell({ ...many, clusters })), [
    'clusters/three/f/policies.yaml',
    'inventory/clusters/three/cluster.yaml',
    'inventory/clusters/three/namespaces/f.yaml',
  ]);
});

test('a changed value of one namespace touches its files, and the profile that it comes to', () => {
  const clusters = {
    ...many.clusters,
    two: { namespaces: { d: { type: 'web', values: { flag: true, replicas: 2 } } } },
  };
  assert.equal(changed(renderWell(many), renderWell({ ...many, clusters })), [
    'inventory/clusters/two/namespaces/d.yaml',
  ]);
});

test('a cluster’s file says its networks, its traits, its tenant and where its control plane runs', () => {
  const rendering = renderWell({
    types: { host: { hostsControlPlane: true } },
    groups: { far: { cni: { ipBlockMatchesPods: 'never' } } },
    clusters: {
      seed: {
        folder: 'far',
        networks: { pods: ['10.0.0.0/8', 'fd00::/8'] },
        cni: { policiesApplyToOwnNode: 'always' },
      },
      shoot: { tenant: 'blue', controlPlane: { cluster: 'seed', namespace: 'cp', type: 'host' } },
    },
  });
  assert.equal(documentOf(rendering, 'inventory/clusters/seed/cluster.yaml'), {
    ...{ schemaVersion: 2, cluster: 'seed' },
    networks: { pods: ['10.0.0.0/8', 'fd00::/8'], services: [], nodes: [] },
    cni: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'unknown', policiesApplyToOwnNode: 'always' },
  });
  assert.equal(documentOf(rendering, 'inventory/hosted/seed/shoot/cluster.yaml'), {
    ...{ schemaVersion: 2, cluster: 'shoot', tenant: 'blue', host: { cluster: 'seed', namespace: 'cp' } },
    networks: { pods: [], services: [], nodes: [] },
    cni: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
  });
  const controlPlane = documentOf(rendering, 'inventory/clusters/seed/namespaces/cp.yaml');
  assert.is(controlPlane.hostedCluster, 'shoot');
  assert.is(controlPlane.tenant, 'blue');
});

test('every file of the shipped landscape’s inventory fits its schema and says its version', () => {
  const { rendering } = render(shippedSources());
  const kinds = { landscape: 0, cluster: 0, namespace: 0, profile: 0 };
  const validators = {
    landscape: validateInventoryLandscape,
    cluster: validateInventoryCluster,
    namespace: validateInventoryNamespace,
    profile: validateInventoryProfile,
  };
  for (const path of rendering?.files.keys() ?? []) {
    if (!path.startsWith('inventory/') || rendering === undefined) continue;
    const kind = path.includes('/namespaces/')
      ? 'namespace'
      : path.includes('/namespace-types/')
        ? 'profile'
        : path.endsWith('/cluster.yaml')
          ? 'cluster'
          : 'landscape';
    kinds[kind]++;
    const document = documentOf(rendering, path);
    assert.is(document.schemaVersion, inventoryVersion);
    assert.equal(violationsOf(validators[kind], document), [], path);
  }
  for (const count of Object.values(kinds)) assert.ok(count > 0);
});

test('a profile of many long switches stands in folders, so that no name is longer than a file system allows', () => {
  const names = [...'abcdefghij'].map((letter) => letter.repeat(60));
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'boolean', default: false }]));
  const workload = depending(`or ${names.map((name) => `values.${name}`).join(' ')}`);
  const values = Object.fromEntries(names.map((name) => [name, true]));
  const { name } = inventoryOf({ type: { workloads: [workload], parameters: properties }, values });
  const segments = name.split('/');
  assert.is(segments.join(','), names.map((parameter) => `${parameter}=true`).join(','));
  assert.ok(segments.length > 1);
  assert.ok(segments.every((segment) => segment.length <= 200));
});
