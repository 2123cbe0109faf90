import type { Code } from '../../diagnostics/codes.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { also, error } from '../../schema/wording.ts';
import type { SourceNode, SourceScalar } from '../../source/node.ts';
import type { AccessGrant } from './tenant.ts';

/** `message` and `hint` are whole sentences of the API's rules for selectors. */
export function invalidSelector(code: Code, node: SourceNode, message: string, hint: string | undefined): Diagnostic {
  return error(code, node, message, { hint });
}

/** `both`: it has `clusters` and `clusterSelector`; else neither. `what` names it in the middle of a sentence. */
export function unclearPlacement(node: SourceNode, what: string, both: boolean): Diagnostic {
  const message = both
    ? `For ${what}, both clusters and clusterSelector are set; only one of them can decide.`
    : `For ${what}, neither clusters nor clusterSelector is set.`;
  const hint = both
    ? 'Delete one of them.'
    : 'Add clusters with the names of clusters, or clusterSelector with their labels; {} selects every cluster.';
  return error('unclear-placement', node, message, { hint });
}

export function selectorMatchesNothing(node: SourceNode, suggestion: string): Diagnostic {
  return error('selector-matches-nothing', node, 'This selector matches no cluster.', { hint: suggestion });
}

/** An override names a cluster in which the namespace is not. */
export function clusterNotOfNamespace(node: SourceNode, cluster: string, what: string): Diagnostic {
  return error('selector-matches-nothing', node, `For ${what}, cluster "${cluster}" has no such namespace.`, {
    hint: 'Add the cluster to those of the namespace, or delete it here.',
  });
}

export function placedNowhere(node: SourceNode, namespace: string): Diagnostic {
  return error('placed-nowhere', node, `No cluster gets namespace "${namespace}".`, {
    hint: 'A group gives its namespaces to the clusters in its folder and below. A hosted cluster gets one only by a clusterSelector that matches it.',
  });
}

/** `path` is a file of the folder. */
export function tenantFileMissing(path: string, tenant: string): Diagnostic {
  return {
    code: 'tenant-file-missing',
    severity: 'error',
    message: `policies/tenants/${tenant}/ has no tenant.yaml, so no one has said what this tenant may have.`,
    location: { path, line: 1, column: 1 },
    hint: `The platform team adds policies/tenants/${tenant}/tenant.yaml. "ringfence new tenant ${tenant}" writes one.`,
  };
}

/** A part of the sources of a tenant that its `tenant.yaml` does not allow. `problem` is a whole sentence. */
export function notAllowed(node: SourceNode, problem: string, allowed: SourceNode): Diagnostic {
  return error('tenant-not-allowed', node, problem, {
    hint: 'Stay within spec.allowed of tenant.yaml, or ask the platform team to extend it.',
    related: also('The platform allows this.', allowed),
  });
}

export function tooManyNamespaces(
  node: SourceNode,
  place: { readonly tenant: string; readonly cluster: string; readonly count: number; readonly most: number },
  allowed: SourceNode,
): Diagnostic {
  const { tenant, cluster, count, most } = place;
  return notAllowed(
    node,
    `In cluster "${cluster}", tenant "${tenant}" declares ${counted(count, 'namespace')}; it may have ${most}.`,
    allowed,
  );
}

export function typeAdmitsNot(node: SourceNode, type: string, tenant: string): Diagnostic {
  return error(
    'tenant-type-closed',
    node,
    `Namespace type "${type}" does not admit namespaces of tenant "${tenant}".`,
    {
      hint: 'The platform team sets spec.tenants of the type: Any, or a list of names. Without it, no tenant can use the type.',
    },
  );
}

export function labelNotForTenants(key: SourceNode, name: string, type: string): Diagnostic {
  return error(
    'label-not-for-tenants',
    key,
    `Label "${name}" is not one that tenants may set on namespaces of type "${type}".`,
    { hint: 'The platform team lists such keys in spec.tenantLabels of the type.' },
  );
}

/** `type`: the type whose declaration does not leave the value to tenants; absent where none does. */
export function notSetByTenants(
  key: SourceNode,
  name: string,
  type: string | undefined,
  declared: SourceNode | undefined,
): Diagnostic {
  const where = type === undefined ? '' : ` in namespaces of type "${type}"`;
  return error('not-set-by-tenants', key, `Tenants cannot set the value "${name}"${where}.`, {
    hint: 'Delete it, or ask the platform team to write tenantMaySet: true where the parameter is declared.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
}

/** `clusters`: those with the pin that a namespace with this value is in. */
export function valuePinned(key: SourceScalar, clusters: readonly string[], pin: SourceNode): Diagnostic {
  const named = clusters.map((cluster) => `"${cluster}"`);
  const where = `${clusters.length === 1 ? 'cluster' : 'clusters'} ${listed(named, mostClusters)}`;
  return error('value-pinned', key, `Tenants cannot set the value "${key.text}" in ${where}, where it is pinned.`, {
    hint: 'Delete it here. To set it in other clusters only, write it under overrides of the namespace.',
    related: also('It is pinned here.', pin),
  });
}

const mostClusters = 3;

/** `offered`: what the type lets a tenant list. */
export function policyNotOffered(
  node: SourceNode,
  policy: string,
  type: string,
  offered: readonly string[],
): Diagnostic {
  return error('policy-not-offered', node, `Namespace type "${type}" does not offer policy "${policy}" to tenants.`, {
    hint:
      offered.length === 0
        ? 'The platform team offers templates in spec.tenantPolicies of the type.'
        : `It offers: ${offered.join(', ')}.`,
  });
}

/** A namespace lists a template that every namespace of its type has anyway. */
export function policyOfType(node: SourceNode, policy: string, type: string): Diagnostic {
  return error('duplicate-item', node, `Policy "${policy}" is listed by namespace type "${type}" already.`, {
    hint: 'Delete it here.',
  });
}

// --- grants -------------------------------------------------------------------------------------------------------

/** `message` and `hint` are whole sentences of the API's rules for policies. */
export function invalidAsPolicy(code: Code, node: SourceNode, message: string, hint: string | undefined): Diagnostic {
  return error(code, node, message, { hint });
}

export function grantToItself(node: SourceNode, tenant: string): Diagnostic {
  return error('grant-to-itself', node, `Tenant "${tenant}" grants access to itself. A grant is for other tenants.`, {
    hint: 'Delete the name. Policies of the namespace type connect the namespaces of one tenant.',
  });
}

export function useOfOwnGrant(node: SourceNode, tenant: string, grant: string): Diagnostic {
  const message = `This namespace belongs to tenant "${tenant}", whose own grant "${grant}" is for other tenants.`;
  return error('grant-to-itself', node, message, {
    hint: 'Delete the item. Policies of the namespace type connect the namespaces of one tenant.',
  });
}

export function useWithoutTenant(node: SourceNode, namespace: string): Diagnostic {
  return error('tenant-missing', node, `Namespace "${namespace}" has no tenant, but a grant is given to tenants.`, {
    hint: 'Give the namespace a tenant, or delete the item.',
  });
}

/** `whom`: what the grant does not name, in the middle of a sentence. */
export function grantNotGiven(
  node: SourceNode,
  whom: string,
  { tenant, name, nameNode }: AccessGrant,
  owners: readonly string[],
): Diagnostic {
  return error('grant-not-given', node, `Grant "${name}" of tenant "${tenant}" is not for ${whom}.`, {
    hint: `Ask ${owners.join(' or ')} to extend spec.from of the grant, or delete the item.`,
    related: also('This is the grant.', nameNode),
  });
}

export function grantWithoutTarget(node: SourceNode, namespace: string, grant: AccessGrant): Diagnostic {
  const { tenant, name, to, nameNode } = grant;
  return error(
    'grant-without-target',
    node,
    `Grant "${name}" lets others into namespaces of type "${to.namespaceType}" of tenant "${tenant}", but no cluster with namespace "${namespace}" has one.`,
    {
      hint: `Delete the item, or place "${namespace}" in a cluster in which tenant "${tenant}" has such a namespace.`,
      related: also('This is the grant.', nameNode),
    },
  );
}
