import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump } from '../../src/clusters/dump/cluster-dump.ts';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { implies } from '../../src/guardrails/implies.ts';
import { describeDifference, proveImport } from '../../src/import/proof.ts';
import { renderSources } from '../../src/import/render-sources.ts';
import { sourceFiles } from '../../src/import/source-files.ts';
import { inferLandscape } from '../../src/inference/infer-landscape.ts';
import type { InferredLandscape } from '../../src/inference/inferred-landscape.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';
import { clusterOf, policy } from '../clusters/plain/support.ts';
import { allowedConnections, type End, type JudgedPolicy, meaningOf } from '../support/naive-evaluator.ts';
import { clusterStateOf, type RandomCluster, randomCluster } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';
import { dumpOf, settings, written } from './support.ts';

const smallState = clusterOf(
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'one', labels: { team: 'a', region: 'eu' } } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'two' } },
  policy(
    {
      podSelector: { matchLabels: { app: 'db' } },
      ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'a' } } }] }],
    },
    { namespace: 'one' },
  ),
  {
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'one', labels: { app: 'db' } } },
    spec: { containers: [] },
  },
);

test('an import of any cluster is proved', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const dumps = [dumpOf(clusterStateOf(cluster))];
      const { report } = written(inferLandscape(dumps), dumps);
      assert.is(report.proved, cluster.policies.length);
    }),
    { numRuns: randomRuns(13, 40) },
  );
});

test('an import writes that policies apply to the own node, and the needs of probes', () => {
  const state: ClusterState = {
    ...clusterOf(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'one' } },
      {
        ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'one', labels: { app: 'db' } } },
        spec: { containers: [{ name: 'main', livenessProbe: { grpc: { port: 9000 } } }] },
      },
    ),
    policiesApplyToOwnNode: 'always',
  };
  const textsOf = (one: ClusterState): string => {
    const dumps = [dumpOf(one)];
    const { files } = written(inferLandscape(dumps), dumps);
    return files.map(({ text }) => text).join('\n');
  };
  const text = textsOf(state);
  assert.match(text, 'policiesApplyToOwnNode: always');
  assert.match(text, 'kind: probe');
  const { policiesApplyToOwnNode: _, ...usual } = state;
  assert.not.match(textsOf(usual), /policiesApplyToOwnNode|kind: probe/);

  const [dump, other] = [dumpOf(state), dumpOf(usual)];
  const { proof } = proofOf(inferLandscape([dump]), [dump]);
  assert.equal(proof.differences, [], 'the same state is proved');
  const rendered = renderSources(sourceFiles(inferLandscape([other]), [other], settings), settings.ringfenceVersion);
  const known = rendered.value?.known;
  invariant(known !== undefined, 'no limit is exceeded');
  assert.equal(proveImport([dump], known).differences.map(describeDifference), [
    'cluster "eu1": policiesApplyToOwnNode differs',
  ]);
});

/** Changes the first place of a document that a change takes, in the order of its fields from `skip` on. */
type Change = (value: Json, key: string) => Json | undefined;

const changes: Readonly<Record<string, Change>> = {
  'a port is dropped': (value, key) => (key === 'ports' && isJsonArray(value) ? value.slice(1) : undefined),
  'a port is another': (value, key) =>
    key === 'port' && typeof value === 'number' ? (value === 1 ? 2 : 1) : undefined,
  'a protocol is another': (value, key) =>
    key === 'protocol' && typeof value === 'string' ? (value === 'UDP' ? 'SCTP' : 'UDP') : undefined,
  'a range is longer': (value, key) => (key === 'endPort' && typeof value === 'number' ? 65535 : undefined),
  'a CIDR is wider': (value, key) =>
    key === 'cidr' && typeof value === 'string' ? (value.includes(':') ? '::/0' : '0.0.0.0/0') : undefined,
  'an exception of a block is dropped': (value, key) => (key === 'except' && isJsonArray(value) ? [] : undefined),
  'a peer is dropped': (value, key) =>
    (key === 'from' || key === 'to') && isJsonArray(value) ? value.slice(1) : undefined,
  'a rule is dropped': (value, key) =>
    (key === 'ingress' || key === 'egress') && isJsonArray(value) ? value.slice(1) : undefined,
  'a direction is dropped': (value, key) =>
    key === 'policyTypes' && isJsonArray(value) && value.length > 1 ? value.slice(1) : undefined,
  'a label of a selector is dropped': (_, key) => (key === 'matchLabels' ? {} : undefined),
  'a requirement is dropped': (value, key) =>
    key === 'matchExpressions' && isJsonArray(value) ? value.slice(1) : undefined,
};

/** Returns the value with the change made once; nothing if there is no place for it. */
function changed(value: Json, change: Change, state: { skip: number }): Json | undefined {
  if (isJsonArray(value)) {
    for (const [index, item] of value.entries()) {
      const other = changed(item, change, state);
      if (other !== undefined) return value.with(index, other);
    }
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const made = change(item, key);
    const here = made === undefined || state.skip-- > 0 ? changed(item, change, state) : made;
    if (here === undefined) continue;
    // An empty list that means everything is an error in sources; an absent one is not.
    const { [key]: _, ...rest } = value;
    return isJsonArray(here) && here.length === 0 ? rest : { ...value, [key]: here };
  }
  return undefined;
}

/** Makes a change in the first template that has a place for it. */
function wrongly(inferred: InferredLandscape, change: Change, skip: number): InferredLandscape | undefined {
  const state = { skip };
  for (const [place, template] of inferred.shared.entries()) {
    const document = changed(template.document, change, state);
    if (document === undefined) continue;
    const shared = inferred.shared.with(place, { ...template, document: document as JsonObject });
    return { ...inferred, shared, types: inferred.types.map((type) => ({ ...type, defaultDeny: new Set() })) };
  }
  for (const [index, type] of inferred.types.entries()) {
    for (const [place, template] of type.templates.entries()) {
      const document = changed(template.document, change, state);
      if (document === undefined) continue;
      const templates = type.templates.with(place, { ...template, document: document as JsonObject });
      return { ...inferred, types: inferred.types.with(index, { ...type, templates, defaultDeny: new Set() }) };
    }
  }
  return undefined;
}

function proofOf(inferred: InferredLandscape, dumps: readonly ClusterDump[]) {
  const rendered = renderSources(sourceFiles(inferred, dumps, settings), settings.ringfenceVersion);
  const known = rendered.value?.known;
  invariant(known !== undefined, 'no limit is exceeded');
  return { proof: proveImport(dumps, known), known };
}

/** The ends of the judge: declared pods, pods that no manifest declares, addresses. */
function endsOf({ namespaces, pods }: RandomCluster): readonly End[] {
  const others = namespaces.flatMap(({ name }) => [
    { name: 'bare', namespace: name, labels: {} },
    { name: 'labelled', namespace: name, labels: { app: 'web', tier: 'front' } },
  ]);
  return [
    ...[...pods, ...others].map((pod) => ({ pod })),
    ...['8.8.8.8', '10.0.0.77', '169.254.169.254', 'fd00::77', '2001:db8::1'].map((address) => ({ address })),
  ];
}

test('where a naive judge finds a connection that differs, the proof is refused', () => {
  const counts = { judged: 0, differing: 0 };
  const change = fc.constantFrom(...Object.values(changes));
  fc.assert(
    fc.property(randomCluster, change, fc.nat({ max: 3 }), (cluster, wrong, skip) => {
      const dumps = [dumpOf(clusterStateOf(cluster))];
      const inferred = wrongly(inferLandscape(dumps), wrong, skip);
      if (inferred === undefined) return;
      const { proof, known } = proofOf(inferred, dumps);
      const state = known.clusters.get('eu1')?.load().value;
      const after = [...(state?.namespaces.values() ?? [])].flatMap(({ name: namespace, policies }) =>
        policies.map(({ policy: { metadata, spec } }) =>
          meaningOf({ metadata: { name: metadata.name, namespace }, spec } as JudgedPolicy),
        ),
      );
      const { namespaces } = cluster;
      const universe = { ends: endsOf(cluster), ports: [1, 53, 80, 443], protocols: ['TCP', 'UDP'] as const };
      const was = allowedConnections({ namespaces, policies: cluster.policies.map(meaningOf) }, universe);
      const is = allowedConnections({ namespaces, policies: after }, universe);
      counts.judged++;
      if (was.size === is.size && [...was].every((connection) => is.has(connection))) return;
      counts.differing++;
      assert.ok(proof.differences.length > 0, 'the judge finds a connection that differs, and the proof does not');
    }),
    { numRuns: 120 },
  );
  assert.ok(counts.differing > 5, `${counts.differing} of ${counts.judged} changes have an effect`);
});

/** An import declares the labels of every namespace; where a dump does not have them, the dump allows more. */
const definedCluster = randomCluster.map((cluster) => ({
  ...cluster,
  namespaces: cluster.namespaces.map((namespace) => ({ ...namespace, defined: true })),
}));

/** Asks `implies` in both directions; the answers that differ from "holds". */
function meaningsThatDiffer(dumps: readonly ClusterDump[], known: KnownLandscape): readonly string[] {
  const before = new Map(dumps.map(({ name, state }) => [name, state]));
  const after = new Map(
    [...known.clusters].flatMap(([name, cluster]) => {
      const state = cluster.load().value;
      return state === undefined ? [] : [[name, state] as const];
    }),
  );
  // A dump has no types, so the namespaces that types may get later are left out.
  const facts = { ...guardrailFacts(known), types: new Map() };
  return [implies(before, after, facts), implies(after, before, facts)]
    .map(({ answer }) => answer)
    .filter((answer) => answer !== 'holds');
}

test('what the proof accepts allows the same for every pod that could exist, in the judgement of guardrails', () => {
  fc.assert(
    fc.property(definedCluster, (cluster) => {
      const dumps = [dumpOf(clusterStateOf(cluster))];
      const { proof, known } = proofOf(inferLandscape(dumps), dumps);
      assert.equal(proof.differences, []);
      assert.equal(meaningsThatDiffer(dumps, known), []);
    }),
    { numRuns: randomRuns(13, 40) },
  );
});

test('where the meaning differs for some pod that could exist, the proof is refused', () => {
  const counts = { judged: 0, differing: 0 };
  const change = fc.constantFrom(...Object.values(changes));
  fc.assert(
    fc.property(definedCluster, change, fc.nat({ max: 3 }), (cluster, wrong, skip) => {
      const dumps = [dumpOf(clusterStateOf(cluster))];
      const inferred = wrongly(inferLandscape(dumps), wrong, skip);
      if (inferred === undefined) return;
      const { proof, known } = proofOf(inferred, dumps);
      counts.judged++;
      if (meaningsThatDiffer(dumps, known).length === 0) return;
      counts.differing++;
      assert.ok(proof.differences.length > 0, 'the meaning differs, and the proof does not');
    }),
    { numRuns: 120 },
  );
  assert.ok(counts.differing > 5, `${counts.differing} of ${counts.judged} changes have an effect`);
});

table(
  'a fact that differs is refused',
  [
    {
      name: 'a namespace is missing',
      wrong: (inferred: InferredLandscape): InferredLandscape => ({
        ...inferred,
        clusters: inferred.clusters.map((cluster) => ({ ...cluster, namespaces: cluster.namespaces.slice(1) })),
      }),
      expected: ['namespace "eu1/one" is missing'],
    },
    {
      name: 'a label that a selector reads is missing',
      wrong: (inferred: InferredLandscape): InferredLandscape => ({
        ...inferred,
        types: inferred.types.map((type) => ({ ...type, labels: {} })),
        clusters: inferred.clusters.map((cluster) => ({
          ...cluster,
          namespaces: cluster.namespaces.map((namespace) => ({ ...namespace, labels: {} })),
        })),
      }),
      expected: ['namespace "eu1/one": label "team" differs'],
    },
    {
      name: 'a workload is declared that does not run',
      wrong: (inferred: InferredLandscape): InferredLandscape => ({
        ...inferred,
        types: inferred.types.map((type) => ({
          ...type,
          workloads: [{ name: 'db', labels: { app: 'db' }, ports: [], hostNetwork: false }],
        })),
      }),
      expected: ['namespace "eu1/two": workload db does not run there'],
    },
    {
      name: 'a workload that runs is not in the sources',
      wrong: (inferred: InferredLandscape): InferredLandscape => ({
        ...inferred,
        types: inferred.types.map((type) => ({ ...type, workloads: [] })),
        clusters: inferred.clusters.map((cluster) => ({
          ...cluster,
          namespaces: cluster.namespaces.map((namespace) => ({ ...namespace, workloads: [] })),
        })),
      }),
      expected: ['namespace "eu1/one": workload db is not declared'],
    },
    {
      name: 'a policy is missing',
      wrong: (inferred: InferredLandscape): InferredLandscape => ({
        ...inferred,
        types: inferred.types.map((type) => ({ ...type, policies: [], templates: [], defaultDeny: new Set() })),
      }),
      expected: ['policy "eu1/one/allow" is missing'],
    },
  ],
  ({ wrong, expected }) => {
    const dumps = [dumpOf(smallState)];
    const inferred = inferLandscape(dumps);
    assert.equal(proofOf(inferred, dumps).proof.differences, []);
    const { proof } = proofOf(wrong(inferred), dumps);
    const found = proof.differences.map(describeDifference);
    assert.equal(found.slice(0, expected.length), expected);
    assert.throws(() => written(wrong(inferred), dumps), /This is a defect of Ringfence/);
  },
);
