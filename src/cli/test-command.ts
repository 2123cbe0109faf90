import { join, relative, resolve } from 'node:path';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { coverageOf } from '../connectivity-tests/coverage.ts';
import { readConnectivityTests, tenantOfTest } from '../connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, rootAt } from '../platform/find-root.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatTests, holdsBasis } from '../report/connectivity-tests/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { type Answerable, badUsage, readAnalysisInput, refuse, say } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { refuseStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { TestCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/**
 * Runs connectivity tests. The status is 1 when one fails, and when the manifests are not what the sources beside them
 * render: what is tested would not be what people review.
 */
export async function testCommand(options: TestCommandOptions, surroundings: Surroundings): Promise<number> {
  const tests = readTests(options, surroundings);
  if ('status' in tests) return tests.status;
  if (tests.value === 'none') {
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
  const run = runTests(read.value, tests.value);
  const coverage = options.coverage === true ? coverageOf(read.value, tests.value) : undefined;
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  surroundings.stdout.write(await formatTests({ run, coverage }, options.output, texts));
  if (!holdsBasis(options.output)) surroundings.stderr.write(formatBasis(run.basis));
  return hasPassed(run) ? exitStatus.clean : exitStatus.findings;
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
