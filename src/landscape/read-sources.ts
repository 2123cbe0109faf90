import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { Validator } from '../schema/schema.ts';
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
import { maxFileSize, maxObservedSize } from '../source/problems.ts';
import { readObservedYaml, readYaml } from '../source/read-yaml.ts';
import { checkKind, kinds } from './check-kind.ts';
import type { PolicyTemplate } from './landscape.ts';
import * as problems from './problems.ts';
import {
  landscapePath,
  type ObservedFile,
  roleOf,
  type SourceRole,
  templateKey,
  tenantOf,
  tenantOfSource,
} from './source-paths.ts';

/** Sources that were read and fit their schemas, sorted into their roles; what did not is only in `broken`. */
export interface Sources {
  readonly landscape?: SourceNode;
  readonly types: ReadonlyMap<string, SourceNode>;
  readonly workloads: ReadonlyMap<string, SourceNode>;
  /** Templates by `templateKey`. */
  readonly templates: ReadonlyMap<string, PolicyTemplate>;
  readonly exceptions: readonly SourceNode[];
  /** By folder: `clusters`, `clusters/canary`, … */
  readonly groups: ReadonlyMap<string, SourceNode>;
  readonly clusters: readonly { readonly folder: string; readonly root: SourceNode }[];
  /** Observed values, by cluster. */
  readonly observed: ReadonlyMap<string, SourceNode>;
  /** Observed facts, by cluster: the name of the folder. */
  readonly observedFacts: ReadonlyMap<string, ObservedSources>;
  readonly tests: readonly SourceNode[];
  readonly guardrails: readonly SourceNode[];
  /** The files of each tenant, by the name of its folder, in code-unit order. */
  readonly tenants: ReadonlyMap<string, TenantSources>;
  /** Roles of the files that could not be read, so that what refers to them is not reported as well. */
  readonly broken: readonly SourceRole[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a folder of `policies/observed/`. */
export interface ObservedSources {
  readonly workloads?: SourceNode;
  readonly policies?: SourceNode;
  readonly needs?: SourceNode;
  readonly namespaces?: SourceNode;
}

/** The files of a folder of `policies/tenants/`, beside templates and tests. */
export interface TenantSources {
  /** `tenant.yaml`; absent where there is none, or none that could be read. */
  readonly tenant?: SourceNode;
  readonly namespaces?: SourceNode;
  readonly workloads?: SourceNode;
  /** By the names of their files. */
  readonly grants: ReadonlyMap<string, SourceNode>;
  /** The path of its first file. */
  readonly path: string;
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
  const types = new Map<string, SourceNode>();
  const workloads = new Map<string, SourceNode>();
  const templates = new Map<string, PolicyTemplate>();
  const exceptions: SourceNode[] = [];
  const groups = new Map<string, SourceNode>();
  const clusters: { folder: string; root: SourceNode }[] = [];
  const observed = new Map<string, SourceNode>();
  const observedFacts = new Map<string, ObservedSources>();
  const tests: SourceNode[] = [];
  const guardrails: SourceNode[] = [];
  const tenants = new TenantFolders();
  const broken: SourceRole[] = [];
  const diagnostics: Diagnostic[] = [];
  let landscape: SourceNode | undefined;

  for (const path of files.paths()) {
    if (!path.startsWith('policies/')) continue;
    const role = roleOf(path);
    if (role.kind === 'other') continue;
    if (role.kind === 'unexpected') {
      diagnostics.push(problems.unexpectedFile({ path }, role.hint));
      continue;
    }
    tenants.see(tenantOf(role), path);
    const file = files.get(path);
    invariant(file !== undefined, `${path} is in the tree that lists it`);
    const isObserved = role.kind in observedFiles;
    const limit = isObserved ? maxObservedSize : maxFileSize;
    const bytes = file.size > limit ? oversized(file.size) : file.read();
    const read = isObserved ? readObservedYaml(path, bytes) : readYaml(path, bytes);
    const root = read.value;
    const found =
      root === undefined || role.kind === 'template' ? [] : checkKind(kinds[role.kind], validators[role.kind], root);
    diagnostics.push(...read.diagnostics, ...found);
    if (root === undefined || found.length > 0) {
      broken.push(role);
      continue;
    }
    switch (role.kind) {
      case 'landscape':
        landscape = root;
        break;
      case 'namespace-type':
        types.set(role.type, root);
        break;
      case 'workloads':
        workloads.set(role.type, root);
        break;
      case 'template': {
        templates.set(templateKey(role), {
          name: role.name,
          root,
          ...(role.folder === 'tenants' && role.of !== undefined ? { tenant: role.of } : {}),
        });
        break;
      }
      case 'exception':
        exceptions.push(root);
        break;
      case 'cluster-group':
        groups.set(role.folder, root);
        break;
      case 'cluster':
        clusters.push({ folder: role.folder, root });
        break;
      case 'observed-values':
        observed.set(role.cluster, root);
        break;
      case 'observed-workloads':
      case 'observed-policies':
      case 'observed-needs':
      case 'observed-namespaces':
        observedFacts.set(role.cluster, { ...observedFacts.get(role.cluster), [observedFiles[role.kind]]: root });
        break;
      case 'connectivity-test':
        tests.push(root);
        break;
      case 'guardrail':
        guardrails.push(root);
        break;
      case 'tenant':
      case 'tenant-namespaces':
      case 'tenant-workloads':
      case 'access-grant':
        tenants.add(role, root);
        break;
    }
  }
  if (files.get(landscapePath) === undefined) diagnostics.push(missingLandscape(files));
  return {
    ...(landscape === undefined ? {} : { landscape }),
    ...{ types, workloads, templates, exceptions, groups, clusters, observed, tests, guardrails, broken, diagnostics },
    observedFacts,
    tenants: tenants.all(),
  };
}

/** Gathers the files of each tenant. */
class TenantFolders {
  readonly #tenants = new Map<string, Writable<TenantSources> & { readonly grants: Map<string, SourceNode> }>();

  /** Takes a path of a tenant's folder, in the order of paths. */
  see(tenant: string | undefined, path: string): void {
    if (tenant !== undefined && !this.#tenants.has(tenant)) this.#tenants.set(tenant, { grants: new Map(), path });
  }

  add(role: Extract<SourceRole, { readonly kind: keyof typeof tenantFiles | 'access-grant' }>, root: SourceNode): void {
    const tenant = this.#tenants.get(role.tenant);
    invariant(tenant !== undefined, 'the path was seen first');
    if (role.kind === 'access-grant') tenant.grants.set(role.name, root);
    else tenant[tenantFiles[role.kind]] = root;
  }

  all(): ReadonlyMap<string, TenantSources> {
    return new Map([...this.#tenants].sort(([a], [b]) => compareText(a, b)));
  }
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const tenantFiles = {
  tenant: 'tenant',
  'tenant-namespaces': 'namespaces',
  'tenant-workloads': 'workloads',
} as const satisfies Partial<Record<SourceRole['kind'], keyof TenantSources>>;

const observedFiles = {
  'observed-workloads': 'workloads',
  'observed-policies': 'policies',
  'observed-needs': 'needs',
  'observed-namespaces': 'namespaces',
} as const satisfies Record<ObservedFile, keyof ObservedSources>;

/** Stands for a file that is too large: it is not even read. */
const oversized = (size: number) => ({ length: size }) as Uint8Array;

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
