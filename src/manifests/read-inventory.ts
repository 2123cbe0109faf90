import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { TreeFile } from '../model/file-tree.ts';
import { withNameLabel } from '../model/kubernetes-names.ts';
import type { Protocol, TextMap } from '../model/network-policy.ts';
import type { InventoryCluster } from '../model/schemas/inventory-cluster.generated.ts';
import type { InventoryLandscape } from '../model/schemas/inventory-landscape.generated.ts';
import type { InventoryNamespace } from '../model/schemas/inventory-namespace.generated.ts';
import type { InventoryProfile } from '../model/schemas/inventory-profile.generated.ts';
import type { InventoryTenant } from '../model/schemas/inventory-tenant.generated.ts';
import type { ObservedNeed } from '../model/schemas/observed-needs.generated.ts';
import { checkSchema, type Validator } from '../schema/schema.ts';
import { validateInventoryCluster } from '../schema/validators/inventory-cluster.generated.ts';
import { validateInventoryLandscape } from '../schema/validators/inventory-landscape.generated.ts';
import { validateInventoryNamespace } from '../schema/validators/inventory-namespace.generated.ts';
import { validateInventoryProfile } from '../schema/validators/inventory-profile.generated.ts';
import { validateInventoryTenant } from '../schema/validators/inventory-tenant.generated.ts';
import { locationOf, nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import * as problems from './problems.ts';
import { type ManifestPolicy, readForeignPolicy } from './read-policies.ts';

/**
 * The versions of the inventory that this release reads, ascending. Version 2 leaves out the tenant of a namespace that
 * has none, where version 1 wrote `<cluster>/<namespace>`, and knows public ranges that are used inside and metadata
 * addresses.
 */
export const readableVersions: readonly number[] = [1, 2];

/** Pods with the same labels and ports. */
export interface ManifestWorkload {
  readonly name: string;
  readonly kind?: string;
  readonly labels: TextMap;
  readonly ports: readonly { readonly name?: string; readonly port: number; readonly protocol: Protocol }[];
  /** The pods share their node's network: no policy selects them. */
  readonly hostNetwork: boolean;
  /** Empty where they are not known. */
  readonly addresses: readonly string[];
  /** No source declares it: a program found it in the cluster. */
  readonly observed: boolean;
}

/** The content of a profile, or of a namespace's own file. */
export interface SharedInventory {
  readonly workloads: readonly ManifestWorkload[];
  readonly externalPolicies: readonly ManifestPolicy[];
}

export interface NamespaceInventory extends SharedInventory {
  readonly type: string;
  /** Absent where it has none. */
  readonly tenant?: string;
  /** The labels of its tenant; absent where it has none. */
  readonly tenantLabels?: TextMap;
  readonly hostedCluster?: string;
  /** With `kubernetes.io/metadata.name`, which every namespace has. */
  readonly labels: TextMap;
  /** Policies of others that a program found in the cluster. */
  readonly observedPolicies: readonly ManifestPolicy[];
  /** Connections that configurations in the cluster say they need. */
  readonly needs: readonly ObservedNeed[];
  readonly profile: string;
  /** Where the profile is named. */
  readonly profileNode: SourceNode;
}

export type ClusterInventory = Readonly<Omit<InventoryCluster, 'schemaVersion'>>;

export type LandscapeInventory = Readonly<Omit<InventoryLandscape, 'schemaVersion'>>;

/** Facts about a tenant: its owners, its labels, and whom it lets in. */
export type TenantInventory = Readonly<Omit<InventoryTenant, 'schemaVersion'>>;

export type GrantInventory = NonNullable<TenantInventory['grants']>[number];

export function readTenantInventory(path: string, file: TreeFile, tenant: string): Outcome<TenantInventory> {
  const { value: node, diagnostics } = readFile(path, file, validateInventoryTenant, [['tenant', tenant]]);
  if (node === undefined) return { diagnostics };
  const { schemaVersion: _, ...inventory } = toJson(node) as unknown as InventoryTenant;
  return { value: inventory, diagnostics };
}

export function readLandscapeInventory(path: string, file: TreeFile): Outcome<LandscapeInventory> {
  const { value: node, diagnostics } = readFile(path, file, validateInventoryLandscape, []);
  if (node === undefined) return { diagnostics };
  const { schemaVersion: _, ...inventory } = toJson(node) as unknown as InventoryLandscape;
  return { value: inventory, diagnostics };
}

export function readClusterInventory(path: string, file: TreeFile, cluster: string): Outcome<ClusterInventory> {
  const { value: node, diagnostics } = readFile(path, file, validateInventoryCluster, [['cluster', cluster]]);
  if (node === undefined) return { diagnostics };
  const { schemaVersion: _, ...inventory } = toJson(node) as unknown as InventoryCluster;
  return { value: inventory, diagnostics };
}

export function readNamespaceInventory(
  path: string,
  file: TreeFile,
  { cluster, namespace }: { readonly cluster: string; readonly namespace: string },
): Outcome<NamespaceInventory> {
  const { value: node, diagnostics } = readFile(path, file, validateInventoryNamespace, [
    ['cluster', cluster],
    ['namespace', namespace],
  ]);
  if (node === undefined) return { diagnostics };
  const inventory = toJson(node) as unknown as InventoryNamespace;
  const { type, tenantLabels, hostedCluster, labels, profile, needs = noNeeds } = inventory;
  const tenant = tenantIn(inventory);
  const own = sharedInventory(node, inventory);
  const observed = foreignPolicies(node, 'observedPolicies');
  const broken = [...own.diagnostics, ...observed.diagnostics];
  if (own.value === undefined || observed.value === undefined) return { diagnostics: broken };
  const value = {
    ...own.value,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    ...(tenantLabels === undefined ? {} : { tenantLabels }),
    ...(hostedCluster === undefined ? {} : { hostedCluster }),
    labels: withNameLabel(namespace, labels),
    observedPolicies: observed.value,
    needs,
    profile,
    profileNode: nodeAt(node, ['profile']) ?? node,
  };
  return { value, diagnostics: [] };
}

const noNeeds: readonly ObservedNeed[] = [];

/** Version 1 gave a namespace without a tenant one of its own name. */
function tenantIn({
  schemaVersion,
  cluster,
  namespace,
  tenant,
  hostedCluster,
}: InventoryNamespace): string | undefined {
  const isNone = schemaVersion === 1 && hostedCluster === undefined && tenant === `${cluster}/${namespace}`;
  return isNone ? undefined : tenant;
}

export function readProfile(
  path: string,
  file: TreeFile,
  { type, profile }: { readonly type: string; readonly profile: string },
): Outcome<SharedInventory> {
  const { value: node, diagnostics } = readFile(path, file, validateInventoryProfile, [
    ['type', type],
    ['profile', profile],
  ]);
  if (node === undefined) return { diagnostics };
  return sharedInventory(node, toJson(node) as unknown as InventoryProfile);
}

/** Reads an inventory file of the version known, whose fields say what its path says. */
function readFile(
  path: string,
  file: TreeFile,
  validate: Validator,
  identity: readonly (readonly [field: string, expected: string])[],
): Outcome<SourceNode> {
  const { value: node, diagnostics } = readYaml(path, file.read());
  if (node === undefined) return { diagnostics: problems.unreadYaml(diagnostics, file.read()) };
  const version = nodeAt(node, ['schemaVersion']);
  if (version?.kind === 'scalar' && !readableVersions.includes(version.value as number)) {
    return { diagnostics: [problems.unknownSchemaVersion(version, version.text, readableVersions)] };
  }
  const broken = checkSchema(validate, node);
  if (broken.length > 0) return { diagnostics: broken };
  const otherwise = identity.flatMap(([field, expected]) => {
    const name = nodeAt(node, [field]);
    if (name?.kind !== 'scalar' || name.text === expected) return [];
    return [problems.otherThanPath(name, field, name.text, expected)];
  });
  return otherwise.length > 0 ? { diagnostics: otherwise } : { value: node, diagnostics: [] };
}

function sharedInventory(
  node: SourceNode,
  { workloads = [] }: Pick<InventoryNamespace, 'workloads'>,
): Outcome<SharedInventory> {
  const { value: externalPolicies, diagnostics } = foreignPolicies(node, 'externalPolicies');
  if (externalPolicies === undefined) return { diagnostics };
  const complete = workloads.map(
    ({ name, kind, labels, ports = [], hostNetwork = false, addresses = [], observed = false }) => ({
      name,
      ...(kind === undefined ? {} : { kind }),
      labels: { ...labels },
      ports: ports.map(({ protocol = 'TCP', ...port }) => ({ ...port, protocol })),
      hostNetwork,
      addresses,
      observed,
    }),
  );
  return { value: { workloads: complete, externalPolicies }, diagnostics: [] };
}

function foreignPolicies(node: SourceNode, field: keyof InventoryNamespace): Outcome<readonly ManifestPolicy[]> {
  const list = nodeAt(node, [field]);
  const policies: ManifestPolicy[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of list?.kind === 'sequence' ? list.items : []) {
    const read = readForeignPolicy(item);
    diagnostics.push(...read.diagnostics);
    const { path, line } = locationOf(item);
    if (read.value !== undefined) policies.push({ policy: read.value, path, line });
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: policies, diagnostics: [] };
}
