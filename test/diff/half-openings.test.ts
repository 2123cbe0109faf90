import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { HalfOpening, PlacedEnd } from '../../src/diff/landscape-diff.ts';
import type { Direction } from '../../src/model/network-policy.ts';
import { formatPorts, noPorts, subtractPorts, unitePorts } from '../../src/model/port-set.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { evaluate, sideVerdicts } from '../../src/verdicts/evaluator.ts';
import { possiblePorts } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { randomChange } from '../support/random-change.ts';
import { clusterStateOf, type RandomCluster } from '../support/random-cluster.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

function halfOpenings(before: ClusterState, after: ClusterState): readonly HalfOpening[] {
  const { value, diagnostics } = diffLandscapes(knownLandscape([before]), knownLandscape([after]));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value.halfOpenings;
}

interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

function placed({ namespaces }: ClusterState): ReadonlyMap<string, Placed> {
  return new Map(
    [...namespaces.values()].flatMap((namespace) =>
      namespace.workloads.map((workload) => [`${namespace.name}/${workload.name}`, { namespace, workload }] as const),
    ),
  );
}

const directions: readonly Direction[] = ['Egress', 'Ingress'];

/** The half openings as the evaluator finds them when it is asked about each pair of pods: `Egress a/x → b/y 80/TCP`. */
function judged(before: ClusterState, after: ClusterState): readonly string[] {
  const [old, now] = [placed(before), placed(after)];
  const found: string[] = [];
  const both = [...now.keys()].filter((name) => old.has(name));
  for (const source of both) {
    for (const destination of both) {
      const ends = (cluster: ClusterState, pods: ReadonlyMap<string, Placed>) =>
        [source, destination].map((name) => {
          const { namespace, workload } = pods.get(name) as Placed;
          return podEnd(cluster, namespace, workload);
        }) as [ReturnType<typeof podEnd>, ReturnType<typeof podEnd>];
      const [was, is] = [ends(before, old), ends(after, now)];
      if (source === destination && now.get(source)?.workload.single) continue;
      for (const direction of directions) {
        const opened = subtractPorts(
          possiblePorts(sideVerdicts(after, direction, ...is)),
          possiblePorts(sideVerdicts(before, direction, ...was)),
        );
        const ports = subtractPorts(opened, possiblePorts(evaluate(after, ...is)));
        const text = formatPorts(ports);
        if (text !== 'none') found.push(`${direction} ${source} → ${destination} ${text}`);
      }
    }
  }
  return found.sort();
}

/** The same as the diff has it, pair by pair. */
function told(before: ClusterState, after: ClusterState): readonly string[] {
  const now = placed(after);
  const pairs = new Map<string, HalfOpening['ports']>();
  const podsOf = (ends: HalfOpening['from'], placedEnds: readonly PlacedEnd[]): readonly string[] =>
    ends.flatMap((end, index) =>
      end.kind === 'pods'
        ? (placedEnds[index]?.namespaces ?? []).flatMap((name) =>
            end.workloads.map((workload) => `${name}/${workload.name}`),
          )
        : [],
    );
  for (const { opens, from, to, relation, ports, places } of halfOpenings(before, after)) {
    for (const place of places) {
      for (const source of podsOf(from, place.from)) {
        for (const destination of podsOf(to, place.to)) {
          const same = source.split('/')[0] === destination.split('/')[0];
          if (relation !== 'any' && same !== (relation === 'same')) continue;
          if (source === destination && now.get(source)?.workload.single) continue;
          const key = `${opens} ${source} → ${destination}`;
          pairs.set(key, unitePorts(pairs.get(key) ?? noPorts, ports));
        }
      }
    }
  }
  return [...pairs].map(([key, ports]) => `${key} ${formatPorts(ports)}`).sort();
}

function stateOf(cluster: RandomCluster, typed: boolean): ClusterState {
  const state = clusterStateOf(cluster);
  if (!typed) return state;
  const namespaces = [...state.namespaces].map(([name, one]) => [name, { ...one, type: 'kind' }] as const);
  return { ...state, namespaces: new Map(namespaces) };
}

test('half openings are exactly those that are found when each pair of pods is asked about', () => {
  const numRuns = randomRuns(70, 200);
  let found = 0;
  assertUntil(
    fc.property(randomChange, fc.boolean(), ({ before, after }, typed) => {
      const states = [stateOf(before, typed), stateOf(after, typed)] as const;
      const expected = judged(...states);
      found += expected.length;
      assert.equal(told(...states), expected);
    }),
    { atOnce: numRuns, most: 5 * numRuns, isRare: () => found <= numRuns * 0.3 },
  );
  assert.ok(found > numRuns * 0.3, `${found}`);
});

const deny = (namespace: string) =>
  policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }, { name: 'deny', namespace });
const pods = [
  pod('web', { app: 'web' }),
  pod('db', { app: 'db' }),
  pod('store', { app: 'store' }, {}, { namespace: 'data' }),
];
const cluster = (...policies: readonly object[]): ClusterState =>
  clusterOf(...pods, deny('shop'), deny('data'), ...policies);
const toData = {
  podSelector: { matchLabels: { app: 'web' } },
  policyTypes: ['Egress'],
  egress: [
    { to: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'store' } } }], ports: [{ port: 5432 }] },
  ],
};
const fromShop = {
  podSelector: { matchLabels: { app: 'store' } },
  policyTypes: ['Ingress'],
  ingress: [
    { from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 5432 }] },
  ],
};
const egress = policy(toData, { name: 'to-data' });
const ingress = policy(fromShop, { name: 'from-shop', namespace: 'data' });

table<{ name: string; before: ClusterState; after: ClusterState; expected: readonly string[] }>(
  'what one side opens while the other keeps it closed',
  [
    {
      name: 'egress',
      before: cluster(),
      after: cluster(egress),
      expected: ['Egress shop/web → data/store 5432/TCP'],
    },
    {
      name: 'ingress',
      before: cluster(),
      after: cluster(ingress),
      expected: ['Ingress shop/web → data/store 5432/TCP'],
    },
    {
      name: 'nothing, where both open: that is a connection',
      before: cluster(),
      after: cluster(egress, ingress),
      expected: [],
    },
    {
      name: 'nothing, where the second half opens',
      before: cluster(ingress),
      after: cluster(ingress, egress),
      expected: [],
    },
    { name: 'nothing, where nothing changes', before: cluster(egress), after: cluster(egress), expected: [] },
    { name: 'nothing, where a side closes', before: cluster(egress), after: cluster(), expected: [] },
    {
      name: 'only the ports that the other side keeps closed',
      before: cluster(ingress),
      after: cluster(ingress, policy({ ...toData, egress: [{ to: toData.egress[0]?.to }] }, { name: 'to-data' })),
      expected: ['Egress shop/web → data/store 1-5431/TCP, 5433-65535/TCP, all UDP, all SCTP'],
    },
    {
      name: 'by another label of a pod alone',
      before: clusterOf(pod('web', { app: 'wbe' }), ...pods.slice(1), deny('shop'), deny('data'), egress),
      after: cluster(egress),
      expected: ['Egress shop/web → data/store 5432/TCP'],
    },
  ],
  ({ before, after, expected }) => {
    assert.equal(told(before, after), expected);
    assert.equal(judged(before, after), expected);
  },
);

test('the policies that open the side are its causes', () => {
  const causes = halfOpenings(cluster(), cluster(egress, policy(fromShop, { name: 'other', namespace: 'shop' })));
  assert.equal(
    causes.map((half) => [
      half.opens,
      half.causes.map((cause) => cause.kind === 'policy' && [cause.policy, cause.direction]),
    ]),
    [['Egress', [['to-data', 'Egress']]]],
  );
});
