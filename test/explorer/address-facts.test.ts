import { addressFacts } from '../../src/explorer/address-lines.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { modelOf, pageOf, plainClusters } from './support.ts';

const pods = `
apiVersion: v1
kind: Pod
metadata: {name: web-1, namespace: shop, labels: {app: web}}
spec: {containers: [{name: web}]}
status: {phase: Running, podIP: 10.1.2.3, podIPs: [{ip: 10.1.2.3}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: partners, namespace: shop}
spec:
  podSelector: {}
  ingress: [{from: [{ipBlock: {cidr: 198.51.100.0/24, except: [198.51.100.128/25]}}]}]
`;
const shop = () => clustersOfSources(shopSources()).clusters;

table<{
  readonly name: string;
  readonly clusters: () => ReturnType<typeof shop>;
  readonly redacted?: true;
  readonly facts: readonly RegExp[] | undefined;
}>(
  'an address shows whose it is, and the block of addresses with the same connections',
  [
    {
      name: '10.1.2.3',
      clusters: () => plainClusters(pods),
      facts: [/^An address of pod shop\/web-1\.$/, /^All addresses of /],
    },
    {
      ...{ name: '198.51.100.7', clusters: () => plainClusters(pods) },
      facts: [
        /^It is in no network that Ringfence knows/,
        /^All addresses of 198\.51\.100\.0\/25 have the same connections\.$/,
      ],
    },
    {
      ...{ name: '198.51.100.0/24', clusters: () => plainClusters(pods) },
      facts: [/^It is in no network/, /^Parts of it have different connections\.$/],
    },
    { name: '198.51.100.0/25', clusters: () => plainClusters(pods), facts: [/^It is in no network/] },
    {
      ...{ name: '169.254.169.254', clusters: shop },
      facts: [/^In the addresses of the metadata service of clusters eu1, stage1, us1\.$/, /^All addresses of /],
    },
    { name: '10.16.0.1', clusters: shop, facts: [/^In the pod network of cluster eu1\.$/, /^All addresses of /] },
    { name: '10.16.0.2', clusters: shop, redacted: true, facts: [/^It is in no network/] },
    { name: 'checkout', clusters: shop, facts: undefined },
  ],
  async ({ name, clusters, redacted, facts }) => {
    const model = modelOf(pageOf(clusters(), redacted === true ? { head: { redacted } } : {}));
    const found = addressFacts(model.index, (await model.allConnections()) ?? [], name);
    assert.is(found?.length, facts?.length, found?.join(' '));
    for (const [place, fact] of (facts ?? []).entries()) assert.match(found?.[place] ?? '', fact);
  },
);
