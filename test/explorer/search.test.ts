import { SearchIndex } from '../../src/explorer/search.ts';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { remembered } from '../../src/model/interned.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf, plainClusters } from './support.ts';

const manifests = `
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: fruit}}
---
apiVersion: v1
kind: Pod
metadata:
  name: web-7f9c
  namespace: shop
  labels: {app: web}
  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-5d, uid: a, controller: true}]
spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}
status: {phase: Running, podIP: 10.1.2.3, podIPs: [{ip: 10.1.2.3}]}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-5d, namespace: shop, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: b, controller: true}]}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
---
apiVersion: v1
kind: Service
metadata: {name: frontend, namespace: shop}
spec: {selector: {app: web}, ports: [{name: web, port: 80, targetPort: http}]}
---
apiVersion: v1
kind: Service
metadata: {name: legacy, namespace: shop}
spec: {ports: [{port: 80}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: let-in, namespace: shop}
spec:
  podSelector: {}
  ingress: [{ports: [{port: http}]}, {ports: [{port: 9090, endPort: 9099}]}, {}]
`;

const indexes = new Map<string, SearchIndex>();
const plain = () => remembered(indexes, 'plain', () => new SearchIndex(pageOf(plainClusters(manifests)).index));
const shop = () =>
  remembered(indexes, 'shop', () => new SearchIndex(pageOf(clustersOfSources(shopSources()).clusters).index));

/** The first results, as `kind name | place → fragment`. */
function found(index: SearchIndex, text: string, most: number): readonly string[] {
  return index
    .find(text)
    .results.slice(0, most)
    .map(({ kind, name, place, to }) => `${kind} ${name} | ${place} → ${decodeURIComponent(formatViewState(to))}`);
}

interface SearchCase {
  readonly name: string;
  readonly text: string;
  readonly index: () => SearchIndex;
  readonly finds: readonly string[];
}

table<SearchCase>(
  'the search finds each kind of thing, and shows it in the view that answers',
  [
    {
      ...{ name: 'a workload', text: 'web', index: plain },
      finds: ['workload web | shop → focus&kind=workload&namespace=shop&name=Deployment/web'],
    },
    {
      ...{ name: 'a pod', text: 'web-7f', index: plain },
      finds: ['pod web-7f9c | Deployment/web · shop → focus&kind=workload&namespace=shop&name=Deployment/web'],
    },
    {
      ...{ name: 'a Service', text: 'frontend', index: plain },
      finds: ['service frontend | shop → focus&kind=service&namespace=shop&name=frontend'],
    },
    {
      ...{ name: 'a label of pods', text: 'app=web', index: plain },
      finds: ['label app=web |  → focus&kind=label&name=app=web'],
    },
    {
      ...{ name: 'a label of a namespace', text: 'team=fruit', index: plain },
      finds: ['label team=fruit |  → focus&kind=label&name=team=fruit'],
    },
    {
      ...{ name: 'an address', text: '10.1.2.3', index: plain },
      finds: ['address 10.1.2.3 | whose it is → focus&kind=address&name=10.1.2.3'],
    },
    {
      ...{ name: 'a range of addresses', text: '10.0.0.0/8', index: plain },
      finds: ['address 10.0.0.0/8 | whose it is → focus&kind=address&name=10.0.0.0/8'],
    },
    {
      ...{ name: 'a policy', text: 'let-in', index: plain },
      finds: ['policy let-in | 1 namespace → focus&kind=policy&name=let-in'],
    },
    {
      ...{ name: 'a rule by its port', text: 'rule 9090', index: plain },
      finds: ['rule let-in, ingress rule 2 | 9090-9099/TCP → focus&kind=policy&namespace=shop&name=let-in'],
    },
    {
      ...{ name: 'a rule that names a port, by its number', text: 'rule 8080', index: plain },
      finds: ['rule let-in, ingress rule 1 | http/TCP (8080) → focus&kind=policy&namespace=shop&name=let-in'],
    },
    {
      ...{ name: 'a rule on every port', text: 'rule every', index: plain },
      finds: ['rule let-in, ingress rule 3 | every port → focus&kind=policy&namespace=shop&name=let-in'],
    },
    {
      ...{ name: 'a port', text: '8080', index: plain },
      finds: [
        'port 8080/TCP (http) | 1 workload declares it → matrix&axis=namespace&filter=port:8080/TCP',
        'rule let-in, ingress rule 1 | http/TCP (8080) → focus&kind=policy&namespace=shop&name=let-in',
      ],
    },
    {
      ...{ name: 'a port by its name', text: 'http', index: plain },
      finds: ['port 8080/TCP (http) | 1 workload declares it → matrix&axis=namespace&filter=port:8080/TCP'],
    },
    {
      ...{ name: 'a port that no workload declares', text: '53/udp', index: plain },
      finds: ['port 53/UDP | no workload declares this port → matrix&axis=namespace&filter=port:53/UDP'],
    },
    {
      ...{ name: 'a namespace', text: 'checkout-data', index: shop },
      finds: ['namespace checkout-data | eu1 → focus&kind=namespace&cluster=eu1&name=checkout-data'],
    },
    {
      ...{ name: 'a tenant', text: 'checkout', index: shop },
      finds: ['tenant checkout |  → focus&kind=tenant&name=checkout'],
    },
    {
      ...{ name: 'a type', text: 'team-data', index: shop },
      finds: ['type team-data | namespace type → focus&kind=type&name=team-data'],
    },
    {
      ...{ name: 'the database of a team', text: 'checkout db', index: shop },
      finds: [
        'workload db | checkout-data · eu1 → focus&kind=workload&cluster=eu1&namespace=checkout-data&name=StatefulSet/db',
      ],
    },
    { name: 'nothing', text: 'no-such-thing', index: shop, finds: [] },
    { name: 'no word', text: ' / ', index: shop, finds: [] },
  ],
  ({ text, index, finds }) => assert.equal(found(index(), text, Math.max(1, finds.length)), finds),
);

test('a page without label values and policies finds no labels and no rules', () => {
  const index = new SearchIndex(pageOf(plainClusters(manifests), { head: { redacted: true } }).index);
  const kinds = ['web', 'let-in', '8080', 'frontend'].flatMap((text) =>
    index.find(text).results.map(({ kind }) => kind),
  );
  assert.equal([...new Set(kinds)].sort(), ['policy', 'port', 'workload']);
});

test('the focus of a Service is about its pods; one without selector has none', async () => {
  const model = modelOf(pageOf(plainClusters(manifests)));
  const state = { view: 'focus', kind: 'service', namespace: 'shop' } as const;
  const frontend = await model.focus({ ...state, name: 'frontend' });
  assert.equal(
    frontend?.parts.map(({ workloads }) => workloads.map(({ name }) => name)),
    [['web']],
  );
  assert.ok(frontend?.lines.some(({ lines }) => lines.some(({ ports }) => ports === 'every port')));
  assert.equal((await model.focus({ ...state, name: 'legacy' }))?.parts, []);
});
