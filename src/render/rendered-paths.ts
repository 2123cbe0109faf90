import { manifestRole } from '../manifests/manifest-paths.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';

/**
 * Reports whether Ringfence renders files at such a path inside the folder of manifests, in whichever landscape. What
 * others hand over as rendered is held to it; which paths one landscape has, only rendering it shows.
 */
export function isRenderedPath(path: string): boolean {
  if (path.startsWith('gitops/')) return gitopsPaths.some((pattern) => fits(pattern, path));
  const role = manifestRole(path);
  switch (role.kind) {
    case 'policies':
    case 'namespace':
      return areLabels([...role.clusterFolder.split('/'), role.namespace]);
    case 'cluster':
      return areLabels(role.clusterFolder.split('/'));
    case 'profile':
      // Values of switches are in the names of profiles, and a long name is several folders.
      return areLabels([role.type]) && role.profile.split('/').every(isPlainName);
    case 'tenant':
      return areLabels([role.tenant]);
    case 'landscape':
      return true;
    default:
      return false;
  }
}

/** Reports whether the policies of a namespace are at such a path. */
export function holdsPolicies(path: string): boolean {
  return manifestRole(path).kind === 'policies';
}

/** `*` is the name of a cluster or of a namespace. */
const gitopsPaths: readonly string[] = [
  ...['project', 'application-set', 'application'].flatMap((name) => [
    `gitops/argocd/clusters/*/${name}.yaml`,
    `gitops/argocd/hosted/*/*/${name}.yaml`,
  ]),
  ...['repository', 'sync', 'cluster', 'namespaces/*.kustomization'].flatMap((name) => [
    `gitops/flux/*/${name}.yaml`,
    `gitops/flux/*/hosted/*/${name}.yaml`,
  ]),
];

function fits(pattern: string, path: string): boolean {
  const literal = pattern.replaceAll('.', '\\.').replaceAll('*', '([^/]+)');
  const names = new RegExp(`^${literal}$`).exec(path)?.slice(1);
  return names !== undefined && areLabels(names);
}

function areLabels(names: readonly string[]): boolean {
  return names.every((name) => dnsLabelProblem(name) === undefined);
}

function isPlainName(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\p{Cc}\\]/u.test(name);
}
