import { assert, table, test } from '../../support/table.ts';
import { about, cluster, findingsOf, hintOf, pod, policy, type RuleCase, selector } from '../support.ts';

const service = (targetPort: number | string, port = 80) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'front', namespace: 'shop' },
  spec: { selector: { app: 'web' }, ports: [{ port, targetPort }] },
});
const into = (port: number, endPort?: number) =>
  policy('in', {
    podSelector: selector({ app: 'web' }),
    ingress: [{ ports: [{ port, ...(endPort === undefined ? {} : { endPort }) }] }],
  });
const web = pod('web', { app: 'web' }, { http: 8080 });

table<RuleCase>(
  "a Service's port where the pods' port is meant is found",
  [
    { name: "the Service's port", objects: [web, service(8080), into(80)], found: ['shop/in Ingress 0'] },
    { name: 'a named target', objects: [web, service('http'), into(80)], found: ['shop/in Ingress 0'] },
    { name: "the pods' port", objects: [web, service(8080), into(8080)], found: [] },
    { name: 'a Service that changes nothing', objects: [web, service(80), into(80)], found: [] },
    {
      name: 'pods that listen on that port, too',
      objects: [pod('web', { app: 'web' }, { http: 8080, other: 80 }), service(8080), into(80)],
      found: [],
    },
    { name: 'pods that declare nothing', objects: [pod('web', { app: 'web' }), service(8080), into(80)], found: [] },
    { name: 'a range', objects: [web, service(8080), into(80, 90)], found: [] },
    { name: 'no Service', objects: [web, into(80)], found: [] },
    {
      name: 'of egress, the peers count',
      objects: [
        web,
        pod('api'),
        service(8080),
        policy('out', {
          policyTypes: ['Egress'],
          egress: [{ to: [{ podSelector: selector({ app: 'web' }) }], ports: [{ port: 80 }] }],
        }),
      ],
      found: ['shop/out Egress 0'],
    },
  ],
  ({ objects, found }) => assert.equal(findingsOf('service-port', cluster(objects)).map(about), found),
);

test('the port that is meant is the way out', () => {
  assert.is(hintOf(findingsOf('service-port', cluster([web, service('http'), into(80)]))), 'Write 8080.');
});
