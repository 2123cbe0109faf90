import type { ClusterPlace } from '../../../src/diff/landscape-diff.ts';
import { listedConnection } from '../../../src/report/diff/connection-words.ts';
import { hazardPlace } from '../../../src/report/diff/hazard-words.ts';
import { placesWords } from '../../../src/report/diff/place-words.ts';
import { differencesWords, peerText, portText } from '../../../src/report/diff/policy-words.ts';
import { clipped, plainWriting } from '../../../src/report/diff/writing.ts';
import { connectionChange, garden, hazard, pods, policyChange, shootClusters } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const writing = plainWriting(3, { clusters: { all: 6 } });

const place = (cluster: string, count: number, ofType: number): ClusterPlace => ({
  cluster,
  namespaces: Array.from({ length: count }, (_, index) => `ns-${index}`),
  namespacesOfType: ofType,
});

table(
  'places are said in the words of the landscape',
  [
    { name: 'the only one of its type', places: garden, type: 'garden', words: 'aws-eu1/garden' },
    { name: 'all of a cluster', places: [place('a', 3, 3)], type: 't', words: 'each t namespace (3 in a)' },
    {
      name: 'all of several clusters, of which there are more',
      places: shootClusters,
      type: 't',
      words: 'each t namespace (312 in 4 of 6 clusters)',
    },
    { name: 'some, by name', places: [place('a', 2, 9)], type: 't', words: '2 of 9 t namespaces: a/ns-0, a/ns-1' },
    {
      name: 'a few more than are named',
      places: [place('a', 2, 9), place('b', 2, 9)],
      type: 't',
      words: '4 of 18 t namespaces: a/ns-0, a/ns-1, b/ns-0 and 1 more',
    },
    { name: 'most, by number', places: [place('a', 8, 9)], type: 't', words: '8 of 9 t namespaces in a' },
    { name: 'of plain manifests, by name', places: [place('', 2, 0)], type: undefined, words: 'ns-0, ns-1' },
    {
      name: 'of plain manifests, many',
      places: [place('', 5, 0)],
      type: undefined,
      words: '5 namespaces: ns-0, ns-1, ns-2 and 2 more',
    },
    {
      name: 'more than there are of the type',
      places: [place('a', 2, 1)],
      type: 't',
      words: '2 namespaces: a/ns-0, a/ns-1',
    },
    { name: 'none', places: [], type: 't', words: '' },
  ],
  ({ places, type, words }) => assert.is(placesWords(places, type, writing), words),
);

test('with one cluster, nothing is said of clusters', () => {
  assert.is(placesWords([place('a', 3, 3)], 't', plainWriting(3, { clusters: { all: 1 } })), 'each t namespace (3)');
});

table(
  'places of several ends count once, and are of no type where they differ',
  [
    { name: 'the same twice', places: [place('a', 3, 3), place('a', 3, 3)], words: 'in each t namespace (3 in a)' },
    { name: 'others', places: [place('a', 2, 9), place('a', 1, 1)], words: 'in a/ns-0, a/ns-1' },
  ],
  ({ places, words }) => assert.is(hazardPlace(hazard('cut-off', { namespaceType: 't', places }), writing), words),
);

test('ends of a list stand below the sentence, where there are several', () => {
  assert.equal(listedConnection(connectionChange({}, garden), writing).ends, []);
  const { sentence, ends } = listedConnection(
    connectionChange({ from: [pods('web'), pods('db')], to: [pods('a'), pods('b')], relation: 'any' }, garden),
    writing,
  );
  assert.is(sentence, '9428/TCP is now open:');
  assert.equal(ends, [
    'from web in aws-eu1/garden',
    'from db in aws-eu1/garden',
    'to a in aws-eu1/garden',
    'to b in aws-eu1/garden',
  ]);
});

table(
  'a peer of a policy in words',
  [
    { name: 'every pod of the same namespace', peer: { podSelector: {} } },
    {
      name: 'pods with app=web of any namespace',
      peer: { podSelector: { matchLabels: { app: 'web' } }, namespaceSelector: {} },
    },
    {
      name: 'every pod of namespaces with team in (a, b)',
      peer: { namespaceSelector: { matchExpressions: [{ key: 'team', operator: 'In', values: ['b', 'a'] }] } },
    },
    {
      name: '10.0.0.0/8 without 10.1.0.0/16, 10.2.0.0/16',
      peer: { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.2.0.0/16'] } },
    },
  ] as const,
  ({ name, peer }) => assert.is(peerText(peer), name),
);

table(
  'a port of a policy in words',
  [
    { name: 'all UDP', port: { protocol: 'UDP' } },
    { name: '443/TCP', port: { protocol: 'TCP', port: 443 } },
    { name: 'metrics/TCP', port: { protocol: 'TCP', port: 'metrics' } },
    { name: '8000-8100/TCP', port: { protocol: 'TCP', port: 8000, endPort: 8100 } },
  ] as const,
  ({ name, port }) => assert.is(portText(port), name),
);

test('peers that mean the same in other words are said to', () => {
  const change = policyChange({
    differences: [
      {
        kind: 'peers',
        direction: 'Ingress',
        rule: 0,
        added: [{ podSelector: { matchLabels: { a: 'b' } } }, { podSelector: {} }],
        removed: [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } }],
      },
    ],
  });
  assert.equal(differencesWords({ ...change, values: [] }, writing), [
    'ingress rule 1, peers added: every pod of the same namespace; peers written differently: pods with a=b of the same namespace',
  ]);
});

table(
  'a long text ends in an ellipsis, whole characters before it',
  [
    { name: 'short', text: 'abc', clipped: 'abc' },
    { name: 'as long', text: 'abcde', clipped: 'abcde' },
    { name: 'long', text: 'abcdef', clipped: 'abcd…' },
    { name: 'of two units a character', text: '😀😀😀😀😀', clipped: '😀😀😀😀😀' },
    { name: 'cut between characters', text: '😀😀😀😀😀😀', clipped: '😀😀😀😀…' },
  ],
  ({ text, clipped: expected }) => assert.is(clipped(text, 5), expected),
);
