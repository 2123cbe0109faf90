/** An entry of an object's metadata that one program makes. */
export interface Mark {
  readonly program: string;
  readonly field: 'labels' | 'annotations';
  readonly key: string;
  /** Absent: any value. */
  readonly value?: string;
}

/** The annotation in which `kubectl apply` keeps what it applied. */
export const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Marks of programs that write policies for their own reasons; the best evidence first. */
export const writerMarks: readonly Mark[] = [
  {
    program: 'gardener-resource-manager',
    field: 'labels',
    key: 'resources.gardener.cloud/managed-by',
    value: 'gardener',
  },
  {
    program: 'gardener-resource-manager',
    field: 'labels',
    key: 'networking.resources.gardener.cloud/service-name',
  },
  { program: 'gardenlet', field: 'annotations', key: 'gardener.cloud/description' },
  { program: 'Helm', field: 'annotations', key: 'meta.helm.sh/release-name' },
  { program: 'Helm', field: 'annotations', key: 'meta.helm.sh/release-namespace' },
];

/** Marks that tools leave on what they apply for a team. */
export const appliedMarks: readonly Mark[] = [
  { program: 'Argo CD', field: 'annotations', key: 'argocd.argoproj.io/tracking-id' },
  { program: 'Argo CD', field: 'labels', key: 'argocd.argoproj.io/instance' },
  { program: 'Flux', field: 'labels', key: 'kustomize.toolkit.fluxcd.io/name' },
  { program: 'Flux', field: 'labels', key: 'kustomize.toolkit.fluxcd.io/namespace' },
  { program: 'Flux', field: 'labels', key: 'helm.toolkit.fluxcd.io/name' },
  { program: 'Flux', field: 'labels', key: 'helm.toolkit.fluxcd.io/namespace' },
];

/** Tools by which teams apply files of their own, by the value of `app.kubernetes.io/managed-by` in lower case. */
export const appliers: ReadonlyMap<string, string> = new Map([
  ['argocd', 'Argo CD'],
  ['flux', 'Flux'],
  ['kubectl', 'kubectl'],
  ['kustomize', 'kustomize'],
  ['pulumi', 'Pulumi'],
  ['skaffold', 'Skaffold'],
  ['terraform', 'Terraform'],
]);

/** The same by field manager. */
export const teamManagers: ReadonlyMap<string, string> = new Map([
  ['argocd-controller', 'Argo CD'],
  ['kustomize-controller', 'Flux'],
  ['kubectl', 'kubectl'],
  ['kubectl-client-side-apply', 'kubectl'],
  ['kubectl-create', 'kubectl'],
  ['kubectl-edit', 'kubectl'],
]);

/** Field managers that write policies for their own reasons. */
export const writerManagers: ReadonlySet<string> = new Set(['gardener-resource-manager', 'gardenlet', 'helm']);
