import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { directions } from '../../src/model/directions.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { TextMap } from '../../src/model/network-policy.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import type { Rendering } from '../../src/render/render-landscape.ts';
import { hypotheticalEnd } from '../../src/verdicts/end.ts';
import { evaluate, sideVerdicts } from '../../src/verdicts/evaluator.ts';
import { codesOf, describe, documentOf, policiesOf, render } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { app, policyOf, type TenantLandscape, type TenantParts, tenantFiles } from '../support/tenants.ts';
import { testedRendering } from '../support/tested-landscape.ts';

const from = { tenants: ['checkout'], namespaceTypes: ['app'], podSelector: { matchLabels: { app: 'orders' } } };
const to = { namespaceType: 'app', podSelector: { matchLabels: { app: 'api' } } };
const grant: JsonObject = {
  reason: 'Checkout charges cards.',
  reviewBy: '2030-06-30',
  from,
  to,
  ports: [{ port: 8443 }, { port: 9000, endPort: 9010, protocol: 'UDP' }],
};

interface Parts extends TenantLandscape {
  readonly payments?: TenantParts;
  readonly checkout?: TenantParts;
}

function filesOf({ payments, checkout, tenants, ...parts }: Parts = {}): Record<string, string> {
  return tenantFiles({
    ...parts,
    tenants: {
      payments: {
        namespaces: [app('payments-a'), app('payments-b', { clusters: ['us1'] })],
        grants: { api: grant },
        ...payments,
      },
      checkout: {
        namespaces: [
          app('checkout-b', { clusterSelector: { matchLabels: { stage: 'production' } } }, { uses: ['payments/api'] }),
          app('checkout-a', { clusters: ['us1'] }, { uses: ['payments/api'] }),
          app('checkout-c'),
        ],
        ...checkout,
      },
      ...tenants,
    },
  });
}

function renderGrants(parts: Parts = {}): Rendering {
  const { rendering, diagnostics } = render(filesOf(parts));
  if (rendering === undefined) throw new Error(describe(diagnostics).join('\n'));
  return rendering;
}

/** The names of the policies of a namespace, without its default deny. */
const namesIn = (rendering: Rendering, place: string) =>
  policiesOf(rendering, `clusters/${place}/policies.yaml`)
    .map(({ metadata }) => metadata.name)
    .filter((name) => name !== 'deny-all');

const policyIn = (rendering: Rendering, place: string, name: string) =>
  policiesOf(rendering, `clusters/${place}/policies.yaml`).find(({ metadata }) => metadata.name === name);

table(
  'a cluster has both halves of a grant, where a namespace uses it, and else none',
  [
    { place: 'eu1/payments-a', names: ['grant-api'] },
    { place: 'eu1/checkout-b', names: ['use-payments.api'] },
    { place: 'eu1/checkout-c', names: [] },
    { place: 'us1/payments-a', names: ['grant-api'] },
    { place: 'us1/payments-b', names: ['grant-api'] },
    { place: 'us1/checkout-a', names: ['use-payments.api'] },
    { place: 'us1/checkout-b', names: ['use-payments.api'] },
    { place: 'test1/payments-a', names: [] },
    { place: 'test1/checkout-c', names: [] },
  ].map((one) => ({ ...one, name: one.place })),
  ({ place, names }) => assert.equal(namesIn(renderGrants(), place), names),
);

test('the half of the target lets the pods of all consumers of the cluster in, by the names of their namespaces', () =>
  assert.equal(policyIn(renderGrants(), 'us1/payments-b', 'grant-api'), {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      name: 'grant-api',
      namespace: 'payments-b',
      labels: {
        'app.kubernetes.io/managed-by': 'ringfence',
        'ringfence.dev/namespace-type': 'app',
        'ringfence.dev/tenant': 'payments',
      },
    },
    spec: {
      podSelector: { matchLabels: { app: 'api' } },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            {
              podSelector: { matchLabels: { app: 'orders' } },
              namespaceSelector: {
                matchExpressions: [
                  { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['checkout-a', 'checkout-b'] },
                ],
              },
            },
          ],
          ports: [
            { protocol: 'TCP', port: 8443 },
            { protocol: 'UDP', port: 9000, endPort: 9010 },
          ],
        },
      ],
    },
  }));

test('the half of a consumer lets its pods out to all targets of the cluster', () => {
  const policy = policyIn(renderGrants(), 'us1/checkout-a', 'use-payments.api');
  assert.equal(policy?.metadata.labels?.['ringfence.dev/tenant'], 'checkout');
  assert.equal(policy?.spec, {
    podSelector: { matchLabels: { app: 'orders' } },
    policyTypes: ['Egress'],
    egress: [
      {
        to: [
          {
            podSelector: { matchLabels: { app: 'api' } },
            namespaceSelector: {
              matchExpressions: [
                { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['payments-a', 'payments-b'] },
              ],
            },
          },
        ],
        ports: [
          { protocol: 'TCP', port: 8443 },
          { protocol: 'UDP', port: 9000, endPort: 9010 },
        ],
      },
    ],
  });
});

test('a namespace can be target and consumer', () => {
  const rendering = renderGrants({
    payments: {
      namespaces: [app('payments-a', { clusters: ['us1'] }, { uses: ['checkout/back'] })],
      grants: { api: grant },
    },
    checkout: {
      namespaces: [app('checkout-a', { clusters: ['us1'] }, { uses: ['payments/api'] })],
      grants: { back: { ...grant, from: { ...from, tenants: ['payments'] } } },
    },
  });
  assert.equal(namesIn(rendering, 'us1/payments-a'), ['grant-api', 'use-checkout.back']);
  assert.equal(namesIn(rendering, 'us1/checkout-a'), ['grant-back', 'use-payments.api']);
});

test('a consumer that a cluster file declares has no label of a tenant without a folder', () => {
  const rendering = renderGrants({
    payments: {
      namespaces: [app('payments-a')],
      grants: { api: { ...grant, from: { ...from, tenants: ['not a label'] } } },
    },
    checkout: { namespaces: [] },
    clusters: {
      eu1: { namespaces: [{ name: 'free', type: 'app', tenant: 'not a label', uses: ['payments/api'] }] },
    },
  });
  assert.equal(policyIn(rendering, 'eu1/free', 'use-payments.api')?.metadata.labels, {
    'app.kubernetes.io/managed-by': 'ringfence',
    'ringfence.dev/namespace-type': 'app',
  });
});

test('rendering one cluster renders the same halves', () => {
  const whole = renderGrants();
  const { rendering } = render(filesOf(), { clusters: ['us1'] });
  for (const path of ['clusters/us1/payments-b/policies.yaml', 'clusters/us1/checkout-a/policies.yaml']) {
    assert.is(rendering?.files.get(path), whole.files.get(path));
  }
});

test('the inventory has the grants of a tenant, complete and by name', () => {
  const grants = { b: grant, a: { ...grant, from: { ...from, tenants: ['ledger', 'checkout'] } }, 'a-b': grant };
  const rendering = renderGrants({
    payments: { namespaces: [app('payments-a')], grants: { ...grants, api: grant } },
    tenants: { ledger: {} },
  });
  const { grants: written } = documentOf(rendering, 'inventory/tenants/payments.yaml');
  const list = written as readonly JsonObject[];
  assert.equal(
    list.map(({ name }) => name),
    ['a', 'a-b', 'api', 'b'],
  );
  assert.equal(list[0], {
    name: 'a',
    reason: 'Checkout charges cards.',
    reviewBy: '2030-06-30',
    from: { ...from, tenants: ['checkout', 'ledger'] },
    to,
    ports: [
      { port: 8443, protocol: 'TCP' },
      { port: 9000, endPort: 9010, protocol: 'UDP' },
    ],
  });
  assert.not.ok('grants' in documentOf(rendering, 'inventory/tenants/checkout.yaml'));
});

table<{ name: string; parts: Parts; codes: readonly string[] }>(
  'no other policy has the name of a half',
  [
    {
      name: 'a policy of the type, at the target',
      parts: {
        types: { app: { policies: ['deny-all', 'taken'] } },
        templates: { 'shared/taken': policyOf('grant-api', { podSelector: {}, policyTypes: ['Ingress'] }) },
      },
      codes: ['duplicate-policy'],
    },
    {
      name: 'a policy of the type, at the consumer',
      parts: {
        types: { app: { policies: ['deny-all', 'taken'] } },
        templates: { 'shared/taken': policyOf('use-payments.api', { podSelector: {}, policyTypes: ['Ingress'] }) },
      },
      codes: ['duplicate-policy', 'duplicate-policy'],
    },
    {
      name: 'a name that is too long with what comes before it',
      parts: {
        payments: { namespaces: [app('payments-a')], grants: { [`${'a'.repeat(248)}`]: grant } },
        checkout: { namespaces: [app('checkout-a', { clusters: ['us1'] }, { uses: [`payments/${'a'.repeat(248)}`] })] },
      },
      codes: ['invalid-policy-name', 'invalid-policy-name'],
    },
  ],
  ({ parts, codes }) => assert.equal(codesOf(render(filesOf(parts)).diagnostics), codes),
);

// --- all landscapes -----------------------------------------------------------------------------------------------

const tenantsOf = ['t0', 't1', 't2'] as const;
const typesOf = ['x', 'y'] as const;
const clustersOf = ['c0', 'c1', 'h'] as const;
const podsOf: readonly TextMap[] = [{}, { app: 'a' }, { app: 'b' }];

interface GrantWorld {
  readonly tenant: string;
  readonly name: string;
  readonly tenants: readonly string[];
  readonly types: readonly string[];
  readonly fromApp?: string | undefined;
  readonly toType: string;
  readonly toApp?: string | undefined;
  readonly port: number;
  readonly endPort?: number | undefined;
}

interface NamespaceWorld {
  readonly tenant: string;
  readonly name: string;
  readonly type: string;
  readonly clusters: readonly string[];
  readonly uses: readonly GrantWorld[];
}

const someOf = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });

const worlds = fc
  .tuple(
    fc.array(
      fc.record({
        tenant: fc.constantFrom(...tenantsOf),
        tenants: someOf(tenantsOf),
        types: someOf(typesOf),
        fromApp: fc.constantFrom(undefined, 'a', 'b'),
        toType: fc.constantFrom(...typesOf),
        toApp: fc.constantFrom(undefined, 'a', 'b'),
        port: fc.constantFrom(80, 81),
        endPort: fc.constantFrom(undefined, 82),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    fc.array(
      fc.record({
        tenant: fc.constantFrom(...tenantsOf),
        type: fc.constantFrom(...typesOf),
        clusters: someOf(clustersOf),
        uses: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  )
  .map(([written, declared]) => {
    const grants = written.map((one, index): GrantWorld => {
      const others = one.tenants.filter((tenant) => tenant !== one.tenant);
      const tenants = others.length === 0 ? tenantsOf.filter((tenant) => tenant !== one.tenant) : others;
      return { ...one, tenants, name: `g${index}` };
    });
    const namespaces = declared.map((one, index) => ({ ...one, name: `${one.tenant}-${index}` }));
    return {
      grants,
      // Uses that are allowed, and that have a target somewhere.
      namespaces: namespaces.map(
        (one): NamespaceWorld => ({
          ...one,
          uses: grants.filter(
            (given, index) =>
              one.uses[index] === true &&
              given.tenants.includes(one.tenant) &&
              given.types.includes(one.type) &&
              namespaces.some(
                (other) =>
                  other.tenant === given.tenant &&
                  other.type === given.toType &&
                  other.clusters.some((cluster) => one.clusters.includes(cluster)),
              ),
          ),
        }),
      ),
    };
  });

type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

const selectorOf = (name: string | undefined): JsonObject => (name === undefined ? {} : { matchLabels: { app: name } });

function filesOfWorld({ grants, namespaces }: World): Record<string, string> {
  const tenant = (name: string): TenantParts => ({
    allowed: { namespaceTypes: [...typesOf] },
    namespaces: namespaces
      .filter((one) => one.tenant === name)
      .map((one) => ({
        name: one.name,
        type: one.type,
        clusters: [...one.clusters],
        uses: one.uses.map((used) => `${used.tenant}/${used.name}`),
      })),
    grants: Object.fromEntries(
      grants
        .filter((one) => one.tenant === name)
        .map((one) => [
          one.name,
          {
            reason: 'A reason.',
            reviewBy: '2030-01-01',
            from: {
              tenants: [...one.tenants],
              namespaceTypes: [...one.types],
              ...(one.fromApp === undefined ? {} : { podSelector: selectorOf(one.fromApp) }),
            },
            to: { namespaceType: one.toType, podSelector: selectorOf(one.toApp) },
            ports: [{ port: one.port, ...(one.endPort === undefined ? {} : { endPort: one.endPort }) }],
          },
        ]),
    ),
  });
  return tenantFiles({
    types: { x: {}, y: {}, seed: { hostsControlPlane: true } },
    clusters: { c0: {}, c1: {}, h: { controlPlane: { cluster: 'c0', namespace: 'h', type: 'seed' } } },
    tenants: Object.fromEntries(tenantsOf.map((name) => [name, tenant(name)])),
  });
}

const carries = (pod: TextMap, wanted: string | undefined) => wanted === undefined || pod.app === wanted;

/** Judges one connection by reading the sources. */
function isGranted(
  world: World,
  cluster: string,
  [consumer, consumerPod]: readonly [string, TextMap],
  [target, targetPod]: readonly [string, TextMap],
  port: number,
): boolean {
  const here = (name: string) => world.namespaces.find((one) => one.name === name && one.clusters.includes(cluster));
  const [source, destination] = [here(consumer), here(target)];
  if (source === undefined || destination === undefined) return false;
  return source.uses.some(
    (used) =>
      destination.tenant === used.tenant &&
      destination.type === used.toType &&
      carries(consumerPod, used.fromApp) &&
      carries(targetPod, used.toApp) &&
      port >= used.port &&
      port <= (used.endPort ?? used.port),
  );
}

function disagreements(world: World, cluster: ClusterState): readonly string[] {
  const ends = [...cluster.namespaces.values()].flatMap((namespace) =>
    podsOf.map((labels) => ({ namespace, labels, end: hypotheticalEnd(cluster, namespace, labels) })),
  );
  return ends.flatMap((source) =>
    ends.flatMap((target) => {
      const halves = [
        evaluate(cluster, source.end, target.end),
        // Each half alone, so that none opens more than the other.
        ...directions.map((direction) => sideVerdicts(cluster, direction, source.end, target.end)),
      ];
      return [79, 80, 81, 82, 83].flatMap((port) => {
        const expected = isGranted(
          world,
          cluster.name ?? '',
          [source.namespace.name, source.labels],
          [target.namespace.name, target.labels],
          port,
        );
        const agrees = halves.every(
          ({ allowed, conditional }) =>
            conditional.length === 0 && includesPorts(allowed, portRange('TCP', port)) === expected,
        );
        return agrees ? [] : [`${cluster.name}: ${source.namespace.name} → ${target.namespace.name} on ${port}`];
      });
    }),
  );
}

test('pods of different namespaces are connected exactly where a grant is given and used', () => {
  let granted = 0;
  fc.assert(
    fc.property(worlds, (world) => {
      const { rendering, diagnostics } = render(filesOfWorld(world));
      if (rendering === undefined) throw new Error(describe(diagnostics).join('\n'));
      granted += world.namespaces.filter(({ uses }) => uses.length > 0).length;
      const { clusters } = testedRendering(rendering);
      assert.is(clusters.length, 3);
      assert.equal(
        clusters.flatMap((cluster) => disagreements(world, cluster)),
        [],
      );
    }),
    { numRuns: 40 },
  );
  assert.ok(granted > 10, 'grants are used');
});
