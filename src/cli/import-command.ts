import { basename, join, resolve } from 'node:path';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { dumpCommand } from '../clusters/dump/dump-command.ts';
import { readClusterDump } from '../clusters/dump/read-cluster-dump.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { importLandscape } from '../import/import-landscape.ts';
import type { ImportNames } from '../import/import-names.ts';
import { namesPath } from '../import/names-file.ts';
import { readNames } from '../import/read-names.ts';
import { landscapePath } from '../landscape/source-paths.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, isThere } from '../platform/find-root.ts';
import { filesInTheWay, writeNewFiles } from '../platform/new-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { formatImport } from '../report/import/formats.ts';
import { type Answerable, badUsage, readPiped, say, stdinName } from './analysis-input.ts';
import { importIntoExisting } from './existing-import.ts';
import { exitStatus } from './exit-status.ts';
import type { ImportCommandOptions } from './import-options.ts';
import { readContext, readNamedContext } from './live-clusters.ts';
import { refused } from './refused.ts';
import { nameFrom } from './starter/name-from.ts';

/**
 * Writes a landscape that means what dumps of clusters mean, after it has proved that it does. Whole or not at all.
 * Answers the exit status.
 */
export async function importCommand(
  written: readonly string[],
  options: ImportCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const target = resolve(surroundings.folder, options.out ?? '.');
  const inputs = inputsOf(written, options.context);
  const mistake = typeof inputs === 'string' ? inputs : mistakeIn(options, target);
  if (typeof inputs === 'string' || mistake !== undefined) return badUsage(mistake ?? '', surroundings).status;
  const above = findRoot(target).value;
  if (options.out === undefined && above !== undefined && above !== target && isThere(join(above, landscapePath))) {
    const hint = `To import into it, add --out ${above}. For a separate one here: --out .`;
    return badUsage(`this folder is inside the policy repository ${above}. ${hint}`, surroundings).status;
  }
  if (isThere(join(target, landscapePath))) {
    const dumps = await readDumps(inputs, options, surroundings);
    return 'status' in dumps ? dumps.status : importIntoExisting(target, dumps.value, options, surroundings);
  }
  const ownNames =
    options.names !== undefined && resolve(surroundings.folder, options.names) === join(target, namesPath);
  const inTheWay = filesInTheWay(target, ownNames ? foldersOfImport : [...foldersOfImport, namesPath]);
  if (inTheWay.length > 0) return refused(inTheWay, surroundings);

  const names = options.names === undefined ? undefined : readNamesFile(options.names, surroundings);
  if (names !== undefined && 'status' in names) return names.status;
  const read = await readDumps(inputs, options, surroundings);
  if ('status' in read) return read.status;
  const imported = importLandscape(read.value, {
    name: options.name ?? (nameFrom(basename(target)) || 'company'),
    ringfenceVersion: ownVersion(),
    tenants: options.tenants,
    names: names?.value.names,
  });
  if (imported.value === undefined) return refused(imported.diagnostics, surroundings, names?.value.files);
  const { report, namesFile } = imported.value;
  const files = [...imported.value.files, ...(ownNames ? [] : [namesFile])];
  if (options.dryRun !== true) {
    const failed = writeNewFiles(target, files);
    if (failed.length > 0) return refused(failed, surroundings);
  }
  const folder = target === surroundings.folder ? undefined : options.out;
  const shown = { folder, files: files.length, isDryRun: options.dryRun === true };
  surroundings.stdout.write(await formatImport(report, options.output, shown));
  return exitStatus.clean;
}

function readNamesFile(
  path: string,
  surroundings: Surroundings,
): Answerable<{ readonly names: ImportNames; readonly files: FileTree }> {
  const { value: files, diagnostics } = readNamedTree(surroundings.folder, path);
  const [only, ...others] = files?.paths() ?? [];
  const file = only === undefined ? undefined : files?.get(only);
  if (files === undefined) return { status: refused(diagnostics, surroundings) };
  if (only === undefined || file === undefined || others.length > 0 || only !== path) {
    return badUsage(
      `option '--names ${path}': this is a folder; name the file that import wrote, ${namesPath}.`,
      surroundings,
    );
  }
  const read = readNames(path, file);
  return read.value === undefined
    ? { status: refused(read.diagnostics, surroundings, files) }
    : { value: { names: read.value, files } };
}

/** Paths of an import that must not exist before it. */
const foldersOfImport = ['policies', 'manifests'];

interface Input {
  readonly cluster: string;
  readonly paths: readonly string[];
  /** The context of a live cluster, which has no paths. */
  readonly context?: string;
}

/** Reads `cluster=path`, each cluster once; several paths of one cluster are read together. Returns a mistake as text. */
function inputsOf(written: readonly string[], contexts: readonly string[] = []): readonly Input[] | string {
  if (written.length + contexts.length === 0) {
    return 'name the dump of a cluster, such as eu1=eu1.json, or a live cluster with --context.';
  }
  const byCluster = new Map<string, string[]>();
  for (const text of written) {
    const split = text.indexOf('=');
    const path = split < 0 ? text : text.slice(split + 1);
    const cluster = split < 0 ? '' : text.slice(0, split);
    if (cluster === '' || path === '') return `"${text}" does not name a cluster. Write ${exampleFor(path)}.`;
    const problem = dnsLabelProblem(cluster);
    if (problem !== undefined) return `the name "${cluster}" of a cluster is not valid: ${problem}.`;
    if (byCluster.has(cluster)) {
      return `the cluster "${cluster}" is named twice. Put the files of one cluster into one folder: ${cluster}=folder/.`;
    }
    byCluster.set(cluster, [path]);
  }
  const pipes = [...byCluster.values()].filter(([path]) => path === '-');
  if (pipes.length > 1) return 'standard input (-) can be the dump of one cluster only.';
  const inputs: Input[] = [...byCluster].map(([cluster, paths]) => ({ cluster, paths }));
  for (const text of contexts) {
    const named = readNamedContext(text);
    if (typeof named === 'string') return named;
    if (inputs.some(({ cluster }) => cluster === named.cluster)) {
      return `the cluster "${named.cluster}" is named twice.`;
    }
    inputs.push({ ...named, paths: [] });
  }
  return inputs;
}

/** Returns how to write a path with the name of its cluster. */
function exampleFor(path: string): string {
  const name = nameFrom(basename(path).replace(/\.[^.]*$/, ''));
  return `${name === '' ? 'eu1' : name}=${path === '' ? 'eu1.json' : path}`;
}

function mistakeIn({ out, name }: ImportCommandOptions, target: string): string | undefined {
  if (out === '') return "option '--out <dir>' needs the name of a folder.";
  if (isThere(target) && !isFolder(target))
    return `option '--out ${out ?? '.'}': this is a file; import needs a folder.`;
  if (name === undefined) return undefined;
  const problem = dnsLabelProblem(name);
  return problem === undefined ? undefined : `option '--name ${name}': ${problem}.`;
}

async function readDumps(
  inputs: readonly Input[],
  { adopt = [], skipInvalid = false, kubeconfig }: ImportCommandOptions,
  surroundings: Surroundings,
): Promise<Answerable<readonly ClusterDump[]>> {
  const dumps: ClusterDump[] = [];
  const trees: FileTree[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (tree: Outcome<FileTree>, cluster: string, named: string): void => {
    diagnostics.push(...tree.diagnostics);
    if (tree.value === undefined) return;
    trees.push(tree.value);
    const read = readClusterDump(tree.value, { name: cluster, named: [named], adopt, skipInvalid });
    diagnostics.push(...read.diagnostics);
    if (read.value !== undefined) dumps.push(read.value);
  };
  for (const { cluster, paths, context } of inputs) {
    if (context !== undefined) {
      take(await readContext({ cluster, context }, kubeconfig, surroundings), cluster, cluster);
    }
    for (const path of paths) {
      const tree = path === '-' ? await readPiped(surroundings) : readNamedTree(surroundings.folder, path);
      if (tree === undefined) {
        const example = `${dumpCommand} | ringfence import ${cluster}=-`;
        return badUsage(`standard input is empty. For example: ${example}`, surroundings);
      }
      take(tree, cluster, path === '-' ? stdinName : path);
    }
  }
  const files = joinedTrees(trees);
  const arranged = arrange(diagnostics);
  const hasPolicies = dumps.some(({ state }) =>
    [...state.namespaces.values()].some(({ policies }) => policies.length > 0),
  );
  if (hasErrors(arranged) || !hasPolicies) {
    // Without any policy, there is nothing to import.
    const found = arranged.map((one) => (one.code === 'no-policies' ? { ...one, severity: 'error' as const } : one));
    return { status: refused(found, surroundings, files) };
  }
  // The report names policies of other kinds.
  say(
    arranged.filter(({ code }) => code !== 'foreign-policy-kind'),
    files,
    surroundings,
  );
  return { value: dumps };
}
