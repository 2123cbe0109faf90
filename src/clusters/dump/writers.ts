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

const label = (program: string, key: string, value?: string): Mark => ({
  program,
  field: 'labels',
  key,
  ...(value === undefined ? {} : { value }),
});
const annotation = (program: string, key: string): Mark => ({ program, field: 'annotations', key });

/**
 * Marks of programs that write policies for their own reasons, and would write them again. The best evidence first: what
 * a program generates, then what a package installs.
 */
export const writerMarks: readonly Mark[] = [
  label('gardener-resource-manager', 'networking.resources.gardener.cloud/service-name'),
  label('gardener-resource-manager', 'resources.gardener.cloud/managed-by', 'gardener'),
  annotation('gardener-resource-manager', 'resources.gardener.cloud/origin'),
  annotation('gardenlet', 'gardener.cloud/description'),
  label('kyverno', 'generate.kyverno.io/policy-name'),
  label('hnc', 'hnc.x-k8s.io/inherited-from'),
  label('capsule', 'capsule.clastix.io/network-policy'),
  label('capsule', 'capsule.clastix.io/resources'),
  label('kube-addon-manager', 'addonmanager.kubernetes.io/mode'),
  label('OLM', 'olm.owner'),
  annotation('OpenShift', 'include.release.openshift.io/self-managed-high-availability'),
  label('istioctl', 'install.operator.istio.io/owning-resource'),
  annotation('Rancher', 'objectset.rio.cattle.io/owner-gvk'),
  annotation('Helm', 'meta.helm.sh/release-name'),
  annotation('Helm', 'meta.helm.sh/release-namespace'),
];

/** Marks that tools leave on what they apply for a team; the first that a policy has names the tool. */
export const appliedMarks: readonly Mark[] = [
  annotation('Argo CD', 'argocd.argoproj.io/tracking-id'),
  annotation('Argo CD', 'argocd.argoproj.io/installation-id'),
  label('Argo CD', 'argocd.argoproj.io/instance'),
  label('Flux', 'kustomize.toolkit.fluxcd.io/name'),
  label('Flux', 'kustomize.toolkit.fluxcd.io/namespace'),
  label('Flux', 'helm.toolkit.fluxcd.io/name'),
  label('Flux', 'helm.toolkit.fluxcd.io/namespace'),
  annotation('Config Sync', 'configmanagement.gke.io/managed'),
  label('Config Sync', 'configsync.gke.io/declared-version'),
  annotation('Fleet', 'objectset.rio.cattle.io/id'),
  label('kapp', 'kapp.k14s.io/app'),
  label('kapp', 'kapp.k14s.io/association'),
  annotation('kapp', 'kapp.k14s.io/identity'),
  annotation('cli-utils', 'config.k8s.io/owning-inventory'),
];

/** Tools by which teams apply files of their own, by the value of `app.kubernetes.io/managed-by` in lower case. */
export const appliers: ReadonlyMap<string, string> = new Map([
  ['ansible', 'Ansible'],
  ['argo-cd', 'Argo CD'],
  ['argocd', 'Argo CD'],
  ['cdk8s', 'cdk8s'],
  ['configmanagement.gke.io', 'Config Sync'],
  ['flux', 'Flux'],
  ['fluxcd', 'Flux'],
  ['jsonnet', 'jsonnet'],
  ['kubectl', 'kubectl'],
  ['kustomize', 'kustomize'],
  ['opentofu', 'OpenTofu'],
  ['pulumi', 'Pulumi'],
  ['skaffold', 'Skaffold'],
  ['tanka', 'Tanka'],
  ['terraform', 'Terraform'],
]);

/** The same by field manager. */
const applyingManagers: ReadonlyMap<string, string> = new Map([
  ['argocd-application-controller', 'Argo CD'],
  ['argocd-controller', 'Argo CD'],
  ['kustomize-controller', 'Flux'],
  ['HashiCorp', 'Terraform'],
  ['Terraform', 'Terraform'],
]);

/** Returns the tool of a field manager; nothing for one that is not known. */
export function applierOfManager(manager: string): string | undefined {
  if (manager === 'kubectl' || manager.startsWith('kubectl-')) return 'kubectl';
  if (manager.startsWith('pulumi-kubernetes')) return 'Pulumi';
  return applyingManagers.get(manager);
}

/** Programs that write policies for their own reasons, by field manager. */
export const writingManagers: ReadonlyMap<string, string> = new Map([
  ['gardener-resource-manager', 'gardener-resource-manager'],
  ['gardenlet', 'gardenlet'],
  ['helm', 'Helm'],
  ['helm-controller', 'Helm'],
]);
