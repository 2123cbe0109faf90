/** The role of a file under `policies/`, by its path alone. */
export type SourceRole =
  | { readonly kind: 'landscape' }
  | { readonly kind: 'namespace-type'; readonly type: string }
  | { readonly kind: 'workloads'; readonly type: string }
  | { readonly kind: 'template'; readonly folder: TemplateFolder; readonly type?: string; readonly name: string }
  | { readonly kind: 'exception' }
  | { readonly kind: 'cluster-group'; readonly folder: string }
  | { readonly kind: 'cluster'; readonly folder: string }
  | { readonly kind: 'observed-values'; readonly cluster: string }
  | { readonly kind: 'connectivity-test' }
  /** Not YAML: a README, a picture. */
  | { readonly kind: 'other' }
  /** YAML where no source belongs. */
  | { readonly kind: 'unexpected'; readonly hint: string };

type TemplateFolder = 'namespace-types' | 'shared' | 'external';

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
      return { kind: 'template', folder, type: second, name };
    case 'shared':
    case 'external':
      return depth === 2
        ? { kind: 'template', folder, name }
        : unexpected(`Templates belong directly in policies/${folder}/.`);
    case 'exceptions':
      return depth === 2 ? { kind: 'exception' } : unexpected('Exceptions belong directly in policies/exceptions/.');
    case 'observed':
      return depth === 2
        ? { kind: 'observed-values', cluster: name }
        : unexpected('Observed values belong in policies/observed/<cluster>.yaml.');
    case 'clusters':
      return { kind: name === 'group' ? 'cluster-group' : 'cluster', folder: segments.slice(0, -1).join('/') };
    case 'tests':
      return { kind: 'connectivity-test' };
    default:
      return unexpected(
        'Folders of policies/: namespace-types, shared, external, exceptions, clusters, observed, tests.',
      );
  }
}

/** Reports whether a person would take it for a source by its name, however that is written. */
function isNamedAsSource(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

function unexpected(hint: string): SourceRole {
  return { kind: 'unexpected', hint };
}
