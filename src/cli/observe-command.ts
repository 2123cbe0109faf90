import { join, resolve } from 'node:path';
import type { ClusterState } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { readConnectivityTests, tenantOfTest } from '../connectivity-tests/read-connectivity-tests.ts';
import { renderAll } from '../delivery/render-all.ts';
import { counted } from '../diagnostics/counted.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { nameNodeOf, readSources } from '../landscape/read-sources.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../model/file-tree.ts';
import { observeCluster } from '../observe/observation.ts';
import { observeValues } from '../observe/observe-values.ts';
import { dumpIncomplete } from '../observe/problems.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { findRoot, rootAt } from '../platform/find-root.ts';
import { replaceFiles } from '../platform/replace-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { formatObservation, type ObservedReport } from '../report/observe/format-text.ts';
import type { NewFile } from '../source/new-source.ts';
import { badUsage, refuse, say } from './analysis-input.ts';
import { type ClusterInput, clusterInputs, readClusterDumps } from './cluster-inputs.ts';
import { exitStatus } from './exit-status.ts';
import type { ObserveCommandOptions } from './observe-options.ts';
import { refused } from './refused.ts';

/**
 * Writes facts of clusters into `policies/observed/`: all files or none, and only those whose content changes an answer.
 * Answers the exit status.
 */
export async function observeCommand(
  written: readonly string[],
  options: ObserveCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const inputs = inputsOf(written, options);
  if (typeof inputs === 'string') return badUsage(inputs, surroundings).status;
  const found =
    options.root === undefined ? findRoot(surroundings.folder) : rootAt(resolve(surroundings.folder, options.root));
  if (found.value === undefined) return refuse(found.diagnostics, undefined, surroundings).status;
  const { value: files, diagnostics: unread } = readDiskTree(found.value, 'policies');
  if (files === undefined) return refuse(unread, undefined, surroundings).status;
  const unknown = unknownCluster(inputs, files);
  if (unknown !== undefined) return badUsage(unknown, surroundings).status;

  const read = await readClusterDumps(inputs, { ...options, command: 'observe' }, surroundings);
  if ('status' in read) return read.status;
  // The names of policies that no one reads are in the report, and every dump may be without policies.
  const { dumps, diagnostics, files: ofDumps } = read.value;
  const sources = joinedTrees([ofDumps, files]);
  if (hasErrors(diagnostics)) return refused(diagnostics, surroundings, sources);
  say(
    diagnostics.filter(({ code }) => code !== 'no-policies'),
    sources,
    surroundings,
  );

  const observed = observe(dumps, inputs, files);
  if (observed.value === undefined) return refused(observed.diagnostics, surroundings, sources);
  return conclude(observed.value, found.value, options, surroundings);
}

function inputsOf(written: readonly string[], options: ObserveCommandOptions): readonly ClusterInput[] | string {
  const { context = [], cluster } = options;
  if (cluster === undefined) return clusterInputs(written, context);
  const [only, ...others] = context;
  if (only === undefined || others.length > 0 || written.length > 0) {
    return "option '--cluster <name>' names the cluster of one --context. Without it, write eu1=<context>.";
  }
  return clusterInputs([], [`${cluster}=${only}`]);
}

/** Returns why the landscape cannot have facts of these clusters. */
function unknownCluster(inputs: readonly ClusterInput[], files: FileTree): string | undefined {
  const names = readSources(files).clusters.map(({ root }) => nameNodeOf(root).text);
  const unknown = inputs.find(({ cluster }) => !names.includes(cluster));
  if (unknown === undefined) return undefined;
  const all = names.length === 0 ? 'policies/clusters/ has none.' : `Clusters: ${names.sort().join(', ')}.`;
  return `there is no cluster "${unknown.cluster}" in policies/clusters/. ${didYouMean(unknown.cluster, names) ?? all}`;
}

/** Values come first: without them, a landscape that requires some cannot be rendered. */
function observe(
  dumps: readonly ClusterDump[],
  inputs: readonly ClusterInput[],
  files: FileTree,
): Outcome<readonly ObservedReport[]> {
  const { landscape: root } = readSources(files);
  const ringfenceVersion = ownVersion();
  const values = dumps.map((dump) => ({
    dump,
    ...(root === undefined ? { value: { changed: [] }, diagnostics: [] } : observeValues(root, dump, files)),
  }));
  const ofValues = values.flatMap(({ diagnostics }) => diagnostics);
  if (hasErrors(ofValues)) return { diagnostics: ofValues };
  const withValues = overlaid(
    files,
    values.flatMap(({ value }) => value?.file ?? []),
  );
  const { landscape, diagnostics } = loadLandscape(withValues, { ringfenceVersion });
  if (landscape === undefined) return { diagnostics };
  const tests = readConnectivityTests(testsIn(files), { where: 'policies' });
  const broken = tests.diagnostics.filter(({ code, severity }) => severity === 'error' && code !== 'no-tests');
  const rendered = renderedClusters(landscape);
  if (rendered.value === undefined || broken.length > 0) return { diagnostics: [...rendered.diagnostics, ...broken] };
  const reports: ObservedReport[] = [];
  const incomplete: Diagnostic[] = [];
  for (const { dump, value } of values) {
    const state = rendered.value.get(dump.name);
    if (state === undefined || value === undefined) continue;
    const missing = missingIn(dump, state);
    const input = inputs.find(({ cluster }) => cluster === dump.name);
    // The server of a live cluster said of every list that it is complete.
    if (missing.length > 0 && input?.context === undefined) {
      incomplete.push(dumpIncomplete(input?.paths[0] ?? dump.name, dump.name, missing));
    }
    const observation = observeCluster({ dump, rendered: state, landscape, tests: tests.value ?? [], files });
    reports.push({ ...observation, values: value });
  }
  if (incomplete.length > 0) return { diagnostics: incomplete };
  const checked = loadLandscape(overlaid(files, reports.flatMap(filesOf)), { ringfenceVersion });
  return checked.landscape === undefined ? { diagnostics: checked.diagnostics } : { value: reports, diagnostics: [] };
}

function renderedClusters(landscape: Landscape): Outcome<ReadonlyMap<string, ClusterState>> {
  const { value: rendering, diagnostics } = renderAll(landscape);
  if (rendering === undefined) return { diagnostics };
  const manifests = loadManifestTree(memoryTree(new Map(rendering.files)), { folder: 'manifests' });
  const known = renderedLandscape(manifests, 'manifests');
  if (known.value === undefined) return { diagnostics: known.diagnostics };
  const loaded = [...known.value.clusters].map(([name, cluster]) => ({ name, ...cluster.load() }));
  const problems = loaded.flatMap((each) => each.diagnostics);
  if (hasErrors(problems)) return { diagnostics: problems };
  const entries = loaded.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return { value: new Map(entries), diagnostics: [] };
}

/** Returns names of kinds that a dump of this cluster would have, and does not. */
function missingIn({ state, facts }: ClusterDump, rendered: ClusterState): readonly string[] {
  const has =
    (is: (namespace: ClusterState['namespaces'] extends ReadonlyMap<string, infer One> ? One : never) => boolean) =>
    (cluster: ClusterState): boolean =>
      [...cluster.namespaces.values()].some(is);
  const policies = has((namespace) => namespace.policies.length > 0);
  return [
    ...(facts.listedNamespaces === 0 ? ['Namespaces'] : []),
    ...(has(({ workloads }) => workloads.length > 0)(state) ? [] : ['Pods or Deployments']),
    ...(policies(rendered) && !policies(state) ? ['NetworkPolicies'] : []),
  ];
}

function testsIn(files: FileTree): FileTree {
  const isTest = (path: string): boolean => path.startsWith('policies/tests/') || tenantOfTest(path) !== undefined;
  return { paths: () => files.paths().filter(isTest), get: (path) => files.get(path) };
}

function overlaid(files: FileTree, changed: readonly NewFile[]): FileTree {
  return joinedTrees([files, memoryTree(new Map(changed.map(({ path, text }) => [path, text])))]);
}

function filesOf({ values, changed }: ObservedReport): readonly NewFile[] {
  return [...(values.file === undefined ? [] : [values.file]), ...changed];
}

function conclude(
  reports: readonly ObservedReport[],
  root: string,
  { check = false, dryRun = false }: ObserveCommandOptions,
  surroundings: Surroundings,
): number {
  const { stdout, stderr } = surroundings;
  const files = reports.flatMap(filesOf);
  const failed = check || dryRun || files.length === 0 ? [] : replaceFiles(root, files);
  if (failed.length > 0) return refuse(failed, undefined, surroundings).status;
  for (const report of reports) (dryRun ? stderr : stdout).write(formatObservation(report));
  if (dryRun) for (const { path, text } of files) stdout.write(`# ${join(path)}\n${text}`);
  const names = files.map(({ path }) => `  ${path}\n`).join('');
  const what = counted(files.length, 'file');
  if (files.length === 0) stderr.write('No answer changes, so no file changes.\n');
  else if (check || dryRun) stderr.write(`${what} would change:\n${names}`);
  else stderr.write(`${what} written:\n${names}Run "ringfence render", and review both.\n`);
  return check && files.length > 0 ? exitStatus.findings : exitStatus.clean;
}
