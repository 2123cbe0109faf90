import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { readLiveCluster } from '../platform/kubernetes/read-live-cluster.ts';
import type { Surroundings } from '../platform/surroundings.ts';

/** A cluster, and the context of a kubeconfig that leads to it. */
interface NamedContext {
  readonly cluster: string;
  readonly context: string;
}

/** Reads `context` or `cluster=context`. A text says what is wrong with it. */
export function readNamedContext(written: string): NamedContext | string {
  const split = written.indexOf('=');
  const cluster = split < 0 ? written : written.slice(0, split);
  const context = split < 0 ? written : written.slice(split + 1);
  if (context === '') return `option '--context ${written}': name a context of the kubeconfig.`;
  const problem = dnsLabelProblem(cluster);
  if (problem === undefined) return { cluster, context };
  return `option '--context ${written}': the name "${cluster}" of a cluster is not valid: ${problem}. Write a name for it: eu1=${context}.`;
}

/** Reads a live cluster. Paths of its files start with the name of the cluster. */
export async function readContext(
  { cluster, context }: NamedContext,
  kubeconfig: string | undefined,
  { environment, folder, wait, stderr }: Surroundings,
): Promise<Outcome<FileTree>> {
  stderr.write(`Reading cluster ${cluster} by context ${context} …\n`);
  return readLiveCluster({
    ...{ context, as: cluster, environment, folder, wait },
    ...(kubeconfig === undefined ? {} : { kubeconfig }),
  });
}
