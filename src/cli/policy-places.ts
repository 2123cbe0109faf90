import { writtenPlaces } from '../clusters/plain/written-places.ts';
import { type PolicyPlaces, renderedPolicyPlaces } from '../clusters/policy-places.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { type TemplateSources, templateSources } from '../render/template-source.ts';
import type { AnalysisInput } from './analysis-input.ts';

/** Finds what is in a policy, in its manifest and in the template it comes from; plain manifests have no templates. */
export function policyPlaces({ repository, files }: Pick<AnalysisInput, 'repository' | 'files'>): PolicyPlaces {
  if (repository === undefined) return { rendered: writtenPlaces(files).rendered };
  const { root, manifests } = repository;
  let templates: TemplateSources | undefined;
  return renderedPolicyPlaces(manifests, {
    locate(namespace, policy, path) {
      templates ??= templateSources(readDiskTree(root, 'policies').value ?? { paths: () => [], get: () => undefined });
      return templates.locate(namespace, policy, path);
    },
  });
}
