import { clusterFiles } from '../../src/import/cluster-files.ts';
import type { InferredNamespace } from '../../src/inference/inferred-landscape.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { describe } from '../support/landscape.ts';
import { assert, table } from '../support/table.ts';

function namespaces(count: number): readonly InferredNamespace[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `team-${String(index).padStart(5, '0')}`,
    type: 'app',
    tenant: 'a-team-with-a-rather-long-name-as-they-are',
    labels: { 'acme.example/stage': 'production' },
    values: {},
    policies: [],
    externalPolicies: [],
    workloads: [],
  }));
}

const type = `apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: app}
spec: {description: Apps., policies: [], defaultDeny: {ingress: false, egress: false}}
`;

const landscape = `apiVersion: ringfence.dev/v1alpha1
kind: Landscape
metadata: {name: test}
spec: {ringfence: ${ownVersion()}}
`;

table(
  'the namespaces of a cluster are in as many sources as they need, and each is read back',
  [
    { name: 'few', count: 3, paths: ['policies/clusters/eu1.yaml'] },
    {
      name: 'too many for one source',
      count: 5000,
      paths: [
        'policies/clusters/eu1/group.yaml',
        'policies/clusters/eu1/part-2/group.yaml',
        'policies/clusters/eu1/part-2/eu1.yaml',
      ],
    },
  ],
  ({ count, paths }) => {
    const files = clusterFiles({ name: 'eu1', values: {}, namespaces: namespaces(count) }, undefined);
    assert.equal(
      files.map(({ path }) => path),
      paths,
    );
    const sources = { 'policies/landscape.yaml': landscape, 'policies/namespace-types/app/namespace-type.yaml': type };
    const tree = memoryTree({ ...sources, ...Object.fromEntries(files.map(({ path, text }) => [path, text])) });
    const loaded = loadLandscape(tree, { ringfenceVersion: ownVersion() });
    assert.equal(describe(loaded.diagnostics), []);
    assert.is(loaded.landscape?.clusters.get('eu1')?.namespaces.length, count);
  },
);
