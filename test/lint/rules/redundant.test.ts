import fc from 'fast-check';
import type { ClusterState, KnownPolicy } from '../../../src/clusters/cluster-state.ts';
import { verdictsText } from '../../../src/connectivity/classes/pod-connections.ts';
import type { LintFinding } from '../../../src/lint/finding.ts';
import { addressEnd, type End, hypotheticalEnd, podEnd } from '../../../src/verdicts/end.ts';
import { evaluate } from '../../../src/verdicts/evaluator.ts';
import { bareAddress, clusterStateOf, networkOf, randomCluster } from '../../support/random-cluster.ts';
import { assert, table, test } from '../../support/table.ts';
import { about, cluster, findingsOf, namespace, pod, policy, type RuleCase, selector } from '../support.ts';

const web = { podSelector: selector({ app: 'web' }) };
const from = (labels: object) => [{ podSelector: selector(labels) }];
const into = (name: string, spec: object, ...ingress: readonly object[]) => policy(name, { ...spec, ingress });

table<RuleCase>(
  'a rule or policy that changes nothing is found',
  [
    { name: 'one alone', objects: [into('a', web, { from: from({ app: 'api' }) })], found: [] },
    {
      name: 'two that say the same: the second',
      objects: ['a', 'b'].map((name) => into(name, web, { from: from({ app: 'api' }) })),
      found: ['shop/b'],
    },
    {
      name: 'one for more pods',
      objects: [into('a', web, { from: from({ app: 'api' }) }), into('b', {}, { from: from({ app: 'api' }) })],
      found: ['shop/a'],
    },
    {
      name: 'one from more peers',
      objects: [into('a', web, { from: from({ app: 'api' }) }), into('b', web, { from: [{ podSelector: {} }] })],
      found: ['shop/a'],
    },
    {
      name: 'one on more ports',
      objects: [
        into('a', web, { from: from({ app: 'api' }), ports: [{ port: 80 }] }),
        into('b', web, { from: from({ app: 'api' }), ports: [{ port: 70, endPort: 90 }] }),
      ],
      found: ['shop/a'],
    },
    {
      name: 'ports that only overlap',
      objects: [
        into('a', web, { ports: [{ port: 80, endPort: 100 }] }),
        into('b', web, { ports: [{ port: 70, endPort: 90 }] }),
      ],
      found: [],
    },
    {
      name: 'two that cover a third together',
      objects: [
        into('a', web, { ports: [{ port: 70, endPort: 80 }] }),
        into('b', web, { ports: [{ port: 81, endPort: 90 }] }),
        into('c', web, { ports: [{ port: 75, endPort: 85 }] }),
      ],
      found: ['shop/c'],
    },
    {
      name: 'two selectors that are everybody together',
      objects: [
        into(
          'a',
          { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
          { ports: [{ port: 80 }] },
        ),
        into(
          'b',
          { podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } },
          { ports: [{ port: 80 }] },
        ),
        into('c', web, { ports: [{ port: 80 }] }),
      ],
      found: ['shop/c'],
    },
    {
      name: 'a rule beside a wider one of its policy',
      objects: [into('a', web, { ports: [{ port: 80 }] }, { ports: [{ port: 80 }, { port: 81 }] })],
      found: ['shop/a Ingress 0'],
    },
    {
      name: 'a policy that isolates others than its rules tell',
      objects: [into('a', {}, { from: from({ app: 'api' }) }), policy('b', { ...web, policyTypes: ['Egress'] })],
      found: [],
    },
    {
      name: 'the default deny beside policies that isolate every pod themselves',
      objects: [policy('deny', {}), into('a', {}, { from: from({ app: 'api' }) })],
      found: [],
    },
    {
      name: 'the default deny beside policies that isolate every pod together',
      objects: [
        policy('deny', {}),
        into(
          'a',
          { podSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
          { ports: [{ port: 1 }] },
        ),
        into(
          'b',
          { podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } },
          { ports: [{ port: 2 }] },
        ),
      ],
      found: [],
    },
    {
      name: 'a default deny in one direction, with a needless rule in the other',
      objects: [
        policy('a', { policyTypes: ['Ingress', 'Egress'], egress: [{ ports: [{ port: 53 }] }] }),
        policy('b', { policyTypes: ['Ingress', 'Egress'], egress: [{}], ingress: [{ ports: [{ port: 1 }] }] }),
      ],
      found: ['shop/a Egress 0'],
    },
    {
      name: 'a default deny in one direction beside one in both',
      objects: [policy('a', { policyTypes: ['Ingress', 'Egress'] }), policy('b', { policyTypes: ['Egress'] })],
      found: ['shop/b'],
    },
    { name: 'a second default deny', objects: [policy('a', {}), policy('b', {})], found: ['shop/b'] },
    {
      name: 'blocks within a block',
      objects: [
        into('a', web, { from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }),
        into('b', web, { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }),
      ],
      found: ['shop/a'],
    },
    {
      name: 'a block that is cut',
      objects: [
        into('a', web, { from: [{ ipBlock: { cidr: '10.0.0.0/24' } }] }),
        into('b', web, { from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.7/32'] } }] }),
      ],
      found: [],
    },
    {
      name: 'its own namespace by name',
      objects: [
        into('a', web, { from: [{ namespaceSelector: selector({ 'kubernetes.io/metadata.name': 'shop' }) }] }),
        into('b', web, { from: [{ podSelector: {} }] }),
      ],
      found: ['shop/b'],
    },
    {
      name: 'its own namespace among others',
      objects: [
        namespace('shop', { team: 'x' }),
        into('a', web, { from: [{ namespaceSelector: selector({ team: 'x' }) }] }),
        into('b', web, { from: [{ podSelector: {} }] }),
      ],
      found: ['shop/b'],
    },
    {
      name: 'other namespaces by a label, beside all that are not its own by name',
      objects: [
        namespace('shop', { team: 'x' }),
        into('a', web, { from: [{ namespaceSelector: selector({ team: 'y' }) }] }),
        into('b', web, {
          from: [
            {
              namespaceSelector: {
                matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }],
              },
            },
          ],
        }),
      ],
      found: ['shop/a'],
    },
    {
      name: 'a named port beside ranges that are every number together',
      objects: [
        into('a', web, { from: from({ app: 'api' }), ports: [{ port: 'http' }] }),
        into('b', web, { from: from({ app: 'api' }), ports: [{ port: 1, endPort: 100 }] }),
        into('c', web, { from: from({ app: 'api' }), ports: [{ port: 101, endPort: 65535 }] }),
      ],
      found: ['shop/a'],
    },
    {
      name: 'a named port beside ranges that leave one number',
      objects: [
        into('a', web, { from: from({ app: 'api' }), ports: [{ port: 'http' }] }),
        into('b', web, { from: from({ app: 'api' }), ports: [{ port: 1, endPort: 100 }] }),
        into('c', web, { from: from({ app: 'api' }), ports: [{ port: 102, endPort: 65535 }] }),
      ],
      found: [],
    },
    {
      name: 'a policy of a type that is needed in one of its namespaces',
      objects: ['a', 'b'].flatMap((name) => [
        pod(`${name}/web`),
        into(`${name}/one`, web, { from: from({ app: 'api' }) }),
        ...(name === 'a' ? [into(`${name}/two`, web, { from: [{ podSelector: {} }] })] : []),
      ]),
      types: { a: 'app', b: 'app' },
      found: [],
    },
  ],
  ({ objects, found, ...parts }) => assert.equal(findingsOf('redundant', cluster(objects, parts)).map(about), found),
);

test('without all that is found, every verdict is the same: of declared pods, of others, of addresses', () => {
  const labels = fc.dictionary(fc.constantFrom('app', 'tier', 'constructor'), fc.constantFrom('a', 'b', ''));
  let found = 0;
  fc.assert(
    fc.property(randomCluster, labels, bareAddress, (random, podLabels, text) => {
      const state = clusterStateOf(random);
      const needless = findingsOf('redundant', state);
      found += needless.length;
      if (needless.length === 0) return;
      const less = without(state, needless);
      const address = addressEnd(networkOf([`${text}/${text.includes(':') ? 128 : 32}`]));
      const [before, after] = [endsOf(state, podLabels), endsOf(less, podLabels)];
      for (const [index, from] of before.entries()) {
        for (const [other, to] of [...before, address].entries()) {
          const [newFrom, newTo] = [after[index] as End, after[other] ?? address];
          assert.is(verdictsText(evaluate(less, newFrom, newTo)), verdictsText(evaluate(state, from, to)));
          assert.is(verdictsText(evaluate(less, newTo, newFrom)), verdictsText(evaluate(state, to, from)));
        }
      }
    }),
    { numRuns: 200 },
  );
  assert.ok(found > 30, 'enough was found to mean something');
});

function endsOf(state: ClusterState, labels: Readonly<Record<string, string>>): readonly End[] {
  return [...state.namespaces.values()].flatMap((one) => [
    ...one.workloads.map((workload) => podEnd(state, one, workload)),
    hypotheticalEnd(state, one, labels),
  ]);
}

function without(state: ClusterState, needless: readonly LintFinding[]): ClusterState {
  const namespaces = [...state.namespaces].map(([name, one]) => {
    const here = needless.filter(({ places }) => places[0]?.namespace === name);
    const policies = one.policies.flatMap((known): readonly KnownPolicy[] => {
      const own = here.filter((finding) => finding.about.policy === known.policy.metadata.name);
      if (own.some((finding) => finding.about.rule === undefined)) return [];
      const keeps = (direction: string) => (_: object, rule: number) =>
        !own.some((finding) => finding.about.direction === direction && finding.about.rule === rule);
      const { ingress = [], egress = [], ...spec } = known.policy.spec;
      const less = { ...spec, ingress: ingress.filter(keeps('Ingress')), egress: egress.filter(keeps('Egress')) };
      return [{ ...known, policy: { ...known.policy, spec: less } }];
    });
    return [name, { ...one, policies }] as const;
  });
  return { ...state, namespaces: new Map(namespaces) };
}
