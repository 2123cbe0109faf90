import type { KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { locateInPlainManifests } from '../clusters/plain/locate-policy.ts';
import type { ManifestNamespace, ManifestTree } from '../manifests/manifest-tree.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { type TemplateSources, templateSources } from '../render/template-source.ts';
import type { PolicyPlaces } from '../report/explanation/format-explanation.ts';
import type { AnalysisInput } from './analysis-input.ts';

/** Finds what is in a policy, in its manifest and in the template it comes from; plain manifests have no templates. */
export function policyPlaces({ repository, files }: Pick<AnalysisInput, 'repository' | 'files'>): PolicyPlaces {
  if (repository === undefined) {
    const locate = locateInPlainManifests(files);
    return { rendered: (policy, _namespace, path) => locate(policy, path) };
  }
  const { root, manifests } = repository;
  let templates: TemplateSources | undefined;
  return {
    rendered(policy, _namespace, path) {
      if (policy.origin !== 'rendered') return undefined;
      return namespaceOf(manifests, policy)?.locate(policy.policy.metadata.name, path);
    },
    template(policy, namespace: NamespaceState, path) {
      if (policy.origin !== 'rendered' || namespace.type === undefined) return undefined;
      templates ??= templateSources(readDiskTree(root, 'policies').value ?? { paths: () => [], get: () => undefined });
      return templates.locate(namespace.type, policy.policy.metadata.name, path);
    },
  };
}

function namespaceOf({ clusters }: ManifestTree, { path }: KnownPolicy): ManifestNamespace | undefined {
  const segments = path.split('/');
  const [cluster = '', namespace = ''] = segments.slice(-3);
  return clusters.get(cluster)?.namespaces.get(namespace);
}
