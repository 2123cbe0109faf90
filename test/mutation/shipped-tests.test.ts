import { clusterKey } from '../../src/clusters/cluster-key.ts';
import { coverageOf } from '../../src/connectivity-tests/coverage.ts';
import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../../src/connectivity-tests/run-tests.ts';
import { folderOf } from '../../src/model/file-tree.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import { readPage } from '../docs/page.ts';
import { clustersOfSources, shippedSources, sourcesWith } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { killerFinder } from './find-killer.ts';
import { type MutationKind, mutationKinds } from './policy-mutations.ts';
import { survivors, unexercised } from './survivors.ts';
import { type Mutant, mutantName, templateMutants, templatePaths } from './template-mutants.ts';

const sources = shippedSources();
const tested = clustersOfSources(sources);
const { value: tests = [] } = readConnectivityTests(folderOf(sources, 'policies/tests'), { where: 'policies/tests' });
const findKiller = killerFinder(tested, tests);

const rendered = templateMutants(sources, tested.clusters);
const templates = templatePaths(sources).map((name) => {
  const mutants = rendered.filter(({ template }) => template === name);
  return { name, mutants: mutants.length > 0 ? mutants : notRendered(name) };
});

/** The mutants of a template that no shipped cluster renders, in a seed that does. No shipped case is about such a seed. */
function notRendered(template: string): readonly Mutant[] {
  const path = 'policies/clusters/canary/aws-eu1.yaml';
  const text = Buffer.from(sources.get(path)?.read() ?? '').toString('utf8');
  const local = text
    .replace('provider: aws', 'provider: local')
    .replace('{name: garden, type: garden}', '{name: garden, type: garden, values: {denyAll: false}}');
  const { clusters } = clustersOfSources(sourcesWith(sources, { [path]: local }));
  return templateMutants(sources, clusters).filter((mutant) => mutant.template === template);
}

const surviving = new Map<string, readonly string[]>();

/** The names of the mutants of a template that survive, in its order. */
function survivorsOf(template: string): readonly string[] {
  const known = surviving.get(template);
  if (known !== undefined) return known;
  const { mutants } = templates.find(({ name }) => name === template) ?? { mutants: [] };
  const found = mutants.filter((mutant) => findKiller(mutant) === undefined).map(mutantName);
  surviving.set(template, found);
  return found;
}

test('the shipped connectivity tests pass', () => {
  const { results } = runTests(tested, tests);
  assert.equal(
    results.filter(({ passed }) => !passed).map(({ test: file, name }) => `${file}: ${name}`),
    [],
  );
  assert.ok(results.length > 0);
});

test('a case that names no cluster is judged in every cluster that has its peers', () => {
  const results = new Map(runTests(tested, tests).results.map((result) => [result.location, result]));
  const cases = tests.flatMap((file) => file.cases).filter(({ cluster }) => cluster === undefined);
  const judged = cases.map((one) => results.get(one.location)?.clusters ?? []);
  const having = cases.map(({ from, to, relation }, index) =>
    tested.clusters
      .filter(
        (cluster) => resolvePeer([cluster], from).value !== undefined && resolvePeer([cluster], to).value !== undefined,
      )
      .map(clusterKey)
      // A relation may leave a cluster without pairs.
      .filter((name) => relation === 'any' || judged[index]?.includes(name)),
  );
  assert.equal(judged, having);
  assert.ok(judged.filter((clusters) => clusters.length > 1).length > cases.length / 2, 'most hold in several');
});

table('every mutant of a template makes a shipped case fail, but for those with a reason', templates, (template) => {
  const { name, mutants } = template;
  assert.ok(mutants.length > 0, 'the template has mutants');
  const listed = survivors
    .filter((entry) => entry.template === name)
    .flatMap((entry) => entry.mutants ?? mutants.map(mutantName));
  assert.equal([...survivorsOf(name)].sort(), [...listed].sort());
});

test('every survivor is of a template that is there', () => {
  const names = new Set(templates.map(({ name }) => name));
  assert.equal(
    survivors.filter(({ template }) => !names.has(template)),
    [],
  );
});

/** What became of the mutants of each kind. */
function countsByKind(): readonly { readonly kind: MutationKind; readonly made: number; readonly left: number }[] {
  const all = templates.flatMap(({ mutants }) => mutants);
  const left = templates.flatMap(({ name, mutants }) => {
    const names = survivorsOf(name);
    return mutants.filter((mutant) => names.includes(mutantName(mutant)));
  });
  return mutationKinds.map((kind) => {
    const isOfKind = (mutant: Mutant) => mutant.kind === kind;
    return { kind, made: all.filter(isOfKind).length, left: left.filter(isOfKind).length };
  });
}

test('at most 5 % of all mutants survive, every kind of mutation is made, and docs/tests.md has the numbers', () => {
  const counts = countsByKind();
  const [made, left] = [sum(counts.map((each) => each.made)), sum(counts.map((each) => each.left))];
  process.stderr.write(`${made} mutants of ${templates.length} templates, ${left} go unnoticed\n`);
  assert.ok(left <= made * 0.05, `${left} of ${made} survive`);
  assert.ok(counts.every((each) => each.made > 0));
  const page = readPage('docs/tests.md');
  const rows = page.slice(page.indexOf(`| of ${made} mutants |`)).match(/^\| .* \|$/gm) ?? [];
  assert.equal(
    rows.slice(2, 2 + counts.length),
    counts.map((each) => `| ${each.kind} | ${each.made} | ${each.left} |`),
  );
  assert.ok(page.includes(`${left} go unnoticed`));
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

test('every rule of the shipped policies is exercised, but for those with a reason', () => {
  const { parts } = coverageOf(tested, tests);
  const missing = parts
    .filter(({ exercised }) => !exercised)
    .map(({ scope, policy, direction, rule }) => `${scope}/${policy} ${direction} ${rule ?? 'none'}`);
  assert.equal(
    missing,
    unexercised.map(({ rule }) => rule),
  );
});
