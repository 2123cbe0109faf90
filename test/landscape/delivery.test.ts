import type { Delivery, Setting } from '../../src/landscape/delivery.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { codesOf, describe, type LandscapeParts, landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const repository = 'https://git.example.org/isolation.git';

function deliveryOf(parts: LandscapeParts, cluster = 'one'): Delivery {
  const { landscape, diagnostics } = load(landscapeFiles(parts));
  const found = landscape?.clusters.get(cluster)?.delivery;
  if (found === undefined) throw new Error(describe(diagnostics).join('\n'));
  return found;
}

/** The value, and the file in which it was written. */
const written = <Value>({ value, origin }: Setting<Value>) => [value, origin?.file.path];

test('without any layer, nothing is delivered, and every other setting has its default', () => {
  const {
    repository: none,
    serviceAccount,
    repositorySecret,
    kubeconfigSecret,
    intervals,
    ...settings
  } = deliveryOf({
    clusters: { one: {} },
  });
  assert.equal([none, repositorySecret], [undefined, undefined]);
  assert.equal(serviceAccount, { value: 'ringfence' });
  assert.equal(settings, {
    tool: { value: 'none' },
    revision: { value: { kind: 'branch', name: 'main' } },
    path: { value: 'manifests' },
    unit: { value: 'namespace' },
    namespace: { value: 'argocd' },
    namePrefix: { value: 'ringfence-' },
    destination: { value: { kind: 'name', text: 'one' } },
  });
  assert.equal(kubeconfigSecret, { name: { value: 'one-kubeconfig' }, key: { value: 'kubeconfig' } });
  const texts = Object.entries(intervals).map(([name, { value }]) => `${name} ${value.text} ${value.seconds}`);
  assert.equal(texts, ['poll 5m 300', 'sync 30m 1800', 'retry 2m 120', 'timeout 5m 300']);
});

test('each field comes from the innermost layer that sets it, and knows where that is', () => {
  const delivery = deliveryOf({
    delivery: { tool: 'flux', repository, revision: 'main', intervals: { poll: '1m', sync: '10m', retry: '30s' } },
    groups: {
      canary: { delivery: { revision: 'next', intervals: { sync: '20m' } } },
      'canary/eu': { delivery: { intervals: { retry: '45s' } } },
    },
    clusters: { one: { folder: 'canary/eu', delivery: { namespace: 'sync', kubeconfigSecret: { key: 'value' } } } },
  });
  const { intervals, kubeconfigSecret } = delivery;
  assert.equal(written(delivery.tool), ['flux', 'policies/landscape.yaml']);
  assert.equal(written(delivery.revision), [{ kind: 'branch', name: 'next' }, 'policies/clusters/canary/group.yaml']);
  assert.equal(written(delivery.namespace), ['sync', 'policies/clusters/canary/eu/one.yaml']);
  assert.equal(written(delivery.unit), ['namespace', undefined]);
  assert.equal(
    [intervals.poll, intervals.sync, intervals.retry, intervals.timeout].map(({ value, origin }) => [
      value.text,
      origin?.file.path,
    ]),
    [
      ['1m', 'policies/landscape.yaml'],
      ['20m', 'policies/clusters/canary/group.yaml'],
      ['45s', 'policies/clusters/canary/eu/group.yaml'],
      ['5m', undefined],
    ],
  );
  assert.equal(written(kubeconfigSecret.key), ['value', 'policies/clusters/canary/eu/one.yaml']);
  assert.equal(written(kubeconfigSecret.name), ['one-kubeconfig', undefined]);
});

test('the namespace of delivery objects depends on the tool unless it is set', () => {
  const of = (delivery: JsonObject) =>
    deliveryOf({ delivery: { repository, ...delivery }, clusters: { one: {} } }).namespace.value;
  assert.equal([of({ tool: 'argocd' }), of({ tool: 'flux' })], ['argocd', 'flux-system']);
  assert.equal([of({ tool: 'argocd', namespace: 'x' }), of({ tool: 'flux', namespace: 'x' })], ['x', 'x']);
});

table(
  'a setting is checked where it is written, once, however many clusters take it over',
  [
    {
      name: 'a repository with a password',
      delivery: { repository: 'https://a:b@c.example/d' },
      code: 'credentials-in-url',
    },
    { name: 'a repository that is none', delivery: { repository: 'somewhere' }, code: 'invalid-repository' },
    { name: 'a revision like a flag', delivery: { revision: '-f' }, code: 'invalid-revision' },
    { name: 'an unknown tool', delivery: { tool: 'fluxcd' }, code: 'invalid-value' },
    { name: 'an unknown unit', delivery: { unit: 'pod' }, code: 'invalid-value' },
    { name: 'a field that does not exist', delivery: { branch: 'main' }, code: 'unknown-field' },
    { name: 'an interval without a unit', delivery: { intervals: { poll: '5' } }, code: 'invalid-delivery-setting' },
    { name: 'a number for an interval', delivery: { intervals: { poll: 5 } }, code: 'wrong-type' },
    { name: 'a path that leads out', delivery: { path: '../manifests' }, code: 'invalid-delivery-setting' },
    { name: 'an absolute path', delivery: { path: '/manifests' }, code: 'invalid-delivery-setting' },
    { name: 'a path with a pattern', delivery: { path: 'manifests/*' }, code: 'invalid-delivery-setting' },
    { name: 'a path with a template', delivery: { path: '{{ .path.path }}' }, code: 'invalid-delivery-setting' },
    { name: 'a prefix with a dot', delivery: { namePrefix: 'a.' }, code: 'invalid-delivery-setting' },
    { name: 'a prefix in upper case', delivery: { namePrefix: 'A-' }, code: 'invalid-delivery-setting' },
    { name: 'a namespace that is none', delivery: { namespace: 'a.b' }, code: 'invalid-delivery-setting' },
    { name: 'a destination with a pattern', delivery: { destination: '*' }, code: 'invalid-delivery-setting' },
    { name: 'a destination with a template', delivery: { destination: '{{.x}}' }, code: 'invalid-delivery-setting' },
    { name: 'a destination by ssh', delivery: { destination: 'ssh://x' }, code: 'invalid-delivery-setting' },
    {
      name: 'a destination with a password',
      delivery: { destination: 'https://a:b@c.example' },
      code: 'credentials-in-url',
    },
    { name: 'a secret that is none', delivery: { repositorySecret: 'A B' }, code: 'invalid-delivery-setting' },
    { name: 'an account that is none', delivery: { serviceAccount: '-' }, code: 'invalid-delivery-setting' },
    {
      name: 'a kubeconfig that is none',
      delivery: { kubeconfigSecret: { name: '_' } },
      code: 'invalid-delivery-setting',
    },
    { name: 'a key that is none', delivery: { kubeconfigSecret: { key: 'a/b' } }, code: 'invalid-delivery-setting' },
  ],
  ({ delivery, code }) => {
    const clusters = { one: {}, two: {} };
    const layers = [
      { delivery, clusters },
      { groups: { g: { delivery } }, clusters },
      { clusters: { one: { delivery } } },
    ];
    for (const parts of layers as LandscapeParts[])
      assert.equal(codesOf(load(landscapeFiles(parts)).diagnostics), [code]);
  },
);

table(
  'settings that are unusual and right',
  [
    { name: 'an empty prefix', delivery: { namePrefix: '' } },
    { name: 'the root of the repository', delivery: { path: '.' } },
    { name: 'a path with dots', delivery: { path: 'a.b/.c/d' } },
    { name: 'a destination as clouds name them', delivery: { destination: 'arn:aws:eks:eu-west-1:1:cluster/one' } },
    { name: 'a server in the same cluster', delivery: { destination: 'https://kubernetes.default.svc' } },
    { name: 'a key with a dot', delivery: { kubeconfigSecret: { key: 'value.yaml' } } },
  ],
  ({ delivery }) => assert.equal(codesOf(load(landscapeFiles({ delivery, clusters: { one: {} } })).diagnostics), []),
);

test('each cluster that has a tool needs a repository, told where the tool is chosen', () => {
  const { diagnostics } = load(
    landscapeFiles({
      delivery: { tool: 'flux' },
      clusters: { one: {}, two: { delivery: { repository } }, three: { delivery: { tool: 'none' } } },
    }),
  );
  assert.equal(
    diagnostics.map(({ code, location, message }) => [code, location.path, message.slice(0, 13)]),
    [['repository-missing', 'policies/landscape.yaml', 'Cluster "one"']],
  );
});
