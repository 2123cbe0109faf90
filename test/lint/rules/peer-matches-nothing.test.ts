import { assert, table, test } from '../../support/table.ts';
import { about, cluster, findingsOf, hintOf, namespace, pod, policy, type RuleCase, selector } from '../support.ts';

const from = (...peers: readonly object[]) => policy('in', { ingress: [{ from: peers }] });
const to = (...peers: readonly object[]) => policy('out', { policyTypes: ['Egress'], egress: [{ to: peers }] });
const shop = [namespace('shop', { team: 'shop' }), pod('web', { app: 'web' })];

table<RuleCase>(
  'a peer that finds no workload is found',
  [
    {
      name: 'labels that no namespace has',
      objects: [...shop, from({ namespaceSelector: selector({ team: 'shpo' }) })],
      found: ['shop/in Ingress 0'],
    },
    {
      name: 'a namespace that is there',
      objects: [...shop, from({ namespaceSelector: selector({ team: 'shop' }) })],
      found: [],
    },
    {
      name: 'labels that no pod has',
      objects: [...shop, to({ podSelector: selector({ app: 'db' }) })],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'a pod of its own namespace',
      objects: [...shop, to({ podSelector: selector({ app: 'web' }) })],
      found: [],
    },
    {
      name: 'a pod of another namespace is none of its own',
      objects: [...shop, pod('data/db', { app: 'db' }), to({ podSelector: selector({ app: 'db' }) })],
      found: ['shop/out Egress 0'],
    },
    { name: 'a block', objects: [...shop, to({ ipBlock: { cidr: '10.0.0.0/8' } })], found: [] },
    {
      name: 'one of two peers',
      objects: [...shop, to({ podSelector: {} }, { podSelector: selector({ app: 'db' }) })],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'a namespace of which no workload is known',
      objects: [
        ...shop,
        namespace('data', { team: 'data' }),
        from({ namespaceSelector: selector({ team: 'data' }), podSelector: selector({ app: 'x' }) }),
      ],
      found: [],
    },
    {
      name: 'a peer of a type that finds a pod in one of its namespaces',
      objects: ['a', 'b'].flatMap((name) => [
        pod(`${name}/web`, { app: name }),
        policy(`${name}/out`, { policyTypes: ['Egress'], egress: [{ to: [{ podSelector: selector({ app: 'a' }) }] }] }),
      ]),
      types: { a: 'app', b: 'app' },
      found: [],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('peer-matches-nothing', cluster(objects, parts)).map(about), found),
);

test('a label that is there is suggested', () => {
  const state = cluster([...shop, from({ namespaceSelector: selector({ team: 'shpo' }) })]);
  assert.is(hintOf(findingsOf('peer-matches-nothing', state)), 'Did you mean "team: shop"?');
});
