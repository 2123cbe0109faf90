import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, pod, policy, type RuleCase, selector } from '../support.ts';

const from = (...peers: readonly object[]) => [pod('web'), policy('in', { ingress: [{ from: peers }] })];

table<RuleCase>(
  'a peer that is every pod of every namespace is found',
  [
    { name: 'an empty selector of namespaces', objects: from({ namespaceSelector: {} }), found: ['shop/in Ingress 0'] },
    {
      name: 'both selectors empty',
      objects: from({ namespaceSelector: {}, podSelector: {} }),
      found: ['shop/in Ingress 0'],
    },
    {
      name: 'an empty list of requirements',
      objects: from({ namespaceSelector: { matchExpressions: [] } }),
      found: ['shop/in Ingress 0'],
    },
    { name: 'with pods', objects: from({ namespaceSelector: {}, podSelector: selector({ app: 'web' }) }), found: [] },
    { name: 'with namespaces', objects: from({ namespaceSelector: selector({ team: 'shop' }) }), found: [] },
    { name: 'every pod of its own namespace', objects: from({ podSelector: {} }), found: [] },
    { name: 'one of two', objects: from({ podSelector: {} }, { namespaceSelector: {} }), found: ['shop/in Ingress 0'] },
  ],
  ({ objects, found }) => assert.equal(findingsOf('peer-is-everybody', cluster(objects)).map(about), found),
);
