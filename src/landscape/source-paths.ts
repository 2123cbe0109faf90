/** The role of a file under `policies/`, by its path alone. */
export type SourceRole =
  | { readonly kind: 'landscape' }
  | { readonly kind: 'namespace-type'; readonly type: string }
  | { readonly kind: 'workloads'; readonly type: string }
  | TemplateRole
  | { readonly kind: 'tenant'; readonly tenant: string }
  | { readonly kind: 'tenant-namespaces'; readonly tenant: string }
  | { readonly kind: 'tenant-workloads'; readonly tenant: string }
  | { readonly kind: 'access-grant'; readonly tenant: string; readonly name: string }
  | { readonly kind: 'exception' }
  | { readonly kind: 'cluster-group'; readonly folder: string }
  | { readonly kind: 'cluster'; readonly folder: string }
  | { readonly kind: 'observed-values'; readonly cluster: string }
  | { readonly kind: ObservedFile; readonly cluster: string }
  /** `tenant`: whose folder has it; absent for the platform's tests. */
  | { readonly kind: 'connectivity-test'; readonly tenant?: string }
  /** `tenant`: whose folder has it; absent for the platform's guardrails. */
  | { readonly kind: 'guardrail'; readonly tenant?: string }
  /** Not YAML: a README, a picture. */
  | { readonly kind: 'other' }
  /** YAML where no source belongs. */
  | { readonly kind: 'unexpected'; readonly hint: string };

interface TemplateRole {
  readonly kind: 'template';
  readonly folder: 'namespace-types' | 'shared' | 'external' | 'tenants';
  /** The type or the tenant whose folder has the template; absent for those of `shared/` and `external/`. */
  readonly of?: string;
  readonly name: string;
}

/** The role of a file of `policies/observed/<cluster>/`. */
export type ObservedFile = 'observed-workloads' | 'observed-policies' | 'observed-needs' | 'observed-namespaces';

/** The key of a template in `Sources`: `shared/<name>`, `namespace-types/<type>/<name>`, `tenants/<tenant>/<name>`. */
export function templateKey({ folder, of, name }: TemplateRole): string {
  return of === undefined ? `${folder}/${name}` : `${folder}/${of}/${name}`;
}

export const landscapePath = 'policies/landscape.yaml';

/** The role of a path that begins with `policies/`. */
export function roleOf(path: string): SourceRole {
  if (path === landscapePath) return { kind: 'landscape' };
  const segments = path.split('/').slice(1);
  const file = segments.at(-1) ?? '';
  const folderAsFile = segments.slice(0, -1).find((segment) => isNamedAsSource(segment));
  if (folderAsFile !== undefined)
    return unexpected(`"${folderAsFile}" is a folder, but its name is the name of a file.`);
  if (isNamedAsSource(file) && !file.endsWith('.yaml'))
    return unexpected('The name of a source must end in .yaml, in lower case.');
  if (!file.endsWith('.yaml')) return { kind: 'other' };
  const name = file.slice(0, -'.yaml'.length);
  const [folder = '', second = ''] = segments;
  const depth = segments.length;
  switch (folder) {
    case 'namespace-types':
      if (depth !== 3)
        return unexpected('A namespace type is a folder: policies/namespace-types/<type>/namespace-type.yaml.');
      if (name === 'namespace-type') return { kind: 'namespace-type', type: second };
      if (name === 'workloads') return { kind: 'workloads', type: second };
      return { kind: 'template', folder, of: second, name };
    case 'shared':
    case 'external':
      return depth === 2
        ? { kind: 'template', folder, name }
        : unexpected(`Templates belong directly in policies/${folder}/.`);
    case 'exceptions':
      return depth === 2 ? { kind: 'exception' } : unexpected('Exceptions belong directly in policies/exceptions/.');
    case 'observed':
      return roleOfObserved(segments.slice(1, -1), name);
    case 'clusters':
      return { kind: name === 'group' ? 'cluster-group' : 'cluster', folder: segments.slice(0, -1).join('/') };
    case 'guardrails':
      return depth === 2 ? { kind: 'guardrail' } : unexpected('Guardrails belong directly in policies/guardrails/.');
    case 'tests':
      return { kind: 'connectivity-test' };
    case 'tenants':
      return roleOfTenant(second, segments.slice(2, -1), name);
    default:
      return unexpected(
        'Folders of policies/: namespace-types, shared, external, tenants, exceptions, guardrails, clusters, observed, tests.',
      );
  }
}

const observedFiles: Readonly<Record<string, ObservedFile>> = {
  workloads: 'observed-workloads',
  policies: 'observed-policies',
  needs: 'observed-needs',
  namespaces: 'observed-namespaces',
};

/** The role of `policies/observed/<folders>/<name>.yaml`. */
function roleOfObserved([cluster, ...deeper]: readonly string[], name: string): SourceRole {
  if (cluster === undefined) return { kind: 'observed-values', cluster: name };
  const kind = Object.hasOwn(observedFiles, name) ? observedFiles[name] : undefined;
  if (deeper.length === 0 && kind !== undefined) return { kind, cluster };
  return unexpected(
    'Observed facts belong in policies/observed/<cluster>.yaml and in policies/observed/<cluster>/ as workloads.yaml, policies.yaml, needs.yaml and namespaces.yaml.',
  );
}

/** The role of `policies/tenants/<tenant>/<folders>/<name>.yaml`. */
function roleOfTenant(tenant: string, folders: readonly string[], name: string): SourceRole {
  const [folder, ...deeper] = folders;
  if (folder === undefined) {
    if (name === 'tenant') return { kind: 'tenant', tenant };
    if (name === 'namespaces') return { kind: 'tenant-namespaces', tenant };
    if (name === 'workloads') return { kind: 'tenant-workloads', tenant };
  }
  if (folder === 'tests') return { kind: 'connectivity-test', tenant };
  if (folder === 'policies' && deeper.length === 0) return { kind: 'template', folder: 'tenants', of: tenant, name };
  if (folder === 'grants' && deeper.length === 0) return { kind: 'access-grant', tenant, name };
  if (folder === 'guardrails' && deeper.length === 0) return { kind: 'guardrail', tenant };
  return unexpected(
    'A tenant is a folder policies/tenants/<tenant>/ with tenant.yaml, namespaces.yaml, workloads.yaml, policies/, grants/, guardrails/ and tests/.',
  );
}

/** Reports whether a person would take it for a source by its name, however that is written. */
function isNamedAsSource(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

function unexpected(hint: string): SourceRole {
  return { kind: 'unexpected', hint };
}

/** The tenant whose folder has a file of this role. */
export function tenantOf(role: SourceRole): string | undefined {
  if (role.kind === 'template') return role.folder === 'tenants' ? role.of : undefined;
  return 'tenant' in role ? role.tenant : undefined;
}

/**
 * The tenant whose folder has a file of this kind; absent for any other file. The path may begin at the root of a
 * repository or anywhere outside of it. A tenant cannot make a path of another one: the first `policies/tenants/` counts.
 */
export function tenantOfSource(path: string, kind: 'connectivity-test' | 'guardrail'): string | undefined {
  const [, inRepository] = /(?:^|\/)(policies\/tenants\/.*)$/s.exec(path) ?? [];
  const role = inRepository === undefined ? undefined : roleOf(inRepository);
  return role?.kind === kind ? role.tenant : undefined;
}

/** The cluster from which a program read a file of this role. */
export function observedClusterOf(role: SourceRole): string | undefined {
  return 'cluster' in role ? role.cluster : undefined;
}
