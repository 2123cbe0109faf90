import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dnsLabelProblem, labelKeyProblem, labelValueProblem } from '../../model/kubernetes-names.ts';
import { tenantNameProblem } from '../../model/tenant-name.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../../source/node.ts';
import type { DeclaredNames } from '../declared-names.ts';
import * as sourceProblems from '../problems.ts';
import { nameNodeOf, type Sources, scalarAt, textsAt } from '../read-sources.ts';
import type { TenantSources } from '../sorted-sources.ts';
import type { ClusterSelector, ClusterSelectors, LabelledCluster } from './cluster-selector.ts';
import * as problems from './problems.ts';
import { readGrants } from './read-grants.ts';
import type { Tenant } from './tenant.ts';

/** A tenant that has a folder, and the limits that the platform sets for it. */
export interface TenantFolder {
  readonly tenant: Tenant;
  readonly sources: TenantSources;
  readonly allowed: AllowedToTenant;
}

interface AllowedToTenant {
  /** The `spec.allowed` mapping. */
  readonly node: SourceNode;
  /** Absent where it is not valid, which has been reported. */
  readonly clusters?: ClusterSelector;
  readonly namespaceTypes: ReadonlySet<string>;
  /** Patterns; `*` stands for any characters. */
  readonly namespaceNames: readonly string[];
  /** In one cluster. */
  readonly maxNamespaces: number;
}

/** The tenants that have a folder with a sound `tenant.yaml`, by name in code-unit order. */
export function loadTenants(
  sources: Sources,
  selectors: ClusterSelectors<LabelledCluster>,
  names: DeclaredNames,
): { readonly folders: ReadonlyMap<string, TenantFolder>; readonly diagnostics: readonly Diagnostic[] } {
  const folders = new Map<string, TenantFolder>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, files] of sources.tenants) {
    diagnostics.push(...checkNames(name, files));
    const { tenant: root } = files;
    if (root === undefined) {
      const isBroken = sources.broken.some((role) => role.kind === 'tenant' && role.tenant === name);
      if (!isBroken) diagnostics.push(problems.tenantFileMissing(files.path, name));
      continue;
    }
    const allowedNode = nodeAt(root, ['spec', 'allowed']) ?? root;
    if (names.namespaceType !== undefined) diagnostics.push(...checkTypes(allowedNode, names.namespaceType));
    const labels = nodeAt(root, ['metadata', 'labels']);
    diagnostics.push(...checkLabels(labels));
    const selectorNode = nodeAt(allowedNode, ['clusterSelector']);
    const clusters = selectorNode === undefined ? undefined : selectors.read(selectorNode);
    const contact = nodeAt(root, ['spec', 'contact']);
    const namespaceTypes = new Set(textsAt(allowedNode, 'namespaceTypes'));
    const ofTenant = readGrants(files.grants, { name, allowed: allowedNode, namespaceTypes }, names);
    diagnostics.push(...ofTenant.diagnostics);
    folders.set(name, {
      tenant: {
        name,
        nameNode: nameNodeOf(root),
        labels: labels === undefined ? {} : (toJson(labels) as Record<string, string>),
        owners: textsAt(nodeAt(root, ['spec']), 'owners') ?? [],
        ...(contact?.kind === 'scalar' ? { contact: contact.text } : {}),
        grants: ofTenant.grants,
      },
      sources: files,
      allowed: {
        node: allowedNode,
        ...(clusters === undefined ? {} : { clusters }),
        namespaceTypes,
        namespaceNames: textsAt(allowedNode, 'namespaceNames') ?? [],
        maxNamespaces: Number(scalarAt(allowedNode, 'maxNamespaces').value),
      },
    });
  }
  return { folders, diagnostics };
}

/** Every file of a tenant that has a name has that of its folder. */
function checkNames(folder: string, { tenant, namespaces, workloads }: TenantSources): readonly Diagnostic[] {
  const roots = [tenant, namespaces, workloads].flatMap((root) => root ?? []);
  const wrong = roots.map(nameNodeOf).filter(({ text }) => text !== folder);
  const problem = dnsLabelProblem(folder) ?? tenantNameProblem(folder);
  return [
    ...wrong.map((node) => sourceProblems.nameIsNotPath(node, 'the tenant', node.text, folder)),
    ...(problem === undefined || tenant === undefined || wrong.length > 0
      ? []
      : [sourceProblems.badName(nameNodeOf(tenant), 'Tenant', folder, problem)]),
  ];
}

function checkTypes(allowed: SourceNode, known: ReadonlySet<string>): readonly Diagnostic[] {
  const list = nodeAt(allowed, ['namespaceTypes']);
  const items = list?.kind === 'sequence' ? list.items : [];
  return items.flatMap((item) =>
    item.kind !== 'scalar' || known.has(item.text)
      ? []
      : [schemaProblems.unknownReference(item, 'Namespace type', item.text, known, 'in policies/namespace-types/')],
  );
}

/** Reports keys and values that no label of Kubernetes can have. */
export function checkLabels(labels: SourceNode | undefined): readonly Diagnostic[] {
  if (labels?.kind !== 'mapping') return [];
  return labels.entries.flatMap(({ key, name, value }) => {
    const keyRule = labelKeyProblem(name);
    const valueRule = value.kind === 'scalar' ? labelValueProblem(value.text) : undefined;
    return [
      ...(keyRule === undefined ? [] : [sourceProblems.badName(key, 'Label key', name, keyRule)]),
      ...(valueRule === undefined || value.kind !== 'scalar'
        ? []
        : [sourceProblems.badName(value, 'Label value', value.text, valueRule)]),
    ];
  });
}
