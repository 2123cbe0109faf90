import type { Delivery } from '../../landscape/delivery.ts';
import type { Cluster } from '../../landscape/landscape.ts';
import type { GitRevision } from '../../model/git-revision.ts';
import type { JsonObject } from '../../model/json.ts';
import type { RenderedFile } from '../../render/inventory.ts';
import {
  clusterObjectName,
  type DeliveredCluster,
  fluxHome,
  namespaceObjectName,
  objectFile,
  objectLabels,
  policiesFolder,
  repositoryPath,
} from './delivered.ts';

/** Where the delivery objects of a cluster lie, below the folder of the cluster that Flux runs in. */
function fluxFolder(cluster: Cluster): string {
  const home = fluxHome(cluster);
  return home === cluster ? `gitops/flux/${cluster.name}` : `gitops/flux/${home.name}/hosted/${cluster.name}`;
}

/**
 * The objects by which Flux delivers a cluster: a GitRepository limited to the cluster's own folders, and a
 * Kustomization for each namespace, each in a file of its own; for `unit: cluster`, one for all.
 */
export function fluxFiles(delivered: DeliveredCluster): readonly RenderedFile[] {
  const { cluster, delivery, namespaces } = delivered;
  // Flux takes a folder that does not exist for a mistake.
  if (namespaces.size === 0) return [];
  const folder = fluxFolder(cluster);
  const units =
    delivery.unit.value === 'namespace'
      ? [...namespaces.keys()].map((namespace) =>
          objectFile(
            // Not `<namespace>.yaml`: kustomize would take that of a namespace named "kustomization" for its own.
            `${folder}/namespaces/${namespace.name}.kustomization.yaml`,
            unit(delivered, {
              name: namespaceObjectName(namespace),
              labels: { ...objectLabels(cluster), 'ringfence.dev/namespace': namespace.name },
              path: `${policiesFolder(cluster)}/${namespace.name}`,
              prune: true,
            }),
          ),
        )
      : [
          objectFile(
            `${folder}/cluster.yaml`,
            unit(delivered, {
              // Not the name of the Kustomization that applies the delivery objects themselves.
              name: `${clusterObjectName(cluster)}.all-namespaces`,
              labels: objectLabels(cluster),
              path: policiesFolder(cluster),
              // Nothing tells a namespace that left the inventory from a policy that was deleted.
              prune: false,
            }),
          ),
        ];
  // The file of a cluster in which Flux runs belongs to `fluxHomeFiles`.
  if (fluxHome(cluster) === cluster) return units;
  return [objectFile(`${folder}/repository.yaml`, gitRepository(delivered, [policiesFolder(cluster)])), ...units];
}

/**
 * The objects that bring Flux, where it runs, all other delivery objects: the cluster's GitRepository and the
 * Kustomization that applies the folder in which it lies itself. A person applies these two by hand, once.
 */
export function fluxHomeFiles(home: DeliveredCluster): readonly RenderedFile[] {
  const { cluster, delivery } = home;
  const folder = `gitops/flux/${cluster.name}`;
  const own = fluxHome(cluster) === cluster ? [policiesFolder(cluster)] : [];
  const objects = repositoryPath(delivery, folder);
  return [
    objectFile(`${folder}/repository.yaml`, gitRepository(home, [...own, objects])),
    objectFile(`${folder}/sync.yaml`, {
      ...kustomization(home, { name: clusterObjectName(cluster), labels: objectLabels(cluster) }),
      spec: {
        ...kustomizationSpec(home, objects),
        prune: true,
        // The objects of a namespace whose policies cannot be applied must not hold up those of the others.
        wait: false,
      },
    }),
  ];
}

function gitRepository({ cluster, delivery, repository }: DeliveredCluster, folders: readonly string[]): JsonObject {
  const { namespace, revision, repositorySecret, intervals } = delivery;
  return {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { name: clusterObjectName(cluster), namespace: namespace.value, labels: objectLabels(cluster) },
    spec: {
      url: repository,
      ref: reference(revision.value),
      interval: intervals.poll.value.text,
      ...(repositorySecret === undefined ? {} : { secretRef: { name: repositorySecret.value } }),
      ignore: ignoringAllBut(folders),
    },
  };
}

function reference(revision: GitRevision): JsonObject {
  if (revision.kind === 'commit') return { commit: revision.id };
  return { [revision.kind === 'ref' ? 'name' : revision.kind]: revision.name };
}

interface UnitParts {
  readonly name: string;
  readonly labels: JsonObject;
  readonly path: string;
  readonly prune: boolean;
}

function unit(delivered: DeliveredCluster, { name, labels, path, prune }: UnitParts): JsonObject {
  const { cluster, delivery } = delivered;
  return {
    ...kustomization(delivered, { name, labels }),
    spec: {
      ...kustomizationSpec(delivered, path),
      prune,
      wait: true,
      ...access(cluster, delivery),
    },
  };
}

/** By whose rights, and to which cluster. */
function access(cluster: Cluster, { serviceAccount, kubeconfigSecret }: Delivery): JsonObject {
  const { name, key } = kubeconfigSecret;
  return {
    serviceAccountName: serviceAccount.value,
    ...(fluxHome(cluster) === cluster ? {} : { kubeConfig: { secretRef: { name: name.value, key: key.value } } }),
  };
}

function kustomization(
  { delivery }: DeliveredCluster,
  { name, labels }: { readonly name: string; readonly labels: JsonObject },
): JsonObject {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace: delivery.namespace.value, labels },
  };
}

/**
 * Returns the fields that all Kustomizations share. There is no `postBuild`, so that Flux substitutes no variables.
 * When one of them is deleted, what it applied stays.
 */
function kustomizationSpec({ cluster, delivery }: DeliveredCluster, path: string): JsonObject {
  const { sync, retry, timeout } = delivery.intervals;
  return {
    sourceRef: { kind: 'GitRepository', name: clusterObjectName(cluster) },
    path: `./${path}`,
    interval: sync.value.text,
    retryInterval: retry.value.text,
    timeout: timeout.value.text,
    deletionPolicy: 'Orphan',
  };
}

/**
 * Patterns in the format of `.gitignore` by which nothing but the folders is left. A file in an ignored folder cannot
 * be taken back, so each folder on the way is taken back before what lies in it is ignored.
 */
function ignoringAllBut(folders: readonly string[]): string {
  const lines = ['/*'];
  const open = new Set<string>();
  for (const folder of folders) {
    const segments = folder.split('/');
    segments.forEach((_, index) => {
      const path = segments.slice(0, index + 1).join('/');
      if (open.has(path)) return;
      open.add(path);
      lines.push(`!/${path}/`);
      if (path !== folder) lines.push(`/${path}/*`);
    });
  }
  return `${lines.join('\n')}\n`;
}
