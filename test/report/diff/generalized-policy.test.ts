import type { PolicyChange } from '../../../src/diff/landscape-diff.ts';
import type { PolicyDifference } from '../../../src/diff/policy-difference.ts';
import type { NetworkPolicyPeer } from '../../../src/model/network-policy.ts';
import { policyGroups } from '../../../src/report/diff/policy-groups.ts';
import { differencesWords, policyChangeSentence } from '../../../src/report/diff/policy-words.ts';
import { plainWriting } from '../../../src/report/diff/writing.ts';
import { policyChange } from '../../support/reviews.ts';
import { assert, table, test } from '../../support/table.ts';

const writing = plainWriting(4, { clusters: { all: 1 } });
const peers = (added: readonly NetworkPolicyPeer[], removed: readonly NetworkPolicyPeer[] = []): PolicyDifference => ({
  kind: 'peers',
  direction: 'Ingress',
  rule: 0,
  added,
  removed,
});
const team = (name: string): NetworkPolicyPeer => ({
  namespaceSelector: { matchLabels: { kind: 'data', 'acme.com/team': name } },
});
const block = (cidr: string, ...except: readonly string[]): NetworkPolicyPeer => ({
  ipBlock: { cidr, ...(except.length === 0 ? {} : { except }) },
});
const inNamespace = (namespace: string, ...differences: readonly PolicyDifference[]): PolicyChange =>
  policyChange({ differences, places: [{ cluster: 'eu1', namespaces: [namespace], namespacesOfType: 3 }] });

interface Case {
  readonly name: string;
  /** What differs in the policy, namespace by namespace. */
  readonly differences: readonly (readonly PolicyDifference[])[];
  /** The words of each entry. */
  readonly entries: readonly (readonly string[])[];
}

const cases: readonly Case[] = [
  {
    name: 'one value of a label',
    differences: ['blue', 'green', 'red'].map((name) => [peers([{ podSelector: {} }], [team(name)])]),
    entries: [
      [
        'ingress rule 1, peers added: every pod of the same namespace; peers removed: every pod of namespaces with acme.com/team=<team>, kind=data',
        'values differ: <team> is blue, green, red',
      ],
    ],
  },
  {
    name: 'lists of blocks that are not equally long',
    differences: [
      [peers([block('10.0.0.0/8'), block('192.168.0.0/16')])],
      [peers([block('10.0.0.0/8')])],
      [peers([block('10.0.0.0/8'), block('172.16.0.0/12', '172.16.1.0/24')])],
    ],
    entries: [
      [
        'ingress rule 1, peers added: 10.0.0.0/8, <cidr> without <except>',
        'values differ: <except> is 172.16.1.0/24, none; <cidr> is 172.16.0.0/12, 192.168.0.0/16',
      ],
    ],
  },
  {
    name: 'equal differences stay as they are',
    differences: [[peers([team('red')])], [peers([team('red')])]],
    entries: [['ingress rule 1, peers added: every pod of namespaces with acme.com/team=red, kind=data']],
  },
  {
    name: 'a difference of another kind is an entry of its own',
    differences: [[peers([team('red')])], [peers([team('blue')])], [peers([{ namespaceSelector: {} }])]],
    entries: [
      [
        'ingress rule 1, peers added: every pod of namespaces with acme.com/team=<team>, kind=data',
        'values differ: <team> is blue, red',
      ],
      ['ingress rule 1, peers added: every pod of any namespace'],
    ],
  },
];

table('what changes in one way is one entry, with names for values that differ', cases, ({ differences, entries }) => {
  const changes = differences.map((some, index) => inNamespace(`n${index}`, ...some));
  const found = policyGroups(changes).flatMap(({ main, exceptions }) => [main, ...exceptions]);
  assert.equal(
    found.map((change) => differencesWords(change, writing)),
    entries,
  );
});

test('an entry of several namespaces counts all of them and their workloads', () => {
  const changes = ['a', 'b', 'c'].map((name) => inNamespace(name, peers([team(name)])));
  const [group] = policyGroups(changes);
  assert.ok(group);
  assert.is(
    group.main.selectedWorkloads,
    changes.reduce((sum, { selectedWorkloads }) => sum + selectedWorkloads, 0),
  );
  assert.match(policyChangeSentence(group.main, writing), /in each \S+ namespace \(3\);/);
});
