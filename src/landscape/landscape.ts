import type { AcceptableCode, LintCode } from '../diagnostics/finding-codes.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { DeclaredTraits } from '../model/plugin-traits.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import type { DeclaredNames } from './declared-names.ts';
import type { Delivery } from './delivery.ts';
import type { LayeredMap } from './layers.ts';
import type { ObservedFacts } from './observed/observed-facts.ts';
import type { Parameter } from './parameter.ts';
import type { GrantUse, Tenant, TenantRules } from './tenants/tenant.ts';

/** A repository's sources, understood: every name resolved, every value complete, every leaf with its place. */
export interface Landscape {
  readonly name: string;
  /** Public ranges that the company uses inside, as CIDRs; absent where none is declared. */
  readonly internalPublic?: readonly string[];
  /** The branch that every change is reviewed for, by its short name. */
  readonly defaultBranch: string;
  /** By name, in code-unit order. */
  readonly types: ReadonlyMap<string, NamespaceType>;
  /** By name, in code-unit order. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  /** Those that have a folder; by name, in code-unit order. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  /** Keys of pod labels that only the platform sets on declared workloads; `*` stands for any characters. */
  readonly reservedLabels: readonly string[];
  /** Keys of labels that only the platform sets in the clusters; `*` stands for any characters. Absent where none are declared. */
  readonly protectedLabels?: Readonly<Record<'namespaces' | 'pods', readonly string[]>>;
  /** By name, in code-unit order. */
  readonly exceptions: readonly Exception[];
  /** Sources of kind Guardrail as written, in the order of paths. */
  readonly guardrails: readonly SourceNode[];
  /** The names that its sources give; all of them are known. */
  readonly names: DeclaredNames;
  readonly lint: LintSettings;
}

/** off: the rule is not asked. */
type LintSeverity = 'off' | 'note' | 'warning' | 'error';

/** How findings of lint are judged, where it differs from the defaults. */
export interface LintSettings {
  readonly rules: Readonly<Partial<Record<LintCode, LintSeverity>>>;
}

/** A kind of namespace that shares policies. */
export interface NamespaceType {
  readonly name: string;
  readonly description: string;
  /** Its `labels` mapping as written, where it has one; label values may hold expressions. */
  readonly labels?: SourceNode;
  /** `*` stands for any characters. */
  readonly namePattern?: string;
  readonly hostsControlPlane: boolean;
  /** The parameters of its namespaces: the shared ones and its own. */
  readonly parameters: Parameter;
  /** Shared parameters only: what `cluster.values` holds. */
  readonly sharedParameters: Parameter;
  /** In the order in which the type lists them. */
  readonly policies: readonly PolicyTemplate[];
  readonly externalPolicies: readonly PolicyTemplate[];
  /** External policies that may be in its namespaces; without observation, they count as those that are. */
  readonly toleratedPolicies: readonly PolicyTemplate[];
  readonly tenantRules: TenantRules;
  /** The `spec.workloads` sequence as written, where the type has workloads. */
  readonly workloads?: SourceNode;
  readonly defaultDeny: { readonly ingress: SourceScalar; readonly egress: SourceScalar };
}

/** A policy template as written: a NetworkPolicy with expressions. */
export interface PolicyTemplate {
  /** The name by which others list it: its file's, without `.yaml`. */
  readonly name: string;
  readonly root: SourceNode;
  /** The exception it belongs to, by name. */
  readonly exception?: string;
  /** The tenant whose folder it is in. */
  readonly tenant?: string;
}

/** Complete: a cluster has no other namespace than those that its sources declare. */
export type DeclaredNamespaces = 'Complete' | 'Open';

/** Address ranges as lists of CIDRs, as written; empty where not known. */
export interface Networks {
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly nodes: readonly string[];
}

export interface Cluster {
  readonly name: string;
  /** The `metadata.name` scalar. */
  readonly nameNode: SourceNode;
  /** Its own over those of its groups. Sorted by key. */
  readonly labels: TextMap;
  readonly networks: Networks;
  /** The `spec.networks` mapping as written. */
  readonly networksNode?: SourceNode;
  readonly cni: DeclaredTraits;
  /** True if the sources declare every namespace. */
  readonly declaredNamespaces: DeclaredNamespaces;
  /** Addresses of the cloud's metadata service; absent where no layer says. */
  readonly metadataAddresses?: readonly string[];
  readonly delivery: Delivery;
  /** Facts that a program read from the cluster. */
  readonly observed: ObservedFacts;
  /** Shared parameters only, merged from landscape to observed, defaults filled in; required ones may be missing. */
  readonly values: LayeredMap;
  readonly tenant?: string;
  /** Where its control plane runs. */
  readonly host?: { readonly cluster: Cluster; readonly namespace: string };
  /** By name, in code-unit order; with those that host control planes of other clusters. */
  readonly namespaces: readonly Namespace[];
}

export interface Namespace {
  readonly name: string;
  readonly nameNode: SourceNode;
  readonly cluster: Cluster;
  readonly type: NamespaceType;
  /** Labels set for this namespace alone. */
  readonly labels: Readonly<Record<string, string>>;
  /** Complete: every parameter of its type has a value. */
  readonly values: LayeredMap;
  /** The cluster whose control plane it runs. */
  readonly hostedCluster?: Cluster;
  /** Whose it is; absent where it has no tenant. */
  readonly tenant?: string;
  /** The tenant of that name, where it has a folder. */
  readonly owner?: Tenant;
  /** Shared parameters only, merged from landscape to tenant; absent without a tenant. */
  readonly tenantValues?: LayeredMap;
  /** Templates beside those of its type, in the order in which they are listed. */
  readonly policies: readonly PolicyTemplate[];
  /** Grants of other tenants that it uses, in the order in which it lists them. */
  readonly uses: readonly GrantUse[];
  /** Workloads that its tenant declares, as items of a `workloads` sequence. */
  readonly workloads: readonly SourceNode[];
  /** External policies bound to this namespace beside those of its type. */
  readonly externalPolicies: readonly PolicyTemplate[];
  /** External policies that may be in this namespace, beside those that its type tolerates. */
  readonly toleratedPolicies: readonly PolicyTemplate[];
  /** Exceptions whose scope it is in, by name. */
  readonly exceptions: readonly Exception[];
}

export interface Exception {
  readonly name: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it holds: YYYY-MM-DD, UTC. */
  readonly until: string;
  readonly untilNode: SourceNode;
  readonly scope: ExceptionScope;
  /** Perhaps none. */
  readonly policies: readonly PolicyTemplate[];
  /** Perhaps none. */
  readonly accepts: readonly AcceptedCode[];
  /** Guardrails whose breaches it accepts. Perhaps none; one of the three lists is not empty. */
  readonly guardrails: readonly AcceptedGuardrail[];
}

/** A guardrail whose breaches an exception accepts in its scope. */
export interface AcceptedGuardrail {
  /** `<tenant>/<name>` for a guardrail in the folder of a tenant. */
  readonly name: string;
  /** The item as written. */
  readonly node: SourceNode;
}

/**
 * Names, in which `*` stands for any characters, and labels; a namespace is in scope if it is in every list and has every
 * label. An absent list holds every name; a list of tenants holds only namespaces that have one.
 */
export interface ExceptionScope {
  readonly clusters?: ReadonlySet<string>;
  readonly namespaceTypes?: ReadonlySet<string>;
  readonly namespaces?: ReadonlySet<string>;
  readonly tenants?: ReadonlySet<string>;
  readonly tenantLabels?: TextMap;
  readonly namespaceLabels?: TextMap;
}

/** Findings that an exception accepts in its scope. */
export interface AcceptedCode {
  readonly code: AcceptableCode;
  /** Only findings about policies, or workloads, of these names; absent: all. */
  readonly policies?: readonly string[];
  readonly workloads?: readonly string[];
  /** The item as written. */
  readonly node: SourceNode;
}
