/** Labels that Ringfence gives the policies that it renders, and that no template can set. */
export const managedByLabel = 'app.kubernetes.io/managed-by';
export const namespaceTypeLabel = 'ringfence.dev/namespace-type';
export const exceptionLabel = 'ringfence.dev/exception';
/** The tenant from whose folder a policy comes: an own template, or one half of a grant. */
export const tenantLabel = 'ringfence.dev/tenant';

/** Every such label. */
export const ringfenceLabels: ReadonlySet<string> = new Set([
  managedByLabel,
  namespaceTypeLabel,
  exceptionLabel,
  tenantLabel,
]);
