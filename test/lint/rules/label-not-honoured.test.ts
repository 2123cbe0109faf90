import { assert, table, test } from '../../support/table.ts';
import { about, cluster, findingsOf, hintOf, pod, policy, type RuleCase, selector } from '../support.ts';

const offer = (name: string, key: string) =>
  policy(name, { podSelector: selector({ [key]: 'allowed' }), policyTypes: ['Egress'] });
const offers = [offer('dns', 'net/to-dns'), offer('db', 'net/to-db')];

table<RuleCase>(
  'a label by which a workload opts in and that no policy honours is found',
  [
    { name: 'a misspelt key', objects: [...offers, pod('web', { 'net/to-dsn': 'allowed' })], found: ['shop/web'] },
    { name: 'a misspelt value', objects: [...offers, pod('web', { 'net/to-dns': 'alowed' })], found: ['shop/web'] },
    {
      name: 'a key of the family that no policy uses',
      objects: [...offers, pod('web', { 'net/to-queue': 'allowed' })],
      found: ['shop/web'],
    },
    { name: 'the right label', objects: [...offers, pod('web', { 'net/to-dns': 'allowed' })], found: [] },
    {
      name: 'a label that is no opt-in',
      objects: [...offers, pod('web', { app: 'web', 'net/tier': 'front' })],
      found: [],
    },
    {
      name: 'a label that only policies of another namespace select',
      objects: [...offers, pod('data/web', { 'net/to-dns': 'allowed' }), policy('data/deny', {})],
      found: ['data/web'],
    },
    {
      name: 'a label that a peer of another namespace names',
      objects: [
        ...offers,
        pod('data/web', { 'net/to-dns': 'allowed' }),
        policy('data/deny', {}),
        policy('in', {
          ingress: [{ from: [{ namespaceSelector: {}, podSelector: selector({ 'net/to-dns': 'allowed' }) }] }],
        }),
      ],
      found: [],
    },
    {
      name: 'of one switch alone, a near miss',
      objects: [offer('db', 'to-db'), pod('web', { 'to-bd': 'allowed' })],
      found: ['shop/web'],
    },
    {
      name: 'of one switch alone, something else',
      objects: [policy('web', { podSelector: selector({ app: 'web' }) }), pod('web', { tier: 'web' })],
      found: [],
    },
    {
      name: 'a key that policies name with several values is no switch',
      objects: [
        policy('a', { podSelector: selector({ app: 'a' }) }),
        policy('b', { podSelector: selector({ app: 'b' }) }),
        pod('web', { app: 'c' }),
      ],
      found: [],
    },
  ],
  ({ objects, found }) => assert.equal(findingsOf('label-not-honoured', cluster(objects)).map(about), found),
);

test('the label that was perhaps meant is suggested', () => {
  const found = findingsOf('label-not-honoured', cluster([...offers, pod('web', { 'net/to-dsn': 'allowed' })]));
  assert.is(hintOf(found), 'Did you mean "net/to-dns: allowed"?');
});
