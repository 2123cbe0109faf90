import type { Json } from '../../src/model/json.ts';
import { codesOf, documentOf, type LandscapeParts, landscapeFiles, load, renderWell } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const web = { kind: 'Deployment', name: 'web' };
const ingress = { kind: 'ingress', object: 'Ingress/shop', to: [web], ports: [{ port: 8080 }] };
const variable = {
  ...{ kind: 'variable', guessed: true, object: 'Deployment/web', fields: ['B', 'A'] },
  ...{ from: [web], to: [{ namespace: 'data', name: 'db' }], service: { namespace: 'data', name: 'db' } },
  ports: [{ port: 'sql', protocol: 'TCP' }],
};

function landscape(needs: readonly Json[] | undefined, namespace = 'shop'): LandscapeParts {
  return {
    types: { web: { workloads: [{ name: 'web', kind: 'Deployment', labels: {} }] } },
    clusters: {
      one: {
        namespaces: { shop: 'web' },
        ...(needs === undefined ? {} : { observedNeeds: { [namespace]: needs } }),
      },
    },
  };
}

const path = 'inventory/clusters/one/namespaces/shop.yaml';

test('observed needs are in the file of their namespace, sorted and with their fields in one order', () => {
  const { needs } = documentOf(renderWell(landscape([ingress, variable])), path);
  assert.is(
    JSON.stringify(needs),
    JSON.stringify([
      {
        ...{ kind: 'variable', guessed: true, object: 'Deployment/web', fields: ['A', 'B'] },
        ...{ service: { namespace: 'data', name: 'db' }, from: [web], to: [{ namespace: 'data', name: 'db' }] },
        ports: [{ port: 'sql', protocol: 'TCP' }],
      },
      ingress,
    ]),
  );
});

test('the order of needs changes no byte', () => {
  const [one, other] = [
    [ingress, variable],
    [variable, ingress],
  ].map((needs) => renderWell(landscape(needs)));
  assert.equal(new Map(one?.files), new Map(other?.files));
});

test('needs of a namespace that no source declares, and a file without needs, change nothing', () => {
  const without = new Map(renderWell(landscape(undefined)).files);
  assert.equal(new Map(renderWell(landscape([ingress], 'other')).files), without);
  assert.equal(new Map(renderWell(landscape([])).files), without);
});

test('the addresses of API servers are in the file of the cluster', () => {
  const parts = landscape([ingress]);
  const one = { ...parts.clusters?.one, observedApiServer: { addresses: ['10.0.0.1'], ports: [6443] } };
  const rendering = renderWell({ ...parts, clusters: { one } });
  assert.equal(documentOf(rendering, 'inventory/clusters/one/cluster.yaml').apiServer, one.observedApiServer);
});

interface BadCase {
  readonly name: string;
  readonly need: Json;
  /** Codes, and the line on which each is found. */
  readonly found: readonly string[];
}

const api = { kind: 'rbac', object: 'Deployment/web', from: [web], ports: [{ port: 443 }] };

table<BadCase>(
  'an observed need that cannot be right is an error at its line',
  [
    { name: 'one that is right', need: variable, found: [] },
    { name: 'a role of the API that is right', need: api, found: [] },
    { name: 'an unknown kind', need: { ...ingress, kind: 'Ingress' }, found: ['invalid-value'] },
    { name: 'no port', need: { ...ingress, ports: [] }, found: ['invalid-value'] },
    { name: 'a port that does not exist', need: { ...ingress, ports: [{ port: 70000 }] }, found: ['invalid-value'] },
    { name: 'a number as a text', need: { ...ingress, ports: [{ port: '8080' }] }, found: ['value-of-wrong-format'] },
    { name: 'no object', need: { kind: 'ingress', to: [web], ports: [{ port: 1 }] }, found: ['missing-field'] },
    { name: 'a guess that is denied', need: { ...ingress, guessed: false }, found: ['invalid-value'] },
    { name: 'a value of a variable', need: { ...variable, value: 'secret' }, found: ['unknown-field'] },
    { name: 'a field twice', need: { ...variable, fields: ['A', 'A'] }, found: ['duplicate-item'] },
    { name: 'no workload at an end', need: { ...ingress, to: [] }, found: ['invalid-value'] },
    { name: 'a variable of no workload', need: { ...variable, from: undefined as never }, found: ['missing-field'] },
    { name: 'no destination', need: { ...ingress, to: undefined as never }, found: ['missing-field'] },
    { name: 'a destination of a role', need: { ...api, to: [web] }, found: ['unknown-field'] },
    { name: 'a caller of a webhook', need: { ...ingress, kind: 'webhook', from: [web] }, found: ['unknown-field'] },
    {
      name: 'a kind of workloads that makes no pods',
      need: { ...ingress, to: [{ kind: 'Service', name: 'web' }] },
      found: ['invalid-value'],
    },
    { name: 'a text as a workload', need: { ...ingress, to: ['Deployment/web'] }, found: ['wrong-type'] },
    {
      name: 'a namespace with a star',
      need: { ...ingress, to: [{ namespace: 'a*', name: 'web' }] },
      found: ['value-of-wrong-format'],
    },
    { name: 'a list', need: [], found: ['wrong-type'] },
  ],
  ({ need, found }) => {
    const { diagnostics } = load(landscapeFiles(landscape([need])));
    assert.equal(codesOf(diagnostics), found);
    for (const { location } of diagnostics) {
      assert.is(location.path, 'policies/observed/one/needs.yaml');
      assert.ok(location.line > 9, `line ${location.line}`);
    }
  },
);

test('a namespace twice, a cluster that does not exist and a wrong name are errors', () => {
  const files = landscapeFiles(landscape([ingress]));
  const file = files['policies/observed/one/needs.yaml'] ?? '';
  const { spec } = JSON.parse(file);
  const twice = JSON.stringify({ ...JSON.parse(file), spec: { namespaces: [...spec.namespaces, ...spec.namespaces] } });
  assert.equal(codesOf(load({ ...files, 'policies/observed/one/needs.yaml': twice }).diagnostics), ['duplicate-name']);
  const other = { 'policies/observed/two/needs.yaml': file };
  assert.equal(codesOf(load({ ...files, ...other }).diagnostics), ['name-differs-from-path']);
  const unknown = { 'policies/observed/two/needs.yaml': file.replaceAll('"one"', '"two"') };
  assert.equal(codesOf(load({ ...files, ...unknown }).diagnostics), ['unknown-reference']);
});
