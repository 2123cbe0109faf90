import { basename, resolve } from 'node:path';
import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import type { ManifestTree } from '../manifests/manifest-tree.ts';
import { type FileTree, folderOf, joinedTrees, memoryTree } from '../model/file-tree.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { readDiskTree, readNamedTree } from '../platform/disk-tree.ts';
import { findRoot, rootAt } from '../platform/find-root.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import type { PeerProblem } from '../questions/peer-query.ts';
import { formatText } from '../report/diagnostics/format-text.ts';
import { nodeAt } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import { type AnalysisOptions, plainManifestSettings, plainOptionIn } from './analysis-options.ts';
import { clusterDump } from './documentation.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { sourceTextOf } from './source-text.ts';
import { palettes } from './terminal.ts';

/** Input of a question. */
export interface AnalysisInput {
  readonly landscape: KnownLandscape;
  /** The clusters that are asked, read. By name. */
  readonly clusters: readonly ClusterState[];
  /** Files that were read. */
  readonly files: FileTree;
  /** Absent with `--manifests`. */
  readonly repository?: Repository;
}

export interface Repository {
  /** Absolute. */
  readonly root: string;
  readonly manifests: ManifestTree;
}

/** Either what was asked for, or the status to end with: what is wrong has been said. */
export type Answerable<Value> = { readonly value: Value } | { readonly status: number };

/**
 * Reads the manifests that a command's options name, and the clusters that it asks. Says what is wrong on standard
 * error, since standard output is for the answer. A question that names namespaces (`*` stands for any characters) concerns only clusters with one of
 * them; where none has, all are read, for what to suggest instead.
 */
export async function readAnalysisInput(
  options: AnalysisOptions,
  surroundings: Surroundings,
  { namespaces }: { readonly namespaces?: readonly string[] | undefined } = {},
): Promise<Answerable<AnalysisInput>> {
  const mistake = mistakeIn(options);
  if (mistake !== undefined) return badUsage(mistake, surroundings);
  const read =
    options.manifests === undefined ? readRendered(options, surroundings) : await readGiven(options, surroundings);
  if (typeof read === 'string') return badUsage(read, surroundings);
  const { landscape, files = noFiles, repository } = read;
  if (landscape === undefined) return refuse(read.diagnostics, files, surroundings);
  const unknown = unknownCluster(options.cluster, landscape);
  if (unknown !== undefined) return badUsage(unknown, surroundings);
  const asked = [...landscape.clusters].filter(([key]) => options.cluster?.includes(key) ?? true);
  const concerned = asked.filter(([key]) => {
    const manifests = repository?.manifests.clusters.get(key);
    if (namespaces === undefined) return true;
    const names = [...(manifests?.namespaces.keys() ?? [])];
    return namespaces.some((asked) => names.some((name) => fitsPattern(name, asked)));
  });
  const loaded = (concerned.length === 0 ? asked : concerned).map(([, cluster]) => cluster.load());
  const diagnostics = arrange([...read.diagnostics, ...loaded.flatMap((outcome) => outcome.diagnostics)]);
  if (hasErrors(diagnostics)) {
    const advised = repository === undefined ? diagnostics : diagnostics.map(withRelease(repository.root));
    return refuse(advised, files, surroundings);
  }
  say(diagnostics, files, surroundings);
  const clusters = loaded.flatMap(({ value }) => value ?? []);
  return { value: { landscape, clusters, files, ...(repository === undefined ? {} : { repository }) } };
}

/** Says which release reads what this one does not: the one that the landscape is pinned to. */
function withRelease(root: string): (diagnostic: Diagnostic) => Diagnostic {
  return (diagnostic) => {
    if (diagnostic.code !== 'unknown-schema-version') return diagnostic;
    const path = 'policies/landscape.yaml';
    const file = readNamedTree(root, path).value?.get(path);
    const pinned = file && nodeAt(readYaml(path, file.read()).value, ['spec', 'ringfence']);
    if (pinned?.kind !== 'scalar' || pinned.text === ownVersion()) return diagnostic;
    const hint = `${path} pins Ringfence ${pinned.text}, which can read it. "npm ci" installs the release in the lockfile.`;
    return { ...diagnostic, hint };
  };
}

/** Why clusters cannot be asked for by these names; nothing when they can. */
export function unknownCluster(asked: readonly string[] | undefined, { clusters }: KnownLandscape): string | undefined {
  const unknown = asked?.find((name) => !clusters.has(name));
  if (unknown === undefined) return undefined;
  const names = [...clusters.keys()];
  const hint = didYouMean(unknown, names) ?? `Clusters: ${names.join(', ')}.`;
  return `option '--cluster <name...>': there is no cluster "${unknown}". ${hint}`;
}

const noFiles: FileTree = { paths: () => [], get: () => undefined };

interface ReadManifests {
  readonly landscape?: KnownLandscape;
  readonly diagnostics: readonly Diagnostic[];
  readonly files?: FileTree;
  readonly repository?: Repository;
}

function readRendered(options: AnalysisOptions, { folder }: Surroundings): ReadManifests {
  const found = options.root === undefined ? findRoot(folder) : rootAt(resolve(folder, options.root));
  if (found.value === undefined) return { diagnostics: found.diagnostics.map(orPlainManifests) };
  const { value: files, diagnostics } = readDiskTree(found.value, 'manifests', { without: 'gitops' });
  if (files === undefined) return { diagnostics };
  const manifests = loadManifestTree(folderOf(files, 'manifests'), { folder: 'manifests' });
  const outcome = renderedLandscape(manifests, 'manifests');
  return {
    ...(outcome.value === undefined ? {} : { landscape: outcome.value }),
    diagnostics: outcome.diagnostics,
    files,
    repository: { root: found.value, manifests },
  };
}

function orPlainManifests(diagnostic: Diagnostic): Diagnostic {
  return {
    ...diagnostic,
    hint: `${diagnostic.hint ?? ''} To analyse plain manifests, name them with --manifests.`.trimStart(),
  };
}

/** Name of standard input in messages. */
export const stdinName = 'stdin';

async function readGiven(options: AnalysisOptions, surroundings: Surroundings): Promise<ReadManifests | string> {
  const { manifests = [] } = options;
  const trees: FileTree[] = [];
  const unread: Diagnostic[] = [];
  for (const named of new Set(manifests)) {
    const tree = named === '-' ? await readPiped(surroundings) : readNamedTree(surroundings.folder, named);
    if (tree === undefined) {
      return `option '--manifests -': standard input is empty. For example: ${clusterDump} | ringfence …`;
    }
    const { value, diagnostics } = tree;
    if (value?.paths().some((path) => path.endsWith('/inventory/landscape.yaml'))) {
      return (
        `option '--manifests ${named}': Ringfence rendered this folder, for one or more clusters. Omit --manifests, ` +
        `and use --root for another repository. Or name the folder of one cluster: ${named}/clusters/<cluster>.`
      );
    }
    unread.push(...diagnostics);
    if (value !== undefined) trees.push(value);
  }
  if (unread.length > 0) return { diagnostics: unread };
  const files = joinedTrees(trees);
  // Questions to a landscape need nothing of this.
  const { readPlainManifests } = await import('../clusters/plain/read-plain-manifests.ts');
  const read = readPlainManifests(files, {
    ...plainManifestSettings(options),
    named: manifests.map((named) => (named === '-' ? stdinName : named)),
  });
  return { ...(read.value === undefined ? {} : { landscape: read.value }), diagnostics: read.diagnostics, files };
}

/** Reads standard input as one file. Returns undefined if it is empty. */
export async function readPiped({ readStdin }: Surroundings): Promise<Outcome<FileTree> | undefined> {
  const bytes = await readStdin();
  return bytes === undefined ? undefined : { value: memoryTree({ [stdinName]: bytes }), diagnostics: [] };
}

function mistakeIn(options: AnalysisOptions) {
  const { manifests, root, cluster, flows = [] } = options;
  if (manifests?.includes('')) return "option '--manifests <path>' needs a folder, a file or - for standard input.";
  if (manifests?.includes('-') && manifests.some((named) => basename(named) === stdinName)) {
    return `option '--manifests ${stdinName}': messages use this name for standard input. Rename the file, or omit --manifests -.`;
  }
  if (manifests?.includes('-') === true && flows.some((path) => /^([^/=]*=)?-$/.test(path))) {
    return "options '--flows -' and '--manifests -' both read standard input. Name a file for one of them.";
  }
  if (manifests !== undefined) {
    if (root !== undefined) return "options '--manifests' and '--root' name two things to ask. Leave one out.";
    if (cluster !== undefined) return "option '--cluster': plain manifests are one cluster. Leave it out.";
    return undefined;
  }
  const only = plainOptionIn(options);
  if (only === undefined) return undefined;
  return `option '${only}' needs --manifests. A landscape sets this for each cluster in policies/clusters/.`;
}

export function badUsage(message: string, { stderr }: Surroundings): { readonly status: number } {
  stderr.write(`error: ${message}\n`);
  return { status: exitStatus.usage };
}

/** Says what is wrong with an option, as it was written; without one, with what several options say together. */
export function problemWith(
  option: string | undefined,
  { message, hint }: PeerProblem,
  surroundings: Surroundings,
): { readonly status: number } {
  const about = option === undefined ? '' : `option '${option}': `;
  return badUsage(`${about}${message}${hint === undefined ? '' : ` ${hint}`}`, surroundings);
}

/** Says what is wrong, and answers the status to end with. */
export function refuse(
  diagnostics: readonly Diagnostic[],
  files: FileTree | undefined,
  surroundings: Surroundings,
): { readonly status: number } {
  const arranged = arrange(diagnostics);
  say(arranged, files, surroundings);
  return { status: statusOf(arranged) };
}

/** Says on standard error what is wrong, or worth knowing, with what was read. */
export function say(diagnostics: readonly Diagnostic[], files: FileTree | undefined, surroundings: Surroundings): void {
  if (diagnostics.length === 0) return;
  const sourceText = files === undefined ? () => undefined : sourceTextOf(files);
  surroundings.stderr.write(formatText(diagnostics, { sourceText, palette: palettes(surroundings).stderr }));
}
