import {
  type ComparedPageState,
  diffLandscapes,
  type FileTree,
  guardrailReport,
  judgeGuardrails,
  makeExplorerComparison,
  memoryTree,
  plainManifestPlaces,
  readConnectivityTests,
  readGuardrails,
  readPlainManifests,
  reviewOf,
  runTests,
} from '../../src/index.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { runCommand } from '../support/command-line.ts';
import { pageInFile } from '../support/page-file.ts';
import { assert, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

const today = '2024-06-01';
const pods = ['web', 'db'].map(
  (name) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}\nspec: {containers: []}`,
);
const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all, namespace: shop}
spec: {podSelector: {}}`;
const files = { before: [...pods, policy].join('\n---\n'), after: pods.join('\n---\n') };

function readState(tree: FileTree) {
  const traits = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' } as const;
  const { value: landscape, diagnostics } = readPlainManifests(tree, { traits, skipInvalid: false });
  if (landscape === undefined) throw new Error(JSON.stringify(diagnostics));
  const clusters = [...landscape.clusters.values()].flatMap((cluster) => cluster.load().value ?? []);
  return { landscape, clusters, places: plainManifestPlaces(tree, '.') };
}

function review(before: ComparedPageState, after: ComparedPageState, names: readonly [string, string]) {
  const { value: diff } = diffLandscapes(before.landscape, after.landscape);
  if (diff === undefined) throw new Error('The states cannot be compared.');
  return reviewOf(diff, { compared: { before: names[0], after: names[1] }, asOf: today });
}

const guardrail = `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: closed}
spec:
  description: No address outside of the clusters reaches the database.
  assume: {otherWriters: None}
  never: [{from: {network: internet}, to: {namespace: shop}}]`;
const cases = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: db}
spec:
  cases:
    - {name: an address does not reach it, from: {ip: 192.0.2.7}, to: {namespace: shop}, port: 5432, expect: denied}`;

test('a page of two states has the results of guardrails and tests of each, and judges edits of the state after', () => {
  const rules = readGuardrails(memoryTree({ 'closed.yaml': guardrail }), { where: 'rules', isPlain: true });
  const tests = readConnectivityTests(memoryTree({ 'db.yaml': cases }), { where: 'tests' });
  if (rules.value === undefined || tests.value === undefined) {
    throw new Error([...rules.diagnostics, ...tests.diagnostics].map(({ message }) => message).join());
  }
  const [guardrails, testFiles] = [rules.value, tests.value];
  const judged = (text: string): ComparedPageState => {
    const { places, ...state } = readState(memoryTree({ 'all.yaml': text }));
    const answers = judgeGuardrails(state, guardrails, { exceptions: [], asOf: today });
    return {
      ...{ ...state, places },
      guardrails: { guardrails, report: guardrailReport(answers, state.clusters, places) },
      tests: { files: testFiles, run: runTests(state, testFiles) },
    };
  };
  const [before, after] = [judged(files.before), judged(files.after)];
  const page = makeExplorerComparison({
    ...{ before, after, review: review(before, after, ['before', 'after']), today, ringfenceVersion: '0.1.0' },
  });
  const results = [page.compared?.before, page.index].map((index) => {
    const { guardrails: rules, tests: cases } = index?.overview ?? {};
    return [
      rules?.kind === 'judged' ? rules.results.map(({ outcome }) => outcome) : rules?.kind,
      cases?.kind === 'judged' ? cases.results.map(({ passed }) => passed) : cases?.kind,
    ];
  });
  assert.equal(results, [
    [['holds'], [true]],
    [['fails'], [false]],
  ]);
  assert.ok(page.compared?.changes.connections.some(({ change }) => change === 'opened'));
  assert.is(page.index.head.compares, true);
  assert.is(page.chunks[page.index.landscape ?? -1]?.kind, 'landscape');
  const cut = makeExplorerComparison({
    ...{ before, after, review: review(before, after, ['before', 'after']), today, ringfenceVersion: '0.1.0' },
    redacted: true,
  });
  assert.equal([cut.index.head.redacted, cut.index.landscape], [true, undefined]);
});

test('without answers, the page is the one that diff --manifests writes', async () => {
  await inTemporaryFolder({ 'a/all.yaml': files.before, 'b/all.yaml': files.after }, async (folder) => {
    const argv = ['diff', '--manifests', 'a', 'b', '--output', 'html'];
    const { stdout, stderr } = await runCommand(argv, { folder, today });
    assert.match(stdout, /^<!doctype html>/, stderr);
    const written = pageInFile(stdout);
    const [before, after] = ['a', 'b'].map((name): ComparedPageState => {
      const text = name === 'a' ? files.before : files.after;
      const commit = written.index.head.commit;
      return {
        ...readState(memoryTree({ [`${name}/all.yaml`]: text })),
        manifests: [name],
        ...(commit === undefined ? {} : { commit }),
      };
    });
    if (before === undefined || after === undefined) throw new Error('There are two states.');
    const made = makeExplorerComparison({
      ...{ before, after, review: review(before, after, ['a', 'b']), today, ringfenceVersion: ownVersion() },
    });
    assert.equal(JSON.parse(JSON.stringify(made)), written);
  });
});
