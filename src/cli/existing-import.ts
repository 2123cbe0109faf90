import { resolve } from 'node:path';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { ExistingImport } from '../import/existing/existing-import.ts';
import { importIntoLandscape } from '../import/existing/import-into-landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { joinedTrees, memoryTree } from '../model/file-tree.ts';
import { filesInTheWay, writeNewFiles } from '../platform/new-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { formatExistingJson } from '../report/import/format-existing-json.ts';
import { formatExistingText } from '../report/import/format-existing-text.ts';
import { badUsage } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import type { ImportCommandOptions } from './import-options.ts';
import { refused } from './refused.ts';
import { loadSources } from './sources.ts';

/** Adds clusters to the landscape at `root`. Writes new files only, all or none. Answers the exit status. */
export function importIntoExisting(
  root: string,
  dumps: readonly ClusterDump[],
  options: ImportCommandOptions,
  surroundings: Surroundings,
): number {
  const name = options.names === undefined ? (options.name === undefined ? undefined : 'name') : 'names';
  if (name !== undefined) {
    const reason = 'the folder has a landscape, and import keeps its names';
    return badUsage(`option '--${name}': ${reason}.`, surroundings).status;
  }
  const sources = loadSources(root, surroundings);
  if (sources.landscape === undefined || sources.files === undefined) {
    return refused(sources.diagnostics, surroundings, sources.files);
  }
  const ringfenceVersion = ownVersion();
  let { files, landscape } = sources as {
    files: typeof sources.files;
    landscape: typeof sources.landscape | undefined;
  };
  const imported: ExistingImport[] = [];
  for (const dump of [...dumps].sort((a, b) => compareText(a.name, b.name))) {
    invariant(landscape !== undefined, 'import answers with files that a landscape can have');
    const { value, diagnostics } = importIntoLandscape({ files, landscape, ringfenceVersion }, dump);
    if (value === undefined) return refused(diagnostics, surroundings, files);
    imported.push(value);
    files = joinedTrees([files, memoryTree(new Map(value.files))]);
    landscape = loadLandscape(files, { ringfenceVersion }).landscape;
  }
  const written = imported.flatMap((one) => [...one.files].map(([path, text]) => ({ path, text })));
  const inTheWay = filesInTheWay(
    root,
    written.map(({ path }) => path),
  );
  if (inTheWay.length > 0) return refused(inTheWay, surroundings);
  if (options.dryRun !== true) {
    const failed = writeNewFiles(root, written);
    if (failed.length > 0) return refused(failed, surroundings);
  }
  surroundings.stdout.write(textOf(imported, options, resolve(surroundings.folder) === root));
  return exitStatus.clean;
}

function textOf(imported: readonly ExistingImport[], options: ImportCommandOptions, isHere: boolean): string {
  if (options.output === 'json') return formatExistingJson(imported);
  const outcome = { folder: isHere ? undefined : options.out, isDryRun: options.dryRun === true };
  const texts = imported.map((one) => formatExistingText(one, outcome));
  const next = options.dryRun === true ? '' : '\nNext: review the new files, and run "ringfence render".\n';
  return `${texts.join('\n')}${next}`;
}
