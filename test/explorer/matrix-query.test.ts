import type { MatrixCell } from '../../src/explorer/cell.ts';
import { parseMatrixQuery } from '../../src/explorer/matrix-query.ts';
import type { PageCluster, PageNamespace } from '../../src/explorer/page-data.ts';
import { assert, table } from '../support/table.ts';

const namespace: PageNamespace = {
  name: 'shop-data',
  labels: {},
  type: 'team-data',
  tenant: 'shop',
  workloads: 0,
  policyCount: 0,
};
const cell: MatrixCell = {
  state: 'mixed',
  pairs: 2,
  allowed: 1,
  conditional: 1,
  ports: '5432/TCP, 8000-8010/TCP',
  conditionalPorts: '53/UDP',
};
const cluster = {} as PageCluster;

table(
  'a filter leaves what fits all its terms',
  [
    { name: 'the type', query: 'type:team-*', row: true, cells: true },
    { name: 'another type', query: 'type:web', row: false, cells: true },
    { name: 'one of two tenants', query: 'tenant:other,shop', row: true, cells: true },
    { name: 'no tenant', query: 'tenant:none', row: false, cells: true },
    { name: 'the namespace and a port', query: 'namespace:shop-* port:5432', row: true, cells: true },
    { name: 'a port in a range', query: 'port:8005', row: true, cells: true },
    { name: 'another port', query: 'port:5433', row: true, cells: false },
    { name: 'a conditional port', query: 'port:53/UDP state:conditional', row: true, cells: true },
    { name: 'a cell in which some pairs connect', query: 'state:mixed', row: true, cells: true },
    { name: 'a cell of which a port is mixed', query: 'state:mixed port:5433', row: true, cells: false },
    { name: 'a cell in which no pair connects', query: 'state:denied', row: true, cells: false },
    { name: 'a port on which no pair connects', query: 'state:denied port:5433', row: true, cells: true },
    { name: 'a port that is not denied for sure', query: 'state:denied port:53/UDP', row: true, cells: false },
    { name: 'one of two states', query: 'state:denied,conditional', row: true, cells: true },
    { name: 'a grant', query: 'state:granted', row: true, cells: true },
    { name: 'a proof', query: 'state:never', row: true, cells: false },
    { name: 'no known workload', query: 'state:unknown', row: true, cells: false },
    { name: 'a port that is not allowed for sure', query: 'port:53/UDP state:allowed', row: true, cells: false },
  ],
  ({ query, row, cells }) => {
    const parsed = parseMatrixQuery(query);
    assert.is(parsed.problem, undefined);
    assert.is(parsed.namespaces(cluster, namespace), row);
    assert.is(parsed.cells?.(cell, { isNever: false, isGranted: true }) ?? true, cells);
  },
);

table(
  'a filter looks for what is denied, proved or not known',
  [
    { name: 'denied', query: 'state:denied', found: [true, true, false] },
    { name: 'proved never', query: 'state:never', found: [false, true, false] },
    { name: 'not known', query: 'state:unknown', found: [false, false, true] },
    { name: 'allowed', query: 'state:allowed', found: [false, false, false] },
  ],
  ({ query, found }) => {
    const { cells } = parseMatrixQuery(query);
    const denied: MatrixCell = {
      state: 'denied',
      pairs: 2,
      allowed: 0,
      conditional: 0,
      ports: '',
      conditionalPorts: '',
    };
    const unknown: MatrixCell = { ...denied, state: 'unknown', pairs: 0 };
    const given = [
      cells?.(denied, { isNever: false, isGranted: false }),
      cells?.(denied, { isNever: true, isGranted: false }),
      cells?.(unknown, { isNever: false, isGranted: false }),
    ];
    assert.equal(given, found);
  },
);

table(
  'a filter with a mistake leaves everything, and has the words of connectivity',
  [
    { name: 'an unknown key', query: 'typ:web', says: /^"typ" is not a key of a filter\. Did you mean "type"\?/ },
    {
      name: 'an unknown state',
      query: 'state:denyed',
      says: /^"denyed" is not a state of a connection\. Did you mean "denied"\?/,
    },
    { name: 'no number', query: 'port:http', says: /^A matrix needs the number of a port/ },
    { name: 'an open quote', query: "type:'web", says: /^A quote is not closed/ },
  ],
  ({ query, says }) => {
    const parsed = parseMatrixQuery(query);
    assert.match(parsed.problem ?? '', says);
    assert.is(parsed.namespaces(cluster, namespace), true);
  },
);
