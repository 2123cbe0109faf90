import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { basisOf } from '../../../src/clusters/basis.ts';
import type { ClusterState } from '../../../src/clusters/cluster-state.ts';
import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import { explainPairs } from '../../../src/questions/explain-pairs.ts';
import { pairsOf } from '../../../src/questions/pairs.ts';
import { parsePortQuery } from '../../../src/questions/parse-ports.ts';
import { explanationJson } from '../../../src/report/explanation/explanation-json.ts';
import { clusterOf, ownedBy, pod, policy } from '../../clusters/plain/support.ts';
import { answersTo, peersNamed } from '../../support/questions.ts';
import { clusterStateOf, randomCluster } from '../../support/random-cluster.ts';
import { assert, table, test } from '../../support/table.ts';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../schemas/output/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = schemaOf('explanation');
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  schemas: ['guardrails', 'test-run', 'diagnostics', 'step', 'connectivity', 'flow-answers'].map(schemaOf),
});
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Document {
  readonly explanations: readonly {
    readonly from: { readonly kind: string };
    readonly to: { readonly kind: string; readonly service?: string };
    readonly verdict: string;
    readonly conditions: readonly string[];
    readonly note?: string;
    readonly ingress: {
      readonly state: string;
      readonly isolatedBy: readonly { readonly name: string; readonly manifest: object; readonly template?: object }[];
      readonly allowedBy: readonly { readonly rule: number; readonly peer?: number; readonly because: string }[];
      readonly nearMisses: readonly { readonly change: string; readonly label?: string; readonly says: string }[];
    };
  }[];
}

function documentOf(cluster: ClusterState, from: string, to: string, port: string): Document {
  const text = explanationJson(answersTo([cluster], from, to, port), basisOf([cluster], nothingLeftOut), {
    template: () => ({ path: 'policies/shared/allow.yaml', line: 7, column: 1 }),
  });
  assert.ok(text.endsWith('}\n'));
  const document = JSON.parse(text) as Document;
  assert.ok(validate(document), JSON.stringify(validate.errors));
  return document;
}

const cluster = clusterOf(
  pod('web-1', { app: 'web' }, { status: { podIP: '10.4.0.1' } }, ownedBy('Deployment', 'web')),
  pod('db', { app: 'db' }, { spec: { containers: [{ ports: [{ name: 'sql', containerPort: 5432 }] }] } }),
  pod('probe', {}),
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'front', namespace: 'shop' },
    spec: { selector: { app: 'db' }, ports: [{ port: 1, targetPort: 'sql' }] },
  },
  policy({
    podSelector: { matchLabels: { app: 'db' } },
    ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }],
  }),
);

table(
  'every kind of peer is data',
  [
    { name: 'a workload', from: 'shop/web', kind: 'workload' },
    { name: 'a pod', from: '10.4.0.1', kind: 'pod' },
    { name: 'a pod by its labels', from: 'shop{a=b}', kind: 'labels' },
    { name: 'addresses', from: '192.0.2.0/24', kind: 'addresses' },
  ],
  ({ from, kind }) => {
    for (const { from: peer } of documentOf(cluster, from, 'shop/db', 'sql').explanations) assert.is(peer.kind, kind);
  },
);

test('a Service stands with what it is resolved to', () => {
  const [found] = documentOf(cluster, 'shop/web', 'shop/svc/front', '1').explanations;
  assert.equal([found?.to.kind, found?.to.service], ['workload', 'shop/front']);
  assert.match(found?.note ?? '', /1\/TCP is the port of Service shop\/front/);
});

test('rules, places and what is missing are data, in words beside it', () => {
  const [allowed] = documentOf(cluster, 'shop/web', 'shop/db', 'sql').explanations;
  assert.equal(
    allowed?.ingress.isolatedBy.map(({ name, manifest, template }) => [name, manifest, template]),
    [['allow', { path: 'list.json', line: 1 }, { path: 'policies/shared/allow.yaml', line: 7 }]],
  );
  assert.equal(
    allowed?.ingress.allowedBy.map(({ rule, peer, because }) => [rule, peer, because]),
    [[0, 0, "pods with app=web of the policy's namespace"]],
  );
  const [denied] = documentOf(cluster, 'shop/probe', 'shop/db', 'sql').explanations;
  assert.equal(
    denied?.ingress.nearMisses.map(({ change, label, says }) => [change, label, says]),
    [['pod-label', 'app', 'add the label "app: web" to the pods of shop/probe.']],
  );
});

test('a condition is data', () => {
  const block = { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] };
  const known = clusterOf(pod('web'), pod('db'), policy({ podSelector: {}, ingress: [block] }));
  const [found] = documentOf(known, 'shop/web', 'shop/db', '1').explanations;
  assert.equal([found?.verdict, found?.conditions], ['conditional', ['pod-address']]);
});

test('explanations of random clusters fit the schema', () => {
  const port = fc.constantFrom('any', '80', '1-100', 'any/UDP');
  fc.assert(
    fc.property(randomCluster, fc.nat(), fc.nat(), port, (random, first, second, written) => {
      const state = clusterStateOf(random);
      const peers = [...state.namespaces.values()].flatMap(({ name, workloads }) =>
        workloads.length === 0 ? [] : peersNamed([state], `${name}/*`),
      );
      const [from, to] = [first, second].map((index) => peers[index % Math.max(1, peers.length)]);
      if (from === undefined || to === undefined) return;
      const pairs = pairsOf([from], [to], 'any');
      const ports = parsePortQuery(written);
      if (pairs.value === undefined || ports.value === undefined) return;
      const answers = explainPairs(pairs.value, ports.value);
      if (answers.value === undefined) return;
      const text = explanationJson(answers.value, basisOf([state], nothingLeftOut), {});
      assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    }),
    { numRuns: 100 },
  );
});
