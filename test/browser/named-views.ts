import type { ViewState } from '../../src/explorer/view-state.ts';
import type { Edit } from '../../src/explorer/what-if/edit.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import type { CommandPage } from './command-pages.ts';

const db = { kind: 'workload', cluster: 'eu1', namespace: 'checkout-data', name: 'StatefulSet/db' } as const;
const removal: Edit = {
  kind: 'remove-policy',
  cluster: 'eu1',
  namespace: 'checkout-data',
  name: 'allow-from-own-apps',
};
const alertmanager = {
  kind: 'workload',
  cluster: 'aws-eu1',
  namespace: 'garden',
  name: 'StatefulSet/alertmanager',
} as const;

/** The views of each page that are looked at, by the names of their goldens. */
export const namedViews: Readonly<Record<CommandPage, Readonly<Record<string, ViewState>>>> = {
  shop: {
    overview: { view: 'overview' },
    'matrix-of-types': { view: 'matrix', axis: 'type' },
    'matrix-of-tenants': { view: 'matrix', axis: 'tenant' },
    'matrix-of-workloads': { view: 'matrix', axis: 'workload', filter: 'tenant:checkout port:5432' },
    cell: { view: 'matrix', axis: 'type', cell: ['type:team-app', 'type:team-data'] },
    'focus-workload': { view: 'focus', ...db },
    'focus-namespace': { view: 'focus', kind: 'namespace', cluster: 'eu1', name: 'checkout-data' },
    'focus-tenant': { view: 'focus', kind: 'tenant', name: 'checkout' },
    'focus-policy': { view: 'focus', kind: 'policy', name: 'allow-from-own-apps' },
    'focus-label': { view: 'focus', kind: 'label', name: 'app=db' },
    'focus-address': { view: 'focus', kind: 'address', name: '198.51.100.7' },
    why: { view: 'why', from: 'checkout-app/orders', to: 'checkout-data/db', port: '5432', cluster: 'eu1' },
    'what-if': { view: 'what-if' },
    'what-if-answer': { view: 'what-if', edits: formatEdits([removal]) },
    graph: { view: 'graph' },
    'graph-around': { view: 'graph', ...db },
  },
  gardener: {
    overview: { view: 'overview' },
    'matrix-of-types': { view: 'matrix', axis: 'type' },
    'matrix-of-tenants': { view: 'matrix', axis: 'tenant' },
    'focus-workload': { view: 'focus', ...alertmanager },
    'focus-namespace': { view: 'focus', kind: 'namespace', cluster: 'aws-eu1', name: 'garden' },
    'focus-tenant': { view: 'focus', kind: 'tenant', name: 'fin' },
    'focus-policy': { view: 'focus', kind: 'policy', name: 'deny-all' },
    'focus-label': { view: 'focus', kind: 'label', name: 'component=alertmanager' },
    'focus-address': { view: 'focus', kind: 'address', name: '169.254.169.254' },
    why: { view: 'why', from: '198.51.100.7', to: 'garden/*', port: 'any', cluster: 'aws-eu1' },
    'what-if': { view: 'what-if', form: 'paste', cluster: 'aws-eu1', namespace: 'garden' },
    graph: { view: 'graph' },
    'graph-around': { view: 'graph', ...alertmanager },
  },
  run: { overview: { view: 'overview' } },
  change: {
    overview: { view: 'overview' },
    matrix: { view: 'matrix', axis: 'namespace', changes: 'only' },
    'focus-workload': { view: 'focus', ...db },
    'focus-policy': { view: 'focus', kind: 'policy', name: 'allow-from-own-apps' },
    why: { view: 'why', from: 'catalog-app/indexer', to: 'checkout-data/db', port: '5432', cluster: 'eu1' },
    'what-if': { view: 'what-if' },
    graph: { view: 'graph' },
  },
};
