import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { FileTree } from '../model/file-tree.ts';
import { checkSchema, type SchemaName } from '../schema/schema.ts';
import { entryOf, nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { PolicyTemplate } from './landscape.ts';
import * as problems from './problems.ts';
import { landscapePath, roleOf, type SourceRole } from './source-paths.ts';

/** Sources that were read and fit their schemas, sorted into their roles; what did not is only in `broken`. */
export interface Sources {
  readonly landscape?: SourceNode;
  readonly types: ReadonlyMap<string, SourceNode>;
  readonly workloads: ReadonlyMap<string, SourceNode>;
  /** Templates by `<folder>/<name>`; those of types by `namespace-types/<type>/<name>`. */
  readonly templates: ReadonlyMap<string, PolicyTemplate>;
  readonly exceptions: readonly SourceNode[];
  /** By folder: `clusters`, `clusters/canary`, … */
  readonly groups: ReadonlyMap<string, SourceNode>;
  readonly clusters: readonly { readonly folder: string; readonly root: SourceNode }[];
  readonly observed: ReadonlyMap<string, SourceNode>;
  readonly tests: readonly SourceNode[];
  /** Roles of the files that could not be read, so that what refers to them is not reported as well. */
  readonly broken: readonly SourceRole[];
  readonly diagnostics: readonly Diagnostic[];
}

const kinds = {
  landscape: 'Landscape',
  'namespace-type': 'NamespaceType',
  workloads: 'Workloads',
  exception: 'Exception',
  'cluster-group': 'ClusterGroup',
  cluster: 'Cluster',
  'observed-values': 'ObservedValues',
  'connectivity-test': 'ConnectivityTest',
} as const satisfies Partial<Record<SourceRole['kind'], string>>;

const kindNames: readonly string[] = [...Object.values(kinds), 'NetworkPolicy'];

/** Reads everything under `policies/`. */
export function readSources(files: FileTree): Sources {
  const types = new Map<string, SourceNode>();
  const workloads = new Map<string, SourceNode>();
  const templates = new Map<string, PolicyTemplate>();
  const exceptions: SourceNode[] = [];
  const groups = new Map<string, SourceNode>();
  const clusters: { folder: string; root: SourceNode }[] = [];
  const observed = new Map<string, SourceNode>();
  const tests: SourceNode[] = [];
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
    const file = files.get(path);
    invariant(file !== undefined, `${path} is in the tree that lists it`);
    const read = readYaml(path, file.size > maximumSize ? oversized(file.size) : file.read());
    const root = read.value;
    const found = root === undefined || role.kind === 'template' ? [] : checkKind(kinds[role.kind], role.kind, root);
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
        const key =
          role.type === undefined ? `${role.folder}/${role.name}` : `${role.folder}/${role.type}/${role.name}`;
        templates.set(key, { name: role.name, root });
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
      case 'connectivity-test':
        tests.push(root);
        break;
    }
  }
  if (files.get(landscapePath) === undefined) diagnostics.push(missingLandscape(files));
  return {
    ...(landscape === undefined ? {} : { landscape }),
    ...{ types, workloads, templates, exceptions, groups, clusters, observed, tests, broken, diagnostics },
  };
}

/** 1 MiB, the most a source may have. A larger file is not even read. */
const maximumSize = 1 << 20;
const oversized = (size: number) => ({ length: size }) as Uint8Array;

function missingLandscape(files: FileTree): Diagnostic {
  const any = files.paths().some((path) => path.startsWith('policies/'));
  return problems.noLandscape(
    any
      ? 'The smallest one has a name and pins Ringfence; see docs/landscape.md.'
      : 'policies/ is empty; docs/landscape.md shows the smallest landscape.',
  );
}

/**
 * Reports what is wrong with a source. The kind comes first: a file of another kind would only produce noise from the
 * schema.
 */
export function checkKind(expected: string, schema: SchemaName, root: SourceNode): readonly Diagnostic[] {
  if (root.kind !== 'mapping') return [problems.notASource(root, expected)];
  const kind = entryOf(root, 'kind')?.value;
  if (kind?.kind === 'scalar' && kind.text !== expected) return [problems.wrongKind(kind, expected, kindNames)];
  return checkSchema(schema, root);
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

/** The name that a source gives itself. */
export function nameNodeOf(root: SourceNode): SourceScalar {
  return scalarAt(root, 'metadata', 'name');
}
