import { basename } from 'node:path';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { dumpCommand } from '../clusters/dump/dump-command.ts';
import { readClusterDump } from '../clusters/dump/read-cluster-dump.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type Answerable, badUsage, readPiped, stdinName } from './analysis-input.ts';
import { readContext, readNamedContext } from './live-clusters.ts';
import { nameFrom } from './starter/name-from.ts';

/** A cluster to read. */
export interface ClusterInput {
  readonly cluster: string;
  readonly paths: readonly string[];
  /** The context of a live cluster, which has no paths. */
  readonly context?: string;
}

/** Reads `cluster=path`, each cluster once; several paths of one cluster are read together. Returns a mistake as text. */
export function clusterInputs(
  written: readonly string[],
  contexts: readonly string[] = [],
): readonly ClusterInput[] | string {
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
  const inputs: ClusterInput[] = [...byCluster].map(([cluster, paths]) => ({ cluster, paths }));
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

interface ReadOptions {
  readonly adopt?: readonly string[];
  readonly skipInvalid?: boolean;
  readonly kubeconfig?: string;
  /** The name of the command, for an example. */
  readonly command: string;
}

interface ReadDumps {
  /** Those that could be read, in the order of the inputs. */
  readonly dumps: readonly ClusterDump[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files of dumps, without those of live clusters. */
  readonly files: FileTree;
}

/** Reads all clusters, and reports the problems of all of them. */
export async function readClusterDumps(
  inputs: readonly ClusterInput[],
  { adopt = [], skipInvalid = false, kubeconfig, command }: ReadOptions,
  surroundings: Surroundings,
): Promise<Answerable<ReadDumps>> {
  const dumps: ClusterDump[] = [];
  const trees: FileTree[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (tree: Outcome<FileTree>, cluster: string, named: string): void => {
    diagnostics.push(...tree.diagnostics);
    if (tree.value === undefined) return;
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
        const example = `${dumpCommand} | ringfence ${command} ${cluster}=-`;
        return badUsage(`standard input is empty. For example: ${example}`, surroundings);
      }
      if (tree.value !== undefined) trees.push(tree.value);
      take(tree, cluster, path === '-' ? stdinName : path);
    }
  }
  return { value: { dumps, diagnostics: arrange(diagnostics), files: joinedTrees(trees) } };
}
