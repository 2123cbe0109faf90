import { type ConnectivityFilter, connectivityQuestion } from '../../src/connectivity/connectivity-filter.ts';
import { clusterOf, pod } from '../clusters/plain/support.ts';
import { inWords } from '../support/questions.ts';
import { problemOf, soundValue } from '../support/result.ts';
import { assert, table } from '../support/table.ts';
import { testedLandscape } from '../support/tested-landscape.ts';

const { clusters } = testedLandscape({
  types: { app: {}, data: {} },
  clusters: {
    east: {
      namespaces: {
        'fruit-app': { type: 'app', tenant: 'fruit' },
        'fruit-data': { type: 'data', tenant: 'fruit' },
        'fish-app': { type: 'app', tenant: 'fish' },
        tools: 'app',
      },
    },
  },
});

interface Row {
  readonly name: string;
  readonly filter: ConnectivityFilter;
  readonly namespaces: readonly string[];
}

table<Row>(
  'a filter concerns namespaces of the types and of the tenants that it names',
  [
    { name: 'a type', filter: { namespaceTypes: ['data'] }, namespaces: ['fruit-data'] },
    { name: 'a part of a type', filter: { namespaceTypes: ['a*'] }, namespaces: ['fish-app', 'fruit-app', 'tools'] },
    { name: 'a tenant', filter: { tenants: ['fruit'] }, namespaces: ['fruit-app', 'fruit-data'] },
    { name: 'a part of a tenant', filter: { tenants: ['fi*'] }, namespaces: ['fish-app'] },
    { name: 'no tenant', filter: { tenants: ['none'] }, namespaces: ['tools'] },
    { name: 'one of two', filter: { tenants: ['fish', 'none'] }, namespaces: ['fish-app', 'tools'] },
    { name: 'both', filter: { tenants: ['fruit'], namespaceTypes: ['app'] }, namespaces: ['fruit-app'] },
  ],
  ({ filter, namespaces }) => {
    const { concerns } = soundValue(connectivityQuestion(clusters, filter));
    const found = clusters.flatMap((cluster) =>
      [...cluster.namespaces.values()].filter((one) => concerns?.(one, undefined)),
    );
    assert.equal(
      found.map(({ name }) => name),
      namespaces,
    );
  },
);

const plain = [clusterOf(pod('web', { app: 'web' }))];

table(
  'reports a tenant or a type that no namespace has',
  [
    {
      name: 'a tenant',
      filter: { tenants: ['friut'] },
      says: 'No namespace has tenant "friut". Did you mean "fruit"?',
    },
    { name: 'a pattern', filter: { tenants: ['x*'] }, says: 'No namespace has tenant "x*". Tenants: fish, fruit.' },
    {
      name: 'a pattern of types',
      filter: { namespaceTypes: ['x*'] },
      says: 'No namespace is of type "x*". Types: app, data.',
    },
    { name: 'in plain manifests', of: plain, filter: { tenants: ['none'] }, says: 'Plain manifests have no tenants.' },
  ],
  ({ of = clusters, filter, says }) => assert.is(inWords(problemOf(connectivityQuestion(of, filter))), says),
);
