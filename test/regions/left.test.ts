import { LabelQuestions } from '../../src/labels/label-questions.ts';
import { intersectBoxes, type LabelBox, labelBox } from '../../src/labels/label-space.ts';
import { formatPorts, type PortSet, portRange } from '../../src/model/port-set.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import { type ConnectionBox, everyConnection, labelsOf } from '../../src/regions/connection-box.ts';
import { leftOf } from '../../src/regions/left.ts';
import { allowedRegions, type Region, wholeRegion } from '../../src/regions/region.ts';
import { witnessOf } from '../../src/regions/witness.ts';
import { pigeonSelectors } from '../support/pigeons.ts';
import { assert, table } from '../support/table.ts';

const own = (key: string, operator: 'Exists' | 'DoesNotExist') =>
  labelsOf({ own: labelBox({ matchExpressions: [{ key, operator }] }) });
const on = (ports: PortSet, labels = labelsOf({})): ConnectionBox => ({ ...everyConnection, labels, ports });
const tcp = (first: number, last = first) => portRange('TCP', first, last);

interface Case {
  readonly name: string;
  readonly region: Region;
  readonly others: readonly Region[];
  /** Each part: its ports, the labels of the own pod, and who the peer is. */
  readonly left: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'nothing, where others hold each port',
    region: wholeRegion(on(tcp(1, 9))),
    others: [wholeRegion(on(tcp(1, 5))), wholeRegion(on(tcp(6, 9)))],
    left: [],
  },
  {
    name: 'the ports that no other holds, and those that one holds for other pods',
    region: wholeRegion(on(tcp(1, 9))),
    others: [wholeRegion(on(tcp(1, 5), own('app', 'DoesNotExist'))), wholeRegion(on(tcp(8, 9)))],
    left: ['1-5/TCP {"app":"any"} other', '6-7/TCP {} other'],
  },
  {
    name: 'nothing of what is taken out of it',
    region: { box: on(tcp(1, 9)), without: [on(tcp(1, 9), own('app', 'Exists'))] },
    others: [wholeRegion(on(tcp(1, 9), own('app', 'DoesNotExist')))],
    left: [],
  },
  {
    name: 'what is in the hole of another',
    region: wholeRegion(on(tcp(1))),
    others: [{ box: on(tcp(1)), without: [on(tcp(1), own('app', 'Exists'))] }],
    left: ['1/TCP {"app":"any"} other'],
  },
  {
    name: 'what is outside of another that has its hole elsewhere',
    region: wholeRegion(on(tcp(1))),
    others: [
      { box: on(tcp(1, 2), own('app', 'DoesNotExist')), without: [on(tcp(2))] },
      { box: on(tcp(1, 2), own('role', 'Exists')), without: [on(tcp(2))] },
    ],
    left: ['1/TCP {"app":"any"} other'],
  },
  {
    name: 'pods alone, where only pods are in the hole of another',
    region: wholeRegion(everyConnection),
    others: [{ box: everyConnection, without: [{ ...everyConnection, labels: labelsOf({ peer: ['own'] }) }] }],
    left: ['all {} pod'],
  },
];

table('what others leave of a region', cases, ({ region, others, left }) => {
  const parts = [...leftOf(region, others, new LabelQuestions().atPlace())].map((part) => {
    if (part.kind !== 'left') return 'not decided';
    const witness = witnessOf(part);
    return `${formatPorts(part.ports)} ${JSON.stringify(witness.own)} ${witness.peer.kind}`;
  });
  assert.equal(parts, left);
});

interface PeerCase {
  readonly name: string;
  readonly peer: object;
  readonly beside: readonly object[];
  readonly isLeft: boolean;
}

const nameIs = (operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist', ...values: readonly string[]) => ({
  namespaceSelector: {
    matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator, ...(values.length === 0 ? {} : { values }) }],
  },
});

const peerCases: readonly PeerCase[] = [
  { name: 'the own namespace by its name', peer: nameIs('In', 'shop'), beside: [{ podSelector: {} }], isLeft: false },
  {
    name: 'every namespace, beside the own one and all others by name',
    peer: { namespaceSelector: {} },
    beside: [{ podSelector: {} }, nameIs('NotIn', 'shop')],
    isLeft: false,
  },
  {
    name: 'every namespace, beside those that have a name',
    peer: { namespaceSelector: {} },
    beside: [nameIs('Exists')],
    isLeft: false,
  },
  { name: 'namespaces without a name', peer: nameIs('DoesNotExist'), beside: [], isLeft: false },
  {
    name: 'every namespace, beside all but another one',
    peer: { namespaceSelector: {} },
    beside: [{ podSelector: {} }, nameIs('NotIn', 'bank')],
    isLeft: true,
  },
  {
    name: 'every pod, beside every address',
    peer: { namespaceSelector: {} },
    beside: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }],
    isLeft: true,
  },
];

table('peers of a rule in the namespace shop', peerCases, ({ peer, beside, isLeft }) => {
  const allowed = (peers: readonly object[]): readonly Region[] => {
    const policy = compileNetworkPolicy({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'allow', namespace: 'shop' },
      spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: peers.length === 0 ? [] : [{ from: [...peers] }] },
    });
    const home = { 'kubernetes.io/metadata.name': 'shop' };
    return allowedRegions([policy], 'Ingress', { home, blocksHoldPods: false });
  };
  const others = allowed(beside);
  const here = new LabelQuestions().atPlace();
  assert.is(
    allowed([peer]).some((region) => [...leftOf(region, others, here)].length > 0),
    isLeft,
  );
});

const hole = own('hole', 'Exists');
const hard = pigeonSelectors(9).map((selector) => labelsOf({ own: labelBox(selector) }));
const holding = (labels: readonly LabelBox[]): readonly Region[] =>
  labels.map((one) => wholeRegion({ ...everyConnection, labels: one }));

const hardCases = [
  { name: 'of whole boxes', others: holding(hard) },
  {
    name: 'of a hole',
    others: [
      ...holding(hard.map((one) => intersectBoxes(one, hole))),
      { box: everyConnection, without: [{ ...everyConnection, labels: hole }] },
    ],
  },
];

table('a question beyond the budget is not decided, and never covered', hardCases, ({ others }) => {
  const here = new LabelQuestions({ question: 3_000, place: 30_000, further: 300 }).atPlace();
  const left = [...leftOf(wholeRegion(everyConnection), others, here)];
  assert.equal(
    left.map(({ kind }) => kind),
    ['notDecided'],
  );
});
