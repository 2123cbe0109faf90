import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { importLandscape } from '../import/import-landscape.ts';
import type { ImportNames } from '../import/import-names.ts';
import { namesPath } from '../import/names-file.ts';
import { readNames } from '../import/read-names.ts';
import { landscapePath } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, isFile, isThere, realFolder } from '../platform/find-root.ts';
import { filesInTheWay, writeNewFiles } from '../platform/new-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { formatImport } from '../report/import/formats.ts';
import { shellWord, visible } from '../report/words/wording.ts';
import { type Answerable, badUsage, say } from './analysis-input.ts';
import { type ClusterInput, clusterInputs, readClusterDumps } from './cluster-inputs.ts';
import { importIntoExisting } from './existing-import.ts';
import { exitStatus } from './exit-status.ts';
import type { ImportCommandOptions } from './import-options.ts';
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
  const inputs = clusterInputs(written, options.context);
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

function mistakeIn({ out, name }: ImportCommandOptions, target: string): string | undefined {
  if (out === '') return "option '--out <dir>' needs the name of a folder.";
  const named = `option '--out ${visible(out ?? '.')}'`;
  const real = realFolder(target);
  if (real === undefined) {
    return isFile(target)
      ? `${named}: this is a file; import needs a folder.`
      : `${named}: a part of this path is not a folder, or a link that leads nowhere.`;
  }
  const above = findRoot(dirname(real)).value;
  const [part = ''] = above === undefined ? [] : relative(above, real).split(sep);
  if (above !== undefined && foldersOfImport.includes(part) && isThere(join(above, landscapePath))) {
    return `${named}: this is inside ${part}/ of the policy repository ${visible(above)}. To import into it, add --out ${visible(shellWord(above))}.`;
  }
  if (name === undefined) return undefined;
  const problem = dnsLabelProblem(name);
  return problem === undefined ? undefined : `option '--name ${name}': ${problem}.`;
}

async function readDumps(
  inputs: readonly ClusterInput[],
  options: ImportCommandOptions,
  surroundings: Surroundings,
): Promise<Answerable<readonly ClusterDump[]>> {
  const read = await readClusterDumps(inputs, { ...options, command: 'import' }, surroundings);
  if ('status' in read) return read;
  const { dumps, diagnostics: arranged, files } = read.value;
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
