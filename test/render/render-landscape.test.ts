import type { JsonObject } from '../../src/model/json.ts';
import {
  allPolicies,
  codesOf,
  describe,
  documentOf,
  type LandscapeParts,
  landscapeFiles,
  policiesOf,
  render,
  renderOne,
  renderWell,
} from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const api = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

function policy(name: string, more: JsonObject = {}): JsonObject {
  return { ...api, ...more, metadata: { name }, spec: { podSelector: {} } };
}

const onlyNames = (parts: LandscapeParts, path: string) =>
  policiesOf(renderWell(parts), path).map(({ metadata }) => metadata.name);

const paths = (parts: LandscapeParts) => [...renderWell(parts).files.keys()];

test('a policy is rendered complete, with its namespace and Ringfence’s labels, below a header', () => {
  const files = renderWell({
    types: { web: { policies: { deny: { ...policy('deny'), metadata: { name: 'deny', labels: { team: 'on' } } } } } },
    clusters: { one: { namespaces: { shop: 'web' } } },
  }).files;
  const path = 'clusters/one/shop/policies.yaml';
  assert.is(
    files.get(path),
    [
      `# Rendered by Ringfence as ${path}. Do not edit; edit policies/ and run "ringfence render".`,
      'apiVersion: networking.k8s.io/v1',
      'kind: NetworkPolicy',
      'metadata:',
      '  name: deny',
      '  namespace: shop',
      '  labels:',
      '    app.kubernetes.io/managed-by: ringfence',
      '    ringfence.dev/namespace-type: web',
      '    team: "on"',
      'spec:',
      '  podSelector: {}',
      '  policyTypes:',
      '    - Ingress',
      '  ingress:',
      '    - from:',
      '        - podSelector:',
      '            matchExpressions:',
      '              - key: ringfence.dev/no-peer',
      '                operator: Exists',
      '              - key: ringfence.dev/no-peer',
      '                operator: DoesNotExist',
      '',
    ].join('\n'),
  );
});

test('policies are sorted by name, in every order of the list of the type', () => {
  const policies = { b: policy('z'), a: policy('y'), c: policy('x') };
  const parts = { types: { web: { policies } }, clusters: { one: { namespaces: { shop: 'web' } } } };
  assert.equal(onlyNames(parts, 'clusters/one/shop/policies.yaml'), ['x', 'y', 'z']);
});

test('a namespace without policies has no file of policies, but stands in the inventory', () => {
  assert.equal(paths({ types: { bare: {} }, clusters: { one: { namespaces: { shop: 'bare' } } } }), [
    'inventory/clusters/one/cluster.yaml',
    'inventory/clusters/one/namespaces/shop.yaml',
    'inventory/landscape.yaml',
    'inventory/namespace-types/bare/default.yaml',
  ]);
});

test('a type that no namespace has leaves no trace', () => {
  const types = { web: {}, unused: { policies: { p: policy('p') } } };
  assert.not.ok(
    paths({ types, clusters: { one: { namespaces: { shop: 'web' } } } }).some((path) => path.includes('unused')),
  );
});

const hosting: LandscapeParts = {
  parameters: { provider: { type: 'string', default: 'none' } },
  types: {
    host: {
      ...{ hostsControlPlane: true, labels: { of: '{{hostedCluster.values.provider}}' } },
      policies: {
        p: {
          ...policy('p'),
          spec: {
            podSelector: {},
            policyTypes: ['Egress'],
            egress: [
              {
                to: [
                  { $each: '{{hostedCluster.networks.pods}}', $as: 'cidr', ipBlock: { cidr: '{{cidr}}' } },
                  {
                    podSelector: {
                      matchLabels: { at: '{{cluster.name}}', of: '{{hostedCluster.name}}', on: '{{values.provider}}' },
                    },
                  },
                ],
              },
            ],
          },
        },
      },
    },
    web: { policies: { p: policy('p') } },
  },
  clusters: {
    seed: { values: { provider: 'aws' }, namespaces: { garden: 'web' } },
    shoot: {
      networks: { pods: ['10.0.0.0/8', 'fd00::/8'] },
      values: { provider: 'gcp' },
      controlPlane: { cluster: 'seed', namespace: 'cp', type: 'host', labels: { extra: 'yes' } },
      namespaces: { system: 'web' },
    },
  },
};

test('a hosted cluster has its own folder below its host’s, and its control plane is a namespace of the host', () => {
  assert.equal(paths(hosting), [
    'clusters/seed/cp/policies.yaml',
    'clusters/seed/garden/policies.yaml',
    'hosted/seed/shoot/system/policies.yaml',
    'inventory/clusters/seed/cluster.yaml',
    'inventory/clusters/seed/namespaces/cp.yaml',
    'inventory/clusters/seed/namespaces/garden.yaml',
    'inventory/hosted/seed/shoot/cluster.yaml',
    'inventory/hosted/seed/shoot/namespaces/system.yaml',
    'inventory/landscape.yaml',
    'inventory/namespace-types/host/default.yaml',
    'inventory/namespace-types/web/default.yaml',
  ]);
});

test('a control plane knows the values of its host and the cluster that it hosts', () => {
  const rendering = renderWell(hosting);
  const [policyOfHost] = policiesOf(rendering, 'clusters/seed/cp/policies.yaml');
  assert.equal(policyOfHost?.spec.egress, [
    {
      to: [
        { ipBlock: { cidr: '10.0.0.0/8' } },
        { ipBlock: { cidr: 'fd00::/8' } },
        { podSelector: { matchLabels: { at: 'seed', of: 'shoot', on: 'aws' } } },
      ],
    },
  ]);
  assert.equal(documentOf(rendering, 'inventory/clusters/seed/namespaces/cp.yaml').labels, { extra: 'yes', of: 'gcp' });
});

const value = (more: JsonObject = {}): JsonObject => ({
  type: 'array',
  items: { type: 'string' },
  default: ['default'],
  ...more,
});

/** What the annotation of the only policy shows of a value, layer after layer. */
function layered(parameters: JsonObject, layers: Partial<Record<string, JsonObject>>): readonly string[] {
  const shown = {
    ...api,
    $each: '{{values.list}}',
    $as: 'item',
    metadata: { name: 'p-{{item}}' },
    spec: { podSelector: {} },
  };
  const parts: LandscapeParts = {
    parameters,
    values: layers.landscape ?? {},
    types: { web: { policies: { shown } } },
    groups: { outer: { values: layers.outer ?? {} }, 'outer/inner': { values: layers.inner ?? {} } },
    clusters: {
      one: {
        ...{ folder: 'outer/inner', values: layers.cluster ?? {} },
        namespaces: { shop: { type: 'web', values: layers.namespace ?? {} } },
        ...(layers.observed === undefined ? {} : { observed: layers.observed }),
      },
    },
  };
  return allPolicies(renderWell(parts)).map(({ metadata }) => metadata.name.slice(2));
}

const order = ['landscape', 'outer', 'inner', 'cluster', 'namespace'];

table(
  'a later layer replaces what earlier ones say',
  order.map((last, index) => ({ name: last, layers: order.slice(0, index + 1), expected: [last] })),
  ({ layers, expected }) => {
    const said = Object.fromEntries(layers.map((layer) => [layer, { list: [layer] }]));
    assert.equal(layered({ list: value() }, said), expected);
  },
);

test('without any layer, the default stands', () => {
  assert.equal(layered({ list: value() }, {}), ['default']);
});

test('of a parameter with merge: union, the layers add up', () => {
  const said = Object.fromEntries(order.map((layer) => [layer, { list: [layer] }]));
  assert.equal(layered({ list: value({ merge: 'union' }) }, said), ['default', ...order].sort());
});

test('an observed value takes the place of the default', () => {
  assert.equal(layered({ list: value({ observed: true }) }, { observed: { list: ['seen'] } }), ['seen']);
});

const exceptions = (scope: JsonObject, ...policies: readonly JsonObject[]): LandscapeParts => ({
  types: { web: { policies: { p: policy('p') } }, job: {} },
  exceptions: { extra: { reason: 'It is needed.', owner: 'team-blue', until: '2000-01-01', scope, policies } },
  clusters: { one: { namespaces: { a: 'web', b: 'web', c: 'job' } }, two: { namespaces: { a: 'web' } } },
});

table(
  'an exception’s policies go to every namespace that is in all lists of its scope, expired or not',
  [
    {
      name: 'one list of all clusters',
      scope: { clusters: ['one', 'two'] },
      expected: ['one/a', 'one/b', 'one/c', 'two/a'],
    },
    { name: 'clusters', scope: { clusters: ['two'] }, expected: ['two/a'] },
    { name: 'types', scope: { namespaceTypes: ['job'] }, expected: ['one/c'] },
    { name: 'namespaces', scope: { namespaces: ['a'] }, expected: ['one/a', 'two/a'] },
    {
      name: 'all of them',
      scope: { clusters: ['one'], namespaceTypes: ['web'], namespaces: ['a', 'c'] },
      expected: ['one/a'],
    },
  ],
  ({ scope, expected }) => {
    const { files } = renderWell(exceptions(scope, policy('extra')));
    const found = [...files].flatMap(([path, text]) =>
      text.includes('name: extra\n') ? [path.split('/').slice(1, 3).join('/')] : [],
    );
    assert.equal(found, expected);
  },
);

test('an exception’s policies are templates, and are labelled with its name', () => {
  const rendering = renderWell(exceptions({ clusters: ['two'] }, policy('extra-{{namespace.name}}'), policy('more')));
  const added = policiesOf(rendering, 'clusters/two/a/policies.yaml').filter(({ metadata }) => metadata.name !== 'p');
  assert.equal(
    added.map(({ metadata }) => [metadata.name, metadata.labels]),
    ['extra-a', 'more'].map((name) => [
      name,
      {
        'app.kubernetes.io/managed-by': 'ringfence',
        'ringfence.dev/exception': 'extra',
        'ringfence.dev/namespace-type': 'web',
      },
    ]),
  );
});

test('an exception in no namespace is warned of', () => {
  const { diagnostics } = render(landscapeFiles(exceptions({ clusters: ['two'], namespaces: ['b'] }, policy('extra'))));
  assert.equal(codesOf(diagnostics), ['exception-without-namespace']);
});

const flag = { on: { type: 'boolean', default: true } };

table(
  'two policies of one name in one namespace',
  [
    { name: 'of two templates', policies: { a: policy('p'), b: policy('p') }, codes: ['duplicate-policy'] },
    {
      name: 'of which no namespace gets both',
      policies: { a: policy('p', { $when: '{{values.on}}' }), b: policy('p', { $when: '{{not values.on}}' }) },
      codes: [],
    },
    {
      name: 'of one template',
      policies: { a: policy('p', { $each: '{{list 1 2}}', $as: 'n' }) },
      codes: ['duplicate-policy'],
    },
    {
      name: 'three times',
      policies: { a: policy('p'), b: policy('p'), c: policy('p') },
      codes: ['duplicate-policy', 'duplicate-policy'],
    },
  ],
  ({ policies, codes }) => {
    const parts = {
      types: { web: { parameters: flag, policies } },
      clusters: { one: { namespaces: { shop: 'web' } } },
    };
    assert.equal(codesOf(render(landscapeFiles(parts as unknown as LandscapeParts)).diagnostics), codes);
  },
);

test('two policies of one name, one of them an exception’s, are refused in the namespaces that get both', () => {
  const { diagnostics } = render(landscapeFiles(exceptions({ clusters: ['one', 'two'] }, policy('p'))));
  assert.equal(codesOf(diagnostics), ['duplicate-policy']);
  assert.equal(diagnostics[0]?.namespaces, ['one/a', 'one/b', 'two/a']);
  assert.equal(diagnostics[0]?.related?.length, 1);
});

test('reports a problem of many namespaces once, with all of them and the place of the value', () => {
  const template = {
    ...api,
    metadata: { name: 'p' },
    spec: { podSelector: { matchLabels: { app: '{{values.app}}' } } },
  };
  const parts: LandscapeParts = {
    types: { web: { parameters: { app: { type: 'string' } }, required: ['app'], policies: { p: template } } },
    groups: { all: { values: { app: 'not a label' } } },
    clusters: {
      one: { folder: 'all', namespaces: { b: 'web', a: 'web' } },
      two: { folder: 'all', namespaces: { c: 'web' } },
    },
  };
  const { diagnostics } = render(landscapeFiles(parts));
  assert.equal(codesOf(diagnostics), ['invalid-label-value'], describe(diagnostics).join('\n'));
  assert.equal(diagnostics[0]?.namespaces, ['one/a', 'one/b', 'two/c']);
  assert.is(diagnostics[0]?.location.path, 'policies/namespace-types/web/p.yaml');
  assert.equal(
    diagnostics[0]?.related?.map(({ location }) => location.path),
    ['policies/clusters/all/group.yaml'],
  );
});

table(
  'what a template may not say',
  [
    {
      name: 'a label that Ringfence sets',
      metadata: { labels: { 'app.kubernetes.io/managed-by': 'me' } },
      codes: ['reserved-label'],
    },
    {
      name: 'the label of exceptions',
      metadata: { labels: { 'ringfence.dev/exception': 'x' } },
      codes: ['reserved-label'],
    },
    {
      name: 'that Argo CD shall take the policy for a hook, which it deletes',
      metadata: { annotations: { 'argocd.argoproj.io/hook': 'Sync' } },
      codes: ['delivery-annotation'],
    },
    {
      name: 'that Argo CD shall take the policy for a hook of Helm',
      metadata: { annotations: { 'helm.sh/hook': 'pre-install' } },
      codes: ['delivery-annotation'],
    },
    {
      name: 'that Argo CD shall keep the policy when it is removed',
      metadata: { annotations: { 'helm.sh/resource-policy': 'keep' } },
      codes: ['delivery-annotation'],
    },
    {
      name: 'that kustomize shall leave the policy out',
      metadata: { annotations: { 'config.kubernetes.io/local-config': 'true' } },
      codes: ['delivery-annotation'],
    },
    {
      name: 'that Flux shall leave the policy as it is',
      metadata: { annotations: { 'kustomize.toolkit.fluxcd.io/reconcile': 'disabled' } },
      codes: ['delivery-annotation'],
    },
    {
      name: 'but it may choose the sync wave, which is judged',
      metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '3' } },
      codes: [],
    },
  ],
  ({ metadata, codes }) => {
    const policies = { p: { ...policy('p'), metadata: { name: 'p', ...metadata } } };
    const parts = { types: { web: { policies } }, clusters: { one: { namespaces: { shop: 'web' } } } };
    assert.equal(codesOf(render(landscapeFiles(parts as unknown as LandscapeParts)).diagnostics), codes);
  },
);

table(
  'a map of labels may not hold one that Ringfence sets',
  ['app.kubernetes.io/managed-by', 'ringfence.dev/namespace-type', 'ringfence.dev/exception'].map((name) => ({ name })),
  ({ name }) => {
    const labels = { type: 'object', additionalProperties: { type: 'string' }, default: { [name]: 'me', a: 'b' } };
    const template = { ...policy('p'), metadata: { name: 'p', labels: '{{values.labels}}' } };
    const { policies, diagnostics } = renderOne({ template, parameters: { labels } });
    assert.equal(codesOf(diagnostics), ['reserved-label']);
    assert.equal(policies, []);
  },
);

test('reports progress namespace by namespace', () => {
  const told: string[] = [];
  renderWell(hosting, { onProgress: (done, total) => told.push(`${done}/${total}`) });
  assert.equal(told, ['1/3', '2/3', '3/3']);
});

test('the counts are those of the files', () => {
  const { clusters, namespaces, policies, clusterNames } = renderWell(hosting);
  assert.equal(
    { clusters, namespaces, policies, clusterNames },
    { clusters: 2, namespaces: 3, policies: 3, clusterNames: ['seed', 'shoot'] },
  );
});
