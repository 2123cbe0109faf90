import type { ClusterDump, PolicyWriter } from '../clusters/dump/cluster-dump.ts';
import { isForeignPolicyKind } from '../clusters/plain/object-kinds.ts';
import type { RewrittenValue } from '../clusters/plain/read-policy.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { InferredLandscape, InferredTenant, LostMetadata } from '../inference/inferred-landscape.ts';
import { observedClusterOf, roleOf } from '../landscape/source-paths.ts';
import type { Json } from '../model/json.ts';
import type { NewFile } from '../source/new-source.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { missingNetworks } from './cluster-file.ts';
import type { ImportProof } from './proof.ts';

/** An account of an import: what it read, what it wrote, and what a person has to know beside it. */
export interface ImportReport {
  readonly landscape: string;
  /** By name. */
  readonly clusters: readonly ImportedCluster[];
  /** Types with the most namespaces first. */
  readonly types: readonly ImportedType[];
  readonly templates: { readonly ofTypes: number; readonly shared: number; readonly external: number };
  /** The templates that render the most policies first; without external ones. */
  readonly policiesOfTemplates: readonly PoliciesOfTemplate[];
  readonly parameters: number;
  /** Parameters that switch a policy or a part of one on or off. */
  readonly switches: number;
  /** Policies that were read and proved equal, with those that other programs write. */
  readonly proved: number;
  /** Policies that the sources render. */
  readonly policies: number;
  /** Lines of YAML: of the policies as a server prints them without their metadata, and of the sources that people read. */
  readonly lines: { readonly before: number; readonly after: number };
  /** Policies that other programs write; by program, then by name. */
  readonly external: readonly ExternalPolicies[];
  /** Policies that other programs write today and that the sources now render. By program. */
  readonly adopted: readonly { readonly program: string; readonly policies: number }[];
  /** Tools that apply the policies today. By name. */
  readonly appliers: readonly { readonly tool: string; readonly policies: number }[];
  readonly rewritten: readonly RewrittenPolicy[];
  /** Policies that Ringfence does not read, by kind. */
  readonly otherPolicies: readonly { readonly cluster: string; readonly kind: string; readonly objects: number }[];
  /** Clusters with more workloads than a source can hold: the sources declare only those of their types. Sorted. */
  readonly withoutWorkloads: readonly string[];
  /** Policies that an API server would reject, as `cluster/namespace/name`. Sorted. */
  readonly rejected: readonly string[];
  readonly lostMetadata: readonly LostMetadata[];
  readonly tenants: readonly InferredTenant[];
}

interface ImportedCluster {
  readonly name: string;
  readonly namespaces: number;
  readonly workloads: number;
  readonly policies: number;
  /** Kinds of facts that the dump does not show. */
  readonly missing: readonly ('pods' | 'services' | 'nodes' | 'plugin')[];
  /** Namespaces that the dump names and does not list: their labels are not known. Sorted. */
  readonly undefinedNamespaces: readonly string[];
}

interface ImportedType {
  readonly name: string;
  readonly namespaces: number;
  readonly templates: number;
  readonly parameters: number;
}

interface PoliciesOfTemplate {
  /** As `<type>/<template>` or `shared/<template>`. */
  readonly template: string;
  readonly policies: number;
}

interface ExternalPolicies {
  readonly policy: string;
  readonly writer: PolicyWriter;
  readonly policies: number;
}

interface RewrittenPolicy extends RewrittenValue {
  readonly cluster: string;
  readonly namespace: string;
  readonly policy: string;
}

interface ReportedImport {
  readonly name: string;
  readonly inferred: InferredLandscape;
  readonly dumps: readonly ClusterDump[];
  readonly sources: readonly NewFile[];
  readonly proof: ImportProof;
  readonly withoutWorkloads: ReadonlySet<string>;
}

/** Gathers the report of an import that was proved. */
export function importReport({
  name,
  inferred,
  dumps,
  sources,
  proof,
  withoutWorkloads,
}: ReportedImport): ImportReport {
  const { types, shared, external, parameters, tenants, lostMetadata } = inferred;
  const declared = [...parameters, ...types.flatMap((type) => type.parameters)];
  const records = new Records(dumps);
  return {
    landscape: name,
    clusters: dumps.map(importedCluster).sort((a, b) => compareText(a.name, b.name)),
    types: types
      .map((type) => ({
        name: type.name,
        namespaces: type.namespaces,
        templates: type.policies.length,
        parameters: type.parameters.length,
      }))
      .sort((a, b) => b.namespaces - a.namespaces || compareText(a.name, b.name)),
    templates: {
      ofTypes: types.reduce((sum, { templates }) => sum + templates.length, 0),
      shared: shared.length,
      external: external.length,
    },
    policiesOfTemplates: [
      ...types.flatMap((type) =>
        type.templates.map((one) => ({ template: `${type.name}/${one.name}`, policies: one.policies })),
      ),
      ...shared.map((one) => ({ template: `shared/${one.name}`, policies: one.policies })),
    ].sort((a, b) => b.policies - a.policies || compareText(a.template, b.template)),
    parameters: declared.length,
    switches: declared.filter(({ declaration }) => declaration.type === 'boolean').length,
    proved: proof.policies,
    policies: proof.policies - records.external.reduce((sum, { policies }) => sum + policies, 0),
    lines: {
      before: records.lines,
      after: sources.filter(isReadByPeople).reduce((sum, { text }) => sum + linesOf(text), 0),
    },
    external: records.external,
    adopted: records.adopted,
    appliers: records.appliers,
    rewritten: records.rewritten,
    otherPolicies: dumps.flatMap(({ name: cluster, leftOut }) =>
      [...leftOut.kinds]
        .filter(([kind]) => isForeignPolicyKind(kind))
        .map(([kind, objects]) => ({ cluster, kind, objects })),
    ),
    withoutWorkloads: [...withoutWorkloads].sort(compareText),
    rejected: dumps.flatMap(({ name: cluster, leftOut }) => leftOut.policies.map((policy) => `${cluster}/${policy}`)),
    lostMetadata,
    tenants,
  };
}

/** Programs write observed facts, and keep them up to date. */
function isReadByPeople({ path }: NewFile): boolean {
  return observedClusterOf(roleOf(path)) === undefined;
}

function importedCluster({ name, state, facts }: ClusterDump): ImportedCluster {
  const namespaces = [...state.namespaces.values()];
  return {
    name,
    namespaces: namespaces.length,
    workloads: namespaces.reduce((sum, { workloads }) => sum + workloads.length, 0),
    policies: namespaces.reduce((sum, { policies }) => sum + policies.length, 0),
    missing: [...missingNetworks(facts), ...(facts.plugin === undefined ? (['plugin'] as const) : [])],
    undefinedNamespaces: namespaces.filter(({ defined }) => !defined).map((namespace) => namespace.name),
  };
}

/** Sums of the records of all policies. */
class Records {
  lines = 0;
  readonly rewritten: readonly RewrittenPolicy[];
  readonly external: readonly ExternalPolicies[];
  readonly adopted: readonly { readonly program: string; readonly policies: number }[];
  readonly appliers: readonly { readonly tool: string; readonly policies: number }[];

  constructor(dumps: readonly ClusterDump[]) {
    const rewritten: RewrittenPolicy[] = [];
    const external = new Map<string, ExternalPolicies>();
    const adopted = new Map<string, number>();
    const appliers = new Map<string, number>();
    for (const { name: cluster, state, policies } of dumps) {
      for (const [namespace, known] of state.namespaces) {
        for (const { policy } of known.policies) {
          const { name } = policy.metadata;
          const record = policies.get(namespace)?.get(name);
          rewritten.push(...(record?.rewritten ?? []).map((value) => ({ ...value, cluster, namespace, policy: name })));
          const { writer, adoptedFrom, appliedBy } = record ?? {};
          if (writer !== undefined) {
            const key = JSON.stringify([writer.program, name]);
            const before = external.get(key) ?? { policy: name, writer, policies: 0 };
            external.set(key, { ...before, policies: before.policies + 1 });
            continue;
          }
          this.lines += linesOf(writeYaml(policy as unknown as Json));
          if (adoptedFrom !== undefined) adopted.set(adoptedFrom.program, (adopted.get(adoptedFrom.program) ?? 0) + 1);
          if (appliedBy !== undefined) appliers.set(appliedBy, (appliers.get(appliedBy) ?? 0) + 1);
        }
      }
    }
    this.rewritten = rewritten;
    this.external = [...external].sort(byKey).map(([, found]) => found);
    this.adopted = [...adopted].sort(byKey).map(([program, count]) => ({ program, policies: count }));
    this.appliers = [...appliers].sort(byKey).map(([tool, count]) => ({ tool, policies: count }));
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
