import { assert, table, test } from '../../support/table.ts';
import {
  about,
  cluster,
  denyAll,
  findingsOf,
  messageOf,
  namespace,
  policy,
  type RuleCase,
  selector,
} from '../support.ts';

const both = ['shop/both'];

table<RuleCase>(
  'a namespace whose policies leave some pod open in a direction is found',
  [
    { name: 'without any policy', objects: [namespace('shop')], found: both },
    { name: 'a default deny', objects: [denyAll()], found: [] },
    { name: 'in one direction', objects: [policy('deny', { policyTypes: ['Ingress'] })], found: ['shop/Egress'] },
    {
      name: 'a policy for some pods only',
      objects: [policy('web', { podSelector: selector({ app: 'web' }), policyTypes: ['Ingress', 'Egress'] })],
      found: both,
    },
    {
      name: 'policies that select every pod together',
      objects: ['Exists', 'DoesNotExist'].map((operator) =>
        policy(operator.toLowerCase(), {
          podSelector: { matchExpressions: [{ key: 'app', operator }] },
          policyTypes: ['Ingress', 'Egress'],
        }),
      ),
      found: [],
    },
    {
      name: 'an allow policy that selects every pod isolates it as well',
      objects: [
        policy('dns', { egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }], policyTypes: ['Ingress', 'Egress'] }),
      ],
      found: [],
    },
  ],
  ({ objects, found }) =>
    assert.equal(findingsOf('no-default-deny', cluster(objects)).map(about).sort(), [...found].sort()),
);

test('the message names labels of a pod that is open', () => {
  const state = cluster([
    policy('labelled', {
      podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
      policyTypes: ['Ingress', 'Egress'],
    }),
  ]);
  assert.match(messageOf(findingsOf('no-default-deny', state)), 'a pod with app=any');
});

test('namespaces of one type are one finding with its places', () => {
  const objects = [namespace('a'), namespace('b')];
  const found = findingsOf('no-default-deny', cluster(objects, { types: { a: 'app', b: 'app' } }));
  assert.equal(found.map(about), ['a+b/Ingress', 'a+b/Egress']);
});
