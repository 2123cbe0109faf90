import fc from 'fast-check';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import type { UndeclaredPodsConnection } from '../../src/connectivity/connectivity.ts';
import { LabelQuestions } from '../../src/labels/label-questions.ts';
import { everything, intersectBoxes, type LabelBox, matches } from '../../src/labels/label-space.ts';
import { selectorWords } from '../../src/labels/selector-words.ts';
import type { TextMap } from '../../src/model/network-policy.ts';
import { includesPorts, noPorts, type PortSet, portRange, unitePorts } from '../../src/model/port-set.ts';
import { compileNetworkPolicy } from '../../src/policy/compile-network-policy.ts';
import { rulesOf } from '../../src/policy/compiled-policy.ts';
import { verdictParts } from '../../src/report/connectivity/verdict-words.ts';
import { hypotheticalEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { possiblePorts } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { clusterOfTwins } from '../support/random-cluster.ts';
import { labelKeys, portNames, protocols } from '../support/random-policies.ts';
import { membersOf, only, stateOf } from '../support/rows.ts';
import { assert, table, test } from '../support/table.ts';

interface Admitted {
  readonly name: string;
  readonly policies: readonly object[];
  /** In the namespace `other`, which has no pods. */
  readonly others?: readonly object[];
  /** Of the pod `web` in `shop`, ingress only. */
  readonly rows: readonly string[];
}

const web = { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress'] };
const fromHelpers = {
  ...web,
  ingress: [{ from: [{ podSelector: { matchLabels: { app: 'helper' } } }], ports: [{ port: 80 }] }],
};
const denyAll = { podSelector: {}, policyTypes: ['Ingress', 'Egress'] };
const helpersOut = { podSelector: { matchLabels: { app: 'helper' } }, policyTypes: ['Egress'], egress: [{}] };
const everyNamespace = { ...web, ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 80 }] }] };

const admitted: readonly Admitted[] = [
  {
    name: 'pods of its own namespace, by a label that no declared pod has',
    policies: [fromHelpers],
    rows: ['same all: app=helper 80/TCP'],
  },
  { name: 'none, where their own namespace lets none of them out', policies: [fromHelpers, denyAll], rows: [] },
  {
    name: 'those that their own namespace lets out',
    policies: [fromHelpers, denyAll, helpersOut],
    rows: ['same all: app=helper 80/TCP'],
  },
  { name: 'pods of every namespace', policies: [everyNamespace], rows: ['any all: any 80/TCP'] },
  {
    name: 'pods of the namespaces that let some out',
    policies: [everyNamespace],
    others: [denyAll],
    rows: ['same all: any 80/TCP'],
  },
  {
    name: 'pods of namespaces by their labels',
    policies: [{ ...web, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'b' } } }] }] }],
    rows: ['any other: any every port'],
  },
  { name: 'none, where nothing is allowed', policies: [web], rows: [] },
];

table(
  'which pods that nothing declares, in declared namespaces, are let in',
  admitted,
  ({ policies, others = [], rows }) => {
    const namespace = (name: string, labels: object) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels },
    });
    const cluster = clusterOf(
      ...[namespace('shop', {}), namespace('other', { team: 'b' }), pod('web', { app: 'web' })],
      ...policies.map((spec, index) => policy(spec, { name: `p${index}` })),
      ...others.map((spec, index) => policy(spec, { name: `p${index}`, namespace: 'other' })),
    );
    const found = only(analyzeConnectivity([cluster]));
    assert.equal(found.undeclaredPods.filter(({ direction }) => direction === 'Ingress').map(rowText), rows);
    assert.equal(found.withoutWorkloads, ['other']);
  },
);

function rowText({ relation, namespaces, pods, verdicts, namedPorts }: UndeclaredPodsConnection): string {
  return `${relation} ${namespaces?.join() ?? 'all'}: ${pods} ${[...verdictParts(verdicts).map(({ words }) => words), ...namedPorts].join(', ')}`;
}

test('a row says where declared pods with such labels show the connection', () => {
  const helper = pod('helper', { app: 'helper' });
  const shown = (...items: readonly object[]) =>
    only(analyzeConnectivity([clusterOf(pod('web', { app: 'web' }), policy(fromHelpers), ...items)]))
      .undeclaredPods.filter(({ direction, pods }) => direction === 'Ingress' && pods === 'app=helper')
      .map(({ hasDeclared }) => hasDeclared);
  assert.equal(shown(), [false]);
  assert.equal(shown(helper), [true]);
  // This one may not go out; another with its labels and one more may.
  const closed = policy({ ...denyAll, policyTypes: ['Egress'] }, { name: 'deny' });
  const out = { podSelector: { matchLabels: { out: 'yes' } }, policyTypes: ['Egress'], egress: [{}] };
  assert.equal(shown(helper, closed, policy(out, { name: 'out' })), [false]);
});

test('a question about certain pods on both sides is not about undeclared ones, and one about some ports only about those', () => {
  const cluster = clusterOf(pod('web', { app: 'web' }), policy(fromHelpers));
  const pods = { pods: () => true, undeclared: false };
  assert.equal(only(analyzeConnectivity([cluster], { from: pods, to: pods })).undeclaredPods, []);
  assert.is(only(analyzeConnectivity([cluster], { to: pods })).undeclaredPods.length, 1);
  const { undeclaredPods } = only(analyzeConnectivity([cluster], { ports: portRange('TCP', 81) }));
  assert.equal(
    undeclaredPods.filter(({ direction }) => direction === 'Ingress'),
    [],
  );
});

/** Sets of labels that could tell pods apart: two keys at most, with values of policies and one that none names. */
const worlds: readonly TextMap[] = (() => {
  const single = labelKeys.flatMap((key) => ['a', 'b', '', 'toString', 'fresh'].map((value) => [key, value] as const));
  const pairs = single.flatMap((one) => single.filter(([key]) => key > one[0]).map((other) => [one, other] as const));
  return [[], ...single.map((one) => [one]), ...pairs].map((entries) => Object.fromEntries(entries));
})();

/** It declares every name, on ports that no policy mentions by number. */
const declared = portNames.flatMap((name, index) =>
  protocols.map((protocol) => ({ name, protocol, port: 5000 + index })),
);

test('rows about undeclared pods hold everything that the evaluator allows such a pod', () => {
  fc.assert(
    fc.property(clusterOfTwins, fc.boolean(), fc.constantFrom(...worlds), (cluster, typed, labels) => {
      const state = stateOf(cluster, typed);
      const found = only(analyzeConnectivity([state]));
      const boxes = boxesOf(state);
      for (const [group, placed] of membersOf(state, found, false).entries()) {
        for (const { namespace, workload } of placed) {
          for (const elsewhere of state.namespaces.values()) {
            const stranger = { ...hypotheticalEnd(state, elsewhere, labels), ports: declared };
            for (const direction of ['Egress', 'Ingress'] as const) {
              const own = podEnd(state, namespace, workload);
              const verdicts = direction === 'Egress' ? evaluate(state, own, stranger) : evaluate(state, stranger, own);
              const rows = found.undeclaredPods.filter(
                (row) =>
                  row.direction === direction &&
                  row.groups.includes(group) &&
                  isAbout(row, namespace.name, elsewhere.name) &&
                  boxes.some((box) => selectorWords(box) === row.pods && matches(box, labels)),
              );
              const named = (names: readonly string[]): readonly PortSet[] =>
                declared
                  .filter(({ name, protocol }) => names.includes(`${name}/${protocol}`))
                  .map(({ port, protocol }) => portRange(protocol, port));
              const allowed = unitePorts(
                noPorts,
                ...rows.flatMap((row) => [row.verdicts.allowed, ...named(row.namedPorts)]),
              );
              const possible = unitePorts(
                allowed,
                ...rows.flatMap((row) => [
                  possiblePorts(row.verdicts),
                  ...row.conditionalNames.flatMap(({ names }) => named(names)),
                ]),
              );
              assert.ok(includesPorts(allowed, verdicts.allowed), 'what is allowed is listed as allowed');
              assert.ok(includesPorts(possible, possiblePorts(verdicts)), 'what is possible is listed');
            }
          }
        }
      }
    }),
    { numRuns: 120 },
  );
});

test('every port that a row allows is allowed to some pod with its labels', () => {
  fc.assert(
    fc.property(clusterOfTwins, fc.boolean(), (cluster, typed) => {
      const state = stateOf(cluster, typed);
      const found = only(analyzeConnectivity([state]));
      const members = membersOf(state, found, false);
      for (const row of found.undeclaredPods) {
        // Pods may declare a name on any port; too many to try.
        if (row.direction === 'Egress' && namesPorts(state)) continue;
        const box = boxesOf(state).find((one) => selectorWords(one) === row.pods);
        const [first] = members[row.groups[0] ?? 0] ?? [];
        if (box === undefined || first === undefined) throw new Error('A row is about some pods.');
        const elsewhere = [...state.namespaces.values()].find(({ name }) => isAbout(row, first.namespace.name, name));
        if (elsewhere === undefined) continue;
        const own = podEnd(state, first.namespace, first.workload);
        // A port is open by one policy, or since none selects the pod.
        const theirs = row.direction === 'Egress' ? 'Ingress' : 'Egress';
        const selectors = elsewhere.policies.flatMap((known) => {
          const compiled = compileNetworkPolicy(known.policy);
          return compiled[theirs] === undefined ? [] : [compiled.subject.pods];
        });
        const strangers = [
          ...selectors.map((one) => labelsOutside(intersectBoxes(box, one), [])),
          labelsOutside(box, selectors),
        ];
        const open = strangers.flatMap((labels) => {
          if (labels === undefined) return [];
          const stranger = hypotheticalEnd(state, elsewhere, labels);
          return (row.direction === 'Egress' ? evaluate(state, own, stranger) : evaluate(state, stranger, own)).allowed;
        });
        assert.ok(includesPorts(unitePorts(noPorts, ...open), row.verdicts.allowed));
      }
    }),
    { numRuns: 120 },
  );
});

function isAbout({ relation, namespaces }: UndeclaredPodsConnection, own: string, other: string): boolean {
  if (relation !== 'any' && (relation === 'same') !== (own === other)) return false;
  return namespaces?.includes(other) ?? true;
}

type State = ReturnType<typeof stateOf>;

function peersIn({ namespaces }: State) {
  return [...namespaces.values()].flatMap(({ policies }) =>
    policies.flatMap((known) => rulesOf(compileNetworkPolicy(known.policy))),
  );
}

function boxesOf(state: State) {
  const peers = peersIn(state).flatMap((rule) => (rule.peers === 'all' ? [] : rule.peers));
  return [everything, ...peers.flatMap((peer) => (peer.kind === 'pods' ? [peer.pods] : []))];
}

function namesPorts(state: State): boolean {
  return peersIn(state).some(({ ports }) => ports !== 'all' && ports.some(({ kind }) => kind === 'named'));
}

/** Labels in a box and in none of the others. */
function labelsOutside(box: LabelBox, others: readonly LabelBox[]): TextMap | undefined {
  const answer = new LabelQuestions().atPlace().outside(box, others);
  return answer.kind === 'found' ? answer.labels : undefined;
}
