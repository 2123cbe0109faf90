import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { Validator } from '../schema/schema.ts';
import { soundPart } from '../schema/sound-part.ts';
import { validateAccessGrant } from '../schema/validators/access-grant.generated.ts';
import { validateCluster } from '../schema/validators/cluster.generated.ts';
import { validateClusterGroup } from '../schema/validators/cluster-group.generated.ts';
import { validateConnectivityTest } from '../schema/validators/connectivity-test.generated.ts';
import { validateException } from '../schema/validators/exception.generated.ts';
import { validateGuardrail } from '../schema/validators/guardrail.generated.ts';
import { validateLandscape } from '../schema/validators/landscape.generated.ts';
import { validateNamespaceType } from '../schema/validators/namespace-type.generated.ts';
import { validateObservedNamespaces } from '../schema/validators/observed-namespaces.generated.ts';
import { validateObservedNeeds } from '../schema/validators/observed-needs.generated.ts';
import { validateObservedPolicies } from '../schema/validators/observed-policies.generated.ts';
import { validateObservedValues } from '../schema/validators/observed-values.generated.ts';
import { validateObservedWorkloads } from '../schema/validators/observed-workloads.generated.ts';
import { validateTenant } from '../schema/validators/tenant.generated.ts';
import { validateTenantNamespaces } from '../schema/validators/tenant-namespaces.generated.ts';
import { validateTenantWorkloads } from '../schema/validators/tenant-workloads.generated.ts';
import { validateWorkloads } from '../schema/validators/workloads.generated.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import { readObservedSource, readSource } from '../source/read-yaml.ts';
import { checkKind, isOfKind, kinds } from './check-kind.ts';
import * as problems from './problems.ts';
import { observedFiles, type SchemaRole, type SortedSources, SourceSorter } from './sorted-sources.ts';
import { landscapePath, roleOf, type SourceRole, tenantOf, tenantOfSource } from './source-paths.ts';

/** Sources that were read and fit their schemas, sorted into their roles; what did not is only in `broken`. */
export interface Sources extends SortedSources {
  /** Roles of the files that could not be read, so that what refers to them is not reported as well. */
  readonly broken: readonly SourceRole[];
  /** Those of them that are YAML of the right kind and break its schema, as written. */
  readonly unfit: readonly UnfitSource[];
  readonly diagnostics: readonly Diagnostic[];
}

interface UnfitSource {
  readonly role: SchemaRole;
  readonly root: SourceNode;
}

const validators: Readonly<Record<keyof typeof kinds, Validator>> = {
  landscape: validateLandscape,
  'namespace-type': validateNamespaceType,
  workloads: validateWorkloads,
  exception: validateException,
  'cluster-group': validateClusterGroup,
  cluster: validateCluster,
  'observed-values': validateObservedValues,
  'observed-workloads': validateObservedWorkloads,
  'observed-policies': validateObservedPolicies,
  'observed-needs': validateObservedNeeds,
  'observed-namespaces': validateObservedNamespaces,
  'connectivity-test': validateConnectivityTest,
  guardrail: validateGuardrail,
  tenant: validateTenant,
  'tenant-namespaces': validateTenantNamespaces,
  'tenant-workloads': validateTenantWorkloads,
  'access-grant': validateAccessGrant,
};

/** Reads everything under `policies/`. */
export function readSources(files: FileTree): Sources {
  const sorter = new SourceSorter();
  const broken: SourceRole[] = [];
  const unfit: UnfitSource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of files.paths()) {
    if (!path.startsWith('policies/')) continue;
    const role = roleOf(path);
    if (role.kind === 'other') continue;
    if (role.kind === 'unexpected') {
      diagnostics.push(problems.unexpectedFile({ path }, role.hint));
      continue;
    }
    sorter.see(tenantOf(role), path);
    const file = files.get(path);
    invariant(file !== undefined, `${path} is in the tree that lists it`);
    const isObserved = role.kind in observedFiles;
    const read = isObserved ? readObservedSource(path, file) : readSource(path, file);
    const root = read.value;
    const found =
      root === undefined || role.kind === 'template' ? [] : checkKind(kinds[role.kind], validators[role.kind], root);
    diagnostics.push(...read.diagnostics, ...found);
    if (root !== undefined && found.length === 0) {
      sorter.add(role, root);
      continue;
    }
    broken.push(role);
    if (root !== undefined && role.kind !== 'template' && isOfKind(kinds[role.kind], root)) unfit.push({ role, root });
  }
  if (files.get(landscapePath) === undefined) diagnostics.push(missingLandscape(files));
  return { ...sorter.sorted(), broken, unfit, diagnostics };
}

/**
 * Adds what is sound in sources that break their schemas, so that the names in it can be looked up. They stay broken:
 * what they leave out is not known. A source whose parameters have a mistake stays out, as their names are looked up.
 */
export function withSoundParts(sources: Sources): Sources {
  const sorter = new SourceSorter(sources);
  for (const { role, root } of sources.unfit) {
    const part = soundPart(validators[role.kind], root);
    const parameters = ['spec', 'parameters'];
    if (part !== undefined && sizeOf(nodeAt(part, parameters)) === sizeOf(nodeAt(root, parameters))) {
      sorter.add(role, part);
    }
  }
  return { ...sources, ...sorter.sorted() };
}

/** Returns how many nodes a tree has. */
function sizeOf(node: SourceNode | undefined): number {
  if (node === undefined) return 0;
  if (node.kind === 'scalar') return 1;
  const inside = node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value);
  return inside.reduce((size, one) => size + sizeOf(one), 1);
}

function missingLandscape(files: FileTree): Diagnostic {
  const any = files.paths().some((path) => path.startsWith('policies/'));
  return problems.noLandscape(
    any
      ? 'The smallest one has a name and pins Ringfence; see docs/landscape.md.'
      : 'policies/ is empty; docs/landscape.md shows the smallest landscape.',
  );
}

/** A scalar of a source that has passed its schema, by its path. */
export function scalarAt(root: SourceNode, ...path: (string | number)[]): SourceScalar {
  const node = nodeAt(root, path);
  invariant(node?.kind === 'scalar', `the schema demands ${path.join('.')}`);
  return node;
}

/** The texts of a list under a key; nothing where there is no list. */
export function textsAt(root: SourceNode | undefined, key: string): readonly string[] | undefined {
  const list = nodeAt(root, [key]);
  return list?.kind === 'sequence'
    ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : undefined;
}

/** The items of the sequence at a path; none where there is no sequence. */
export function itemsAt(root: SourceNode | undefined, path: FieldPath): readonly SourceNode[] {
  const list = nodeAt(root, path);
  return list?.kind === 'sequence' ? list.items : [];
}

/**
 * The name of a test or a guardrail: `<tenant>/<name>` in the folder of a tenant. Names are unique within the folder, so
 * two tenants do not have to agree on them.
 */
export function ownedName(root: SourceNode, kind: 'connectivity-test' | 'guardrail'): string {
  const tenant = tenantOfSource(root.file.path, kind);
  const { text } = nameNodeOf(root);
  return tenant === undefined ? text : `${tenant}/${text}`;
}

/** The name that a source gives itself. */
export function nameNodeOf(root: SourceNode): SourceScalar {
  return scalarAt(root, 'metadata', 'name');
}
