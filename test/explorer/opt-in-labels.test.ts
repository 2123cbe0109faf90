import { optInsOf } from '../../src/explorer/opt-in-labels.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const { clusters } = clustersOfSources(shopSources());
const [cluster] = clusters;

function optIns(namespaceName: string, workloadName: string) {
  const namespace = cluster?.namespaces.get(namespaceName);
  const workload = namespace?.workloads.find(({ name }) => name === workloadName);
  if (cluster === undefined || namespace === undefined || workload === undefined)
    throw new Error('There is no such workload.');
  return { namespace, workload, ...optInsOf(cluster, namespace, workload) };
}

const short = (list: ReturnType<typeof optInsOf>['missing']) =>
  list.map(({ labels, gives }) => `${labels.join()}: ${gives.join()}`);

table(
  'the opt-in labels of a workload, carried and missing',
  [
    {
      name: 'a workload that carries one of two',
      at: 'catalog-app/indexer',
      carried: ['shop.example.org/to-internet=allowed: egress'],
      missing: ['shop.example.org/from-ingress=allowed: ingress'],
    },
    {
      name: 'a workload that carries none',
      at: 'catalog-app/api',
      carried: [],
      missing: ['shop.example.org/from-ingress=allowed: ingress', 'shop.example.org/to-internet=allowed: egress'],
    },
    { name: 'a namespace without opt-ins', at: 'checkout-data/db', carried: [], missing: [] },
    {
      name: 'a workload that carries all',
      at: 'ingress/ingress-nginx',
      carried: ['shop.example.org/from-apiserver=allowed: ingress', 'shop.example.org/to-apiserver=allowed: egress'],
      missing: [],
    },
  ],
  ({ at, carried, missing }) => {
    const [namespace = '', workload = ''] = at.split('/');
    const found = optIns(namespace, workload);
    assert.equal([short(found.carried), short(found.missing)], [carried, missing]);
  },
);

test('with the missing labels, a workload carries them, and misses none', () => {
  for (const [name, { workloads }] of cluster?.namespaces ?? []) {
    for (const { name: workloadName } of workloads) {
      const { namespace, workload, carried, missing } = optIns(name, workloadName);
      const added = Object.fromEntries(missing.flatMap(({ labels }) => labels.map((label) => label.split('='))));
      if (cluster === undefined) return;
      const after = optInsOf(cluster, namespace, { ...workload, labels: { ...workload.labels, ...added } });
      assert.equal(after.missing, []);
      assert.ok(after.carried.length >= carried.length);
    }
  }
});
