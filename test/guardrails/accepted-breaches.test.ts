import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { acceptedBreaches, unusedAcceptances } from '../../src/guardrails/accepted-breaches.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import type {
  BreachedCluster,
  GuardrailAnswer,
  GuardrailBreach,
  GuardrailResult,
  StatementResult,
  WitnessEnd,
  WitnessNamespace,
} from '../../src/guardrails/guardrail-result.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { Exception } from '../../src/landscape/landscape.ts';
import { readExceptions } from '../../src/landscape/read-exceptions.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { guardrailText, soundGuardrail } from '../support/guardrails.ts';
import { codesOf, landscapeFiles, load } from '../support/landscape.ts';
import { renderedStates } from '../support/rendered-states.ts';
import { assert, table, test } from '../support/table.ts';

const asOf = '2024-06-01';
const base = { reason: 'It is known.', owner: 'team-x', until: '2024-06-30' };

function exception(spec: JsonObject, name = 'known'): Exception {
  const source = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'Exception',
    metadata: { name },
    spec: { ...base, ...spec },
  };
  const { exceptions } = readExceptions(memoryTree({ 'policies/exceptions/a.yaml': JSON.stringify(source) }));
  const [read] = exceptions;
  if (read === undefined) throw new Error('the exception is not sound');
  return read;
}

function namespace(name: string, more: Partial<NamespaceState> = {}): NamespaceState {
  return { name, labels: {}, defined: true, workloads: [], policies: [], ...more };
}

const clusters = new Map(
  ['one', 'two'].map((name): [string, ClusterState] => [
    name,
    {
      name,
      networks: {},
      traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
      namespaces: new Map(
        [
          namespace('shop', {
            type: 'app',
            tenant: 'fruit',
            tenantLabels: { tier: 'gold' },
            labels: { stage: 'test' },
          }),
          namespace('data', { type: 'data', tenant: 'tea' }),
          namespace('infra', { type: 'data' }),
        ].map((one) => [one.name, one]),
      ),
      services: [],
    },
  ]),
);

const guardrail = soundGuardrail({ never: [{ from: { namespace: 'shop' }, to: { namespace: 'data' } }] });
const about: StatementResult['about'] = {
  reach: 'known',
  ...{ clusters: 1, namespaces: 1, shapes: 1 },
  ...{ hostNetworkPossible: [], hostNetwork: [] },
};

function pod(from: Omit<WitnessNamespace, 'labels'>): WitnessEnd {
  return { kind: 'pod', namespace: { labels: {}, ...from }, labels: {}, address: '10.0.0.1' };
}

const shop = pod({ kind: 'declared', name: 'shop' });
const data = pod({ kind: 'declared', name: 'data' });
const internet: WitnessEnd = { kind: 'address', address: '192.0.2.1' };

function breach(from: WitnessEnd, to: WitnessEnd | undefined, more: Partial<GuardrailBreach> = {}): GuardrailBreach {
  return {
    witness: { cluster: 'one', from, ...(to === undefined ? {} : { to }), because: [] },
    places: 1,
    lost: [],
    ...more,
  };
}

function resultOf(breaches: readonly GuardrailBreach[], answer: GuardrailAnswer = 'broken'): GuardrailResult {
  const [statement] = guardrail.statements;
  if (statement === undefined) throw new Error('the guardrail has a statement');
  return {
    guardrail,
    answer,
    statements: [{ statement, answer, about, breaches, notDecided: [], typesWithoutShape: [] }],
  };
}

function isPassed(scope: JsonObject, breaches: readonly GuardrailBreach[], answer?: GuardrailAnswer): boolean {
  const exceptions = [exception({ scope, guardrails: [{ name: 'sample' }] })];
  return acceptedBreaches([resultOf(breaches, answer)], { exceptions, clusters, asOf }).passed.has('sample');
}

interface Row {
  readonly name: string;
  readonly scope: JsonObject;
  readonly breaches: readonly GuardrailBreach[];
  readonly passed: boolean;
}

const one = [breach(shop, data)];
const own = pod({ kind: 'future', name: 'x', like: 'shop', tenant: 'fruit' });
const fresh = pod({ kind: 'future', name: 'x', like: 'shop', tenant: 'new-tenant' });
const undeclared = pod({ kind: 'undeclared', name: 'x' });
const inBoth = (more: Partial<BreachedCluster> = {}): GuardrailBreach[] => {
  const ends = {
    from: [{ kind: 'declared', namespace: 'shop' }],
    to: [{ kind: 'declared', namespace: 'data' }],
  } as const;
  return [
    breach(shop, data, {
      places: 2,
      at: [
        { cluster: 'one', ...ends },
        { cluster: 'two', ...ends, ...more },
      ],
    }),
  ];
};

table<Row>(
  'a breach is accepted if an end of it is in the scope, in every place',
  [
    { name: 'the source', scope: { namespaces: ['shop'] }, breaches: one, passed: true },
    { name: 'the destination', scope: { namespaceTypes: ['data'] }, breaches: one, passed: true },
    { name: 'another namespace', scope: { namespaces: ['infra'] }, breaches: one, passed: false },
    { name: 'another cluster', scope: { clusters: ['two'], namespaces: ['shop'] }, breaches: one, passed: false },
    { name: 'a tenant', scope: { tenants: ['tea'] }, breaches: one, passed: true },
    { name: 'labels of a tenant', scope: { tenantLabels: { tier: 'gold' } }, breaches: one, passed: true },
    { name: 'labels of a namespace', scope: { namespaceLabels: { stage: 'test' } }, breaches: one, passed: true },
    { name: 'other labels', scope: { namespaceLabels: { stage: 'prod' } }, breaches: one, passed: false },
    {
      name: 'both of two breaches',
      scope: { namespaces: ['shop'] },
      breaches: [...one, breach(shop, internet)],
      passed: true,
    },
    {
      name: 'one of two breaches',
      scope: { namespaces: ['data'] },
      breaches: [...one, breach(shop, internet)],
      passed: false,
    },
    {
      name: 'a namespace without a connection',
      scope: { namespaces: ['shop'] },
      breaches: [breach(shop, undefined)],
      passed: true,
    },
    { name: 'an address', scope: { clusters: ['one'] }, breaches: [breach(internet, data)], passed: true },
    {
      name: 'a later namespace of the type',
      scope: { namespaceTypes: ['app'] },
      breaches: [breach(own, data)],
      passed: true,
    },
    {
      name: 'a later namespace of the tenant',
      scope: { tenants: ['fruit'] },
      breaches: [breach(own, data)],
      passed: true,
    },
    { name: 'a later tenant', scope: { tenants: ['*'] }, breaches: [breach(fresh, undefined)], passed: false },
    {
      name: 'the name of a later namespace',
      scope: { namespaces: ['*'] },
      breaches: [breach(own, undefined)],
      passed: false,
    },
    {
      name: 'the label of a later namespace',
      scope: { namespaceLabels: { stage: 'test' } },
      breaches: [breach(own, undefined)],
      passed: false,
    },
    {
      name: 'an undeclared namespace by its cluster',
      scope: { clusters: ['*'] },
      breaches: [breach(undeclared, undefined)],
      passed: true,
    },
    {
      name: 'an undeclared namespace by its name',
      scope: { namespaces: ['x'] },
      breaches: [breach(undeclared, undefined)],
      passed: false,
    },
    { name: 'every cluster', scope: { namespaces: ['data'] }, breaches: inBoth(), passed: true },
    { name: 'one of two clusters', scope: { clusters: ['one'] }, breaches: inBoth(), passed: false },
    {
      name: 'one of two ends in the other cluster',
      scope: { namespaces: ['shop'] },
      breaches: inBoth({
        from: [
          { kind: 'declared', namespace: 'shop' },
          { kind: 'declared', namespace: 'infra' },
        ],
      }),
      passed: false,
    },
    {
      name: 'several places, of which only the witness is known',
      scope: { namespaces: ['shop'] },
      breaches: [breach(shop, data, { places: 2 })],
      passed: false,
    },
    { name: 'no place at all', scope: { clusters: ['*'] }, breaches: [breach(shop, data, { at: [] })], passed: false },
    { name: 'no breach', scope: { clusters: ['*'] }, breaches: [], passed: false },
  ],
  ({ scope, breaches, passed }) => assert.is(isPassed(scope, breaches), passed),
);

test('what is not decided and what has no shape is never accepted', () => {
  for (const answer of ['not-decided', 'no-shape'] as const)
    assert.is(isPassed({ clusters: ['*'] }, one, answer), false);
  assert.is(isPassed({ clusters: ['*'] }, one, 'depends'), true);
});

test('a statement of which only a part is broken is not accepted as a whole', () => {
  const exceptions = [exception({ scope: { clusters: ['*'] }, guardrails: [{ name: 'sample' }] })];
  const whole = resultOf(one);
  const parts: readonly Partial<GuardrailResult['statements'][number]>[] = [
    { notDecided: [{ kind: 'budget', cluster: 'one', steps: 1 }] },
    { typesWithoutShape: ['app'] },
  ];
  for (const part of parts) {
    const result = { ...whole, statements: whole.statements.map((statement) => ({ ...statement, ...part })) };
    const { accepted, passed } = acceptedBreaches([result], { exceptions, clusters, asOf });
    assert.is(accepted.length, 1);
    assert.is(passed.size, 0);
  }
});

test('an exception accepts until the end of its last day, and only the guardrails that it names', () => {
  const scope = { clusters: ['*'] };
  const judged = (exceptions: readonly Exception[], day = asOf) =>
    acceptedBreaches([resultOf(one)], { exceptions, clusters, asOf: day });
  const known = exception({ scope, guardrails: [{ name: 'sample' }] });
  assert.equal(
    judged([known], '2024-06-30').accepted.map(({ guardrail: name, exception: by }) => [name, by.name]),
    [['sample', 'known']],
  );
  assert.equal(judged([known], '2024-07-01').accepted, []);
  assert.equal(judged([exception({ scope, guardrails: [{ name: 'other' }] })]).accepted, []);
  assert.equal(judged([exception({ scope, accepts: [{ code: 'redundant' }] })]).accepted, []);
});

test('an item that accepts nothing is reported, unless its guardrail was not asked', () => {
  const exceptions = [
    exception({ scope: { namespaces: ['infra'] }, guardrails: [{ name: 'sample' }, { name: 'other' }] }, 'a'),
    exception({ scope: { namespaces: ['shop'] }, guardrails: [{ name: 'sample' }] }, 'b'),
    exception({ scope: { namespaces: ['shop'] }, guardrails: [{ name: 'sample' }] }, 'c'),
  ];
  const judged = acceptedBreaches([resultOf(one)], { exceptions, clusters, asOf });
  assert.equal(
    unusedAcceptances(judged).map(({ code, message }) => [code, message]),
    [
      [
        'acceptance-unused',
        'Exception "a" accepts breaches of guardrail "sample", and there is no such breach in its scope.',
      ],
    ],
  );
});

table(
  'the guardrails of an exception exist, and it needs something to do',
  [
    { name: 'a guardrail', spec: { guardrails: [{ name: 'apart' }] }, codes: [] },
    { name: 'a guardrail of a tenant', spec: { guardrails: [{ name: 'fruit/apart' }] }, codes: [] },
    { name: 'an unknown one', spec: { guardrails: [{ name: 'appart' }] }, codes: ['unknown-reference'] },
    { name: 'no item', spec: { guardrails: [] }, codes: ['invalid-value'] },
    { name: 'nothing', spec: {}, codes: ['missing-field'] },
    {
      name: 'an unknown field',
      spec: { guardrails: [{ name: 'apart', until: '2024-06-01' }] },
      codes: ['unknown-field'],
    },
  ],
  ({ spec, codes }) => {
    const { diagnostics } = load({
      ...landscapeFiles({
        types: { web: {} },
        clusters: { one: { namespaces: { shop: 'web' } } },
        exceptions: { known: { ...base, scope: { namespaces: ['shop'] }, ...spec } },
      }),
      'policies/guardrails/apart.yaml': guardrailText({ isolated: [{ namespace: 'shop' }] }, 'apart'),
      'policies/tenants/fruit/tenant.yaml': JSON.stringify({
        apiVersion: 'ringfence.dev/v1alpha1',
        kind: 'Tenant',
        metadata: { name: 'fruit' },
        spec: {
          owners: ['@acme/fruit'],
          allowed: { clusterSelector: {}, namespaceTypes: ['web'], namespaceNames: ['*'], maxNamespaces: 1 },
        },
      }),
      'policies/tenants/fruit/guardrails/apart.yaml': guardrailText({ isolated: [{ podSelector: {} }] }, 'apart'),
    });
    assert.equal(codesOf(diagnostics), codes);
  },
);

test('where a guardrail cannot be read, it is not reported as missing as well', () => {
  const { diagnostics } = load({
    ...landscapeFiles({
      types: { web: {} },
      clusters: { one: { namespaces: { shop: 'web' } } },
      exceptions: { known: { ...base, scope: { namespaces: ['shop'] }, guardrails: [{ name: 'apart' }] } },
    }),
    'policies/guardrails/apart.yaml': 'kind: Guardrail\nkind: Guardrail\n',
  });
  assert.equal(codesOf(diagnostics), ['duplicate-key']);
});

/** The prover's own breaches, of a landscape in which every pod can reach every other. */
function openResults(spec: JsonObject) {
  const files = landscapeFiles({
    types: { app: { namePattern: 'app-*' }, data: { namePattern: 'data' } },
    clusters: {
      one: {
        namespaces: {
          'app-1': { type: 'app', tenant: 'fruit' },
          'app-2': { type: 'app', tenant: 'tea' },
          data: 'data',
        },
      },
      two: { namespaces: { 'app-1': { type: 'app', tenant: 'fruit' }, data: 'data' } },
    },
  });
  const { known, states } = renderedStates(files);
  const results = proveGuardrails(states.values(), [soundGuardrail(spec)], guardrailFacts(known));
  return (scope: JsonObject): boolean => {
    const exceptions = [exception({ scope, guardrails: [{ name: 'sample' }] })];
    return acceptedBreaches(results, { exceptions, clusters: states, asOf }).passed.has('sample');
  };
}

table(
  'what the prover finds is accepted exactly where every place is in the scope',
  [
    {
      name: 'the destination of all',
      spec: { never: [{ from: { namespaceType: 'app' }, to: { namespace: 'data' } }] },
      scope: { namespaces: ['data'] },
      passed: true,
    },
    {
      name: 'the type of all sources',
      spec: { never: [{ from: { namespaceType: 'app' }, to: { namespace: 'data' } }] },
      scope: { namespaceTypes: ['app'] },
      passed: true,
    },
    {
      name: 'the names of all sources that exist',
      spec: { never: [{ from: { namespaceType: 'app' }, to: { namespace: 'data' } }] },
      scope: { namespaces: ['app-*'] },
      passed: false,
    },
    {
      name: 'one of two clusters',
      spec: { never: [{ from: { namespaceType: 'app' }, to: { namespace: 'data' } }] },
      scope: { clusters: ['one'] },
      passed: false,
    },
    {
      name: 'both clusters',
      spec: { never: [{ from: { namespaceType: 'app' }, to: { namespace: 'data' } }] },
      scope: { clusters: ['one', 'two'] },
      passed: true,
    },
    {
      name: 'one of two tenants',
      spec: { never: [{ from: { tenant: '*' }, to: { network: 'internet' } }] },
      scope: { tenants: ['fruit'] },
      passed: false,
    },
    {
      name: 'only tenants that exist',
      spec: { never: [{ from: { tenant: '*' }, to: { network: 'internet' } }] },
      scope: { tenants: ['fruit', 'tea'] },
      passed: false,
    },
    {
      name: 'the type of all tenants',
      spec: { never: [{ from: { tenant: '*' }, to: { network: 'internet' } }] },
      scope: { namespaceTypes: ['app'] },
      passed: true,
    },
    {
      name: 'isolation by type',
      spec: { isolated: [{ namespaceType: 'data' }] },
      scope: { namespaceTypes: ['data'] },
      passed: true,
    },
    {
      name: 'isolation of a namespace that no other can have the name of',
      spec: { isolated: [{ namespace: 'data' }] },
      scope: { namespaces: ['data'] },
      passed: true,
    },
    {
      name: 'isolation of one of two types',
      spec: { isolated: [{ namespace: '*' }] },
      scope: { namespaceTypes: ['data'] },
      passed: false,
    },
  ],
  ({ spec, scope, passed }) => assert.is(openResults(spec)(scope), passed),
);
