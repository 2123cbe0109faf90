import type { ContainerPort } from '../clusters/cluster-state.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';

/**
 * A landscape that renders the policies that were read. Expressions in it are texts as sources have them:
 * `{{values.databasePort}}`. Every list is sorted as it is written.
 */
export interface InferredLandscape {
  /** By name. */
  readonly types: readonly InferredType[];
  /** Templates of `policies/shared/`, by name. */
  readonly shared: readonly InferredTemplate[];
  /** Templates of `policies/external/`, by name. */
  readonly external: readonly InferredTemplate[];
  /** Parameters that shared templates read, or several types. By name. */
  readonly parameters: readonly InferredParameter[];
  /** By name. */
  readonly clusters: readonly InferredCluster[];
  /** By name. */
  readonly tenants: readonly InferredTenant[];
  /** Labels and annotations of policies that the templates do not have. */
  readonly lostMetadata: readonly LostMetadata[];
}

export interface InferredType {
  readonly name: string;
  /** How many namespaces there are, and what they are, for the description. */
  readonly namespaces: number;
  /** Labels that all its namespaces have; a value may be an expression. */
  readonly labels: TextMap;
  /** Names of its templates, its own and shared ones, in the order in which the type lists them. */
  readonly policies: readonly string[];
  /** Its own templates, by name. */
  readonly templates: readonly InferredTemplate[];
  readonly parameters: readonly InferredParameter[];
  /** Names of templates of `policies/external/` that each of its namespaces has. */
  readonly externalPolicies: readonly string[];
  /** Workloads that each of its namespaces runs. */
  readonly workloads: readonly InferredWorkload[];
  /** Directions in which each of its namespaces denies by default. */
  readonly defaultDeny: ReadonlySet<Direction>;
}

export interface InferredTemplate {
  /** The name of its file, without `.yaml`. */
  readonly name: string;
  /** The whole document: a NetworkPolicy with expressions and directives. Keys are in the order of the file. */
  readonly document: JsonObject;
  /** How many policies it renders. */
  readonly policies: number;
}

export interface InferredParameter {
  readonly name: string;
  /** The declaration in the subset of JSON Schema that parameters have; with its default where it has one. */
  readonly declaration: JsonObject;
  /** Required: no layer further out than the namespace sets it everywhere. */
  readonly required: boolean;
  /** The templates that read it, by name. */
  readonly readBy: readonly string[];
}

export interface InferredCluster {
  readonly name: string;
  /** Values of parameters that the cluster sets. */
  readonly values: { readonly [parameter: string]: Json };
  /** By name. */
  readonly namespaces: readonly InferredNamespace[];
}

export interface InferredNamespace {
  readonly name: string;
  readonly type: string;
  readonly tenant?: string;
  /** Labels beside those of its type. */
  readonly labels: TextMap;
  readonly values: { readonly [parameter: string]: Json };
  /** Templates of `policies/shared/` for this namespace alone, beside those of its type. */
  readonly policies: readonly string[];
  /** Templates of `policies/external/` beside those of its type. */
  readonly externalPolicies: readonly string[];
  /** Workloads beside those of its type: they are observed. */
  readonly workloads: readonly InferredWorkload[];
}

/** Pods as sources declare them. Labels are only those whose keys a selector reads. */
export interface InferredWorkload {
  readonly name: string;
  readonly kind?: string;
  readonly labels: TextMap;
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork: boolean;
}

/** A tenant that is proposed, and the evidence for it. */
export interface InferredTenant {
  readonly name: string;
  /** `label`: each namespace has the label with this key. `prefix`: the names of the namespaces begin with its name. */
  readonly evidence: { readonly label: string } | { readonly prefix: string };
  readonly namespaces: number;
}

/** An entry of the labels or annotations of policies that is not part of any meaning, and that no template has. */
export interface LostMetadata {
  readonly field: 'labels' | 'annotations';
  readonly key: string;
  readonly policies: number;
}
