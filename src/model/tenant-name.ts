/** Notation for the namespaces that have no tenant. */
export const withoutTenant = 'none';

/** Returns why a text cannot be the name of a tenant; nothing if it can. */
export function tenantNameProblem(name: string): string | undefined {
  return name === withoutTenant
    ? 'where tenants are named, none stands for the namespaces without a tenant'
    : undefined;
}
