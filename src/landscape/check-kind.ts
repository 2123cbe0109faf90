import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkSchema, type Validator } from '../schema/schema.ts';
import { entryOf, type SourceNode } from '../source/node.ts';
import * as problems from './problems.ts';
import type { SourceRole } from './source-paths.ts';

/** The `kind` that a source has, by the role that its path gives it. */
export const kinds = {
  landscape: 'Landscape',
  'namespace-type': 'NamespaceType',
  workloads: 'Workloads',
  exception: 'Exception',
  'cluster-group': 'ClusterGroup',
  cluster: 'Cluster',
  'observed-values': 'ObservedValues',
  'observed-workloads': 'ObservedWorkloads',
  'observed-policies': 'ObservedPolicies',
  'observed-needs': 'ObservedNeeds',
  'observed-namespaces': 'ObservedNamespaces',
  'connectivity-test': 'ConnectivityTest',
  guardrail: 'Guardrail',
  tenant: 'Tenant',
  'tenant-namespaces': 'TenantNamespaces',
  'tenant-workloads': 'TenantWorkloads',
  'access-grant': 'AccessGrant',
} as const satisfies Partial<Record<SourceRole['kind'], string>>;

const kindNames: readonly string[] = [...Object.values(kinds), 'NetworkPolicy'];

/**
 * Reports what is wrong with a source. The kind comes first: a file of another kind would only produce noise from the
 * schema.
 */
export function checkKind(expected: string, validate: Validator, root: SourceNode): readonly Diagnostic[] {
  if (root.kind !== 'mapping') return [problems.notASource(root, expected)];
  const kind = entryOf(root, 'kind')?.value;
  if (kind?.kind === 'scalar' && kind.text !== expected) return [problems.wrongKind(kind, expected, kindNames)];
  return checkSchema(validate, root);
}

/** Reports whether a source says that it is of a kind. */
export function isOfKind(expected: string, root: SourceNode): boolean {
  const kind = entryOf(root, 'kind')?.value;
  return kind?.kind === 'scalar' && kind.text === expected;
}
