import type { ClusterState, KnownPolicy, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { compareText } from '../../src/diagnostics/compare.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { FileTree } from '../../src/model/file-tree.ts';
import type { Direction, NetworkPolicy } from '../../src/model/network-policy.ts';
import { locationOf, nodeAt, type SourceNode, toJson } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { type MutationKind, mutationsOf } from './policy-mutations.ts';

/** One change to a template, as it shows in every policy that the template makes. */
export interface Mutant {
  /** The path of the template. */
  readonly template: string;
  readonly kind: MutationKind;
  readonly item: string;
  readonly direction: Direction | 'both';
  /** What stands in place of each policy that changes. */
  readonly changes: ReadonlyMap<KnownPolicy, NetworkPolicy>;
}

/** A mutant among those of its template. */
export function mutantName({ kind, item }: Mutant): string {
  return `${kind}: ${item}`;
}

/** Every mutant of every template that shows in these clusters. Sorted by template; a template's own in its order. */
export function templateMutants(files: FileTree, clusters: readonly ClusterState[]): readonly Mutant[] {
  const findTemplate = templateFinder(files);
  const mutants = new Map<string, Mutant & { readonly changes: Map<KnownPolicy, NetworkPolicy> }>();
  for (const { namespaces } of clusters) {
    for (const namespace of namespaces.values()) {
      for (const known of namespace.policies) {
        const template = findTemplate(namespace, known.policy);
        for (const { mutated, ...mutation } of mutationsOf(known.policy)) {
          const key = JSON.stringify([template, mutation.kind, mutation.item]);
          const mutant = mutants.get(key) ?? { template, ...mutation, changes: new Map() };
          mutants.set(key, mutant);
          mutant.changes.set(known, mutated);
        }
      }
    }
  }
  return [...mutants.values()].sort((a, b) => compareText(a.template, b.template));
}

/** The paths of all templates. Sorted. */
export function templatePaths(files: FileTree): readonly string[] {
  return files
    .paths()
    .filter((path) => /^policies\/(shared|external|namespace-types)\//.test(path))
    .filter((path) => kindOf(path, files) === 'NetworkPolicy');
}

function kindOf(path: string, files: FileTree): string | undefined {
  const kind = nodeAt(read(path, files), ['kind']);
  return kind?.kind === 'scalar' ? kind.text : undefined;
}

function read(path: string, files: FileTree): SourceNode | undefined {
  const file = files.get(path);
  return file && readYaml(path, file.read()).value;
}

/**
 * Finds the template that made a policy: of those that the type lists, the one whose name could be the policy's and
 * that has its description, as two of them may make a policy of one name.
 */
function templateFinder(files: FileTree): (namespace: NamespaceState, policy: NetworkPolicy) => string {
  const listed = new Map<string, readonly SourceNode[]>();
  const templatesOf = (type: string): readonly SourceNode[] => {
    const folder = `policies/namespace-types/${type}`;
    const names = nodeAt(read(`${folder}/namespace-type.yaml`, files), ['spec', 'policies']);
    invariant(names !== undefined, `${type} lists its policies`);
    return (toJson(names) as readonly string[]).flatMap(
      (name) => read(`${folder}/${name}.yaml`, files) ?? read(`policies/shared/${name}.yaml`, files) ?? [],
    );
  };
  return ({ type = '' }, { metadata: { name, annotations } }) => {
    const templates = listed.get(type) ?? templatesOf(type);
    listed.set(type, templates);
    const found = templates.filter((template) => {
      const [before = '', after] = textAt(template, 'name').split(/\{\{.*\}\}/);
      const fits = after === undefined ? name === before : name.startsWith(before) && name.endsWith(after);
      return fits && textAt(template, 'annotations', descriptionKey) === annotations?.[descriptionKey];
    });
    const [template] = found;
    invariant(template !== undefined && found.length === 1, `${type}/${name} comes from one template`);
    return locationOf(template).path;
  };
}

const descriptionKey = 'kubernetes.io/description';

function textAt(template: SourceNode, ...path: readonly string[]): string {
  const node = nodeAt(template, ['metadata', ...path]);
  return node?.kind === 'scalar' ? node.text : '';
}
