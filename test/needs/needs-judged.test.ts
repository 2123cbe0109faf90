import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Need, NeedWorkload } from '../../src/clusters/needs/need.ts';
import { needKey } from '../../src/clusters/needs/resolve-needs.ts';
import { compareText } from '../../src/diagnostics/compare.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { addressesOf } from '../../src/model/address-set.ts';
import { includesPorts, noPorts, type PortSet, portRange } from '../../src/model/port-set.ts';
import { NeedJudge } from '../../src/needs/need-judge.ts';
import { addressEnd, type End, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterOf } from '../clusters/plain/support.ts';
import { policy, selector } from '../lint/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const namespaces = ['one', 'two'] as const;
const apps = ['a', 'b'] as const;
const numbers = [8080, 9090] as const;
const servers = { addresses: addressesOf(['10.0.0.1']), ports: portRange('TCP', 6443) };

/** Two pods in each namespace; their ports have names, so that a need can be about a name. */
const pods = namespaces.flatMap((namespace) =>
  apps.map((app) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: app, namespace, labels: { app } },
    spec: { containers: [{ name: 'main', ports: [{ name: 'web', containerPort: 8080 }] }] },
  })),
);
const spaces = namespaces.map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { name } },
}));

const app = fc.constantFrom(...apps);
const peer = fc.oneof(
  app.map((name) => ({ podSelector: selector({ app: name }) })),
  fc.constantFrom(...namespaces).map((name) => ({ namespaceSelector: selector({ name }), podSelector: {} })),
  fc.constantFrom('10.0.0.0/24', '10.9.0.0/16').map((cidr) => ({ ipBlock: { cidr } })),
);
const port = fc.constantFrom<number | string>(8080, 9090, 6443, 'web');
const rules = fc.array(fc.record({ peers: fc.array(peer, { minLength: 1, maxLength: 2 }), port }), { maxLength: 2 });
const policies = fc.array(
  fc.record({
    namespace: fc.constantFrom(...namespaces),
    app,
    ingress: fc.option(rules),
    egress: fc.option(rules),
  }),
  { maxLength: 5 },
);

const workload = fc.record({ namespace: fc.constantFrom(...namespaces), kind: fc.constant('Pod'), name: app });
const some = fc.uniqueArray(workload, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) });
const neededPort = fc.constantFrom<number | string>(...numbers, 'web', 'unknown');
const needs = fc
  .array(
    fc.record({ from: some, to: fc.option(some), ports: fc.uniqueArray(neededPort, { minLength: 1, maxLength: 2 }) }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map(needOf));

interface DrawnNeed {
  readonly from: readonly NeedWorkload[];
  readonly to: readonly NeedWorkload[] | null;
  readonly ports: readonly (number | string)[];
}

/** A need of a role of the API, or one that an Ingress shows. */
function needOf({ from, to, ports }: DrawnNeed, index: number): Need {
  const object = `Ingress/${index}-${ports.join('-')}`;
  return {
    kind: to === null ? 'rbac' : 'ingress',
    certainty: 'declared',
    from: { kind: 'workloads', workloads: from },
    to: to === null ? { kind: 'api-server' } : { kind: 'workloads', workloads: to },
    ports: ports.map((one) => ({ protocol: 'TCP', port: one })),
    origin: { object, namespace: 'one', fields: [] },
  };
}

type DrawnPolicies = typeof policies extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function cluster(name: string, drawn: DrawnPolicies, known: readonly Need[]): ClusterState {
  const state = clusterOf(
    ...spaces,
    ...pods,
    ...drawn.map(({ namespace, app: own, ingress, egress }, index) =>
      policy(`${namespace}/p${index}`, {
        podSelector: selector({ app: own }),
        policyTypes: [...(ingress === null ? [] : ['Ingress']), ...(egress === null ? [] : ['Egress'])],
        ingress: (ingress ?? []).map((rule) => ({ from: rule.peers, ports: [{ port: rule.port }] })),
        egress: (egress ?? []).map((rule) => ({ to: rule.peers, ports: [{ port: rule.port }] })),
      }),
    ),
  );
  // Tenants decide nothing about a need.
  const owned = new Map(
    [...state.namespaces].map(([key, one]) => [key, { ...one, tenant: key === 'one' ? 'red' : 'blue' }]),
  );
  return { ...state, name, namespaces: owned, needs: { needs: known, apiServer: servers, beyondLimit: [] } };
}

type Answer = 'allowed' | 'partly' | 'denied' | 'not judged';

/** Asks about every pair of pods, one port after the other. */
function naive(state: ClusterState, { from, to, ports }: Need): Answer {
  const ends = (workloads: readonly NeedWorkload[]) =>
    workloads.map(({ namespace, name }) => {
      const home = state.namespaces.get(namespace);
      const found = home?.workloads.find((one) => one.name === name);
      invariant(home !== undefined && found !== undefined, 'every cluster has every pod');
      return podEnd(state, home, found);
    });
  const targets: readonly (readonly [End, readonly PortSet[]])[] =
    to.kind === 'workloads'
      ? ends(to.workloads).map((end) => [
          end,
          ports.map(({ port: one }) => numberOf(one)).filter((set) => set !== noPorts),
        ])
      : [[addressEnd(servers.addresses), [servers.ports]]];
  const sources = from.kind === 'workloads' ? ends(from.workloads) : [];
  const asked = sources.flatMap((source) =>
    targets.flatMap(([target, all]) =>
      all.map((one): Answer => {
        const { allowed, conditional } = evaluate(state, source, target);
        if (includesPorts(allowed, one)) return 'allowed';
        return conditional.some((part) => includesPorts(part.ports, one)) ? 'partly' : 'denied';
      }),
    ),
  );
  const [only = 'not judged'] = asked;
  return asked.every((answer) => answer === only) ? only : 'partly';
}

function numberOf(written: number | string): PortSet {
  return typeof written === 'number' ? portRange('TCP', written) : written === 'web' ? portRange('TCP', 8080) : noPorts;
}

test('in each of several clusters, the verdict of a need equals that of a judge who tries every pair of pods', () => {
  const seen = new Map<string, number>();
  const answers = ['allowed', 'partly', 'denied', 'not judged'];
  const isRare = (): boolean => answers.some((answer) => (seen.get(answer) ?? 0) <= 2);
  assertUntil(
    fc.property(fc.array(fc.tuple(policies, needs), { minLength: 2, maxLength: 3 }), (drawn) => {
      for (const [index, [of, known]] of drawn.entries()) {
        const state = cluster(`c${index}`, of, known);
        const judge = new NeedJudge(state);
        for (const need of known) {
          const expected = naive(state, need);
          assert.is(judge.judge(need)?.verdict ?? 'not judged', expected, JSON.stringify([need, of]));
          seen.set(expected, (seen.get(expected) ?? 0) + 1);
        }
      }
    }),
    { atOnce: randomRuns(30, 120), most: 600, isRare },
  );
  for (const answer of answers) assert.ok((seen.get(answer) ?? 0) > 2, answer);
});

test('a change breaks exactly the needs of either record that were not denied before and are denied after it', () => {
  let breaks = 0;
  const state = fc.record({ before: policies, after: policies, recorded: needs, later: needs, kept: fc.boolean() });
  assertUntil(
    fc.property(fc.array(state, { minLength: 1, maxLength: 2 }), (drawn) => {
      const pairs = drawn.map(({ before, after, recorded, later, kept }, index) => ({
        was: cluster(`c${index}`, before, recorded),
        is: cluster(`c${index}`, after, kept ? recorded : later),
      }));
      const [was, is] = [pairs.map((pair) => pair.was), pairs.map((pair) => pair.is)];
      const { value } = diffLandscapes(knownLandscape(was, 'rendered'), knownLandscape(is, 'rendered'));
      assert.ok(value);
      const found = value.hazards
        .filter(({ code }) => code === 'need-broken')
        .flatMap(({ places, subjects = [] }) =>
          places.flatMap((place) => subjects.map((one) => `${place.cluster} ${one}`)),
        );
      const expected = pairs.flatMap((pair) => {
        const all = [pair.was, pair.is].flatMap(({ needs: known }) => known?.needs ?? []);
        const distinct = new Map(all.map((need) => [needKey(need), need]));
        return [...distinct.values()]
          .filter((need) => ['allowed', 'partly'].includes(naive(pair.was, need)) && naive(pair.is, need) === 'denied')
          .map((need) => `${pair.is.name} ${subjectOf(need)}`);
      });
      breaks += expected.length;
      assert.equal([...new Set(found)].sort(compareText), [...new Set(expected)].sort(compareText));
    }),
    { atOnce: randomRuns(30, 120), most: 600, isRare: () => breaks <= 5 },
  );
  assert.ok(breaks > 5, `${breaks} needs break`);
});

function subjectOf({ kind, from, to, ports, service, origin }: Need): string {
  return JSON.stringify([kind, from, to, ports, service, origin.object, origin.fields]);
}

test('needs that a change adds cannot use up the budget for the others', () => {
  const count = 600;
  const named = Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `p${index}`, namespace: 'one', labels: { app: `p${index}` } },
    spec: { containers: [{ name: 'main' }] },
  }));
  const closed = policy('one/closed', { podSelector: selector({ app: 'p1' }), policyTypes: ['Ingress'] });
  const own = { namespace: 'one', kind: 'Pod' };
  const between = (from: readonly number[], to: readonly number[], index: number): Need =>
    needOf(
      {
        from: from.map((one) => ({ ...own, name: `p${one}` })),
        to: to.map((one) => ({ ...own, name: `p${one}` })),
        ports: [8080 + index],
      },
      index,
    );
  const needed = between([0], [1], 0);
  const run = (start: number): number[] => Array.from({ length: 30 }, (_, index) => (start + index) % count);
  const many = Array.from({ length: 400 }, (_, index) =>
    between(run((index % 20) * 30), run(Math.floor(index / 20) * 30), index + 1),
  );
  const state = (objects: readonly object[], known: readonly Need[]): ClusterState => ({
    ...clusterOf(...spaces, ...objects),
    name: 'c',
    needs: { needs: known, beyondLimit: [] },
  });
  const { value } = diffLandscapes(
    knownLandscape([state(named, [needed])], 'rendered'),
    knownLandscape([state([...named, closed], [...many, needed])], 'rendered'),
  );
  const broken = value?.hazards.filter(({ code }) => code === 'need-broken') ?? [];
  assert.ok(broken.some(({ subjects = [] }) => subjects.includes(subjectOf(needed))));
  const judge = new NeedJudge(state(named, many));
  const judged = many.filter((need) => judge.judge(need) !== undefined);
  assert.ok(judged.length > 200 && judged.length < many.length, `${judged.length} of ${many.length}`);
});
