import { observedFiles } from '../../src/import/observed-files.ts';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { assert, test } from '../support/table.ts';
import { dumpOf, written } from './support.ts';

const namespaces = ['one', 'two', 'three'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));
const denied = ['one', 'two', 'three'].map((namespace) =>
  policy({ podSelector: { matchLabels: { app: 'web' } } }, { namespace }),
);

test('workloads that the namespaces of a type do not share are observed, beside those of the type', () => {
  const pods = [
    ...['one', 'two', 'three'].map((namespace) => pod('web', { app: 'web' }, {}, { namespace })),
    pod('db', { app: 'db', tier: 'back' }, {}, { namespace: 'two' }),
  ];
  const dumps = [dumpOf(clusterOf(...namespaces, ...denied, ...pods))];
  const { files, report } = written(inferLandscape(dumps), dumps);
  const observed = files.find(({ path }) => path === 'policies/observed/eu1/workloads.yaml');
  assert.match(observed?.text ?? '', '{name: db, kind: Pod, labels: {app: db}}');
  assert.is(observed?.text.match(/name: web/g)?.length, 3);
  assert.equal(report.withoutWorkloads, []);
});

test('workloads that are too many for a source are left out, and the report names the cluster', () => {
  const pods = Array.from({ length: 9_000 }, (_, index) =>
    pod(`worker-${index}`, { app: `worker-${index}` }, {}, { namespace: 'two' }),
  );
  const dumps = [dumpOf(clusterOf(...namespaces, ...denied, ...pods))];
  const inferred = inferLandscape(dumps);
  const { files, report } = written(inferred, dumps);
  assert.equal(
    files.filter(({ path }) => path.startsWith('policies/observed/')),
    [],
  );
  assert.equal(report.withoutWorkloads, ['eu1']);
  assert.equal(
    inferred.clusters.flatMap((cluster) => observedFiles(cluster, new Map())),
    [],
  );
});
