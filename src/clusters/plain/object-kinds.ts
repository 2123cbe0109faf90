import { nearest } from '../../diagnostics/nearest.ts';

/** The kinds that say something about connections. */
export type PlainKind =
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

/** The apiVersion in which Kubernetes 1.33 to 1.36 serve each kind. */
const servedIn: Readonly<Record<PlainKind, string>> = {
  Namespace: 'v1',
  Pod: 'v1',
  ReplicationController: 'v1',
  Service: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
};

/**
 * Groups of Kubernetes itself, in which no one else can define a kind; `extensions` once had several of these kinds.
 */
const ownGroups: ReadonlySet<string> = new Set([...Object.values(servedIn).map(groupOf), 'extensions']);

/** Kinds of other policies that can change who talks to whom, by their API groups. */
const foreignPolicyKinds: Readonly<Record<string, readonly string[]>> = {
  'policy.networking.k8s.io': ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy'],
  'cilium.io': ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'],
  'crd.projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'projectcalico.org': ['NetworkPolicy', 'GlobalNetworkPolicy'],
  'crd.antrea.io': ['NetworkPolicy', 'ClusterNetworkPolicy'],
};

/** Meaning of an apiVersion and a kind. */
type KindMeaning =
  | { readonly kind: 'known'; readonly known: PlainKind }
  /** A kind in a group of Kubernetes that no server serves. `hint` is the way out. */
  | { readonly kind: 'unserved'; readonly known: PlainKind; readonly hint: string }
  | { readonly kind: 'foreign-policy'; readonly counted: string }
  /** `counted`: the name under which objects of the kind are counted. */
  | { readonly kind: 'other'; readonly counted: string };

export function meaningOf(apiVersion: string, kind: string): KindMeaning {
  const group = groupOf(apiVersion);
  if (isPlainKind(kind)) {
    if (apiVersion === servedIn[kind]) return { kind: 'known', known: kind };
    if (ownGroups.has(group)) return { kind: 'unserved', known: kind, hint: `Write apiVersion: ${servedIn[kind]}.` };
  }
  const counted = isPlainKind(kind) ? `${kind}.${group}` : kind;
  if (foreignPolicyKinds[group]?.includes(kind)) return { kind: 'foreign-policy', counted };
  const sameGroup = plainKinds.filter((known) => groupOf(servedIn[known]) === group);
  const meant = isPlainKind(kind) ? undefined : sameGroup.find((known) => known === nearest(kind, sameGroup));
  if (meant !== undefined) return { kind: 'unserved', known: meant, hint: `Did you mean "${meant}"?` };
  return { kind: 'other', counted };
}

/** Reports whether objects that are counted under this name are policies of another API. */
export function isForeignPolicyKind(counted: string): boolean {
  return Object.entries(foreignPolicyKinds).some(([group, kinds]) =>
    kinds.some((kind) => counted === (isPlainKind(kind) ? `${kind}.${group}` : kind)),
  );
}

export function isPlainKind(kind: string): kind is PlainKind {
  return Object.hasOwn(servedIn, kind);
}

const plainKinds = Object.keys(servedIn).filter(isPlainKind);

/** The core group, of apiVersion v1, has the empty name. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

const podTemplate = ['spec', 'template'];

/** Where an object of the kind has the template of its pods; nothing for kinds that make none. */
export const templatePaths: Readonly<Partial<Record<PlainKind, readonly string[]>>> = {
  Deployment: podTemplate,
  StatefulSet: podTemplate,
  DaemonSet: podTemplate,
  ReplicaSet: podTemplate,
  ReplicationController: podTemplate,
  Job: podTemplate,
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};
