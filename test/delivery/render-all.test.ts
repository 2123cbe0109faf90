import { isJsonObject, type JsonObject } from '../../src/model/json.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { deliveredLandscape, deliveryObjects, variants } from '../support/delivery.ts';
import { allPolicies, codesOf, describe, landscapeFiles, render, renderWell } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const tools = [{ name: 'argocd' }, { name: 'flux' }] as const;
const units = tools.flatMap(({ name: tool }) => [
  { name: `${tool} by namespace`, tool, unit: 'namespace' },
  { name: `${tool} by cluster`, tool, unit: 'cluster' },
]);

/** Where the folders of clusters lie, by the clusters' names. */
const foldersOf = (rendering: Rendering): ReadonlyMap<string, string> => {
  const folders = new Map<string, string>();
  for (const path of rendering.files.keys()) {
    const [, folder, plain, hosted] =
      /^inventory\/(clusters\/([^/]+)|hosted\/[^/]+\/([^/]+))\/cluster\.yaml$/.exec(path) ?? [];
    const cluster = plain ?? hosted;
    if (folder !== undefined && cluster !== undefined) folders.set(cluster, folder);
  }
  return folders;
};

/** Every text below a value. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isJsonObject(value as JsonObject)) yield* textsIn(Object.values(value as JsonObject));
}

table('no object targets the path of another cluster', variants, ({ rendering }) => {
  const rendered = rendering();
  const folders = foldersOf(rendered);
  for (const { path, labels, object } of deliveryObjects(rendered)) {
    const cluster = String(labels['ringfence.dev/cluster']);
    const own = folders.get(cluster);
    assert.ok(own !== undefined, path);
    const targets = [...textsIn(object)].flatMap(
      (text) => text.match(/(clusters|hosted|gitops)\/[A-Za-z0-9*./-]+/g) ?? [],
    );
    const allowed = [`${own}`, `gitops/flux/${cluster}`];
    const strays = targets.filter((target) => !allowed.some((folder) => `${target}/`.startsWith(`${folder}/`)));
    // Only the way to a folder may be named beside the folder itself, to open it in a list of ignored files.
    const ways = /^(clusters|hosted|hosted\/[^/]+|gitops|gitops\/flux)(\/\*|\/)$/;
    assert.equal(
      strays.filter((target) => !ways.test(target)),
      [],
      path,
    );
    assert.ok(path.startsWith('gitops/'));
  }
});

table(
  'nothing that an object does deletes policies when a namespace leaves the inventory',
  variants,
  ({ rendering }) => {
    for (const { kind, spec, object, path } of deliveryObjects(rendering())) {
      assert.not.ok(
        [...textsIn(object)].some((text) => text.includes('finalizer')),
        path,
      );
      assert.is((object.metadata as JsonObject).finalizers, undefined, path);
      if (kind === 'Kustomization') assert.is(spec.deletionPolicy, 'Orphan', path);
      if (kind === 'ApplicationSet') assert.equal(spec.syncPolicy, { preserveResourcesOnDeletion: true }, path);
      // What holds several namespaces cannot tell one that left from a policy that was deleted.
      if (kind === 'Application')
        assert.is((spec.syncPolicy as { automated: JsonObject }).automated.prune, false, path);
      if (path.endsWith('/cluster.yaml')) assert.is(spec.prune, false, path);
    }
  },
);

table('a namespace more changes no file of delivery but its own', units, ({ tool, unit }) => {
  const before = deliveredLandscape({ tool, unit });
  const { aws, ...others } = before.clusters ?? {};
  const grown = { aws: { ...aws, namespaces: { ...aws?.namespaces, 'web-aa': 'web' } }, ...others };
  const filesBefore = gitops(renderWell(before));
  const filesAfter = gitops(renderWell({ ...before, clusters: grown }));
  const added = tool === 'flux' && unit === 'namespace' ? ['gitops/flux/aws/namespaces/web-aa.kustomization.yaml'] : [];
  assert.equal(
    [...filesAfter.keys()].filter((path) => !filesBefore.has(path)),
    added,
  );
  for (const [path, text] of filesBefore) assert.is(filesAfter.get(path), text, path);
});

function gitops(rendering: Rendering): ReadonlyMap<string, string> {
  return new Map([...rendering.files].filter(([path]) => path.startsWith('gitops/')));
}

test('without delivery, and with tool none, there are no delivery objects and nothing is wrong', () => {
  for (const delivery of [undefined, { tool: 'none' }]) {
    const { delivery: _, ...parts } = deliveredLandscape({});
    const { rendering, diagnostics } = render(landscapeFiles(delivery === undefined ? parts : { ...parts, delivery }));
    assert.equal(describe(diagnostics), []);
    assert.equal(rendering && deliveryObjects(rendering), []);
    assert.is(rendering?.policies, 9);
  }
});

test('paths of policies and of the inventory do not depend on delivery', () => {
  const paths = (delivery: JsonObject) =>
    [...renderWell(deliveredLandscape(delivery)).files.keys()].filter((path) => !path.startsWith('gitops/'));
  assert.equal(paths({ tool: 'argocd' }), paths({ tool: 'none' }));
  assert.equal(paths({ tool: 'flux' }), paths({ tool: 'none' }));
});

test('for Argo CD every policy has a wave, allows before denies; for Flux none has', () => {
  const waves = (tool: string) =>
    allPolicies(renderWell(deliveredLandscape({ tool }))).map(({ metadata }) => [
      metadata.name,
      metadata.annotations?.['argocd.argoproj.io/sync-wave'],
    ]);
  assert.equal([...new Set(waves('argocd').map(([name, wave]) => `${name} ${wave}`))].sort(), [
    'allow-web 0',
    'deny-all 1',
  ]);
  assert.equal(
    waves('flux').filter(([, wave]) => wave !== undefined),
    [],
  );
});

test('clusters of one type that are delivered by different tools each get their own text', () => {
  const parts = deliveredLandscape({ tool: 'argocd' });
  const { aws, gcp } = parts.clusters ?? {};
  const clusters = { aws: { ...aws, namespaces: { 'web-a': 'web' } }, gcp: { ...gcp, delivery: { tool: 'flux' } } };
  const { files } = renderWell({ ...parts, clusters });
  assert.match(files.get('clusters/aws/web-a/policies.yaml') ?? '', 'sync-wave');
  assert.not.match(files.get('clusters/gcp/web-c/policies.yaml') ?? '', 'sync-wave');
});

test('an annotation that a template sets itself stays, the wave beside it', () => {
  const parts = deliveredLandscape({ tool: 'argocd' });
  const template = (annotations: JsonObject) => ({
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p', annotations } },
    spec: { podSelector: {} },
  });
  const policies = { a: template({ zone: 'x', 'a.example/b': 'y' }) };
  const types = { web: { namePattern: 'web-*', policies } };
  const clusters = { gcp: { namespaces: { 'web-c': 'web' } } };
  const [policy] = allPolicies(renderWell({ ...parts, types, clusters }));
  assert.equal(Object.entries(policy?.metadata.annotations ?? {}), [
    ['a.example/b', 'y'],
    ['argocd.argoproj.io/sync-wave', '1'],
    ['zone', 'x'],
  ]);
});

test('Flux syncs a hosted cluster from the cluster that hosts it, with the kubeconfig of the hosted one', () => {
  const paths = [...gitops(renderWell(deliveredLandscape({ tool: 'flux' }))).keys()];
  assert.equal(paths, [
    'gitops/flux/aws/hosted/shoot/namespaces/web-d.kustomization.yaml',
    'gitops/flux/aws/hosted/shoot/repository.yaml',
    'gitops/flux/aws/namespaces/shoot--one.kustomization.yaml',
    'gitops/flux/aws/namespaces/web-a.kustomization.yaml',
    'gitops/flux/aws/namespaces/web-b.kustomization.yaml',
    'gitops/flux/aws/repository.yaml',
    'gitops/flux/aws/sync.yaml',
    'gitops/flux/gcp/namespaces/web-c.kustomization.yaml',
    'gitops/flux/gcp/repository.yaml',
    'gitops/flux/gcp/sync.yaml',
  ]);
  const objects = deliveryObjects(renderWell(deliveredLandscape({ tool: 'flux' })));
  const remote = objects.filter(({ spec }) => spec.kubeConfig !== undefined);
  assert.equal(
    remote.map(({ name, spec }) => [name, spec.kubeConfig]),
    [['ringfence-shoot.web-d', { secretRef: { name: 'shoot-kubeconfig', key: 'kubeconfig' } }]],
  );
});

test('Flux substitutes nothing, waits, and prunes what a namespace no longer has', () => {
  for (const { kind, spec, path } of deliveryObjects(renderWell(deliveredLandscape({ tool: 'flux' })))) {
    if (kind !== 'Kustomization') continue;
    assert.is(spec.postBuild, undefined, path);
    assert.is(spec.prune, true, path);
    assert.ok(typeof spec.timeout === 'string', path);
    assert.is(spec.wait, !path.endsWith('/sync.yaml'), path);
  }
});

test('an AppProject allows NetworkPolicies in namespaces by the patterns of types that have policies, and nothing else', () => {
  const objects = deliveryObjects(renderWell(deliveredLandscape({ tool: 'argocd' })));
  const project = objects.find(({ kind, name }) => kind === 'AppProject' && name === 'ringfence-aws');
  assert.equal(project?.spec.destinations, [
    { name: 'aws', namespace: 'shoot--*' },
    { name: 'aws', namespace: 'web-*' },
  ]);
  assert.equal(project?.spec.clusterResourceWhitelist, []);
  assert.equal(project?.spec.namespaceResourceWhitelist, [{ group: 'networking.k8s.io', kind: 'NetworkPolicy' }]);
});

test('a pattern that means more to Argo CD than to Ringfence is not given to it', () => {
  const parts = deliveredLandscape({ tool: 'argocd' });
  const wide = { ...parts.types?.web, namePattern: '{web-*,*}' };
  const objects = deliveryObjects(renderWell({ ...parts, types: { ...parts.types, wide } }));
  const patterns = objects.flatMap(({ spec }) => (spec.destinations ?? []) as readonly JsonObject[]);
  assert.equal([...new Set(patterns.map(({ namespace }) => namespace))], ['shoot--*', 'web-*']);
});

test('Applications sync as they must', () => {
  const objects = deliveryObjects(renderWell(deliveredLandscape({ tool: 'argocd' })));
  const set = objects.find(({ kind, name }) => kind === 'ApplicationSet' && name === 'ringfence-shoot');
  const { goTemplate, goTemplateOptions, template } = (set?.spec ?? {}) as { [key: string]: JsonObject };
  assert.is(goTemplate, true);
  assert.equal(goTemplateOptions, ['missingkey=error']);
  const { metadata, spec } = template as { metadata: JsonObject; spec: { source: JsonObject; syncPolicy: JsonObject } };
  assert.equal(metadata.annotations, { 'argocd.argoproj.io/manifest-generate-paths': '.' });
  assert.equal(spec.source.directory, { recurse: false, include: 'policies.yaml' });
  assert.equal(spec.syncPolicy.automated, { prune: true, selfHeal: true });
  assert.equal(spec.syncPolicy.syncOptions, [
    'CreateNamespace=false',
    'FailOnSharedResource=true',
    'PruneLast=true',
    'ServerSideApply=true',
  ]);
});

test('rendering one cluster renders its delivery objects only', () => {
  const paths = (tool: string) => [...gitops(renderWell(deliveredLandscape({ tool }), { clusters: ['shoot'] })).keys()];
  assert.equal(paths('flux'), [
    'gitops/flux/aws/hosted/shoot/namespaces/web-d.kustomization.yaml',
    'gitops/flux/aws/hosted/shoot/repository.yaml',
  ]);
  assert.equal(paths('argocd'), [
    'gitops/argocd/hosted/aws/shoot/application-set.yaml',
    'gitops/argocd/hosted/aws/shoot/project.yaml',
  ]);
});

test('each tool has a cluster with a folder of namespaces that may hold 3,000 files and shares none with others', () => {
  for (const { rendering } of variants) {
    for (const path of gitops(rendering()).keys()) {
      assert.match(
        path,
        /^gitops\/(argocd\/(clusters\/[^/]+|hosted\/[^/]+\/[^/]+)\/[a-z-]+\.yaml|flux\/[^/]+\/(hosted\/[^/]+\/)?([a-z]+\.yaml|namespaces\/[^/]+\.kustomization\.yaml))$/,
      );
    }
  }
});

const crowd = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  $each: '{{values.names}}',
  $as: 'name',
  metadata: { name: '{{name}}' },
  spec: { podSelector: {} },
};

table(
  'a unit warns beyond 1,000 policies',
  [
    { name: '1,000 in a namespace', unit: 'namespace', policies: 1000, namespaces: 2, codes: [] },
    { name: '1,001 in a namespace', unit: 'namespace', policies: 1001, namespaces: 1, codes: ['large-delivery-unit'] },
    { name: '1,000 in a cluster', unit: 'cluster', policies: 500, namespaces: 2, codes: [] },
    { name: '1,002 in a cluster', unit: 'cluster', policies: 501, namespaces: 2, codes: ['large-delivery-unit'] },
  ],
  ({ unit, policies, namespaces, codes }) => {
    const names = Array.from({ length: policies }, (_, index) => `p-${index}`);
    const parameters = { names: { type: 'array', items: { type: 'string' }, default: names } };
    const types = { web: { namePattern: 'web-*', parameters, policies: { crowd } } };
    const clusters = {
      aws: {
        namespaces: Object.fromEntries(Array.from({ length: namespaces }, (_, index) => [`web-${index}`, 'web'])),
      },
    };
    const { diagnostics, rendering } = render(
      landscapeFiles(deliveredLandscape({ tool: 'flux', unit }, { types, clusters })),
    );
    assert.equal(codesOf(diagnostics), codes);
    assert.is(rendering?.policies, policies * namespaces);
  },
);

const long = 'c'.repeat(60);

table(
  'what cannot be delivered beside each other, or at all, is refused',
  [
    {
      name: 'two clusters whose objects would have one name',
      clusters: {
        'b-c': { delivery: { namePrefix: 'a-' }, namespaces: { 'web-a': 'web' } },
        c: { delivery: { namePrefix: 'a-b-' }, namespaces: { 'web-a': 'web' } },
      },
      argocd: ['delivery-name-taken'],
      // Each has a Flux of its own.
      flux: [],
    },
    {
      name: 'two hosted clusters whose objects would have one name',
      clusters: {
        seed: { namespaces: {} },
        'b-c': { ...hostedOn('seed', 'one'), delivery: { namePrefix: 'a-' }, namespaces: { 'web-a': 'web' } },
        c: { ...hostedOn('seed', 'two'), delivery: { namePrefix: 'a-b-' }, namespaces: { 'web-a': 'web' } },
      },
      argocd: ['delivery-name-taken'],
      flux: ['delivery-name-taken'],
    },
    {
      name: 'two clusters with one destination',
      clusters: {
        a: { delivery: { destination: 'https://one.example.org' }, namespaces: { 'web-a': 'web' } },
        b: { delivery: { destination: 'https://one.example.org/' }, namespaces: { 'web-a': 'web' } },
      },
      argocd: ['destination-taken'],
      flux: [],
    },
    {
      name: 'a cluster whose name leaves no room',
      clusters: { [long]: { namespaces: {} } },
      argocd: ['delivery-name-too-long'],
      flux: ['delivery-name-too-long'],
    },
    {
      name: 'a namespace whose name leaves no room',
      clusters: { aws: { namespaces: { [`web-${'n'.repeat(46)}`]: 'web' } } },
      argocd: ['delivery-name-too-long'],
      flux: ['delivery-name-too-long'],
    },
    {
      name: 'a namespace whose name just fits',
      clusters: { aws: { namespaces: { [`web-${'n'.repeat(45)}`]: 'web' } } },
      argocd: [],
      flux: [],
    },
    {
      name: 'a type without a pattern',
      clusters: { aws: { namespaces: { shop: 'unbound' } } },
      argocd: ['name-pattern-missing'],
      flux: [],
    },
    {
      name: 'a hosted cluster for Flux whose host has none',
      clusters: {
        seed: { delivery: { tool: 'none' }, namespaces: {} },
        c: { ...hostedOn('seed', 'one'), namespaces: { 'web-a': 'web' } },
      },
      argocd: [],
      flux: ['hosting-cluster-without-flux'],
    },
  ].flatMap(({ name, clusters, ...codes }) =>
    (['argocd', 'flux'] as const).map((tool) => ({ name: `${name}, by ${tool}`, tool, clusters, codes: codes[tool] })),
  ),
  ({ tool, clusters, codes }) => {
    const parts = deliveredLandscape({ tool });
    const unbound = { policies: parts.types?.web?.policies ?? {} };
    const { diagnostics } = render(
      landscapeFiles({
        ...parts,
        types: { ...parts.types, unbound },
        clusters: clusters as NonNullable<typeof parts.clusters>,
      }),
    );
    assert.equal(codesOf(diagnostics), codes, describe(diagnostics).join('\n'));
  },
);

function hostedOn(cluster: string, name: string) {
  return { controlPlane: { cluster, namespace: `shoot--${name}`, type: 'plane' } };
}

table(
  'a cluster that follows neither the default branch nor a commit is a warning, once for each place that says so',
  [
    { name: 'nothing is set', delivery: {}, found: [] },
    { name: 'the default branch', delivery: { revision: 'main' }, found: [] },
    { name: 'the default branch by its full name', delivery: { revision: 'refs/heads/main' }, found: [] },
    { name: 'another default branch, which all follow', delivery: {}, defaultBranch: 'trunk', found: [] },
    {
      name: 'main, which is not the default branch',
      delivery: { revision: 'main' },
      defaultBranch: 'trunk',
      found: ['branch "main"'],
    },
    { name: 'a commit', delivery: { revision: 'a'.repeat(40) }, found: [] },
    { name: 'a tag', delivery: { revision: 'refs/tags/v1' }, found: ['tag "v1"'] },
    { name: 'a branch named as a tag is', delivery: { revision: 'v1' }, found: ['branch "v1"'] },
    { name: 'another ref', delivery: { revision: 'refs/pull/7/head' }, found: ['"refs/pull/7/head"'] },
    { name: 'a tag that nothing delivers', delivery: { tool: 'none', revision: 'refs/tags/v1' }, found: [] },
  ],
  ({ delivery, found, defaultBranch }: { delivery: JsonObject; found: readonly string[]; defaultBranch?: string }) => {
    const parts = deliveredLandscape(
      { tool: 'argocd', ...delivery },
      defaultBranch === undefined ? {} : { defaultBranch },
    );
    const { diagnostics } = render(landscapeFiles(parts));
    assert.equal(
      diagnostics.map(({ code, severity, message }) => [
        code,
        severity,
        /^3 clusters \(aws, gcp, shoot\) follow ((tag |branch )?"[^"]+")/.exec(message)?.[1],
      ]),
      found.map((what) => ['unprotected-revision', 'warning', what]),
    );
  },
);

test('clusters follow the default branch that the landscape names, which is named as branches are', () => {
  const objects = deliveryObjects(renderWell(deliveredLandscape({ tool: 'flux' }, { defaultBranch: 'trunk' })));
  const repositories = objects.filter(({ kind }) => kind === 'GitRepository');
  assert.ok(repositories.length > 0 && repositories.every(({ spec }) => (spec.ref as JsonObject).branch === 'trunk'));
  for (const defaultBranch of ['refs/heads/main', 'refs/tags/v1', '-x', 'a'.repeat(40)]) {
    const { diagnostics } = render(landscapeFiles(deliveredLandscape({}, { defaultBranch })));
    assert.equal(codesOf(diagnostics), ['invalid-revision'], defaultBranch);
  }
});

table(
  'policies are applied by the rights of one account, whose namespace is that of the delivery objects',
  [
    { name: 'the default, Argo CD', delivery: { tool: 'argocd' }, account: 'argocd:ringfence' },
    {
      name: 'set, Argo CD',
      delivery: { tool: 'argocd', namespace: 'cd', serviceAccount: 'isolation' },
      account: 'cd:isolation',
    },
    { name: 'one unit, Argo CD', delivery: { tool: 'argocd', unit: 'cluster' }, account: 'argocd:ringfence' },
    { name: 'the default, Flux', delivery: { tool: 'flux' }, account: 'flux-system:ringfence' },
    {
      name: 'set, Flux',
      delivery: { tool: 'flux', namespace: 'cd', serviceAccount: 'isolation' },
      account: 'cd:isolation',
    },
  ],
  ({ delivery, account }) => {
    const accounts = deliveryObjects(renderWell(deliveredLandscape(delivery))).flatMap(
      ({ kind, spec, path, object }) => {
        if (kind === 'AppProject') {
          const named = spec.destinationServiceAccounts as readonly JsonObject[];
          assert.equal(
            named.map(({ server, namespace }) => [server, namespace]),
            [['*', '*']],
          );
          return named.map(({ defaultServiceAccount }) => defaultServiceAccount);
        }
        // The Kustomization of the delivery objects themselves applies no policy.
        if (kind !== 'Kustomization' || path.endsWith('/sync.yaml')) return [];
        return [`${(object.metadata as JsonObject).namespace}:${spec.serviceAccountName}`];
      },
    );
    assert.ok(accounts.length > 0);
    assert.equal([...new Set(accounts)], [account]);
  },
);

table('Argo CD writes the project of a cluster before what needs it', units, ({ tool, unit }) => {
  if (tool !== 'argocd') return;
  const waves = deliveryObjects(renderWell(deliveredLandscape({ tool, unit }))).map(({ kind, object }) => {
    const { annotations = {} } = object.metadata as { annotations?: JsonObject };
    return [kind, Number(annotations['argocd.argoproj.io/sync-wave'] ?? 0)] as const;
  });
  const projects = waves.filter(([kind]) => kind === 'AppProject').map(([, wave]) => wave);
  const others = waves.filter(([kind]) => kind !== 'AppProject').map(([, wave]) => wave);
  assert.ok(projects.length > 0 && others.length > 0);
  assert.ok(Math.max(...projects) < Math.min(...others));
});
