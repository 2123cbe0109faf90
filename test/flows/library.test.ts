import {
  agrees,
  analyzeSeen,
  checkFlows,
  compareFlows,
  explainFlows,
  flowHazards,
  lint,
  memoryTree,
  namespacesOf,
  placeEvidence,
  plainManifestPlaces,
  readFlows,
  readPlainManifests,
  seenPart,
} from '../../src/index.ts';
import { pod, policy } from '../clusters/plain/support.ts';
import { assert, test } from '../support/table.ts';

const open = policy({ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] });
const closed = policy({ podSelector: {}, policyTypes: ['Ingress'] });

function known(rule: object) {
  const items = [pod('web', { app: 'web' }), pod('api', { app: 'api' }), rule];
  const files = memoryTree({ 'list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
  const traits = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' } as const;
  const { value } = readPlainManifests(files, { traits, skipInvalid: false });
  if (value === undefined) throw new Error('These are good manifests.');
  return { landscape: value, files, clusters: [...value.clusters.values()].flatMap((one) => one.load().value ?? []) };
}

const line = JSON.stringify({
  ...{ from: { namespace: 'shop', workload: 'Pod/web' }, to: { namespace: 'shop', workload: 'Pod/api' } },
  ...{ protocol: 'TCP', port: 80, verdict: 'FORWARDED', count: 3 },
});
const bytes = (text: string) => new TextEncoder().encode(text);

test('a program reads flows, finds their cluster, and holds, explains, marks and compares them', () => {
  const [before, after] = [known(open), known(closed)];
  const { value: recorded = [] } = readFlows([{ path: 'a.jsonl', bytes: bytes(line) }], { today: '2024-06-01' });
  const { value: evidence = [] } = placeEvidence(recorded, namespacesOf([before.landscape]));
  assert.is(evidence.length, 1);
  assert.ok(agrees(checkFlows(before.clusters, { evidence })));
  assert.not.ok(agrees(checkFlows(after.clusters, { evidence })));
  const [cluster] = after.clusters;
  const flows = evidence.flatMap((one) => one.flows.map((flow) => ({ flow, cluster })));
  const { explanations } = explainFlows(flows as Parameters<typeof explainFlows>[0], 1);
  assert.is(explanations[0]?.explanation.verdict, 'denied');
  const seen = analyzeSeen(before.clusters, evidence);
  assert.ok(seenPart(seen, 'seen').clusters.some(({ connections }) => connections.length > 0));
  const compared = compareFlows(before.landscape, after.landscape, { evidence, clusters: new Set(['']) });
  assert.equal(
    flowHazards(compared, undefined).map(({ code }) => code),
    ['dropped-flow'],
  );
  const places = plainManifestPlaces(before.files, 'list.json');
  const report = lint({ clusters: before.clusters, places, comments: [], asOf: '2024-06-01', evidence });
  assert.ok(report.flows !== undefined);
});

test('bad input is data', () => {
  const { value, diagnostics } = readFlows([{ path: 'a', bytes: bytes(`${line}\n{"from":`) }], { today: '2024-06-01' });
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['invalid-flow'],
  );
  const none = readFlows([], { today: '2024-06-01' });
  assert.equal(
    none.diagnostics.map(({ code }) => code),
    ['no-flows'],
  );
});
