import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import { directions } from '../model/directions.ts';
import type { JsonObject } from '../model/json.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { NetworkPolicy, TextMap } from '../model/network-policy.ts';
import { isDefaultDeny } from '../policy/default-deny.ts';
import type { InferredLandscape, InferredNamespace, InferredTemplate, InferredType } from './inferred-landscape.ts';

interface InferenceOptions {
  /** auto: from labels or prefixes · none: no tenants · label: the value of this label. Default: auto. */
  readonly tenants?: 'auto' | 'none' | { readonly label: string };
}

/** Infers the landscape in which each namespace of each cluster is a type of its own, with constant templates. */
export function inferLandscape(dumps: readonly ClusterDump[], _options: InferenceOptions = {}): InferredLandscape {
  const types: InferredType[] = [];
  const external: InferredTemplate[] = [];
  const clusters = dumps.map((dump) => ({
    name: dump.name,
    values: {},
    namespaces: [...dump.state.namespaces.values()].map((namespace): InferredNamespace => {
      const type = typeOf(dump, namespace);
      const own = namespace.policies.filter(({ policy }) => !isExternal(dump, namespace, policy));
      const others = namespace.policies.filter(({ policy }) => isExternal(dump, namespace, policy));
      const named = (policy: NetworkPolicy): string => `${type}-${policy.metadata.name}`;
      external.push(...others.map(({ policy }) => template(named(policy), policy)));
      types.push({
        name: type,
        namespaces: 1,
        labels: {},
        policies: own.map(({ policy }) => fileName(policy)),
        templates: own.map(({ policy }) => template(fileName(policy), policy)),
        parameters: [],
        externalPolicies: [],
        workloads: [],
        defaultDeny: new Set(
          directions.filter((direction) => own.some(({ policy }) => isDefaultDeny(policy, direction))),
        ),
      });
      return {
        name: namespace.name,
        type,
        labels: ownLabels(namespace),
        values: {},
        policies: [],
        externalPolicies: others.map(({ policy }) => named(policy)),
        workloads: [],
      };
    }),
  }));
  return { types, shared: [], external, parameters: [], clusters, tenants: [], lostMetadata: [] };
}

const typeOf = ({ name }: ClusterDump, namespace: NamespaceState): string => `${name}-${namespace.name}`.slice(0, 63);

function isExternal({ policies }: ClusterDump, { name }: NamespaceState, policy: NetworkPolicy): boolean {
  return policies.get(name)?.get(policy.metadata.name)?.writer !== undefined;
}

const fileName = ({ metadata: { name } }: NetworkPolicy): string =>
  name === 'workloads' || name === 'namespace-type' ? `${name}-policy` : name;

function template(name: string, { apiVersion, kind, metadata, spec }: NetworkPolicy): InferredTemplate {
  const document = { apiVersion, kind, metadata: { name: metadata.name }, spec } as unknown as JsonObject;
  return { name, document, policies: 1 };
}

function ownLabels({ labels }: NamespaceState): TextMap {
  return Object.fromEntries(
    Object.entries(labels)
      .filter(([key]) => key !== namespaceNameLabel)
      .sort(([a], [b]) => compareText(a, b)),
  );
}
