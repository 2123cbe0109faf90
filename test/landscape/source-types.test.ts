import type {
  ClusterGroupSource,
  ClusterSource,
  ConnectivityTestSource,
  ExceptionSource,
  InventoryLandscape,
  LandscapeSource,
  NamespaceTypeSource,
  ObservedValuesSource,
  WorkloadsSource,
} from '../../src/index.ts';
import type { Json } from '../../src/model/json.ts';
import { type Validator, violationsOf } from '../../src/schema/schema.ts';
import { validateCluster } from '../../src/schema/validators/cluster.generated.ts';
import { validateClusterGroup } from '../../src/schema/validators/cluster-group.generated.ts';
import { validateConnectivityTest } from '../../src/schema/validators/connectivity-test.generated.ts';
import { validateException } from '../../src/schema/validators/exception.generated.ts';
import { validateInventoryLandscape } from '../../src/schema/validators/inventory-landscape.generated.ts';
import { validateLandscape } from '../../src/schema/validators/landscape.generated.ts';
import { validateNamespaceType } from '../../src/schema/validators/namespace-type.generated.ts';
import { validateObservedValues } from '../../src/schema/validators/observed-values.generated.ts';
import { validateWorkloads } from '../../src/schema/validators/workloads.generated.ts';
import { assert, table } from '../support/table.ts';

const apiVersion = 'ringfence.dev/v1alpha1';
const metadata = { name: 'x' };

const landscape: LandscapeSource = { apiVersion, kind: 'Landscape', metadata, spec: { ringfence: '0.1.0' } };
const group: ClusterGroupSource = { apiVersion, kind: 'ClusterGroup', metadata, spec: { delivery: { tool: 'none' } } };
const cluster: ClusterSource = {
  apiVersion,
  kind: 'Cluster',
  metadata,
  spec: { networks: { pods: ['10.0.0.0/8'] }, namespaces: [{ name: 'shop', type: 'web' }] },
};
const type: NamespaceTypeSource = {
  apiVersion,
  kind: 'NamespaceType',
  metadata,
  spec: { description: 'x', policies: ['deny-all'], defaultDeny: { ingress: true, egress: '{{values.deny}}' } },
};
const workloads: WorkloadsSource = {
  apiVersion,
  kind: 'Workloads',
  metadata,
  spec: { workloads: [{ name: 'web', labels: { app: 'web' }, ports: [{ port: 80 }] }] },
};
const exception: ExceptionSource = {
  apiVersion,
  kind: 'Exception',
  metadata,
  spec: { reason: 'x', owner: 'x', until: '2027-01-31', scope: { clusters: ['x'] }, policies: [{}] },
};
const observed: ObservedValuesSource = { apiVersion, kind: 'ObservedValues', metadata, spec: { values: {} } };
const test: ConnectivityTestSource = {
  apiVersion,
  kind: 'ConnectivityTest',
  metadata,
  spec: { cases: [{ name: 'x', from: { workload: 'a' }, to: { ip: '192.0.2.7' }, port: 443, expect: 'denied' }] },
};
const inventory: InventoryLandscape = { schemaVersion: 1, landscape: 'x' };

const sources: readonly { readonly name: string; readonly validate: Validator; readonly source: unknown }[] = [
  { name: 'landscape', validate: validateLandscape, source: landscape },
  { name: 'cluster-group', validate: validateClusterGroup, source: group },
  { name: 'cluster', validate: validateCluster, source: cluster },
  { name: 'namespace-type', validate: validateNamespaceType, source: type },
  { name: 'workloads', validate: validateWorkloads, source: workloads },
  { name: 'exception', validate: validateException, source: exception },
  { name: 'observed-values', validate: validateObservedValues, source: observed },
  { name: 'connectivity-test', validate: validateConnectivityTest, source: test },
  { name: 'inventory-landscape', validate: validateInventoryLandscape, source: inventory },
];

table('what the generated type takes, its schema takes', sources, ({ validate, source }) =>
  assert.equal(violationsOf(validate, source as Json), []),
);
