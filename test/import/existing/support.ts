import type { ClusterState, NamespaceState } from '../../../src/clusters/cluster-state.ts';
import type { ClusterDump } from '../../../src/clusters/dump/cluster-dump.ts';
import { nothingLeftOut } from '../../../src/clusters/known-landscape.ts';
import { renderedLandscape } from '../../../src/clusters/rendered-landscape.ts';
import { invariant } from '../../../src/diagnostics/invariant.ts';
import type { ExistingImport } from '../../../src/import/existing/existing-import.ts';
import { importIntoLandscape } from '../../../src/import/existing/import-into-landscape.ts';
import { loadManifestTree } from '../../../src/manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../../../src/model/file-tree.ts';
import type { NetworkPolicy } from '../../../src/model/network-policy.ts';
import { describe, load, policiesOf, render, ringfenceVersion } from '../../support/landscape.ts';

/** Returns a cluster of a landscape as its API server would list it, with the networks that its sources declare. */
export function dumpOf(files: FileTree, name: string): ClusterDump {
  const { landscape, diagnostics } = load(files);
  const cluster = landscape?.clusters.get(name);
  const { rendering } = render(files, { clusters: [name] });
  invariant(cluster !== undefined && rendering !== undefined, describe(diagnostics).join('\n'));
  const tree = loadManifestTree(memoryTree(new Map(rendering.files)), { folder: 'manifests' });
  const state = renderedLandscape(tree, 'manifests').value?.clusters.get(name)?.load().value;
  invariant(state !== undefined, 'rendered manifests can be read');
  const { pods, services, nodes } = cluster.networks;
  const found = (value: readonly string[]) => (value.length === 0 ? undefined : { value, from: 'Nodes' });
  const plugin = { value: { name: 'calico', traits: cluster.cni }, from: 'a DaemonSet' };
  const facts = { pods: found(pods), services: found(services), nodes: found(nodes) };
  return {
    name,
    state: plainState(state),
    policies: new Map(),
    facts: {
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
      plugin,
      listedNamespaces: state.namespaces.size,
    },
    leftOut: nothingLeftOut,
  };
}

/** Returns a cluster without everything that only Ringfence knows. */
function plainState({ labels: _, ...state }: ClusterState): ClusterState {
  const namespaces = [...state.namespaces].map(([name, namespace]) => [name, plainNamespace(namespace)] as const);
  return { ...state, namespaces: new Map(namespaces) };
}

function plainNamespace({ name, labels, workloads, policies }: NamespaceState): NamespaceState {
  return {
    name,
    labels,
    defined: true,
    workloads,
    policies: policies.map(({ policy, path, line }) => {
      const { name: policyName, annotations } = policy.metadata;
      const metadata = { name: policyName, ...(annotations === undefined ? {} : { annotations }) };
      return { policy: { ...policy, metadata }, origin: 'given' as const, path, line };
    }),
  };
}

/** Returns the files without those at the paths. */
export function without(files: FileTree, ...gone: readonly string[]): FileTree {
  const paths = files.paths().filter((path) => !gone.includes(path));
  return { paths: () => paths, get: (path) => (gone.includes(path) ? undefined : files.get(path)) };
}

/** Imports a cluster that can be added. */
export function imported(files: FileTree, dump: ClusterDump): ExistingImport {
  const { landscape, diagnostics } = load(files);
  invariant(landscape !== undefined, describe(diagnostics).join('\n'));
  const { value, diagnostics: found } = importIntoLandscape({ files, landscape, ringfenceVersion }, dump);
  invariant(value !== undefined, describe(found).join('\n'));
  return value;
}

/** Returns the rendered policies of a cluster, by namespace. */
export function policiesByNamespace(
  files: FileTree,
  added: ReadonlyMap<string, string>,
  cluster: string,
): ReadonlyMap<string, readonly NetworkPolicy[]> {
  const { rendering, diagnostics } = render(joinedTrees([files, memoryTree(new Map(added))]), { clusters: [cluster] });
  invariant(rendering !== undefined, describe(diagnostics).join('\n'));
  const paths = [...rendering.files.keys()].filter((path) => path.endsWith('/policies.yaml'));
  return new Map(paths.map((path) => [path.split('/').at(-2) ?? '', policiesOf(rendering, path)]));
}

/** Returns the rendered files of the policies of a cluster, by path. */
export function policiesIn(files: FileTree, added: ReadonlyMap<string, string>, cluster: string): Map<string, string> {
  const { rendering, diagnostics } = render(joinedTrees([files, memoryTree(new Map(added))]), { clusters: [cluster] });
  invariant(rendering !== undefined, describe(diagnostics).join('\n'));
  const paths = [...rendering.files].filter(([path]) => path.endsWith('/policies.yaml'));
  return new Map(paths);
}
