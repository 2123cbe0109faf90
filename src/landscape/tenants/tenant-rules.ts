import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../../source/node.ts';
import { textsAt } from '../read-sources.ts';
import type { AddressLimits, TenantRules } from './tenant.ts';

/** Reads the namespaces that a type admits from tenants, and what these may add to them. `root` has passed its schema. */
export function readTenantRules(root: SourceNode): TenantRules {
  const tenants = nodeAt(root, ['spec', 'tenants']);
  const policies = nodeAt(root, ['spec', 'tenantPolicies']);
  const from = nodeAt(policies, ['from']);
  const addresses = nodeAt(policies, ['addresses']);
  return {
    admits: admitted(tenants),
    labels: new Set(textsAt(nodeAt(root, ['spec']), 'tenantLabels')),
    policies: {
      from: from?.kind === 'scalar' && (from.text === 'Offered' || from.text === 'Own') ? from.text : 'None',
      offered: textsAt(policies, 'offered') ?? [],
      ...(addresses === undefined ? {} : { addresses: addressLimits(addresses) }),
    },
  };
}

function addressLimits(node: SourceNode): AddressLimits {
  const { minPrefixLength } = toJson(node) as unknown as AddressLimits;
  return { minPrefixLength, outside: textsAt(node, 'outside') ?? [] };
}

function admitted(node: SourceNode | undefined): TenantRules['admits'] {
  if (node?.kind === 'sequence')
    return new Set(node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])));
  return node?.kind === 'scalar' && node.text === 'Any' ? 'Any' : 'None';
}

/** Reports the tenants that a type admits by name and that have no folder. */
export function checkAdmitted(root: SourceNode, tenants: Iterable<string>): readonly Diagnostic[] {
  const list = nodeAt(root, ['spec', 'tenants']);
  const known = new Set(tenants);
  const items = list?.kind === 'sequence' ? list.items : [];
  return items.flatMap((item) =>
    item.kind !== 'scalar' || known.has(item.text)
      ? []
      : [schemaProblems.unknownReference(item, 'Tenant', item.text, known, 'in policies/tenants/')],
  );
}
