import type { Location } from '../diagnostics/diagnostic.ts';
import { roleOf } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { grouped } from '../model/grouped.ts';
import { fitsParts } from '../model/name-pattern.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { nameIn, nearestNode, textAt } from '../source/locate-field.ts';
import { entryOf, locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { maxExpressionText } from './budget.ts';
import { grantOfTargetHalf, grantOfUseHalf } from './grant-names.ts';

/** The namespace that has a rendered policy. */
interface PolicyHome {
  readonly cluster: string;
  readonly name: string;
  readonly type: string;
  readonly tenant?: string | undefined;
}

/** Finds the source that a rendered policy comes from, without rendering anything. */
export interface TemplateSources {
  /**
   * Returns where a person would edit what is at `path` in the policy of that name, in that namespace: in a template, in a
   * grant, or at the use of one; the nearest place around it if directives make items that the rendered policy counts
   * differently. Returns undefined if no source that the namespace or its type lists can have made the policy, or if
   * several can.
   */
  locate(namespace: PolicyHome, policy: string, path: PolicyPath): Location | undefined;
}

/** `files` are the sources, under `policies/`. They may have changed since the policies were rendered. */
export function templateSources(files: FileTree): TemplateSources {
  const read = remembered((path: string): SourceNode | undefined => {
    const file = files.get(path);
    return file && readSource(path, file).value;
  });
  const templatesOf = remembered((type: string): readonly SourceNode[] => {
    const folder = `policies/namespace-types/${type}`;
    return textsOf(nodeAt(read(`${folder}/namespace-type.yaml`), ['spec', 'policies'])).flatMap((name) => {
      return read(`${folder}/${name}.yaml`) ?? read(`policies/shared/${name}.yaml`) ?? [];
    });
  });
  const literalOf = remembered((type: string) => grouped(templatesOf(type), (template) => nameIn(template)));
  const declarations = new Declarations(files, read);
  return {
    locate(namespace, policy, path) {
      const { type, tenant } = namespace;
      const literal = literalOf(type).get(policy);
      if (literal !== undefined) return located(literal, path);
      const [given, used] = [grantOfTargetHalf(policy), grantOfUseHalf(policy)];
      const grant = given === undefined ? undefined : read(`policies/tenants/${tenant}/grants/${given}.yaml`);
      if (grant !== undefined) return locationOf(nearestNode(grant, pathInGrant(path)));
      const items = declarations.of(namespace);
      const uses = items.flatMap((item) => itemsOf(nodeAt(item, ['uses'])));
      const use = uses.find((item) => item.kind === 'scalar' && item.text === `${used?.tenant}/${used?.name}`);
      if (use !== undefined) return locationOf(use);
      const folders = [
        `namespace-types/${type}`,
        'shared',
        ...(tenant === undefined ? [] : [`tenants/${tenant}/policies`]),
      ];
      const listed = items
        .flatMap((item) => textsOf(nodeAt(item, ['policies'])))
        .flatMap((name) => folders.flatMap((folder) => read(`policies/${folder}/${name}.yaml`) ?? []));
      const all = [...new Set([...templatesOf(type), ...listed])];
      const named = all.filter((template) => nameIn(template) === policy);
      return located(named.length > 0 ? named : all.filter((template) => couldBeNamed(template, policy)), path);
    },
  };
}

/** Reports whether a source may be read to find where the policies of these clusters come from. */
export function holdsPlaces(path: string, clusters: ReadonlySet<string>): boolean {
  const held = clustersOfPlaces(path);
  return held !== 'none' && (held === 'every' || clusters.has(held.cluster));
}

/** The clusters whose policies may come from a source. */
function clustersOfPlaces(path: string): 'every' | 'none' | { readonly cluster: string } {
  const role = roleOf(path);
  switch (role.kind) {
    case 'namespace-type':
    case 'cluster-group':
    case 'tenant-namespaces':
    case 'access-grant':
      return 'every';
    case 'template':
      return role.folder === 'external' ? 'none' : 'every';
    case 'cluster':
      return { cluster: path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length) };
    default:
      return 'none';
  }
}

/** The namespaces as clusters, groups and tenants declare them. */
class Declarations {
  readonly #read: (path: string) => SourceNode | undefined;
  readonly #files: FileTree;
  /** Namespaces that a list of sources declares, by their name; by cluster, and by tenant. */
  readonly #ofCluster: (cluster: string) => ReadonlyMap<string | undefined, readonly SourceNode[]>;
  readonly #ofTenant: (tenant: string) => ReadonlyMap<string | undefined, readonly SourceNode[]>;
  #platform: readonly { readonly path: string; readonly held: ReturnType<typeof clustersOfPlaces> }[] | undefined;

  constructor(files: FileTree, read: (path: string) => SourceNode | undefined) {
    this.#files = files;
    this.#read = read;
    this.#ofCluster = remembered((cluster) => this.#byName(this.#pathsOf(cluster)));
    this.#ofTenant = remembered((tenant) => this.#byName([`policies/tenants/${tenant}/namespaces.yaml`]));
  }

  /** The items that may declare a namespace. */
  of({ cluster, name, tenant }: PolicyHome): readonly SourceNode[] {
    const ofTenant = tenant === undefined ? [] : (this.#ofTenant(tenant).get(name) ?? []);
    return [...ofTenant, ...(this.#ofCluster(cluster).get(name) ?? [])].filter((item) => {
      const clusters = nodeAt(item, ['clusters']);
      return clusters === undefined || textsOf(clusters).includes(cluster);
    });
  }

  /** The sources of the platform that may declare namespaces of a cluster. */
  #pathsOf(cluster: string): readonly string[] {
    this.#platform ??= this.#files
      .paths()
      .flatMap((path) => (path.startsWith('policies/clusters/') ? [{ path, held: clustersOfPlaces(path) }] : []));
    return this.#platform.flatMap(({ path, held }) =>
      held === 'every' || (held !== 'none' && held.cluster === cluster) ? [path] : [],
    );
  }

  #byName(paths: readonly string[]): ReadonlyMap<string | undefined, readonly SourceNode[]> {
    const items = paths.flatMap((path) => itemsOf(nodeAt(this.#read(path), ['spec', 'namespaces'])));
    return grouped(items, (item) => textAt(item, ['name']));
  }
}

function itemsOf(list: SourceNode | undefined): readonly SourceNode[] {
  return list?.kind === 'sequence' ? list.items : [];
}

function textsOf(list: SourceNode | undefined): readonly string[] {
  return itemsOf(list).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

/** The place in the only template. */
function located([template, ...others]: readonly SourceNode[], path: PolicyPath): Location | undefined {
  return template === undefined || others.length > 0 ? undefined : locationOf(nearestWritten(template, path));
}

/** Leads to the field of a grant that a field of its target's policy is made from. */
function pathInGrant([top, field, , list, ...inside]: PolicyPath): PolicyPath {
  if (top !== 'spec') return ['metadata', 'name'];
  if (field === 'podSelector') return ['spec', 'to', 'podSelector'];
  if (list === 'ports') return ['spec', 'ports', ...inside];
  if (list !== 'from') return ['spec'];
  const [, selector, ...deeper] = inside;
  return selector === 'podSelector' ? ['spec', 'from', 'podSelector', ...deeper] : ['spec', 'from'];
}

/** Reports whether a template can have made a policy of that name, for any values of its expressions. */
export function couldMake(template: SourceNode, policy: string): boolean {
  return nameIn(template) === policy || couldBeNamed(template, policy);
}

/** Reports whether the expressions in a template's name could stand for what the policy's name has in their places. */
function couldBeNamed(template: SourceNode, policy: string): boolean {
  const name = nameIn(template) ?? '';
  if (name.length > maxExpressionText) return false;
  const parts = name.split(/\{\{.*?\}\}/);
  return parts.length > 1 && fitsParts(policy, parts, 1);
}

function nearestWritten(template: SourceNode, path: PolicyPath): SourceNode {
  let node = template;
  for (const segment of path) {
    if (node.kind === 'sequence' && !countsAsRendered(node.items, Number(segment))) return node;
    const next = nodeAt(node, [segment]);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Reports whether an item and all before it are rendered exactly once for any values. */
function countsAsRendered(items: readonly SourceNode[], index: number): boolean {
  return items
    .slice(0, index + 1)
    .every(
      (item) =>
        entryOf(item, '$each') === undefined &&
        entryOf(item, '$when') === undefined &&
        !(item.kind === 'scalar' && item.text.includes('{{')),
    );
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
