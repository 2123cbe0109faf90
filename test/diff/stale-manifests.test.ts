import { freshnessOf, oursAmong } from '../../src/diff/stale-manifests.ts';
import { gitBlobId } from '../../src/model/content-hash.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import {
  type ClusterParts,
  type LandscapeParts,
  landscapeFiles,
  render,
  ringfenceVersion,
  type TypeParts,
} from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { tenantFiles } from '../support/tenants.ts';

type Texts = Readonly<Record<string, string>>;

const shoot = (name: string, parts: ClusterParts = {}): ClusterParts => ({
  networks: { pods: ['10.0.0.0/16'], services: [], nodes: [] },
  controlPlane: { cluster: 'seed', namespace: `shoot--${name}`, type: 'control-plane', values: { ha: false } },
  namespaces: { 'kube-system': 'system' },
  ...parts,
});

const delivery = { tool: 'flux', repository: 'https://git.example.org/isolation.git' };

/** A seed with three shoots, and an exception for another one. */
const landscape: LandscapeParts = {
  types: {
    'control-plane': {
      hostsControlPlane: true,
      namePattern: 'shoot--*',
      parameters: { ha: { type: 'boolean', default: false }, open: { type: 'boolean', default: false } },
      policies: {
        'to-shoot': `
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: to-shoot}
          spec:
            podSelector: {}
            policyTypes: [Egress]
            egress:
              - to:
                  - $each: "{{ipBlocks hostedCluster.networks.pods (list)}}"
                    $as: block
                    ipBlock: {cidr: "{{block.cidr}}"}
        `,
      },
      workloads: [
        { name: 'api', labels: { app: 'api' } },
        { $when: '{{values.ha}}', name: 'api-2', labels: { app: 'api' } },
      ],
    },
    system: {
      namePattern: 'kube-*',
      parameters: { closed: { type: 'boolean', default: false } },
      policies: {
        deny: `
          $when: "{{values.closed}}"
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: deny}
          spec: {podSelector: {}, policyTypes: [Ingress]}
        `,
      },
    },
  },
  groups: { live: {} },
  clusters: {
    seed: { folder: 'live', namespaces: { 'kube-system': 'system' } },
    'other-seed': { folder: 'live', namespaces: { 'kube-system': 'system' } },
    one: shoot('one', { folder: 'live' }),
    two: shoot('two', { folder: 'live' }),
    three: shoot('three', { folder: 'live' }),
    four: shoot('four', { folder: 'live' }),
    five: shoot('five', { folder: 'live' }),
  },
};

/** The exceptions of a landscape: one with a policy, for some clusters. */
const onlyClusters = (clusters: readonly string[]): NonNullable<LandscapeParts['exceptions']> => ({
  e: {
    ...{ reason: 'r', owner: 'o', until: '2030-01-01', scope: { clusters: [...clusters] } },
    policies: [
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'extra' },
        spec: { podSelector: {} },
      },
    ],
  },
});

const parts = (clusters: Readonly<Record<string, ClusterParts>>, rest: LandscapeParts = {}): LandscapeParts => ({
  ...landscape,
  ...rest,
  clusters: { ...landscape.clusters, ...clusters },
});

const denyTemplate = String(landscape.types?.system?.policies?.deny);

function withType(name: string, type: TypeParts): LandscapeParts {
  return { ...landscape, types: { ...landscape.types, [name]: { ...landscape.types?.[name], ...type } } };
}

const shared = (label: string): string => `
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: common}
  spec: {podSelector: {matchLabels: {app: ${label}}}, policyTypes: [Ingress]}
`;

function withoutCluster(name: string): LandscapeParts {
  const { [name]: _, ...clusters } = landscape.clusters ?? {};
  return { ...landscape, clusters };
}

const closedSystems = parts({
  seed: { folder: 'live', namespaces: { 'kube-system': { type: 'system', values: { closed: true } } } },
});
/** One control plane differs from the others in a switch. */
const oneDiffers = parts({
  one: shoot('one', {
    folder: 'live',
    controlPlane: { cluster: 'seed', namespace: 'shoot--one', type: 'control-plane', values: { ha: true } },
  }),
});

/** By path inside the folder of manifests. */
function manifestsOf(sources: Texts): Texts {
  const { rendering, diagnostics } = render({ ...sources });
  if (rendering === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return Object.fromEntries([...rendering.files.keys()].map((path) => [path, rendering.files.get(path) ?? '']));
}

const options = { ringfenceVersion, algorithm: 'sha1' } as const;
const state = (sources: Texts, manifests: Texts) => ({
  sources: memoryTree({ ...sources }),
  manifests: memoryTree({ ...manifests }),
});

const ha = { cluster: 'seed', namespace: 'shoot--one', type: 'control-plane', values: { ha: true } };

interface Row {
  readonly name: string;
  readonly before?: LandscapeParts;
  readonly after?: LandscapeParts;
  /** Beside the landscape. */
  readonly files?: Texts;
  /** Whether the rendering is another. */
  readonly changes: boolean;
}

const rows: readonly Row[] = [
  { name: 'nothing', changes: false },
  {
    name: 'a value of a shoot',
    after: parts({ one: shoot('one', { folder: 'live', controlPlane: ha }) }),
    changes: true,
  },
  {
    name: 'the networks of a shoot',
    after: parts({
      one: shoot('one', { folder: 'live', networks: { pods: ['10.9.0.0/16'], services: [], nodes: [] } }),
    }),
    changes: true,
  },
  {
    name: 'a value that switches the only policy of a namespace on',
    after: parts({
      one: shoot('one', {
        folder: 'live',
        namespaces: { 'kube-system': { type: 'system', values: { closed: true } } },
      }),
    }),
    changes: true,
  },
  {
    name: 'the same where clusters are delivered',
    before: { ...landscape, delivery },
    after: {
      ...parts({
        one: shoot('one', {
          folder: 'live',
          namespaces: { 'kube-system': { type: 'system', values: { closed: true } } },
        }),
      }),
      delivery,
    },
    changes: true,
  },
  {
    name: 'the networks of a seed',
    after: parts({
      seed: { ...landscape.clusters?.seed, networks: { pods: ['10.1.0.0/16'], services: [], nodes: [] } },
    }),
    changes: true,
  },
  { name: 'a new shoot', after: parts({ six: shoot('six', { folder: 'live' }) }), changes: true },
  { name: 'a shoot that goes', after: withoutCluster('one'), changes: true },
  {
    name: 'a shoot that moves to another seed',
    after: parts({ one: shoot('one', { folder: 'live', controlPlane: { ...ha, cluster: 'other-seed' } }) }),
    changes: true,
  },
  {
    name: 'a control plane with another name',
    after: parts({ one: shoot('one', { folder: 'live', controlPlane: { ...ha, namespace: 'shoot--uno' } }) }),
    changes: true,
  },
  { name: 'a file that moves to another folder', after: parts({ one: shoot('one') }), changes: false },
  { name: 'a tenant', after: parts({ one: shoot('one', { folder: 'live', tenant: 'acme' }) }), changes: true },
  {
    name: 'a group',
    after: { ...landscape, groups: { live: { cni: { ipBlockMatchesPods: 'never' } } } },
    changes: true,
  },
  { name: 'a group of nobody', after: { ...landscape, groups: { ...landscape.groups, dead: {} } }, changes: false },
  {
    name: 'a type',
    after: { ...landscape, types: { ...landscape.types, system: { ...landscape.types?.system, labels: { a: 'b' } } } },
    changes: true,
  },
  {
    name: 'a template that no namespace has a policy of',
    after: withType('system', { policies: { deny: denyTemplate.replace('Ingress', 'Egress') } }),
    changes: false,
  },
  {
    name: 'a template of a type',
    before: closedSystems,
    after: {
      ...withType('system', { policies: { deny: denyTemplate.replace('Ingress', 'Egress') } }),
      clusters: closedSystems.clusters ?? {},
    },
    changes: true,
  },
  {
    name: 'a shared template',
    before: { ...withType('system', { list: ['common'] }), shared: { common: shared('a') } },
    after: { ...withType('system', { list: ['common'] }), shared: { common: shared('b') } },
    changes: true,
  },
  {
    name: 'workloads that no longer depend on a switch, so that a profile goes',
    before: oneDiffers,
    after: {
      ...withType('control-plane', { workloads: [{ name: 'api', labels: { app: 'api' } }] }),
      clusters: oneDiffers.clusters ?? {},
    },
    changes: true,
  },
  {
    name: 'an external policy',
    before: { ...withType('system', { externalPolicies: ['mesh'] }), external: { mesh: shared('a') } },
    after: { ...withType('system', { externalPolicies: ['mesh'] }), external: { mesh: shared('b') } },
    changes: true,
  },
  {
    name: 'delivery of one cluster',
    after: parts({ 'other-seed': { ...landscape.clusters?.['other-seed'], delivery } }),
    changes: true,
  },
  { name: 'a page', files: { 'policies/clusters/README.md': 'Clusters.' }, changes: false },
  {
    name: 'an exception that accepts',
    after: {
      ...landscape,
      exceptions: {
        e: {
          reason: 'r',
          owner: 'o',
          until: '2030-01-01',
          scope: { clusters: ['one'] },
          accepts: [{ code: 'cut-off' }],
        },
      },
    },
    changes: false,
  },
  {
    name: 'a cluster that a pattern of an exception fits',
    before: { ...landscape, exceptions: onlyClusters(['o*e']) },
    after: { ...parts({ one: shoot('one', { folder: 'live', controlPlane: ha }) }), exceptions: onlyClusters(['o*e']) },
    changes: true,
  },
  {
    name: 'an exception with policies',
    after: {
      ...landscape,
      exceptions: {
        e: {
          reason: 'r',
          owner: 'o',
          until: '2030-01-01',
          scope: { clusters: ['one'] },
          policies: [
            {
              apiVersion: 'networking.k8s.io/v1',
              kind: 'NetworkPolicy',
              metadata: { name: 'extra' },
              spec: { podSelector: {} },
            },
          ],
        },
      },
    },
    changes: true,
  },
];

table(
  'manifests are fresh if they are what the sources render, and stale if they stayed behind',
  rows,
  ({ before = landscape, after = before, files = {}, changes }) => {
    const [old, now] = [landscapeFiles(before), { ...landscapeFiles(after), ...files }];
    const [rendered, desired] = [manifestsOf(old), manifestsOf(now)];
    assert.is(JSON.stringify(rendered) !== JSON.stringify(desired), changes, 'the row says what changes');
    assert.equal(freshnessOf(state(old, rendered), state(now, desired), options), { kind: 'fresh' });
    const stale = freshnessOf(state(old, rendered), state(now, rendered), options);
    assert.is(stale.kind, changes ? 'stale' : 'fresh');
    if (stale.kind !== 'stale') return;
    assert.ok(stale.differing.every((path) => path in desired && desired[path] !== rendered[path]));
    assert.ok(stale.unexpected.every((path) => !(path in desired)));
    assert.ok(stale.differing.length + stale.unexpected.length > 0);
  },
);

test('a manifest that only changed a little, or stayed where it should go, is stale', () => {
  const old = landscapeFiles(landscape);
  const now = landscapeFiles(parts({ one: shoot('one', { folder: 'live', controlPlane: ha }) }));
  const desired = manifestsOf(now);
  const path = 'clusters/seed/shoot--one/policies.yaml';
  const edited = { ...desired, [path]: `${desired[path]}# by hand\n` };
  const of = (manifests: Texts) => freshnessOf(state(old, manifestsOf(old)), state(now, manifests), options);
  assert.equal(of(edited), { kind: 'stale', differing: [path], unexpected: [] });
  const kept = 'hosted/seed/one/gone/policies.yaml';
  assert.equal(of({ ...desired, [kept]: 'x' }), { kind: 'stale', differing: [], unexpected: [kept] });
});

test('a profile that no namespace has any more is stale, where the workloads of its type changed', () => {
  const old = landscapeFiles(oneDiffers);
  const now = landscapeFiles({
    ...withType('control-plane', { workloads: [{ name: 'api', labels: { app: 'api' } }] }),
    clusters: oneDiffers.clusters ?? {},
  });
  const [rendered, desired] = [manifestsOf(old), manifestsOf(now)];
  const gone = Object.keys(rendered).filter((path) => !(path in desired));
  assert.equal(gone, ['inventory/namespace-types/control-plane/ha=true.yaml']);
  assert.equal(freshnessOf(state(old, rendered), state(now, { ...desired, [gone[0] ?? '']: 'x' }), options), {
    kind: 'stale',
    differing: [],
    unexpected: gone,
  });
});

test('a shared template that one namespace lists, and no type, makes its manifests stale', () => {
  const listing = (port: number): Texts =>
    landscapeFiles({
      types: { web: {} },
      shared: {
        further: `
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: further}
          spec: {podSelector: {}, ingress: [{ports: [{port: ${port}}]}]}
        `,
      },
      clusters: { one: { namespaces: { shop: { type: 'web', policies: ['further'] } } } },
    });
  const rendered = manifestsOf(listing(80));
  assert.equal(freshnessOf(state(listing(80), rendered), state(listing(81), rendered), options), {
    kind: 'stale',
    differing: ['clusters/one/shop/policies.yaml'],
    unexpected: [],
  });
});

test('a grant for a tenant that only another cluster names leaves no cluster out', () => {
  const files = (label: string): Texts => {
    const all = tenantFiles({
      clusters: {
        eu1: { namespaces: [{ name: 'pay', type: 'app', tenant: 'payments', labels: { x: label } }] },
        ...Object.fromEntries(
          ['us1', 'us2', 'us3'].map((name) => [name, { namespaces: [{ name: 'shop', type: 'app', tenant: 'shop' }] }]),
        ),
      },
      tenants: {
        payments: {
          grants: {
            api: {
              reason: 'The shop charges cards.',
              reviewBy: '2030-06-30',
              from: { tenants: ['shop'], namespaceTypes: ['app'] },
              to: { namespaceType: 'app', podSelector: {} },
              ports: [{ port: 80 }],
            },
          },
        },
      },
    });
    // The platform declares every namespace.
    delete all['policies/tenants/payments/namespaces.yaml'];
    return all;
  };
  const [old, now] = [files('a'), files('b')];
  assert.equal(freshnessOf(state(old, manifestsOf(old)), state(now, manifestsOf(now)), options), { kind: 'fresh' });
});

test('a cluster that names its host by an escape is one that has to do with it', () => {
  const path = 'policies/clusters/live/six.yaml';
  const controlPlane = { cluster: 'other-seed', namespace: 'shoot--six', type: 'control-plane', values: {} };
  const six = shoot('six', { folder: 'live', controlPlane });
  const networks = { pods: ['10.1.0.0/16'], services: [], nodes: [] };
  const sources = (otherSeed: ClusterParts): Texts => {
    const texts = landscapeFiles(parts({ six, 'other-seed': { ...landscape.clusters?.['other-seed'], ...otherSeed } }));
    return { ...texts, [path]: (texts[path] ?? '').replace('"other-seed"', '"other-s\\u0065ed"') };
  };
  const [old, now] = [sources({}), sources({ networks })];
  assert.match(now[path] ?? '', 's\\u0065ed');
  assert.equal(freshnessOf(state(old, manifestsOf(old)), state(now, manifestsOf(now)), options), { kind: 'fresh' });
});

test('delivery objects that stayed behind are stale, where the first policy of a namespace makes them others', () => {
  const closed = shoot('one', {
    folder: 'live',
    namespaces: { 'kube-system': { type: 'system', values: { closed: true } } },
  });
  const old = landscapeFiles({ ...landscape, delivery });
  const now = landscapeFiles({ ...parts({ one: closed }), delivery });
  const [rendered, desired] = [manifestsOf(old), manifestsOf(now)];
  const isDelivery = (path: string) => path.startsWith('gitops/');
  const behind = Object.fromEntries([
    ...Object.entries(desired).filter(([path]) => !isDelivery(path)),
    ...Object.entries(rendered).filter(([path]) => isDelivery(path)),
  ]);
  const found = freshnessOf(state(old, rendered), state(now, behind), options);
  assert.is(found.kind, 'stale');
  assert.ok(found.kind === 'stale' && found.differing.length > 0 && found.differing.every(isDelivery));
});

test('a change of one shoot reads the sources of those that have to do with it, and renders no others', () => {
  const old = landscapeFiles(landscape);
  const now = landscapeFiles(parts({ one: shoot('one', { folder: 'live', controlPlane: ha }) }));
  const parsed = new Set<string>();
  const sources = memoryTree(now);
  const spied: FileTree = {
    paths: () => sources.paths(),
    get: (path) => {
      const file = sources.get(path);
      if (file === undefined) return undefined;
      // Reading YAML looks at the size first; looking for a name in the bytes does not.
      return {
        contentId: file.contentId,
        get size() {
          parsed.add(path);
          return file.size;
        },
        read: () => file.read(),
      };
    },
  };
  const desired = memoryTree(manifestsOf(now));
  assert.equal(freshnessOf(state(old, manifestsOf(old)), { sources: spied, manifests: desired }, options), {
    kind: 'fresh',
  });
  assert.equal(
    [...parsed].filter((path) => path.startsWith('policies/clusters/')),
    ['policies/clusters/live/group.yaml', 'policies/clusters/live/one.yaml', 'policies/clusters/live/seed.yaml'],
  );
});

test('sources that nothing can be rendered from, and those of another version', () => {
  const old = landscapeFiles(landscape);
  const manifests = manifestsOf(old);
  const spoilt = { ...old, 'policies/clusters/live/one.yaml': 'kind: [' };
  const broken = freshnessOf(state(old, manifests), state(spoilt, manifests), options);
  assert.is(broken.kind, 'broken');
  assert.equal(broken.kind === 'broken' && broken.diagnostics.map(({ code }) => code), ['invalid-yaml']);
  const pinned = {
    ...old,
    'policies/landscape.yaml': (old['policies/landscape.yaml'] ?? '').replace('0.1.0', '9.9.9'),
  };
  const other = freshnessOf(state(old, manifests), state(pinned, manifests), options);
  assert.is(other.kind === 'other-version' && other.pinned.code, 'version-mismatch');
});

test('ids of SHA-256 are compared as such', () => {
  const old = landscapeFiles(landscape);
  const now = landscapeFiles(parts({ one: shoot('one', { folder: 'live', controlPlane: ha }) }));
  const desired = memoryTree(manifestsOf(now));
  const manifests: FileTree = {
    paths: () => desired.paths(),
    get: (path) => {
      const bytes = desired.get(path)?.read();
      return bytes && { size: bytes.length, contentId: gitBlobId(bytes, 'sha256'), read: () => bytes };
    },
  };
  const after = { sources: memoryTree(now), manifests };
  const before = state(old, manifestsOf(old));
  assert.is(freshnessOf(before, after, { ringfenceVersion, algorithm: 'sha256' }).kind, 'fresh');
  assert.is(freshnessOf(before, after, options).kind, 'stale');
});

test('what Ringfence did not render is not stale', () => {
  const own = 'clusters/one/gone/policies.yaml';
  const manifests = memoryTree({
    [own]: `# Rendered by Ringfence as ${own}. Do not edit; edit policies/ and run "ringfence render".\nx\n`,
    'clusters/README.md': 'By hand.\n',
  });
  assert.equal(oursAmong([own, 'clusters/README.md', 'not/there'], manifests), [own]);
});
