import type { Json, JsonObject } from '../../model/json.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import { flowYaml } from '../../source/write-yaml.ts';

/** A tenant to write. */
export interface NewTenant {
  readonly name: string;
  /** At least one. */
  readonly owners: readonly string[];
  /** Labels of the clusters in which it has namespaces. */
  readonly clusterLabels: Readonly<Record<string, string>>;
  /** Its namespaces; one of each type. */
  readonly namespaces: readonly NewNamespace[];
}

interface NewNamespace {
  readonly name: string;
  readonly type: string;
}

/** A case that a test of the tenant states. */
export type NewCase = JsonObject & { readonly name: string };

/**
 * Names for one namespace of each type: `<tenant>-<last word of the type>`, or what the name pattern of the type asks
 * for. Distinct; perhaps off the pattern where no such name fits it.
 */
export function newNamespaces(
  tenant: string,
  types: readonly { readonly name: string; readonly namePattern?: string }[],
): readonly NewNamespace[] {
  const taken = new Set<string>();
  return types.map(({ name: type, namePattern = '*' }) => {
    const last = type.slice(type.lastIndexOf('-') + 1);
    const candidates = [`${tenant}-${last}`, `${tenant}-${type}`, namePattern.replaceAll('*', tenant)];
    const name = candidates.find((one) => !taken.has(one) && fitsPattern(one, namePattern)) ?? `${tenant}-${type}`;
    taken.add(name);
    return { name, type };
  });
}

/** So many namespaces the tenant may have in one cluster: enough to begin with. */
const leastNamespaces = 10;

/** The files of the tenant's folder, by path below it. The test is there only with a case. */
export function newTenantFiles(tenant: NewTenant, test: NewCase | undefined): Readonly<Record<string, string>> {
  const { name, owners, clusterLabels, namespaces } = tenant;
  const ofTenant = `${name}-*`;
  const others = namespaces.map((namespace) => namespace.name).filter((one) => !fitsPattern(one, ofTenant));
  const selector = { matchLabels: clusterLabels };
  const allowed: JsonObject = {
    clusterSelector: selector,
    namespaceTypes: [...new Set(namespaces.map(({ type }) => type))],
    namespaceNames: [ofTenant, ...others],
    maxNamespaces: Math.max(leastNamespaces, 2 * namespaces.length),
  };
  const entries = Object.entries(allowed).map(([key, value]) => `    ${key}: ${flowYaml(value)}\n`);
  const listed = namespaces.map((one) => `    - ${flowYaml({ ...one, clusterSelector: selector })}\n`);
  return {
    'tenant.yaml': `${head('Tenant', name)}spec:\n  owners: ${flowYaml([...owners])}\n  allowed:\n${entries.join('')}`,
    'namespaces.yaml': `${head('TenantNamespaces', name)}spec:\n  namespaces:\n${listed.join('')}`,
    ...(test === undefined
      ? {}
      : { [`tests/${name}.yaml`]: `${head('ConnectivityTest', name)}spec:\n  cases:\n${caseText(test)}` }),
  };
}

function head(kind: string, name: string): string {
  return `apiVersion: ringfence.dev/v1alpha1\nkind: ${kind}\nmetadata: ${flowYaml({ name })}\n`;
}

function caseText(test: NewCase): string {
  return Object.entries(test)
    .map(([key, value], index) => `${index === 0 ? '    - ' : '      '}${key}: ${flowYaml(value as Json)}\n`)
    .join('');
}
