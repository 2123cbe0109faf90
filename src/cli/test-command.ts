import { join, relative, resolve } from 'node:path';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { coverageOf } from '../connectivity-tests/coverage.ts';
import { noTests } from '../connectivity-tests/problems.ts';
import { readConnectivityTests } from '../connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, rootAt } from '../platform/find-root.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatTests, holdsBasis } from '../report/connectivity-tests/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { type Answerable, badUsage, readAnalysisInput, say } from './analysis-input.ts';
import { exitStatus, statusOf } from './exit-status.ts';
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

/** Reads the tests that are named, or those of the repository. Says every mistake in them on standard error. */
function readTests(
  { tests, manifests, root }: TestCommandOptions,
  surroundings: Surroundings,
): Answerable<readonly ConnectivityTestFile[]> {
  const { folder } = surroundings;
  const named = tests ?? [];
  if (named.length === 0) {
    if (manifests !== undefined) {
      return badUsage("option '--manifests' needs --tests: plain manifests bring no tests of their own.", surroundings);
    }
    const found = root === undefined ? findRoot(folder) : rootAt(resolve(folder, root));
    if (found.value === undefined) return refused(found.diagnostics, undefined, surroundings);
    const tests = join(found.value, 'policies/tests');
    const shown = relative(folder, tests);
    return isFolder(tests) ? readFrom([shown], surroundings) : refused([noTests(shown)], undefined, surroundings);
  }
  return readFrom(named, surroundings);
}

function readFrom(paths: readonly string[], surroundings: Surroundings): Answerable<readonly ConnectivityTestFile[]> {
  const trees = paths.map((path) => readNamedTree(surroundings.folder, path));
  const unread = trees.flatMap(({ diagnostics }) => diagnostics);
  if (unread.length > 0) return refused(unread, undefined, surroundings);
  const files: FileTree = joinedTrees(trees.flatMap(({ value }) => value ?? []));
  const { value, diagnostics } = readConnectivityTests(files, { where: paths.join(', ') });
  if (value === undefined) return refused(diagnostics, files, surroundings);
  say(diagnostics, files, surroundings);
  return { value };
}

function refused(
  diagnostics: readonly Diagnostic[],
  files: FileTree | undefined,
  surroundings: Surroundings,
): { readonly status: number } {
  const arranged = arrange(diagnostics);
  say(arranged, files, surroundings);
  return { status: statusOf(arranged) };
}
