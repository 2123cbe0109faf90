import { join, relative, resolve } from 'node:path';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { coverageOf } from '../connectivity-tests/coverage.ts';
import { readConnectivityTests, tenantOfTest } from '../connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { agrees, type CheckedFlows } from '../diff/checked-flows.ts';
import { allHold } from '../guardrails/judged-guardrail.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, rootAt } from '../platform/find-root.ts';
import { manifestAges } from '../platform/manifest-ages.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatTests, holdsBasis } from '../report/connectivity-tests/formats.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { type AnalysisInput, type Answerable, badUsage, readAnalysisInput, refuse, say } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { refuseStale } from './freshness.ts';
import { hasGuardrails } from './has-guardrails.ts';
import { policyPlaces } from './policy-places.ts';
import type { TestCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/**
 * Runs connectivity tests. The status is 1 when one fails, and when the manifests are not what the sources beside them
 * render: what is tested would not be what people review.
 */
export async function testCommand(options: TestCommandOptions, surroundings: Surroundings): Promise<number> {
  const { flows, failOn = [] } = options;
  const gate = failOn.includes('flows');
  if (gate && flows === undefined) {
    return badUsage("option '--fail-on flows' needs --flows: name the recorded flows.", surroundings).status;
  }
  const withGuardrails = rootOfGuardrails(options, surroundings);
  // Guardrails and recorded flows are reason enough for a run.
  const ifPresent = options.ifPresent === true || withGuardrails !== undefined || flows !== undefined;
  const tests = readTests({ ...options, ifPresent }, surroundings);
  if ('status' in tests) return tests.status;
  if (tests.value === 'none' && withGuardrails === undefined && flows === undefined) {
    surroundings.stderr.write('There are no connectivity tests.\n');
    return exitStatus.clean;
  }
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  const { repository } = read.value;
  const stale =
    repository === undefined || options.asIs === true
      ? undefined
      : refuseStale(repository.root, options.cluster, surroundings);
  if (stale !== undefined) return stale.status;
  const files = tests.value === 'none' ? [] : tests.value;
  const run = runTests(read.value, files);
  const coverage = options.coverage === true ? coverageOf(read.value, files) : undefined;
  const proved = await provedGuardrails(withGuardrails, read.value, surroundings);
  if ('status' in proved) return proved.status;
  const guardrails = proved.value;
  const checked = await checkedFlows(options, read.value, surroundings);
  if ('status' in checked) return checked.status;
  const seen = checked.value === undefined ? undefined : { checked: checked.value, gate };
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  surroundings.stdout.write(await formatTests({ run, coverage, guardrails, seen }, options.output, texts));
  if (!holdsBasis(options.output)) surroundings.stderr.write(formatBasis(run.basis));
  const passed = tests.value === 'none' || hasPassed(run);
  const isOpen = !gate || checked.value === undefined || agrees(checked.value);
  return passed && allHold(guardrails?.judged ?? []) && isOpen ? exitStatus.clean : exitStatus.findings;
}

/** Holds recorded flows against the manifests, if someone asks for it. */
async function checkedFlows(
  options: TestCommandOptions,
  { landscape, clusters, repository }: AnalysisInput,
  surroundings: Surroundings,
): Promise<Answerable<CheckedFlows | undefined>> {
  if (options.flows === undefined) return { value: undefined };
  const { readPlacedFlows } = await import('./placed-flows.ts');
  const read = await readPlacedFlows(options, { landscape, clusters }, surroundings);
  if ('status' in read) return read;
  const { value: evidence = [] } = read;
  const { checkFlows } = await import('../diff/check-flows.ts');
  const { environment } = surroundings;
  const folders = new Map(evidence.map(({ cluster }) => [cluster, `manifests/clusters/${cluster}`]));
  const ages = repository === undefined ? new Map() : await manifestAges(repository.root, { environment, folders });
  return { value: checkFlows(clusters, { evidence, leftOut: landscape.leftOut, ages }) };
}

/** The repository whose guardrails are proved: none if the options name other tests or manifests, or it has none. */
function rootOfGuardrails({ tests, manifests, root }: TestCommandOptions, { folder }: Surroundings) {
  if (tests !== undefined || manifests !== undefined) return undefined;
  const { value } = root === undefined ? findRoot(folder) : rootAt(resolve(folder, root));
  return value !== undefined && hasGuardrails(value) ? value : undefined;
}

/** Proves the guardrails of a repository, if there is one. */
async function provedGuardrails(
  root: string | undefined,
  read: AnalysisInput,
  surroundings: Surroundings,
): Promise<Answerable<GuardrailReport | undefined>> {
  if (root === undefined) return { value: undefined };
  // A repository without guardrails needs nothing of this.
  const { proveInput, readGuardrailInput } = await import('./guardrail-input.ts');
  const input = readGuardrailInput({ root }, surroundings);
  return 'status' in input ? input : { value: proveInput(read, input.value, surroundings) };
}

type ReadTests = readonly ConnectivityTestFile[] | 'none';

/**
 * Reads the tests that are named, or those of the repository and of its tenants. Says every mistake in them on standard
 * error; none where there is no file of tests, and that is no mistake.
 */
function readTests(options: TestCommandOptions, surroundings: Surroundings): Answerable<ReadTests> {
  const { tests, manifests, root } = options;
  const { folder } = surroundings;
  const named = tests ?? [];
  if (named.length === 0) {
    if (manifests !== undefined) {
      if (options.flows !== undefined) return { value: 'none' };
      return badUsage("option '--manifests' needs --tests: plain manifests bring no tests of their own.", surroundings);
    }
    const found = root === undefined ? findRoot(folder) : rootAt(resolve(folder, root));
    const { value: top } = found;
    if (top === undefined) return refuse(found.diagnostics, undefined, surroundings);
    const [ofAll, ofTenants] = [join(top, 'policies/tests'), join(top, 'policies/tenants')];
    const shown = (path: string) => relative(folder, path);
    // Of the folders of tenants, only the tests are read.
    const isTest = (path: string) => !path.startsWith(`${shown(ofTenants)}/`) || tenantOfTest(path) !== undefined;
    return readFrom([ofAll, ofTenants].filter(isFolder).map(shown), shown(ofAll), isTest, options, surroundings);
  }
  return readFrom(named, named.join(', '), () => true, options, surroundings);
}

function readFrom(
  paths: readonly string[],
  where: string,
  isTest: (path: string) => boolean,
  { ifPresent = false }: TestCommandOptions,
  surroundings: Surroundings,
): Answerable<ReadTests> {
  const trees = paths.map((path) => readNamedTree(surroundings.folder, path));
  const unread = trees.flatMap(({ diagnostics }) => diagnostics);
  if (unread.length > 0) return refuse(unread, undefined, surroundings);
  const all: FileTree = joinedTrees(trees.flatMap(({ value }) => value ?? []));
  const tests = all.paths().filter(isTest);
  if (ifPresent && tests.length === 0) return { value: 'none' };
  const files: FileTree = { paths: () => tests, get: (path) => all.get(path) };
  const { value, diagnostics } = readConnectivityTests(files, { where });
  if (value === undefined) return refuse(diagnostics, files, surroundings);
  say(diagnostics, files, surroundings);
  return { value };
}
