import { nearest } from '../../diagnostics/nearest.ts';

/** The kinds that say something about connections. */
export type GivenKind =
  | 'Namespace'
  | 'Pod'
  | 'Deployment'
  | 'StatefulSet'
  | 'DaemonSet'
  | 'ReplicaSet'
  | 'ReplicationController'
  | 'Job'
  | 'CronJob'
  | 'Service'
  | 'NetworkPolicy';

interface ServedKind {
  /** In which Kubernetes 1.33 to 1.36 serve the kind. */
  readonly apiVersion: string;
  /** Where earlier versions of Kubernetes had it. */
  readonly formerGroups?: readonly string[];
}

const servedKinds: Readonly<Record<GivenKind, ServedKind>> = {
  Namespace: { apiVersion: 'v1' },
  Pod: { apiVersion: 'v1' },
  ReplicationController: { apiVersion: 'v1' },
  Service: { apiVersion: 'v1' },
  Deployment: { apiVersion: 'apps/v1', formerGroups: ['extensions'] },
  StatefulSet: { apiVersion: 'apps/v1' },
  DaemonSet: { apiVersion: 'apps/v1', formerGroups: ['extensions'] },
  ReplicaSet: { apiVersion: 'apps/v1', formerGroups: ['extensions'] },
  Job: { apiVersion: 'batch/v1', formerGroups: ['extensions'] },
  CronJob: { apiVersion: 'batch/v1' },
  NetworkPolicy: { apiVersion: 'networking.k8s.io/v1', formerGroups: ['extensions'] },
};

/** Kinds of other policies that can change who talks to whom, by their API groups. */
const foreignPolicyKinds: Readonly<Record<string, readonly string[]>> = {
  'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
  'cilium.io': ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  'crd.projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'crd.antrea.io': ['NetworkPolicy', 'ClusterNetworkPolicy'],
};

/** What an apiVersion and a kind stand for. */
export type KindMeaning =
  | { readonly kind: 'known'; readonly known: GivenKind }
  /** Of a group that has the kind, or had it, and no server serves it so. `hint` is the way out. */
  | { readonly kind: 'unserved'; readonly known: GivenKind; readonly hint: string }
  | { readonly kind: 'foreign-policy'; readonly counted: string }
  /** `counted`: the name under which objects of the kind are counted. */
  | { readonly kind: 'other'; readonly counted: string };

export function meaningOf(apiVersion: string, kind: string): KindMeaning {
  const group = groupOf(apiVersion);
  if (isGivenKind(kind)) {
    const served = servedKinds[kind];
    if (apiVersion === served.apiVersion) return { kind: 'known', known: kind };
    if (group === groupOf(served.apiVersion) || served.formerGroups?.includes(group)) {
      return { kind: 'unserved', known: kind, hint: `Write apiVersion: ${served.apiVersion}` };
    }
  }
  const counted = isGivenKind(kind) ? `${kind}.${group}` : kind;
  if (foreignPolicyKinds[group]?.includes(kind)) return { kind: 'foreign-policy', counted };
  const sameGroup = givenKinds.filter((known) => groupOf(servedKinds[known].apiVersion) === group);
  const meant = isGivenKind(kind) ? undefined : sameGroup.find((known) => known === nearest(kind, sameGroup));
  if (meant !== undefined) return { kind: 'unserved', known: meant, hint: `Did you mean "${meant}"?` };
  return { kind: 'other', counted };
}

export function isGivenKind(kind: string): kind is GivenKind {
  return Object.hasOwn(servedKinds, kind);
}

const givenKinds = Object.keys(servedKinds).filter(isGivenKind);

/** The core group, of apiVersion v1, has the empty name. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

const podTemplate = ['spec', 'template'];

/** Where an object of the kind has the template of its pods; nothing for kinds that make none. */
export const templatePaths: Readonly<Partial<Record<GivenKind, readonly string[]>>> = {
  Deployment: podTemplate,
  StatefulSet: podTemplate,
  DaemonSet: podTemplate,
  ReplicaSet: podTemplate,
  ReplicationController: podTemplate,
  Job: podTemplate,
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};
