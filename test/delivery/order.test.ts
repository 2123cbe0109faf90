import fc from 'fast-check';
import { type OrderHazard, orderHazards } from '../../src/delivery/steps/order.ts';
import { policyEffect } from '../../src/delivery/steps/policy-effect.ts';
import { type Operation, schedule, tools } from '../../src/delivery/steps/schedule.ts';
import { LabelQuestions } from '../../src/labels/label-questions.ts';
import type { IngressRule, LabelSelector, NetworkPolicy, TextMap } from '../../src/model/network-policy.ts';
import { assert, table, test } from '../support/table.ts';

interface Written {
  readonly podSelector: LabelSelector;
  readonly ingress: readonly IngressRule[];
}

const policy = (name: string, { podSelector, ingress }: Written): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec: { podSelector, policyTypes: ['Ingress'], ingress },
});
const web: LabelSelector = { matchLabels: { app: 'web' } };
const from = (value: string): IngressRule => ({ from: [{ podSelector: { matchLabels: { from: value } } }] });
const allow = (podSelector: LabelSelector, ...ingress: readonly IngressRule[]): Written => ({ podSelector, ingress });
const deny = (podSelector: LabelSelector): Written => ({ podSelector, ingress: [] });

type Policies = Readonly<Record<string, Written>>;

/** What happens to the policies that differ, and those that stay. */
function stepBetween(before: Policies, after: Policies) {
  const operations: Operation[] = [];
  const fixed = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(now)) fixed.push(policyEffect(policy(name, old)));
    else {
      operations.push({
        name,
        ...(old === undefined ? {} : { before: policyEffect(policy(name, old)) }),
        ...(now === undefined ? {} : { after: policyEffect(policy(name, now)) }),
      });
    }
  }
  return { operations, fixed };
}

function hazardsOf(before: Policies, after: Policies): readonly OrderHazard[] {
  const { operations, fixed } = stepBetween(before, after);
  return orderHazards(operations, fixed, new LabelQuestions().atPlace());
}

test('Argo CD acts on allows, then on denies, and deletes last; within each, in any order', () => {
  const { operations } = stepBetween(
    { old: deny(web) },
    { 'a-deny': deny(web), 'b-allow': allow(web, {}), 'c-allow': allow(web, {}) },
  );
  const times = schedule('argocd', operations);
  assert.equal(
    [...times].map(([{ name }, time]) => [name, time]),
    [
      ['old', 2],
      ['a-deny', 1],
      ['b-allow', 0],
      ['c-allow', 0],
    ],
  );
});

table(
  'Argo CD goes by the wave that a template sets itself, and still deletes last',
  [
    { name: 'a wave', wave: '7', expected: { early: 0, own: 7, old: 8 } },
    { name: 'a wave before all others', wave: '-3', expected: { early: 0, own: -3, old: 1 } },
    { name: 'the wave that Ringfence would set', wave: '0', expected: { early: 0, own: 0, old: 1 } },
    { name: 'what is no number, which is wave 0 to Argo CD', wave: 'last', expected: { early: 0, own: 0, old: 1 } },
  ],
  ({ wave, expected }) => {
    const own = policy('own', deny(web));
    const annotations = { 'argocd.argoproj.io/sync-wave': wave };
    const operations: readonly Operation[] = [
      { name: 'early', after: policyEffect(policy('early', allow(web, {}))) },
      { name: 'own', after: policyEffect({ ...own, metadata: { ...own.metadata, annotations } }) },
      { name: 'old', before: policyEffect(policy('old', deny(web))) },
    ];
    const times = [...schedule('argocd', operations)].map(([{ name }, time]) => [name, time]);
    assert.equal(Object.fromEntries(times), expected);
  },
);

test('Flux applies by name, and then deletes backwards', () => {
  const { operations } = stepBetween({ x: deny(web), y: deny(web) }, { b: deny(web), a: allow(web, {}) });
  const times = schedule('flux', operations);
  const sorted = [...times].sort(([, a], [, b]) => a - b).map(([{ name }]) => name);
  assert.equal(sorted, ['a', 'b', 'y', 'x']);
  assert.is(new Set(times.values()).size, 4);
});

interface Row {
  readonly name: string;
  readonly before: Policies;
  readonly after: Policies;
  /** `tool verdict cause early→late`. */
  readonly hazards: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'a rename is safe', before: { a: allow(web, {}) }, after: { b: allow(web, {}) }, hazards: [] },
  {
    name: 'a new deny with its allow is safe in Flux by its name only',
    before: {},
    after: { 'a-deny': deny({}), 'b-allow': allow(web, from('x')) },
    hazards: ['flux cuts-off isolated-piecemeal a-deny→b-allow'],
  },
  {
    name: 'a new deny that comes after its allow by name is safe in both',
    before: {},
    after: { deny: deny({}), allow: allow(web, from('x')) },
    hazards: [],
  },
  {
    name: 'two new allows for pods that nothing isolated cut each other off',
    before: {},
    after: { a: allow(web, from('x')), b: allow(web, from('y')) },
    hazards: [
      'argocd cuts-off isolated-piecemeal a→b',
      'argocd cuts-off isolated-piecemeal b→a',
      'flux cuts-off isolated-piecemeal a→b',
    ],
  },
  {
    name: 'new allows for pods that are isolated already are safe',
    before: { deny: deny({}) },
    after: { deny: deny({}), a: allow(web, from('x')), b: allow(web, from('y')) },
    hazards: [],
  },
  {
    name: 'deleting a deny and its allow together is safe where the deny goes first',
    before: { allow: allow(web, from('x')), deny: deny({}) },
    after: {},
    hazards: ['argocd cuts-off released-piecemeal allow→deny'],
  },
  {
    name: 'a rule that moves to a policy which is changed later is missing for a while',
    before: { a: allow(web, from('x')), b: allow(web, from('y')) },
    after: { a: allow(web, from('z')), b: allow(web, from('y'), from('x')) },
    hazards: ['argocd cuts-off moved a→b', 'flux cuts-off moved a→b'],
  },
  {
    name: 'a rule that moves to a policy which is changed earlier is not, in Flux',
    before: { b: allow(web, from('x')), a: allow(web, from('y')) },
    after: { b: allow(web, from('z')), a: allow(web, from('y'), from('x')) },
    hazards: ['argocd cuts-off moved b→a'],
  },
  {
    name: 'pods that move from one selector to another are open in between',
    before: { a: deny(web), b: deny({ matchLabels: { app: 'db' } }) },
    after: { a: deny({ matchLabels: { app: 'db' } }), b: deny(web) },
    hazards: ['argocd opens moved a→b', 'argocd opens moved b→a', 'flux opens moved a→b'],
  },
  {
    name: 'unless a policy that stays isolates them',
    before: { a: deny(web), b: deny({ matchLabels: { app: 'db' } }), all: deny({}) },
    after: { a: deny({ matchLabels: { app: 'db' } }), b: deny(web), all: deny({}) },
    hazards: [],
  },
];

const everyPod: LabelSelector = {};
const toPorts = (...ports: readonly number[]): IngressRule => ({
  ports: ports.map((port) => ({ protocol: 'TCP' as const, port })),
});
const toPort = (port: number): IngressRule => toPorts(port);
const block = (...except: readonly string[]): IngressRule => ({ from: [{ ipBlock: { cidr: '10.0.0.0/30', except } }] });
const anyPod: IngressRule = { from: [{ podSelector: {} }] };

/** Steps that only add, or that take away only what another policy allows throughout: no order does harm. */
const harmless: readonly Omit<Row, 'hazards'>[] = [
  {
    name: 'one policy gains a port, another gains every pod of the namespace',
    before: { deny: deny(everyPod), a: allow(everyPod, toPort(53)), b: allow(everyPod, from('x')) },
    after: { deny: deny(everyPod), a: allow(everyPod, toPorts(53, 80)), b: allow(everyPod, from('x'), anyPod) },
  },
  {
    name: 'one policy gains a port, another loses an exception of a block',
    before: { deny: deny(everyPod), a: allow(everyPod, toPort(53)), b: allow(everyPod, block('10.0.0.1/32')) },
    after: { deny: deny(everyPod), a: allow(everyPod, toPorts(53, 80)), b: allow(everyPod, block()) },
  },
  {
    name: 'a rule is written as two that hold the same',
    before: { deny: deny(everyPod), a: allow(everyPod, block()), b: allow(everyPod, toPort(80)) },
    after: {
      deny: deny(everyPod),
      a: allow(everyPod, { from: [{ ipBlock: { cidr: '10.0.0.0/31' } }, { ipBlock: { cidr: '10.0.0.2/31' } }] }),
      b: allow(everyPod, toPort(80), block()),
    },
  },
  {
    name: 'a rule moves, and a policy that stays holds it in other words',
    before: { stays: allow(everyPod, anyPod), a: allow(web, from('x')), b: allow(web, from('y')) },
    after: { stays: allow(everyPod, anyPod), a: allow(web, from('z')), b: allow(web, from('y'), from('x')) },
  },
];

table('a step that only adds does no harm on the way', harmless, ({ before, after }) => {
  assert.equal(hazardsOf(before, after), []);
});

test('what cannot be decided within the budget is a hazard', () => {
  const many = (prefix: string, count: number): Policies =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `${prefix}${index}`,
        allow(
          { matchExpressions: [{ key: `k${index}`, operator: 'Exists' }] },
          from(`s${index % 7}`),
          toPort(index + 1),
        ),
      ]),
    );
  const started = performance.now();
  const found = hazardsOf(
    { deny: deny({}), ...many('stays', 30), a: allow({}, anyPod), b: allow({}, toPort(9)) },
    { deny: deny({}), ...many('stays', 30), a: allow({}, toPort(9)), b: allow({}, anyPod) },
  );
  assert.ok(found.some(({ verdict }) => verdict === 'cuts-off'));
  assert.ok(performance.now() - started < 20_000);
});

table('the hazards of an order', rows, ({ before, after, hazards }) => {
  assert.equal(
    hazardsOf(before, after).map(
      ({ tool, verdict, cause, early, late }) => `${tool} ${verdict} ${cause} ${early}→${late}`,
    ),
    hazards,
  );
});

// A universe in which every order can be tried: pods with two labels, peers of some kinds, two ports.
const values = ['1', '2', 'other', undefined];
const pods: readonly TextMap[] = values.flatMap((a) =>
  values.map((b) => ({ ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) })),
);
/**
 * The other end and the port: a pod of the namespace by its label, or what is no pod by its address. A pod has an address
 * where blocks match pods.
 */
interface Connection {
  readonly from?: string;
  readonly address?: number;
  readonly port: number;
}
const connections: readonly Connection[] = [1, 2, 3].flatMap((port) => [
  ...['x', 'y', 'other'].flatMap((label) => [
    { from: label, port },
    ...[0, 1, 2, 3, 9].map((address) => ({ from: label, address, port })),
  ]),
  ...[0, 1, 2, 3, 9].map((address) => ({ address, port })),
]);
const notFrom = (value: string): IngressRule => ({
  from: [{ podSelector: { matchExpressions: [{ key: 'from', operator: 'NotIn', values: [value] }] } }],
});
const rules: readonly IngressRule[] = [
  {},
  from('x'),
  from('y'),
  anyPod,
  notFrom('x'),
  toPort(1),
  { ...from('x'), ...toPort(2) },
  { ports: [{ protocol: 'TCP', port: 1, endPort: 2 }] },
  block(),
  block('10.0.0.1/32'),
  { ...block('10.0.0.0/31'), ...toPort(1) },
  { from: [{ ipBlock: { cidr: '10.0.0.0/31' } }, { podSelector: { matchLabels: { from: 'y' } } }] },
];

function holds({ from: peers, ports }: IngressRule, { from: label, address, port }: Connection): boolean {
  const onPort =
    ports?.some(({ port: first, endPort = first }) => Number(first) <= port && port <= Number(endPort)) ?? true;
  const byPeer = peers?.some(({ podSelector, ipBlock }) => {
    if (ipBlock === undefined) return label !== undefined && selects(podSelector ?? {}, { from: label });
    const inside = (cidr: string): boolean => {
      const [text = '', length] = cidr.split('/');
      const first = Number(text.split('.')[3]);
      return address !== undefined && first <= address && address < first + 2 ** (32 - Number(length));
    };
    return inside(ipBlock.cidr) && !(ipBlock.except ?? []).some(inside);
  });
  return onPort && (byPeer ?? true);
}

const selectors: fc.Arbitrary<LabelSelector> = fc.oneof(
  fc.constant({}),
  fc.record({
    matchLabels: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('1', '2'), { minKeys: 1, maxKeys: 2 }),
  }),
  fc.record({
    matchExpressions: fc.tuple(
      fc.record({
        key: fc.constantFrom('a', 'b'),
        operator: fc.constant('NotIn' as const),
        values: fc.constant(['1']),
      }),
    ),
  }),
);
const written: fc.Arbitrary<Written> = fc.record({
  podSelector: selectors,
  ingress: fc.uniqueArray(fc.constantFrom(...rules), { maxLength: 2 }),
});
const someNames = fc.constantFrom('p', 'q', 'r', 's');
/** Often a small step: one rule more or less, or another selector, of some policies. */
const changed = (before: Policies): fc.Arbitrary<Policies> =>
  fc
    .tuple(
      ...Object.entries(before).map(([name, { podSelector, ingress }]) =>
        fc
          .oneof(
            fc.constant({ podSelector, ingress }),
            fc.constantFrom(...rules).map((rule) => ({ podSelector, ingress: [...ingress, rule] })),
            fc.constant({ podSelector, ingress: ingress.slice(1) }),
            selectors.map((other) => ({ podSelector: other, ingress })),
          )
          .map((policyAfter) => [name, policyAfter] as const),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
const smallSteps = fc
  .dictionary(someNames, written, { maxKeys: 4 })
  .chain((before) =>
    fc.tuple(fc.constant(before), changed(before), fc.dictionary(fc.constantFrom('k', 'l'), written, { maxKeys: 1 })),
  );
const anySteps = fc.tuple(
  fc.dictionary(someNames, written, { maxKeys: 4 }),
  fc.dictionary(someNames, written, { maxKeys: 4 }),
  fc.dictionary(fc.constantFrom('k', 'l'), written, { maxKeys: 1 }),
);

function selects({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: TextMap): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, values: refused = [] }) => !refused.includes(labels[key] ?? ''))
  );
}

const isIsolated = (state: readonly Written[], pod: TextMap) => state.some((each) => selects(each.podSelector, pod));
const isAllowed = (state: readonly Written[], pod: TextMap, connection: Connection) =>
  !isIsolated(state, pod) ||
  state.some(
    ({ podSelector, ingress }) => selects(podSelector, pod) && ingress.some((rule) => holds(rule, connection)),
  );

/** Every state that a tool may pass through: each order that its times allow, cut off after each operation. */
function statesOnTheWay(before: Policies, times: ReadonlyMap<string, number>, after: Policies) {
  const states = new Map<string, Policies>();
  const go = (state: Policies, rest: readonly string[]): void => {
    states.set(JSON.stringify(Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1))), state);
    const next = Math.min(...rest.map((name) => times.get(name) ?? 0));
    for (const name of rest.filter((other) => times.get(other) === next)) {
      const { [name]: _, ...others } = state;
      const now = after[name];
      go(
        now === undefined ? others : { ...others, [name]: now },
        rest.filter((other) => other !== name),
      );
    }
  };
  go(before, [...times.keys()]);
  return [...states.values()].map((state) => Object.values(state));
}

test('hazards are exactly what happens on some way that the tool may take', () => {
  fc.assert(
    fc.property(fc.oneof(anySteps, smallSteps), ([changingBefore, changingAfter, staying]) => {
      const before = { ...changingBefore, ...staying };
      const after = { ...changingAfter, ...staying };
      const { operations } = stepBetween(before, after);
      const hazards = hazardsOf(before, after);
      const [start, end] = [Object.values(before), Object.values(after)];
      for (const tool of tools) {
        const times = new Map([...schedule(tool, operations)].map(([{ name }, time]) => [name, time]));
        const states = statesOnTheWay(before, times, after);
        const opens = (pod: TextMap): boolean =>
          isIsolated(start, pod) && isIsolated(end, pod) && states.some((state) => !isIsolated(state, pod));
        const cutsOff = (pod: TextMap): boolean =>
          connections.some(
            (connection) =>
              isAllowed(start, pod, connection) &&
              isAllowed(end, pod, connection) &&
              states.some((state) => !isAllowed(state, pod, connection)),
          );
        const found = hazards.filter((hazard) => hazard.tool === tool);
        assert.is(
          found.some(({ verdict }) => verdict === 'opens'),
          pods.some(opens),
          `${tool} opens`,
        );
        assert.is(
          found.some(({ verdict }) => verdict === 'cuts-off'),
          pods.some(cutsOff),
          `${tool} cuts off`,
        );
        for (const { verdict, witness } of found) {
          assert.ok(witness !== undefined && (verdict === 'opens' ? opens(witness) : cutsOff(witness)));
        }
      }
    }),
    { numRuns: 400 },
  );
});
