import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { SourceNode } from '../source/node.ts';
import type { kinds } from './check-kind.ts';
import type { PolicyTemplate } from './landscape.ts';
import { type ObservedFile, type SourceRole, templateKey } from './source-paths.ts';

/** Sources by what they are. */
export interface SortedSources {
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

/** The roles of sources that have a schema. */
export type SchemaRole = Extract<SourceRole, { readonly kind: keyof typeof kinds }>;
type ReadRole = SchemaRole | Extract<SourceRole, { readonly kind: 'template' }>;

/** Gathers sources by their roles. */
export class SourceSorter {
  readonly #types: Map<string, SourceNode>;
  readonly #workloads: Map<string, SourceNode>;
  readonly #templates: Map<string, PolicyTemplate>;
  readonly #exceptions: SourceNode[];
  readonly #groups: Map<string, SourceNode>;
  readonly #clusters: { readonly folder: string; readonly root: SourceNode }[];
  readonly #observed: Map<string, SourceNode>;
  readonly #observedFacts: Map<string, ObservedSources>;
  readonly #tests: SourceNode[];
  readonly #guardrails: SourceNode[];
  readonly #tenants: TenantFolders;
  #landscape: SourceNode | undefined;

  constructor(from?: SortedSources) {
    this.#types = new Map(from?.types);
    this.#workloads = new Map(from?.workloads);
    this.#templates = new Map(from?.templates);
    this.#exceptions = [...(from?.exceptions ?? [])];
    this.#groups = new Map(from?.groups);
    this.#clusters = [...(from?.clusters ?? [])];
    this.#observed = new Map(from?.observed);
    this.#observedFacts = new Map(from?.observedFacts);
    this.#tests = [...(from?.tests ?? [])];
    this.#guardrails = [...(from?.guardrails ?? [])];
    this.#tenants = new TenantFolders(from?.tenants);
    this.#landscape = from?.landscape;
  }

  /** Takes a path of a tenant's folder, in the order of paths. */
  see(tenant: string | undefined, path: string): void {
    this.#tenants.see(tenant, path);
  }

  add(role: ReadRole, root: SourceNode): void {
    switch (role.kind) {
      case 'landscape':
        this.#landscape = root;
        break;
      case 'namespace-type':
        this.#types.set(role.type, root);
        break;
      case 'workloads':
        this.#workloads.set(role.type, root);
        break;
      case 'template': {
        this.#templates.set(templateKey(role), {
          name: role.name,
          root,
          ...(role.folder === 'tenants' && role.of !== undefined ? { tenant: role.of } : {}),
        });
        break;
      }
      case 'exception':
        this.#exceptions.push(root);
        break;
      case 'cluster-group':
        this.#groups.set(role.folder, root);
        break;
      case 'cluster':
        this.#clusters.push({ folder: role.folder, root });
        break;
      case 'observed-values':
        this.#observed.set(role.cluster, root);
        break;
      case 'observed-workloads':
      case 'observed-policies':
      case 'observed-needs':
      case 'observed-namespaces':
        this.#observedFacts.set(role.cluster, {
          ...this.#observedFacts.get(role.cluster),
          [observedFiles[role.kind]]: root,
        });
        break;
      case 'connectivity-test':
        this.#tests.push(root);
        break;
      case 'guardrail':
        this.#guardrails.push(root);
        break;
      case 'tenant':
      case 'tenant-namespaces':
      case 'tenant-workloads':
      case 'access-grant':
        this.#tenants.add(role, root);
        break;
    }
  }

  sorted(): SortedSources {
    return {
      ...(this.#landscape === undefined ? {} : { landscape: this.#landscape }),
      types: this.#types,
      workloads: this.#workloads,
      templates: this.#templates,
      exceptions: this.#exceptions,
      groups: this.#groups,
      clusters: this.#clusters,
      observed: this.#observed,
      observedFacts: this.#observedFacts,
      tests: this.#tests,
      guardrails: this.#guardrails,
      tenants: this.#tenants.all(),
    };
  }
}

/** Gathers the files of each tenant. */
class TenantFolders {
  readonly #tenants: Map<string, Writable<TenantSources> & { readonly grants: Map<string, SourceNode> }>;

  constructor(from: ReadonlyMap<string, TenantSources> = new Map()) {
    this.#tenants = new Map([...from].map(([name, one]) => [name, { ...one, grants: new Map(one.grants) }]));
  }

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

/** Where the files of a folder of observed facts are. */
export const observedFiles = {
  'observed-workloads': 'workloads',
  'observed-policies': 'policies',
  'observed-needs': 'needs',
  'observed-namespaces': 'namespaces',
} as const satisfies Record<ObservedFile, keyof ObservedSources>;
