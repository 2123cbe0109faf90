import { assert, table, test } from '../../support/table.ts';
import {
  about,
  cluster,
  findingsOf,
  hintOf,
  messageOf,
  namespace,
  pod,
  policy,
  type RuleCase,
  selector,
} from '../support.ts';

const web = policy('web', { podSelector: selector({ app: 'web' }) });

table<RuleCase>(
  'a policy that selects no workload is found',
  [
    { name: 'no pod has the labels', objects: [web, pod('api', { app: 'api' })], found: ['shop/web'] },
    { name: 'one has them', objects: [web, pod('web', { app: 'web' })], found: [] },
    {
      name: 'one in another namespace has them',
      objects: [web, pod('api'), pod('data/web', { app: 'web' })],
      found: ['shop/web'],
    },
    { name: 'an empty selector', objects: [policy('all', {}), pod('api')], found: [] },
    { name: 'a namespace of which no workload is known', objects: [web, namespace('shop')], found: [] },
    {
      name: 'a policy of a type that selects a pod in one of its namespaces',
      objects: [
        web,
        policy('data/web', { podSelector: selector({ app: 'web' }) }),
        pod('api'),
        pod('data/web', { app: 'web' }),
      ],
      types: { shop: 'app', data: 'app' },
      found: [],
    },
    {
      name: 'a policy of a type that selects no pod anywhere',
      objects: [web, policy('data/web', { podSelector: selector({ app: 'web' }) }), pod('api'), pod('data/api')],
      types: { shop: 'app', data: 'app' },
      found: ['data+shop/web'],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('selects-nothing', cluster(objects, parts)).map(about), found),
);

test('a label that pods do have is suggested', () => {
  const state = cluster([policy('web', { podSelector: selector({ app: 'wbe' }) }), pod('web', { app: 'web' })]);
  assert.is(hintOf(findingsOf('selects-nothing', state)), 'Did you mean "app: web"?');
});

test('pods of the host network are said to be there', () => {
  const onNode = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'agent', namespace: 'shop', labels: { app: 'web' } },
    spec: { hostNetwork: true, containers: [] },
  };
  assert.match(messageOf(findingsOf('selects-nothing', cluster([web, onNode]))), 'is in the host network');
});
