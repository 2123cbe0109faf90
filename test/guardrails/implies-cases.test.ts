import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { implies } from '../../src/guardrails/implies.ts';
import { clusterOfScene, factsOfScene, type Scene, witnessWords } from '../support/guardrail-scene.ts';
import { assert, table } from '../support/table.ts';

/** A change of the landscape of `Scene`. */
interface Change {
  readonly name: string;
  readonly before: Scene;
  readonly after: Scene;
  /** A namespace that the state before does not have. */
  readonly added?: string;
  /** An example of a connection that is new; absent: the state before allowed all. */
  readonly opened?: string;
}

const toAddresses = (cidr: string) =>
  `red-app: {egress: [{to: [{ipBlock: {cidr: ${cidr}}}]}]}\nred-data: {ingress: [{}]}`;
const fromAddresses = (cidr: string) =>
  `red-app: {egress: [{}]}\nred-data: {ingress: [{from: [{ipBlock: {cidr: ${cidr}}}]}]}`;
const both = (from: string, to: string) =>
  `red-app: {egress: [{to: [{ipBlock: {cidr: ${to}}}]}]}\nred-data: {ingress: [{from: [{ipBlock: {cidr: ${from}}}]}]}`;
const fromNamespaces = (selector: string) => `red-data: {ingress: [{from: [{namespaceSelector: ${selector}}]}]}`;
const onPort = (port: string) => `red-app: {egress: [{}]}\nred-data: {ingress: [{ports: [${port}]}]}`;
const name = 'kubernetes.io/metadata.name';

table<Change>(
  'a change allows something new, or it does not',
  [
    {
      name: 'nothing changes',
      before: { policies: toAddresses('10.0.0.0/17') },
      after: { policies: toAddresses('10.0.0.0/17') },
    },
    {
      name: 'a rule is gone',
      before: { policies: toAddresses('10.0.0.0/17') },
      after: { policies: 'red-data: {ingress: [{}]}' },
    },
    {
      name: 'pods with further addresses are reached',
      before: { policies: toAddresses('10.0.0.0/17') },
      after: { policies: toAddresses('10.0.0.0/16') },
      opened: 'red-app{} 10.0.0.1 -> red-data{} 10.0.128.2 1/TCP',
    },
    {
      name: 'pods with other addresses are reached',
      before: { policies: toAddresses('10.0.0.0/17') },
      after: { policies: toAddresses('10.0.128.0/17') },
      opened: 'red-app{} 10.0.0.1 -> red-data{} 10.0.128.2 1/TCP',
    },
    {
      name: 'pods with other addresses are let in',
      before: { policies: fromAddresses('10.0.0.0/17') },
      after: { policies: fromAddresses('10.0.128.0/17') },
      opened: 'red-app{} 10.0.128.1 -> red-data{} 10.0.0.2 1/TCP',
    },
    {
      name: 'pods with fewer addresses are reached',
      before: { policies: toAddresses('10.0.0.0/16') },
      after: { policies: toAddresses('10.0.128.0/17') },
    },
    {
      name: 'the addresses of both pods count, each for the side that asks for it',
      before: { policies: both('10.0.0.0/17', '10.0.0.0/16') },
      after: { policies: both('10.0.0.0/16', '10.0.0.0/17') },
      opened: 'red-app{} 10.0.128.1 -> red-data{} 10.0.0.2 1/TCP',
    },
    {
      name: 'a label that only the platform sets is not a label of other namespaces',
      before: { undeclared: true, unguarded: ['red-app'], policies: fromNamespaces('{matchLabels: {team: red}}') },
      after: {
        undeclared: true,
        unguarded: ['red-app'],
        policies: fromNamespaces(`{matchLabels: {${name}: red-app}}`),
      },
    },
    {
      name: 'a namespace by a name that only the state before mentions',
      before: {
        ...{
          undeclared: true,
          policies: fromNamespaces(`{matchExpressions: [{key: ${name}, operator: NotIn, values: [ghost]}]}`),
        },
      },
      after: { undeclared: true, policies: fromNamespaces('{}') },
      opened: 'ghost, undeclared[]{} 10.0.0.1 -> red-data{} 10.0.0.2 1/TCP',
    },
    {
      name: 'a later namespace has no name that a declared one has',
      before: {
        policies: `red-app: {egress: [{}]}\n${fromNamespaces(`{matchLabels: {${name}: red-app}}`)}`,
      },
      after: {
        policies: `red-app: {egress: [{}]}\n${fromNamespaces(`{matchLabels: {${name}: red-app, purpose: app}}`)}`,
      },
    },
    {
      name: 'a port by its number is not the port by its name',
      before: { policies: onPort('{port: http}') },
      after: { policies: onPort('{port: 8080}') },
      opened: 'red-app{} 10.0.0.1 -> red-data{} 10.0.0.2 8080/TCP',
    },
    {
      name: 'a namespace that its type could have had, with its policies',
      before: { policies: 'red-app: {egress: [{}]}' },
      after: { policies: 'red-app: {egress: [{}]}' },
      added: 'green-app',
    },
  ],
  ({ before, after, added, opened }) => {
    const [was, is] = [clusterOfScene(before), clusterOfScene(after)];
    const now = added === undefined ? is : withNamespace(is, added);
    const key = (cluster: ClusterState) => new Map([['c', cluster]]);
    const implied = implies(key(was), key(now), factsOfScene(after));
    const found = implied.opened.map(({ witness }) => wordsOf(witness));
    assert.is(implied.answer, opened === undefined ? 'holds' : 'broken', found.join('\n'));
    if (opened !== undefined) assert.ok(found.includes(opened), found.join('\n'));
  },
);

type Witness = Parameters<typeof witnessWords>[0];

/** The words of a witness, with the addresses of its pods. */
function wordsOf(witness: Witness): string {
  const [from, to] = witnessWords(witness).split(' -> ');
  const [end, ...port] = (to ?? '').split(' ');
  const { from: source } = witness;
  const name = source.kind === 'pod' && source.namespace.kind === 'undeclared' ? `${source.namespace.name}, ` : '';
  return `${name}${from} ${source.kind === 'pod' ? source.address : ''} -> ${end} ${witness.to?.address} ${port.join(' ')}`;
}

/** Adds a namespace of tenant red that is like `red-app`. */
function withNamespace(cluster: ClusterState, added: string): ClusterState {
  const like = cluster.namespaces.get('red-app');
  if (like === undefined) throw new Error('The scene has red-app.');
  const state = { ...like, name: added, labels: { ...like.labels, [name]: added } };
  return { ...cluster, namespaces: new Map([...cluster.namespaces, [added, state]]) };
}
