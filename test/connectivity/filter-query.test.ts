import fc from 'fast-check';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { type ClusterConnectivity, connectionStates } from '../../src/connectivity/connectivity.ts';
import { type ConnectivityFilter, connectivityQuestion } from '../../src/connectivity/connectivity-filter.ts';
import { parseFilterQuery } from '../../src/connectivity/filter-query.ts';
import { connectionRows } from '../../src/report/connectivity/rows.ts';
import { clusterOf, pod } from '../clusters/plain/support.ts';
import { inWords } from '../support/questions.ts';
import { clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { problemOf, soundValue } from '../support/result.ts';
import { assert, table, test } from '../support/table.ts';

table<{ readonly name: string; readonly filter: ConnectivityFilter }>(
  'reads a query',
  [
    {
      name: 'type:team-data tenant:payments port:5432 state:allowed',
      filter: { namespaceTypes: ['team-data'], tenants: ['payments'], port: '5432', states: ['allowed'] },
    },
    { name: '  type:a,b*  ', filter: { namespaceTypes: ['a', 'b*'] } },
    { name: 'from:type:app/web to:fd00::1', filter: { from: 'type:app/web', to: 'fd00::1' } },
    {
      name: `from:'shop{app=web, tier=front}' "two words"`,
      filter: { from: 'shop{app=web, tier=front}', words: ['two words'] },
    },
    { name: 'web api', filter: { words: ['web', 'api'] } },
    { name: 'flows:not-seen port:443', filter: { flows: 'not-seen', port: '443' } },
    {
      name: 'namespace:shop workload:web label:app=web',
      filter: { namespaces: ['shop'], workloads: ['web'], labels: ['app=web'] },
    },
  ],
  ({ name, filter }) => assert.equal(soundValue(parseFilterQuery(name)), filter),
);

table(
  'reports what is wrong with a query',
  [
    {
      name: '',
      says: 'The filter is empty. Write for example: type:team-data tenant:payments port:5432 state:allowed',
    },
    { name: 'typ:x', says: '"typ" is not a key of a filter. Did you mean "type"?' },
    {
      name: 'http://x',
      says: '"http" is not a key of a filter. Keys: from, to, port, flows, type, tenant, namespace, workload, label, state.',
    },
    {
      name: 'type:',
      says: '"type:" has no value. Write for example: type:team-data tenant:payments port:5432 state:allowed',
    },
    {
      name: 'type:a,',
      says: '"type:" has no value. Write for example: type:team-data tenant:payments port:5432 state:allowed',
    },
    { name: 'type:a type:b', says: '"type:" is given twice. Write type:one,two for either of two.' },
    { name: 'port:1 port:2', says: '"port:" is given twice. Keep one of them.' },
    { name: 'flows:unseen', says: '"unseen" is not what recorded flows can show. Write flows:seen or flows:not-seen.' },
    { name: 'flows:yes', says: '"yes" is not what recorded flows can show. Write flows:seen or flows:not-seen.' },
    { name: 'flows:seen flows:not-seen', says: '"flows:" is given twice. Keep one of them.' },
    { name: 'state:alowed', says: '"alowed" is not a state of a connection. Did you mean "allowed"?' },
    { name: 'state:denied', says: '"denied" is not a state of a connection. States: allowed, conditional.' },
    {
      name: "from:'shop",
      says: 'A quote is not closed. Write for example: type:team-data tenant:payments port:5432 state:allowed',
    },
  ],
  ({ name, says }) => assert.is(inWords(problemOf(parseFilterQuery(name))), says),
);

test('a filter that no namespace and no workload fits is reported', () => {
  const clusters = [clusterOf(pod('web', { app: 'web' }))];
  const found = connectivityQuestion(clusters, { workloads: ['db'] });
  assert.is(inWords(problemOf(found)), 'No namespace and no workload fits the filter.');
});

/** Rows between workloads by name, one for each port set, to compare answers that group differently. */
function podRows({ groups, connections }: ClusterConnectivity): readonly string[] {
  const named = (index: number): readonly (readonly [string, string])[] =>
    groups[index]?.places.flatMap(({ namespaces, workloads }) =>
      namespaces.flatMap((namespace) => workloads.map(({ name }): [string, string] => [namespace, name])),
    ) ?? [];
  return connections
    .flatMap(({ from, to, relation, verdicts }) =>
      from.flatMap(named).flatMap((source) =>
        to
          .flatMap(named)
          .filter((target) => relation === 'any' || (relation === 'same') === (source[0] === target[0]))
          .map((target) => JSON.stringify([source, target, verdicts])),
      ),
    )
    .sort();
}

test('a filter leaves exactly the connections with an end that fits it', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = clusterStateOf(cluster);
      const [whole] = analyzeConnectivity([state], { expand: true });
      if (whole === undefined) return;
      const workloads = [...state.namespaces.values()].flatMap(({ name, workloads: own }) =>
        own.map((workload) => ({ namespace: name, ...workload })),
      );
      const [first] = workloads;
      if (first === undefined) return;
      const filters: readonly ConnectivityFilter[] = [
        { namespaces: [first.namespace] },
        { workloads: [first.name] },
        { labels: Object.entries(first.labels).map(([key, value]) => `${key}=${value}`) },
        { words: [first.name.slice(0, 2).toUpperCase()] },
      ];
      for (const filter of filters) {
        const fits = (namespace: string, name: string): boolean => {
          const one = workloads.find((workload) => workload.namespace === namespace && workload.name === name);
          return (
            one !== undefined &&
            (filter.namespaces?.includes(namespace) ?? true) &&
            (filter.workloads?.includes(name) ?? true) &&
            (filter.labels?.every((label) => Object.entries(one.labels).some(([a, b]) => `${a}=${b}` === label)) ??
              true) &&
            (filter.words?.every((word) => `${namespace} ${name}`.includes(word.toLowerCase())) ?? true)
          );
        };
        const question = soundValue(connectivityQuestion([state], filter));
        const [found] = analyzeConnectivity([state], { ...question, expand: true });
        const wanted = podRows(whole).filter((row) => {
          const [from, to] = JSON.parse(row) as [[string, string], [string, string]];
          return fits(...from) || fits(...to);
        });
        assert.equal(found === undefined ? [] : podRows(found), wanted);
      }
    }),
    { numRuns: 60 },
  );
});

test('the two states together are everything, and apart nothing is in both', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const state = clusterStateOf(cluster);
      const rowsOf = (states?: readonly (typeof connectionStates)[number][]): readonly string[] =>
        analyzeConnectivity([state], states === undefined ? {} : { states })
          .flatMap((one) => [...connectionRows(one)])
          .map((row) => JSON.stringify(row))
          .sort();
      const parts = connectionStates.map((one) => rowsOf([one]));
      assert.equal(parts.flat().sort(), rowsOf());
      assert.ok(parts.every((rows, index) => rows.every((row) => JSON.parse(row).verdict === connectionStates[index])));
    }),
    { numRuns: 60 },
  );
});
