import { invariant } from '../../diagnostics/invariant.ts';
import type { Landscape } from '../../landscape/landscape.ts';
import { fullRevision } from '../../model/git-revision.ts';
import type { JsonObject } from '../../model/json.ts';
import { syncWaveAnnotation } from '../../policy/sync-wave.ts';
import type { RenderedFile } from '../../render/inventory.ts';
import { clusterFolder } from '../../render/paths.ts';
import { clusterObjectName, type DeliveredCluster, objectFile, objectLabels, policiesFolder } from './delivered.ts';
import { namespacePatterns } from './namespace-patterns.ts';

/**
 * The objects by which Argo CD delivers a cluster: its AppProject, and an ApplicationSet that makes an Application of
 * each folder of policies it finds; for `unit: cluster`, one Application. They do not list the cluster's namespaces.
 */
export function argocdFiles(delivered: DeliveredCluster, landscape: Landscape): readonly RenderedFile[] {
  const folder = `gitops/argocd/${clusterFolder(delivered.cluster)}`;
  const project = objectFile(`${folder}/project.yaml`, appProject(delivered, landscape));
  if (delivered.delivery.unit.value === 'namespace') {
    return [objectFile(`${folder}/application-set.yaml`, applicationSet(delivered)), project];
  }
  // Argo CD takes an Application whose folder does not exist for a mistake.
  if (delivered.namespaces.size === 0) return [project];
  return [objectFile(`${folder}/application.yaml`, clusterApplication(delivered, landscape)), project];
}

const apiVersion = 'argoproj.io/v1alpha1';

/**
 * Returns the AppProject: what the Applications of the cluster can do, and by whose rights. They write NetworkPolicies
 * into namespaces whose names fit a type's pattern.
 */
function appProject({ cluster, delivery, repository }: DeliveredCluster, landscape: Landscape): JsonObject {
  return {
    apiVersion,
    kind: 'AppProject',
    metadata: {
      name: clusterObjectName(cluster),
      namespace: delivery.namespace.value,
      labels: objectLabels(cluster),
      // Argo CD sorts kinds by name. An ApplicationSet without its project fails, and is tried again after three minutes.
      annotations: { [syncWaveAnnotation]: '-1' },
    },
    spec: {
      description: `NetworkPolicies of cluster ${cluster.name}, and nothing else.`,
      sourceRepos: [repository],
      // By its rights Argo CD syncs if it may impersonate accounts. The destinations say which cluster it can be.
      destinationServiceAccounts: [
        {
          server: '*',
          namespace: '*',
          defaultServiceAccount: `${delivery.namespace.value}:${delivery.serviceAccount.value}`,
        },
      ],
      destinations: namespacePatterns(landscape).map((namespace) => ({ ...destinationOf(delivery), namespace })),
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: [{ group: 'networking.k8s.io', kind: 'NetworkPolicy' }],
    },
  };
}

function applicationSet(delivered: DeliveredCluster): JsonObject {
  const { cluster, delivery, repository } = delivered;
  const revision = fullRevision(delivery.revision.value);
  const { metadata, spec } = application(delivered, {
    name: `${clusterObjectName(cluster)}.{{ .path.basename }}`,
    labels: { ...objectLabels(cluster), 'ringfence.dev/namespace': '{{ .path.basename }}' },
    path: '{{ .path.path }}',
    directory: { recurse: false, include: 'policies.yaml' },
    namespace: '{{ .path.basename }}',
    prune: true,
  });
  return {
    apiVersion,
    kind: 'ApplicationSet',
    metadata: { name: clusterObjectName(cluster), namespace: delivery.namespace.value, labels: objectLabels(cluster) },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL: repository,
            revision,
            requeueAfterSeconds: delivery.intervals.poll.value.seconds,
            directories: [{ path: `${policiesFolder(cluster)}/*` }],
          },
        },
      ],
      // A namespace that leaves the inventory leaves the generator; its policies stay until the namespace itself goes.
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: { metadata, spec },
    },
  };
}

/** Nothing tells a namespace that left the inventory from a policy that was deleted, so nothing is pruned. */
function clusterApplication(delivered: DeliveredCluster, landscape: Landscape): JsonObject {
  const { cluster, delivery } = delivered;
  const [pattern] = namespacePatterns(landscape);
  invariant(pattern !== undefined, 'a namespace with policies has a type with a pattern');
  const { metadata, spec } = application(delivered, {
    name: clusterObjectName(cluster),
    labels: objectLabels(cluster),
    path: policiesFolder(cluster),
    directory: { recurse: true, include: '*/policies.yaml' },
    // A project permits an Application by this, too. Nothing is applied there: every policy names its own namespace.
    namespace: pattern.replaceAll('*', 'x'),
    prune: false,
  });
  return { apiVersion, kind: 'Application', metadata: { ...metadata, namespace: delivery.namespace.value }, spec };
}

interface ApplicationParts {
  readonly name: string;
  readonly labels: JsonObject;
  readonly path: string;
  readonly directory: { readonly recurse: boolean; readonly include: string };
  readonly namespace: string;
  readonly prune: boolean;
}

function application({ cluster, delivery, repository }: DeliveredCluster, parts: ApplicationParts) {
  const { name, labels, path, directory, namespace, prune } = parts;
  return {
    metadata: {
      name,
      labels,
      // Relative to the source's path: commits that change other folders do not concern this Application.
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
    },
    spec: {
      project: clusterObjectName(cluster),
      source: { repoURL: repository, targetRevision: fullRevision(delivery.revision.value), path, directory },
      destination: { ...destinationOf(delivery), namespace },
      syncPolicy: {
        automated: { prune, selfHeal: true },
        syncOptions: ['CreateNamespace=false', 'FailOnSharedResource=true', 'PruneLast=true', 'ServerSideApply=true'],
        // Without end, since a namespace may come long after its policies; and with what is newest by then.
        retry: { limit: -1, refresh: true, backoff: { duration: delivery.intervals.retry.value.text, factor: 1 } },
      },
    },
  };
}

function destinationOf({ destination }: DeliveredCluster['delivery']): JsonObject {
  const { kind, text } = destination.value;
  return kind === 'name' ? { name: text } : { server: text };
}
