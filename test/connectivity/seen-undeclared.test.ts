import fc from 'fast-check';
import { analyzeSeen } from '../../src/connectivity/analyze-seen.ts';
import { seenPart } from '../../src/connectivity/seen-filter.ts';
import { isSeen } from '../../src/connectivity/seen-rows.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import { sameLastingLabels } from '../../src/questions/peer-of-end.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { naiveFit } from '../support/naive-undeclared.ts';
import { askedPort, clusterOfTwins, clusterStateOf } from '../support/random-cluster.ts';
import { labels, namespaceNames } from '../support/random-policies.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const evidenceOf = (flows: readonly Flow[]) => ({
  ...{ cluster: 'random', completeness: 'Complete' as const, sources: [], flows, leftOut: new Map() },
});

const undeclaredFlow = fc.record({
  own: fc.nat({ max: 9 }),
  direction: fc.constantFrom('Ingress' as const, 'Egress' as const),
  namespace: fc.constantFrom(...namespaceNames, 'nowhere', 'nowhere', 'nowhere', 'elsewhere'),
  labels: fc.option(labels, { nil: undefined, freq: 4 }),
  at: askedPort,
  verdict: fc.constantFrom('FORWARDED' as const, 'FORWARDED' as const, 'AUDIT' as const, 'DROPPED' as const),
});

test('a flow with an undeclared pod is at the rows that it surely or perhaps fits, as a naive judge says', () => {
  const counts = new Map<string, number>();
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const kinds = ['surely', 'perhaps', 'no'].flatMap((fit) => [`${fit}, labels`, `${fit}, no labels`]);
  assertUntil(
    fc.property(clusterOfTwins, fc.array(undeclaredFlow, { minLength: 6, maxLength: 6 }), (cluster, asked) => {
      const state = clusterStateOf(cluster);
      for (const { own: place, direction, namespace, labels: shown, at, verdict } of asked) {
        const own = cluster.pods[place % cluster.pods.length];
        assert.ok(own !== undefined);
        const isKnown = shown !== undefined && Object.keys(shown).length > 0;
        // Pods with the labels of a declared workload are taken for pods of this workload.
        const here = state.namespaces.get(namespace)?.workloads ?? [];
        if (isKnown && here.some((one) => sameLastingLabels(one.labels, shown))) continue;
        const end: FlowEnd = { kind: 'pod', namespace, pod: 'nobody-knows', ...(isKnown ? { labels: shown } : {}) };
        const declared: FlowEnd = { kind: 'pod', namespace: own.namespace, workload: { name: own.name } };
        const [from, to] = direction === 'Egress' ? [declared, end] : [end, declared];
        const flow: Flow = { from, to, ...at, verdict, count: 3 };
        const { clusters, seen } = analyzeSeen([state], [evidenceOf([flow])]);
        const [found] = clusters;
        const [marks] = seen.clusters;
        assert.ok(found !== undefined && marks !== undefined);
        const group = found.groups.findIndex(({ places }) =>
          places.some(
            ({ namespaces, workloads }) =>
              namespaces.includes(own.namespace) && workloads.some(({ name }) => name === own.name),
          ),
        );
        for (const row of [...found.undeclared, ...found.undeclaredPods]) {
          const byGroup = marks.undeclared.get(row);
          assert.ok([...(byGroup?.keys() ?? [])].every((one) => one === group));
          if (!row.groups.includes(group)) continue;
          const [mark, another] = byGroup?.get(group) ?? [];
          assert.is(another, undefined);
          const fit = naiveFit(cluster, row, {
            direction,
            own,
            namespace,
            ...(isKnown ? { labels: shown } : {}),
            ...at,
          });
          const is = mark === undefined ? 'no' : mark.uncertain ? 'perhaps' : 'surely';
          const text = JSON.stringify({ flow, row, fit });
          count(`${fit}, ${isKnown ? 'labels' : 'no labels'}`);
          if (mark !== undefined) {
            assert.is(mark.forwarded.connections + mark.dropped.connections, 3, text);
            assert.is(isSeen([mark]), verdict !== 'DROPPED', text);
          }
          if (verdict === 'DROPPED') {
            // A drop at a row that only may be its row says nothing of the row.
            if (is === 'perhaps') assert.unreachable(text);
            if (isKnown) assert.is(is, fit === 'surely' ? 'surely' : 'no', text);
            else if (is === 'surely') assert.is(fit, 'surely', text);
          } else if (isKnown) assert.is(is, fit, text);
          else if (is === 'surely') assert.is(fit, 'surely', text);
          // Which port a name stands for, the other side's policies decide as well: without labels, they are not known.
          else if (is === 'perhaps')
            assert.ok(fit !== 'no' || row.namedPorts.length + row.conditionalNames.length > 0, text);
          else assert.is(fit, 'no', text);
        }
      }
    }),
    { atOnce: randomRuns(50, 600), most: 1_500, isRare: () => kinds.some((kind) => !counts.has(kind)) },
  );
  for (const kind of kinds) assert.ok(counts.has(kind), `no flow fits a row so: ${kind}`);
});

interface Marked {
  readonly name: string;
  /** The end that is no declared pod; the other is the pod `web` in `shop`, which it reaches. */
  readonly from: object;
  readonly port?: number;
  readonly verdict?: 'DROPPED';
  /** Rows of ingress, and their marks. */
  readonly rows: readonly string[];
}

const web = { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress'] };
const ingress = [
  { from: [{ podSelector: { matchLabels: { app: 'helper' } } }], ports: [{ port: 80 }] },
  { from: [{ namespaceSelector: {} }], ports: [{ port: 443 }] },
  { from: [{ namespaceSelector: { matchLabels: { team: 'b' } } }], ports: [{ port: 8080 }] },
  {
    from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'batch' } } }],
    ports: [{ port: 9000 }],
  },
];

const marked: readonly Marked[] = [
  {
    name: 'a pod with the labels of a row is at the row',
    from: { namespace: 'shop', labels: { app: 'helper' } },
    rows: ['shop app=helper: seen'],
  },
  {
    name: 'a pod with other labels, whose connection the policies deny, is at no row',
    from: { namespace: 'shop', labels: { app: 'other' } },
    rows: [],
  },
  {
    name: 'a pod of which the record has no labels may be at the row',
    from: { namespace: 'shop', pod: 'x-1' },
    rows: ['shop app=helper: perhaps seen'],
  },
  {
    name: 'a drop of such a pod says nothing of a row',
    from: { namespace: 'shop', pod: 'x-1' },
    verdict: 'DROPPED',
    rows: [],
  },
  {
    name: 'any pod of an undeclared namespace is at the row for any',
    from: { namespace: 'new', pod: 'x-1' },
    port: 443,
    rows: ['any any: seen'],
  },
  {
    name: 'an undeclared namespace, of which only the name is known, may have the labels of a row',
    from: { namespace: 'new', labels: { app: 'x' } },
    port: 8080,
    rows: ['team=b any: perhaps seen'],
  },
  {
    name: 'an undeclared namespace is at the row for its name',
    from: { namespace: 'batch', labels: { app: 'x' } },
    port: 9000,
    rows: ['kubernetes.io/metadata.name=batch any: seen'],
  },
  {
    name: 'an undeclared namespace with another name is not',
    from: { namespace: 'new', labels: { app: 'x' } },
    port: 9000,
    rows: [],
  },
];

table('rows with pods that nothing declares', marked, ({ from, port = 80, verdict, rows }) => {
  const cluster = clusterOf(pod('web', { app: 'web' }), policy({ ...web, ingress }, {}));
  const flow: Flow = {
    ...{ from: { kind: 'pod', ...from } as FlowEnd, to: { kind: 'pod', namespace: 'shop', workload: { name: 'web' } } },
    ...{ protocol: 'TCP', port, verdict: verdict ?? 'FORWARDED', count: 1 },
  };
  const { seen } = analyzeSeen([cluster], [{ ...evidenceOf([flow]), cluster: '' }]);
  const found = [...(seen.clusters[0]?.undeclared ?? [])].flatMap(([row, byGroup]) =>
    [...byGroup.values()].flat().map(({ uncertain }) => {
      const where = 'relation' in row ? (row.namespaces?.join() ?? 'shop') : row.namespaces;
      return `${where} ${row.pods}: ${uncertain ? 'perhaps seen' : 'seen'}`;
    }),
  );
  assert.equal(found, rows);
});

test('with a filter of verdicts, a row that may have been used is not in the part that was not seen', () => {
  const cluster = clusterOf(pod('web', { app: 'web' }), policy({ ...web, ingress }, {}));
  const flow: Flow = {
    ...{ from: { kind: 'pod', namespace: 'new', labels: { app: 'x' } }, protocol: 'TCP', port: 8080 },
    ...{ to: { kind: 'pod', namespace: 'shop', workload: { name: 'web' } }, verdict: 'FORWARDED', count: 1 },
  };
  const all = analyzeSeen([cluster], [{ ...evidenceOf([flow]), cluster: '' }], { states: ['allowed'] });
  const namespacesIn = (filter: 'seen' | 'not-seen') =>
    seenPart(all, filter).clusters.flatMap(({ undeclared }) =>
      undeclared.filter(({ direction }) => direction === 'Ingress').map(({ namespaces }) => namespaces),
    );
  assert.equal(namespacesIn('seen'), ['team=b']);
  assert.equal(namespacesIn('not-seen'), ['any', 'kubernetes.io/metadata.name=batch']);
});
