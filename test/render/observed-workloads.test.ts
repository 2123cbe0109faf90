import type { Json, JsonObject } from '../../src/model/json.ts';
import {
  codesOf,
  describe,
  documentOf,
  type LandscapeParts,
  landscapeFiles,
  load,
  render,
  renderWell,
} from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { app, tenantFiles } from '../support/tenants.ts';

const http = [{ name: 'http', port: 8080 }];
const deployment = { name: 'web', kind: 'Deployment', labels: { app: 'web' }, ports: http };

interface Case {
  readonly name: string;
  /** Of the type. */
  readonly declared?: readonly Json[];
  readonly observed: readonly Json[];
  /** The workloads of the namespace's own file. */
  readonly own: readonly JsonObject[] | undefined;
}

function landscape({ declared = [], observed }: Pick<Case, 'declared' | 'observed'>): LandscapeParts {
  return {
    types: { web: { workloads: declared } },
    clusters: { one: { namespaces: { shop: 'web' }, observedWorkloads: { shop: observed } } },
  };
}

table<Case>(
  'observed workloads are added to the file of their namespace, unless a source declares them',
  [
    {
      name: 'no declaration',
      observed: [deployment],
      own: [{ ...deployment, ports: [{ name: 'http', port: 8080, protocol: 'TCP' }], observed: true }],
    },
    {
      name: 'only a name',
      observed: [{ name: 'web' }],
      own: [{ name: 'web', labels: {}, observed: true }],
    },
    {
      name: 'the network of the node',
      observed: [{ name: 'agent', kind: 'DaemonSet', hostNetwork: true }],
      own: [{ name: 'agent', kind: 'DaemonSet', labels: {}, hostNetwork: true, observed: true }],
    },
    {
      name: 'declared with the same kind',
      declared: [{ ...deployment, labels: { app: 'other' } }],
      observed: [deployment],
      own: undefined,
    },
    {
      name: 'declared without a kind',
      declared: [{ name: 'web', labels: {} }],
      observed: [deployment],
      own: undefined,
    },
    {
      name: 'declared with another kind',
      declared: [{ name: 'web', kind: 'StatefulSet', labels: {} }],
      observed: [{ name: 'web', kind: 'Deployment' }],
      own: [{ name: 'web', kind: 'Deployment', labels: {}, observed: true }],
    },
    {
      name: 'declared with a kind, observed without',
      declared: [{ name: 'web', kind: 'StatefulSet', labels: {} }],
      observed: [{ name: 'web' }],
      own: [{ name: 'web', labels: {}, observed: true }],
    },
    {
      name: 'two kinds of one name, in the order of names and kinds',
      observed: [{ name: 'web', kind: 'StatefulSet' }, { name: 'web', kind: 'Deployment' }, { name: 'api' }],
      own: [
        { name: 'api', labels: {}, observed: true },
        { name: 'web', kind: 'Deployment', labels: {}, observed: true },
        { name: 'web', kind: 'StatefulSet', labels: {}, observed: true },
      ],
    },
    { name: 'no workload', observed: [], own: undefined },
    {
      name: 'a text that looks like an expression',
      observed: [{ name: '{{values.x}}' }],
      own: [{ name: '{{values.x}}', labels: {}, observed: true }],
    },
  ],
  ({ declared = [], observed, own }) => {
    const rendering = renderWell(landscape({ declared, observed }));
    assert.equal(documentOf(rendering, 'inventory/clusters/one/namespaces/shop.yaml').workloads, own);
  },
);

test('the workload of a tenant stands for the observed one', () => {
  const facts = {
    ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'ObservedWorkloads', metadata: { name: 'eu1' } },
    spec: { namespaces: [{ name: 'pay-app', workloads: [deployment, { name: 'db' }] }] },
  };
  const workloads = [{ name: 'pay-app', workloads: [{ name: 'web', labels: { app: 'pay' } }] }];
  const { rendering, diagnostics } = render(
    tenantFiles({
      tenants: { pay: { namespaces: [app('pay-app')], workloads } },
      files: { 'policies/observed/eu1/workloads.yaml': JSON.stringify(facts) },
    }),
  );
  assert.ok(rendering, describe(diagnostics).join('\n'));
  const path =
    [...rendering.files.keys()].find((file) => /inventory\/.*eu1\/namespaces\/pay-app.yaml$/.test(file)) ?? '';
  assert.equal(documentOf(rendering, path).workloads, [
    { name: 'web', labels: { app: 'pay' } },
    { name: 'db', labels: {}, observed: true },
  ]);
});

test('observed workloads of a namespace that no source declares change nothing', () => {
  const parts = landscape({ observed: [] });
  const there = { ...parts, clusters: { one: { ...parts.clusters?.one, observedWorkloads: { other: [deployment] } } } };
  assert.equal(new Map(renderWell(there).files), new Map(renderWell(parts).files));
});

test('observed workloads leave profiles as they are', () => {
  const declared = [{ name: 'db', labels: {} }];
  const [without, withThem] = [[], [deployment]].map((observed) => renderWell(landscape({ declared, observed })));
  assert.ok(without && withThem);
  const path = 'inventory/namespace-types/web/default.yaml';
  assert.is(withThem.files.get(path), without.files.get(path));
});

interface BadCase {
  readonly name: string;
  readonly path?: string;
  readonly spec: string;
  /** Codes with their lines. */
  readonly found: readonly string[];
}

const workloads = 'policies/observed/one/workloads.yaml';
const kindOf = { workloads: 'ObservedWorkloads', policies: 'ObservedPolicies', namespaces: 'ObservedNamespaces' };

table<BadCase>(
  'a file of observed facts that cannot be right is an error',
  [
    { name: 'an empty file of workloads is right', spec: '{namespaces: []}', found: [] },
    {
      name: 'a namespace twice',
      spec: '{namespaces: [{name: a, workloads: []}, {name: a, workloads: []}]}',
      found: ['duplicate-name'],
    },
    {
      name: 'a workload twice',
      spec: '{namespaces: [{name: a, workloads: [{name: w, kind: Job}, {name: w, kind: Job}]}]}',
      found: ['duplicate-name'],
    },
    {
      name: 'a key that no label can have',
      spec: '{namespaces: [{name: a, workloads: [{name: w, labels: {"-x": y}}]}]}',
      found: ['invalid-name'],
    },
    {
      name: 'a value that no label can have',
      spec: '{namespaces: [{name: a, workloads: [{name: w, labels: {x: "-y"}}]}]}',
      found: ['value-of-wrong-format'],
    },
    {
      name: 'an expression',
      spec: '{namespaces: [{name: a, workloads: [{name: w, labels: {x: "{{values.x}}"}}]}]}',
      found: ['value-of-wrong-format'],
    },
    {
      name: 'a directive',
      spec: '{namespaces: [{name: a, workloads: [{$when: true, name: w}]}]}',
      found: ['unknown-field'],
    },
    {
      name: 'a port that does not exist',
      spec: '{namespaces: [{name: a, workloads: [{name: w, ports: [{port: 70000}]}]}]}',
      found: ['invalid-value'],
    },
    {
      name: 'addresses',
      spec: '{namespaces: [{name: a, workloads: [{name: w, addresses: [10.0.0.1]}]}]}',
      found: ['unknown-field'],
    },
    {
      name: 'the name of no namespace',
      spec: '{namespaces: [{name: "a*", workloads: []}]}',
      found: ['value-of-wrong-format'],
    },
    {
      name: 'a policy twice',
      path: 'policies/observed/one/policies.yaml',
      spec: '{namespaces: [{name: a, policies: [{policy: {metadata: {name: p}, spec: {}}}, {policy: {metadata: {name: p}, spec: {}}}]}]}',
      found: ['duplicate-name'],
    },
    {
      name: 'a namespace twice in the list of namespaces',
      path: 'policies/observed/one/namespaces.yaml',
      spec: '{namespaces: [{name: a}, {name: a}]}',
      found: ['duplicate-name'],
    },
    {
      name: 'a cluster that no source declares',
      path: 'policies/observed/two/namespaces.yaml',
      spec: '{namespaces: []}',
      found: ['name-differs-from-path'],
    },
    {
      name: 'a file that no role has',
      path: 'policies/observed/one/values.yaml',
      spec: '{}',
      found: ['unexpected-file'],
    },
    {
      name: 'a folder below that of the cluster',
      path: 'policies/observed/one/more/workloads.yaml',
      spec: '{}',
      found: ['unexpected-file'],
    },
  ],
  ({ path = workloads, spec, found }) => {
    const file = path.replace(/^.*\/|\.yaml$/g, '') as keyof typeof kindOf;
    const text = `apiVersion: ringfence.dev/v1alpha1\nkind: ${kindOf[file]}\nmetadata: {name: one}\nspec: ${spec}\n`;
    const { diagnostics } = load({ ...landscapeFiles(landscape({ observed: [] })), [path]: text });
    assert.equal(codesOf(diagnostics), found);
  },
);

test('observed facts of a cluster that no source declares are an error', () => {
  const files = landscapeFiles(landscape({ observed: [] }));
  const text = files[workloads]?.replaceAll('"one"', '"two"') ?? '';
  const { diagnostics } = load({ ...files, 'policies/observed/two/workloads.yaml': text });
  assert.equal(codesOf(diagnostics), ['unknown-reference']);
});
