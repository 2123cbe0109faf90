import type { LandscapeDiff } from '../../diff/landscape-diff.ts';
import type { NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import type { AssumedValue } from './share-values.ts';

/** The result of reading one more cluster into a landscape that exists. Every list is sorted by its first name. */
export interface ExistingImport {
  readonly cluster: string;
  /** The folder of `policies/clusters/` that has its file; empty for that folder itself. */
  readonly folder: string;
  /** Labels of the cluster, by which tenants place their namespaces there. */
  readonly labels: TextMap;
  /** New files: path → text. No file of the landscape changes. Sorted by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly namespaces: readonly MappedNamespace[];
  /** Namespaces that have policies, and that no type fits. They are in no file. */
  readonly unmapped: readonly UnmappedNamespace[];
  /** Namespaces without policies of the team. They are in no file. */
  readonly withoutPolicies: readonly string[];
  /** Namespaces that groups or tenants place in the cluster, and that the dump does not have. */
  readonly notFound: readonly string[];
  /** Values that no policy shows. */
  readonly assumed: readonly AssumedValue[];
  /** Networks that templates read, and that neither the dump nor a policy shows. */
  readonly missingNetworks: readonly string[];
  /** Policies that differ from what the files render. Those of a namespace are together. */
  readonly drift: readonly PolicyDrift[];
  /** Labels of namespaces that selectors read and that differ from what the files render. */
  readonly labelDrift: readonly LabelDrift[];
  /** Changes that would keep the extra policies of listed namespaces. */
  readonly patch: readonly PatchedFile[];
  /** Namespaces with drift of which the dump has no pods, so that the effect on them is not known. */
  readonly unknownEffect: readonly string[];
  /** The effect of what the files render instead of what the cluster has. */
  readonly effect: LandscapeDiff;
}

export interface MappedNamespace {
  readonly name: string;
  readonly type: string;
  readonly tenant?: string;
  /** Sources of the landscape place it in the cluster: those of a group or of a tenant. */
  readonly placed: boolean;
  /** How many policies of the team it has. */
  readonly policies: number;
  /** How many of them the files render. */
  readonly equal: number;
}

export interface UnmappedNamespace {
  readonly name: string;
  readonly policies: number;
  /** The type that renders the most of them. */
  readonly nearest?: { readonly type: string; readonly equal: number };
  /** A type for control planes whose templates have the names of most policies. Import never gives such a type. */
  readonly hosting?: string;
  /** Required parameters of that type whose values no policy shows. */
  readonly missing: readonly string[];
}

/** differs: both have it · missing: only the files have it · extra: only the cluster has it. */
export interface PolicyDrift {
  readonly namespace: string;
  readonly policy: string;
  readonly kind: 'differs' | 'missing' | 'extra';
  /** As the cluster has it. */
  readonly found?: NetworkPolicy;
  /** As the files render it. */
  readonly rendered?: NetworkPolicy;
}

export interface LabelDrift {
  readonly namespace: string;
  readonly key: string;
  readonly found?: string;
  readonly rendered?: string;
}

export interface PatchedFile {
  readonly path: string;
  /** Absent: the file is new. */
  readonly before?: string;
  readonly after: string;
}
