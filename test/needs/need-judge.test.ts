import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Need } from '../../src/clusters/needs/need.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { allAddresses } from '../../src/model/address-set.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { needsOf } from '../../src/needs/cluster-needs.ts';
import { NeedJudge } from '../../src/needs/need-judge.ts';
import { addressEnd, type End, hypotheticalEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterOf, read } from '../clusters/plain/support.ts';
import { policy, selector } from '../lint/support.ts';
import { assert, test } from '../support/table.ts';

const names = ['a', 'b', 'c'] as const;
const ports = [8080, 9090] as const;

const pod = (app: string, index: number, to: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: `${app}-${index}`, namespace: 'shop', labels: { app, index: String(index) } },
  spec: { containers: [{ name: 'main', image: 'x', env: [{ name: 'URL', value: `http://${to}` }] }] },
});

const service = (app: string, port: number): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: app, namespace: 'shop' },
  spec: { selector: { app }, ports: [{ port: 80, targetPort: port }] },
});

const one = fc.constantFrom(...names);
const peer = fc.oneof(
  one.map((app) => ({ podSelector: selector({ app }) })),
  fc.constant({ ipBlock: { cidr: '192.0.2.0/24' } }),
);
const rule = fc.record({ peers: fc.array(peer, { minLength: 1, maxLength: 2 }), port: fc.constantFrom(...ports) });
const rules = fc.array(rule, { maxLength: 2 });
const selected = fc.record({ app: one, index: fc.constantFrom('0', '1', undefined) });
const policies = fc.array(fc.record({ selected, ingress: fc.option(rules), egress: fc.option(rules) }), {
  maxLength: 4,
});
const world = fc
  .record({ targets: fc.array(one, { minLength: 3, maxLength: 3 }), port: fc.constantFrom(...ports), policies })
  .map(({ targets, port, policies: all }) =>
    clusterOf(
      ...names.flatMap((app, index) => [
        pod(app, 0, targets[index] ?? 'a'),
        pod(app, 1, targets[index] ?? 'a'),
        service(app, port),
      ]),
      ...all.map(({ selected: { app, index }, ingress, egress }, number) =>
        policy(`p${number}`, {
          podSelector: selector({ app, ...(index === undefined ? {} : { index }) }),
          policyTypes: [...(ingress === null ? [] : ['Ingress']), ...(egress === null ? [] : ['Egress'])],
          ingress: (ingress ?? []).map((each) => ({ from: each.peers, ports: [{ port: each.port }] })),
          egress: (egress ?? []).map((each) => ({ to: each.peers, ports: [{ port: each.port }] })),
        }),
      ),
    ),
  );

type Answer = 'allowed' | 'partly' | 'denied';

/** Tries every pair of pods; for any peer also pods that could exist, and every address. */
function naive(cluster: ClusterState, { from, to, ports: asked }: Need): Answer {
  const shop = cluster.namespaces.get('shop');
  invariant(shop !== undefined, 'every world has the namespace');
  const port = portRange('TCP', Number(asked[0]?.port));
  const ends = (end: Need['from']) =>
    shop.workloads
      .filter(({ name }) => end.kind === 'workloads' && end.workloads.some((workload) => workload.name === name))
      .map((workload) => podEnd(cluster, shop, workload));
  const ask = (source: End, target: End): Answer => {
    const { allowed, conditional } = evaluate(cluster, source, target);
    if (includesPorts(allowed, port)) return 'allowed';
    return conditional.some((part) => includesPorts(part.ports, port)) ? 'partly' : 'denied';
  };
  // Another policy may let such a pod out, so only the side of the destination counts.
  const free = { ...shop, policies: [] };
  const anyone = [addressEnd(allAddresses), ...names.map((app) => hypotheticalEnd(cluster, free, { app }))];
  const answers =
    from.kind === 'anyone'
      ? ends(to).map((target) => (anyone.some((one) => ask(one, target) !== 'denied') ? 'allowed' : 'denied'))
      : ends(from).flatMap((source) => ends(to).map((target) => ask(source, target)));
  const [only = 'partly'] = answers;
  return answers.every((answer) => answer === only) ? only : 'partly';
}

test('the verdict of a need equals that of a judge who tries every pair of pods', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(world, (cluster) => {
      const judge = new NeedJudge(cluster);
      for (const need of needsOf(cluster)) {
        const verdict = judge.judge(need)?.verdict;
        assert.is(verdict, naive(cluster, need), JSON.stringify(need));
        seen.set(`${need.from.kind} ${verdict}`, (seen.get(`${need.from.kind} ${verdict}`) ?? 0) + 1);
      }
    }),
    { numRuns: 150 },
  );
  for (const verdict of ['allowed', 'partly', 'denied'])
    assert.ok((seen.get(`workloads ${verdict}`) ?? 0) > 5, verdict);
  assert.ok((seen.get('anyone denied') ?? 0) > 5, 'any peer is denied');
});

test('10,000 Services and 10,000 variables are read in seconds, and the needs beyond 100 of an object are counted', () => {
  const count = 10_000;
  const env = Array.from({ length: count }, (_, index) => ({ name: `URL_${index}`, value: `http://s${index}` }));
  const items = Array.from({ length: count }, (_, index) => [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `s${index}`, namespace: 'shop' },
      spec: { selector: { app: `a${index}`, team: 'all' }, ports: [{ port: 80 }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `p${index}`, namespace: 'shop', labels: { app: `a${index}`, team: 'all' } },
      spec: { containers: [{ name: 'main', ...(index === 0 ? { env } : {}) }] },
    },
  ]).flat();
  const files = { 'list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) };
  const start = performance.now();
  const { value, diagnostics } = read(files);
  const cluster = value?.clusters.get('')?.load().value;
  assert.is(cluster?.needs?.needs.length, 100);
  assert.ok(
    diagnostics.some(({ code, message }) => code === 'needs-beyond-limit' && message.includes('9,899 further needs')),
    diagnostics.map(({ message }) => message).join(' '),
  );
  const judge = new NeedJudge(cluster as ClusterState);
  for (const need of needsOf(cluster as ClusterState)) judge.judge(need);
  assert.ok(performance.now() - start < 20_000, 'it takes seconds');
});
