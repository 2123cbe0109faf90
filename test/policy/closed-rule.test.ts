import { isSatisfiable, labelBox } from '../../src/labels/label-space.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import type { NetworkPolicy, NetworkPolicySpec } from '../../src/model/network-policy.ts';
import { withClosedRules, withoutClosedRules } from '../../src/policy/closed-rule.ts';
import { runCommand } from '../support/command-line.ts';
import { render, renderWell } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const policy = (spec: NetworkPolicySpec): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'p' },
  spec,
});

const closed = (field: 'from' | 'to') => [
  {
    [field]: [
      {
        podSelector: {
          matchExpressions: [
            { key: 'ringfence.dev/no-peer', operator: 'Exists' },
            { key: 'ringfence.dev/no-peer', operator: 'DoesNotExist' },
          ],
        },
      },
    ],
  },
];
const podSelector = {};

table(
  'a direction that is isolated without a rule is applied with the closed rule, and no other is',
  [
    { name: 'ingress', spec: { policyTypes: ['Ingress'] }, added: { ingress: closed('from') } },
    { name: 'egress', spec: { policyTypes: ['Egress'] }, added: { egress: closed('to') } },
    {
      name: 'both',
      spec: { policyTypes: ['Ingress', 'Egress'] },
      added: { ingress: closed('from'), egress: closed('to') },
    },
    {
      name: 'one of both',
      spec: { policyTypes: ['Ingress', 'Egress'], ingress: [{}] },
      added: { egress: closed('to') },
    },
    {
      name: 'rules of a direction that is not isolated',
      spec: { policyTypes: ['Ingress'], ingress: [{}], egress: [{}] },
      added: {},
    },
    {
      name: 'a rule in each',
      spec: { policyTypes: ['Ingress', 'Egress'], ingress: [{}], egress: [{ ports: [{ protocol: 'TCP', port: 1 }] }] },
      added: {},
    },
  ] as const,
  ({ spec, added }) => {
    const meant = policy({ podSelector, ...spec });
    const applied = withClosedRules(meant);
    assert.equal(applied.spec, { podSelector, ...spec, ...added } as unknown);
    assert.equal(withClosedRules(applied), applied);
    assert.equal(withoutClosedRules(applied), meant);
    assert.equal(withoutClosedRules(meant), meant);
  },
);

test('no pod that could exist is the peer of a closed rule', () => {
  const { ingress = [], egress = [] } = withClosedRules(
    policy({ podSelector, policyTypes: ['Ingress', 'Egress'] }),
  ).spec;
  const peers = [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)];
  assert.is(peers.length, 2);
  for (const peer of peers) assert.not.ok(isSatisfiable(labelBox(peer.podSelector ?? {})));
});

table(
  'only the closed rule, alone in its direction, is no rule',
  [
    { name: 'beside another rule', ingress: [...closed('from'), {}] },
    { name: 'with a port', ingress: [{ ...closed('from')[0], ports: [{ protocol: 'TCP', port: 1 }] }] },
    { name: 'with another key', ingress: JSON.parse(JSON.stringify(closed('from')).replaceAll('no-peer', 'no-one')) },
    {
      name: 'with one half of it',
      ingress: [
        { from: [{ podSelector: { matchExpressions: [{ key: 'ringfence.dev/no-peer', operator: 'Exists' }] } }] },
      ],
    },
    { name: 'an empty rule', ingress: [{}] },
  ],
  ({ ingress }) => {
    const other = policy({
      podSelector,
      policyTypes: ['Ingress'],
      ingress: ingress as NonNullable<NetworkPolicySpec['ingress']>,
    });
    assert.equal(withoutClosedRules(other), other);
  },
);

test('what is rendered is read back as it is meant', () => {
  const deny = { ...policy({ podSelector, policyTypes: ['Ingress', 'Egress'] }), metadata: { name: 'deny' } };
  const { files } = renderWell({
    types: { web: { policies: { deny } } },
    clusters: { one: { namespaces: { shop: 'web' } } },
  });
  const paths = [...files.keys()];
  const tree = loadManifestTree(
    {
      paths: () => paths,
      get(path) {
        const bytes = Buffer.from(files.get(path) ?? '');
        return { size: bytes.length, contentId: path, read: () => bytes };
      },
    },
    { folder: 'manifests' },
  );
  const read = tree.clusters
    .get('one')
    ?.namespaces.get('shop')
    ?.read()
    .value?.policies.map((each) => each.policy.spec);
  assert.equal(read, [deny.spec]);
  assert.match(files.get('clusters/one/shop/policies.yaml') ?? '', 'ringfence.dev/no-peer');
});

test('a template that writes the closed rule by hand is rendered as one that writes no rule', () => {
  const files = (spec: object) =>
    render({
      ...landscape(
        JSON.stringify({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny' }, spec }),
      ),
    }).rendering?.files.get('clusters/one/shop/policies.yaml');
  assert.is(
    files({ podSelector, policyTypes: ['Ingress'], ingress: closed('from') }),
    files({ podSelector, policyTypes: ['Ingress'] }),
  );
});

function landscape(template: string): Record<string, string> {
  const apiVersion = 'apiVersion: ringfence.dev/v1alpha1';
  return {
    'policies/landscape.yaml': `${apiVersion}\nkind: Landscape\nmetadata: {name: x}\nspec: {ringfence: 0.1.0}\n`,
    'policies/namespace-types/web/namespace-type.yaml': `${apiVersion}\nkind: NamespaceType\nmetadata: {name: web}\nspec:\n  description: A web.\n  policies: [deny]\n  defaultDeny: {ingress: true, egress: false}\n`,
    'policies/namespace-types/web/deny.yaml': template,
    'policies/clusters/one.yaml': `${apiVersion}\nkind: Cluster\nmetadata: {name: one}\nspec:\n  namespaces: [{name: shop, type: web}]\n`,
  };
}

/** A cluster as `kubectl get` prints it, with a deny as it is meant or as it is applied. */
function given(spec: NetworkPolicySpec): string {
  const pod = (name: string) => ({
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels: { app: name } } },
    spec: { containers: [{ name: 'c', image: 'i', ports: [{ containerPort: 80 }] }] },
  });
  const deny = { ...policy(spec), metadata: { name: 'deny', namespace: 'shop' } };
  const allow = {
    ...policy({
      podSelector: { matchLabels: { app: 'web' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: 'db' } } }] }],
    }),
    metadata: { name: 'allow', namespace: 'shop' },
  };
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod('web'), pod('db'), allow, deny] });
}

table(
  'no command takes the closed rule for a rule',
  [
    { name: 'lint --manifests x.json' },
    { name: 'lint --manifests x.json --output json' },
    { name: 'connectivity --manifests x.json --output json' },
    { name: 'explain --manifests x.json --from shop/web --to shop/db --port 80 --output json' },
    { name: 'explain --manifests x.json --from shop/db --to shop/web --port 80' },
  ],
  async ({ name }) => {
    const meant = policy({ podSelector, policyTypes: ['Ingress', 'Egress'] });
    const said = (spec: NetworkPolicySpec) =>
      inTemporaryFolder({ 'x.json': given(spec) }, (folder) => runCommand(name.split(' '), { folder }));
    const [plain, applied] = [await said(meant.spec), await said(withClosedRules(meant).spec)];
    assert.equal(applied, plain);
    assert.not.match(plain.stdout, 'no-peer');
    assert.is.not(plain.status, 3);
  },
);
