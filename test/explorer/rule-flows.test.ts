import { withoutExpired } from '../../src/explorer/page-flows.ts';
import { PageModel } from '../../src/explorer/page-model.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { api, flow, orders, podEnd } from './shop-flows.ts';
import { modelOf, pageOf, readerOf } from './support.ts';

const { clusters } = clustersOfSources(shopSources());
const evidenceOf = (flows: readonly Flow[], expires?: string): readonly PlacedEvidence[] => [
  {
    ...{ cluster: 'eu1', completeness: 'Complete', flows, leftOut: new Map(), sources: [] },
    ...(expires === undefined ? {} : { expires }),
  },
];

interface Asked {
  readonly cluster?: string;
  readonly namespace: string;
  readonly policy: string;
}

async function usedOf(model: PageModel, { cluster: name = 'eu1', namespace: place, policy }: Asked) {
  const cluster = model.index.clusters.find((one) => one.name === name);
  const namespace = cluster?.namespaces.find((one) => one.name === place);
  assert.ok(cluster !== undefined && namespace?.policies !== undefined);
  await model.why.load([namespace.policies]);
  const known = model.why.cluster(model.index.clusters.indexOf(cluster))?.namespaces.get(place)?.policies ?? [];
  const at = known.findIndex((one) => one.policy.metadata.name === policy);
  assert.ok(at !== -1, policy);
  const used = await model.usedRules(cluster, namespace, at);
  return used?.map(({ direction, index }) => `${direction} ${index}`);
}

const granted = { namespace: 'payments-app', policy: 'grant-checkout-charges' };

interface Case {
  readonly name: string;
  readonly flows: readonly Flow[];
  readonly asked: Asked;
  readonly used: readonly string[] | undefined;
}

const cases: readonly Case[] = [
  { name: 'passed', flows: [flow(orders, api, 8080)], asked: granted, used: ['Ingress 0'] },
  { name: 'by no flow', flows: [], asked: granted, used: [] },
  { name: 'by another port', flows: [flow(orders, api, 81)], asked: granted, used: [] },
  { name: 'dropped', flows: [flow(orders, api, 8080, { verdict: 'DROPPED' })], asked: granted, used: [] },
  {
    name: 'of another policy',
    flows: [flow(orders, api, 8080)],
    asked: { namespace: 'payments-app', policy: 'allow-from-partners' },
    used: [],
  },
  {
    name: 'of the same policy in another namespace',
    flows: [flow(podEnd('monitoring', 'StatefulSet', 'prometheus'), api, 9090)],
    asked: { namespace: 'checkout-app', policy: 'allow-metrics' },
    used: [],
  },
  {
    name: 'of the policy in its namespace',
    flows: [flow(podEnd('monitoring', 'StatefulSet', 'prometheus'), api, 9090)],
    asked: { namespace: 'payments-app', policy: 'allow-metrics' },
    used: ['Ingress 0'],
  },
  {
    name: 'without records of the cluster',
    flows: [flow(orders, api, 8080)],
    asked: { ...granted, cluster: 'us1', policy: 'allow-metrics', namespace: 'checkout-app' },
    used: undefined,
  },
];

table('a page knows the rules that a recorded flow passed', cases, async ({ flows, asked, used }) => {
  assert.equal(await usedOf(modelOf(pageOf(clusters, { evidence: evidenceOf(flows) })), asked), used);
});

test('after the last day of its records, a page says nothing of rules', async () => {
  const page = pageOf(clusters, { evidence: evidenceOf([flow(orders, api, 8080)], '2026-12-31') });
  const usedOn = (today: string) => usedOf(new PageModel(withoutExpired(page.index, today), readerOf(page)), granted);
  assert.equal(await usedOn('2026-12-31'), ['Ingress 0']);
  assert.is(await usedOn('2027-01-01'), undefined);
});

test('a page counts the connections that may have passed any rule', () => {
  const unknown: FlowEnd = { kind: 'pod', namespace: 'nowhere', pod: 'x-1' };
  const page = pageOf(clusters, { evidence: evidenceOf([flow(unknown, unknown, 80), flow(orders, api, 8080)]) });
  assert.equal(page.index.flows?.unmapped, { flows: 1, connections: 7 });
  assert.is(pageOf(clusters, { evidence: evidenceOf([flow(orders, api, 8080)]) }).index.flows?.unmapped, undefined);
});

test('a page without recorded flows has nothing of rules', async () => {
  const page = pageOf(clusters);
  assert.ok(page.chunks.every((chunk) => !('used' in chunk)));
  assert.is(await usedOf(modelOf(page), granted), undefined);
});
