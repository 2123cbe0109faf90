import type { Location } from '../diagnostics/diagnostic.ts';
import type { ManifestTree } from '../manifests/manifest-tree.ts';
import type { PolicyPath } from '../policy/violation.ts';
import type { KnownPolicy, NamespaceState } from './cluster-state.ts';

/** Finds where a field of a policy is written, or would belong; nothing where that is not known. */
export type LocateInPolicy = (policy: KnownPolicy, namespace: NamespaceState, path: PolicyPath) => Location | undefined;

/** Where the fields of policies are written. */
export interface PolicyPlaces {
  /** The exact line of the manifest; without one, the policy's first is shown. */
  readonly rendered?: LocateInPolicy;
  /** The line of the template, for a policy that Ringfence rendered. */
  readonly template?: LocateInPolicy;
}

/** Finds a field of a rendered policy in the sources of the namespace that has it. */
interface TemplatePlaces {
  locate(namespace: RenderedNamespaceName, policy: string, path: PolicyPath): Location | undefined;
}

interface RenderedNamespaceName {
  readonly cluster: string;
  readonly name: string;
  readonly type: string;
  readonly tenant?: string | undefined;
}

/** Finds fields of rendered policies in their manifests, and in the templates that they come from. */
export function renderedPolicyPlaces(manifests: ManifestTree, templates: TemplatePlaces): Required<PolicyPlaces> {
  return {
    rendered({ origin, path: file, policy }, _namespace, path) {
      if (origin !== 'rendered') return undefined;
      return manifests.namespaceOfPolicies(file)?.locate(policy.metadata.name, path);
    },
    template({ origin, path: file, policy }, { name, type, tenant }, path) {
      if (origin !== 'rendered' || type === undefined) return undefined;
      const { cluster = '' } = manifests.namespaceOfPolicies(file) ?? {};
      return templates.locate({ cluster, name, type, tenant }, policy.metadata.name, path);
    },
  };
}
