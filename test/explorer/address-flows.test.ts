import fc from 'fast-check';
import { addressLines } from '../../src/explorer/address-lines.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { clusterOf, maker, policy } from '../clusters/plain/support.ts';
import { askedPort, bareAddress, clusterStateOf, randomCluster } from '../support/random-cluster.ts';
import { flowEndIn, randomFlow } from '../support/random-flows.ts';
import { randomRuns } from '../support/random-runs.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { modelOf, pageOf } from './support.ts';

const evidenceOf = (flows: readonly Flow[], cluster: string): readonly PlacedEvidence[] => [
  { cluster, completeness: 'Complete', flows, leftOut: new Map(), sources: [] },
];

const api: FlowEnd = { kind: 'pod', namespace: 'payments-app', workload: { kind: 'Deployment', name: 'api' } };
const flowTo = (to: string, more: Partial<Flow> = {}): Flow => ({
  ...{ from: api, to: { kind: 'address', address: to }, protocol: 'TCP', port: 443, verdict: 'FORWARDED', count: 7 },
  ...more,
});

interface Case {
  readonly name: string;
  readonly asked: string;
  readonly flows: readonly Flow[];
  /** What the line of `payments-app: api` says, which reaches 203.0.113.0/24. */
  readonly says: string;
}

const cases: readonly Case[] = [
  { name: 'nothing', asked: '203.0.113.9', flows: [], says: '[never] allowed and never seen' },
  {
    name: 'the whole block',
    asked: '203.0.113.0/24',
    flows: [flowTo('203.0.113.9')],
    says: '[seen] seen 7 times on 443/TCP',
  },
  {
    name: 'more than the block',
    asked: '203.0.112.0/20',
    flows: [flowTo('203.0.113.9')],
    says: 'part [seen] seen 7 times on 443/TCP',
  },
  {
    name: 'one address of the block: it may have been another',
    asked: '203.0.113.9',
    flows: [flowTo('203.0.113.9')],
    says: 'of the block: seen 7 times on 443/TCP',
  },
  {
    name: 'a part of the block: it may have been another',
    asked: '203.0.113.0/28',
    flows: [flowTo('203.0.113.200')],
    says: 'of the block: seen 7 times on 443/TCP',
  },
  {
    name: 'the block, on another port',
    asked: '203.0.113.0/24',
    flows: [flowTo('203.0.113.9', { port: 444 })],
    says: '[never] allowed and never seen',
  },
  {
    name: 'dropped, of the whole block',
    asked: '203.0.113.0/24',
    flows: [flowTo('203.0.113.9', { verdict: 'DROPPED' })],
    says: '[never] allowed and never seen, but 7 times dropped',
  },
  {
    name: 'dropped, perhaps of another address',
    asked: '203.0.113.9',
    flows: [flowTo('203.0.113.9', { verdict: 'DROPPED' })],
    says: '[never] allowed and never seen',
  },
];

const { clusters } = clustersOfSources(shopSources());
const eu1 = clusters.filter(({ name }) => name === 'eu1');

table('the focus of an address marks only what is about it', cases, async ({ asked, flows, says }) => {
  const model = modelOf(pageOf(eu1, { evidence: evidenceOf(flows, 'eu1') }));
  const lines = addressLines((await model.allConnections()) ?? [], asked);
  const own = lines.filter(({ who, direction }) => who === 'payments-app: api' && direction === 'Egress');
  assert.equal(
    own.map(({ part, seen, seenOfBlock }) =>
      [
        ...(part ? ['part'] : []),
        ...(seen === undefined ? [] : [`[${seen.state}] ${seen.words}`]),
        ...(seenOfBlock === undefined ? [] : [`of the block: ${seenOfBlock}`]),
      ].join(' '),
    ),
    [says],
  );
  const others = lines.filter((line) => !own.includes(line));
  assert.ok(others.length > 0 && others.every(({ seen }) => seen?.state === 'never'));
});

test('alike pods that reach different addresses are at the lines of their own', async () => {
  const reaches = (namespace: string, cidr: string) =>
    policy({ podSelector: {}, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr } }] }] }, { namespace });
  const web = (namespace: string) => maker('Deployment', 'web', { app: 'web' }, {}, { namespace });
  const inOne = clusterOf(web('one'), web('two'), reaches('one', '203.0.113.0/24'), reaches('two', '198.51.100.0/24'));
  const typed = [...inOne.namespaces].map(([name, one]) => [name, { ...one, type: 'app' }] as const);
  const state = { ...inOne, namespaces: new Map(typed) };
  const from: FlowEnd = { kind: 'pod', namespace: 'one', workload: { kind: 'Deployment', name: 'web' } };
  const model = modelOf(pageOf([state], { evidence: evidenceOf([flowTo('203.0.113.9', { from })], '') }));
  const reaching = async (asked: string) =>
    addressLines((await model.allConnections()) ?? [], asked)
      .filter(({ direction }) => direction === 'Egress')
      .map(({ who, seen }) => `${who} ${seen?.words}`);
  assert.equal(await reaching('203.0.113.0/24'), ['one: web seen 7 times on 443/TCP']);
  assert.equal(await reaching('198.51.100.0/24'), ['two: web allowed and never seen']);
});

test('the focus of an address has no marks of clusters without records', async () => {
  const model = modelOf(pageOf(clusters, { evidence: evidenceOf([], 'us1') }));
  const lines = addressLines((await model.allConnections()) ?? [], '203.0.113.0/24');
  const marked = lines.filter(({ seen }) => seen !== undefined);
  assert.ok(marked.length > 0 && marked.length < lines.length);
  assert.ok(marked.every(({ clusters: names }) => names === 'us1'));
});

const flowToAddress = fc.record({
  from: fc.record({ as: fc.constant('workload' as const), pod: fc.nat({ max: 5 }) }),
  to: fc.record({ as: fc.constant('address' as const), address: bareAddress }),
  ...{ at: askedPort, verdict: fc.constant('FORWARDED' as const), count: fc.constant(1) },
});

test('an address that no record can be about is never seen, and one that was seen is not', async () => {
  let [found, without] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      randomCluster,
      bareAddress,
      fc.array(fc.oneof(randomFlow, { weight: 3, arbitrary: flowToAddress }), { minLength: 3, maxLength: 8 }),
      async (cluster, asked, some) => {
        const flows = some.map(
          ({ from, to, at, verdict, count }): Flow => ({
            ...{ from: flowEndIn(cluster, from), to: flowEndIn(cluster, to), ...at, verdict, count },
          }),
        );
        const linesOf = async (recorded: readonly Flow[]) => {
          const model = modelOf(pageOf([clusterStateOf(cluster)], { evidence: evidenceOf(recorded, 'random') }));
          return addressLines((await model.allConnections()) ?? [], asked);
        };
        for (const { seen, seenOfBlock } of await linesOf(flows)) {
          const isMarked = seenOfBlock !== undefined || (seen !== undefined && seen.state !== 'never');
          if (!isMarked) without++;
          else found++;
          // A mark needs a record that passed and has an end outside of the pods.
          const isAny = flows.some(
            ({ from, to, verdict }) => verdict !== 'DROPPED' && [from, to].some((end) => end.kind !== 'pod'),
          );
          assert.ok(!isMarked || isAny);
        }
        // The same pods and ports, whatever was recorded. Many names are shortened.
        const [marked, plain] = [await linesOf(flows), await linesOf([])];
        if ([...marked, ...plain].some(({ who }) => /^every pod$| more\b/.test(who))) return;
        const bare = (lines: typeof marked) =>
          lines
            .flatMap(({ seen: _, seenOfBlock: _block, who, ...line }) => {
              const [place, names = ''] = who.split(': ');
              return names.split(', ').map((name) => JSON.stringify([line, place, name]));
            })
            .sort();
        assert.equal([...new Set(bare(marked))], [...new Set(bare(plain))]);
      },
    ),
    { numRuns: randomRuns(40, 150) },
  );
  assert.ok(found > 0 && without > 0, `${found} ${without}`);
});
