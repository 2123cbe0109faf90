import { join, relative, resolve } from 'node:path';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { readConnectivityTests, tenantOfTest } from '../connectivity-tests/read-connectivity-tests.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, rootAt } from '../platform/find-root.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { type AnalysisInput, type Answerable, badUsage, refuse, say } from './analysis-input.ts';
import type { GuardrailInput } from './guardrail-input.ts';
import { hasGuardrails } from './has-guardrails.ts';
import type { TestCommandOptions } from './program.ts';

/** Options that say which tests and guardrails there are. */
type TestInputOptions = Pick<TestCommandOptions, 'tests' | 'manifests' | 'root' | 'ifPresent' | 'flows'>;

/** The repository whose guardrails are proved: none if the options name other tests or manifests, or it has none. */
export function rootOfGuardrails({ tests, manifests, root }: TestInputOptions, { folder }: Surroundings) {
  if (tests !== undefined || manifests !== undefined) return undefined;
  const { value } = root === undefined ? findRoot(folder) : rootAt(resolve(folder, root));
  return value !== undefined && hasGuardrails(value) ? value : undefined;
}

/** Guardrails of a repository, and their answers. */
interface ProvedGuardrails {
  readonly input: GuardrailInput;
  readonly report: GuardrailReport;
}

/** Proves the guardrails of a repository, if there is one. */
export async function provedGuardrails(
  root: string | undefined,
  read: AnalysisInput,
  surroundings: Surroundings,
): Promise<Answerable<ProvedGuardrails | undefined>> {
  if (root === undefined) return { value: undefined };
  // A repository without guardrails needs nothing of this.
  const { proveInput, readGuardrailInput } = await import('./guardrail-input.ts');
  const input = readGuardrailInput({ root }, surroundings);
  if ('status' in input) return input;
  return { value: { input: input.value, report: proveInput(read, input.value, surroundings) } };
}

type ReadTests = readonly ConnectivityTestFile[] | 'none';

/**
 * Reads the tests that are named, or those of the repository and of its tenants. Says every mistake in them on standard
 * error; none where there is no file of tests, and that is no mistake.
 */
export function readTests(options: TestInputOptions, surroundings: Surroundings): Answerable<ReadTests> {
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
  { ifPresent = false }: TestInputOptions,
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
