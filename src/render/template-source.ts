import type { Location } from '../diagnostics/diagnostic.ts';
import { roleOf } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { fitsParts } from '../model/name-pattern.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { nameIn } from '../source/locate-field.ts';
import { entryOf, locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import { maxExpressionText } from './budget.ts';

/** Finds the template that a rendered policy comes from, without rendering anything. */
export interface TemplateSources {
  /**
   * Finds the place that a person would edit for `path` in a policy; the nearest one around it where directives make items
   * that the rendered policy counts differently. Nothing where no template can have made the policy, or several can.
   * Templates that the type lists come first, then those that a namespace can list beside them.
   */
  locate(policy: RenderedName, path: PolicyPath): Location | undefined;
}

/** A rendered policy, without its template. */
interface RenderedName {
  readonly name: string;
  /** The type of its namespace. */
  readonly type: string;
  /** The tenant of its namespace. */
  readonly tenant?: string;
}

/** `files` are the sources, under `policies/`. They may have changed since the policies were rendered. */
export function templateSources(files: FileTree): TemplateSources {
  const read = remembered((path: string): SourceNode | undefined => {
    const file = files.get(path);
    return file && readYaml(path, file.read()).value;
  });
  const templatesOf = remembered((type: string): readonly SourceNode[] => {
    const folder = `policies/namespace-types/${type}`;
    const listed = nodeAt(read(`${folder}/namespace-type.yaml`), ['spec', 'policies']);
    if (listed?.kind !== 'sequence') return [];
    return listed.items.flatMap((item) => {
      if (item.kind !== 'scalar') return [];
      return read(`${folder}/${item.text}.yaml`) ?? read(`policies/shared/${item.text}.yaml`) ?? [];
    });
  });
  let paths: ReadonlyMap<string, readonly string[]> | undefined;
  /** The templates that a namespace can list, whether or not one does. */
  const listable = (type: string, tenant: string | undefined): readonly SourceNode[] => {
    paths ??= pathsOfTemplates(files);
    const folders = ['shared', `namespace-types/${type}`, ...(tenant === undefined ? [] : [`tenants/${tenant}`])];
    return folders.flatMap((folder) => paths?.get(folder) ?? []).flatMap((path) => read(path) ?? []);
  };
  return {
    locate({ name, type, tenant }, path) {
      const listed = templatesNamed(name, templatesOf(type));
      const found = listed.length > 0 ? listed : templatesNamed(name, listable(type, tenant));
      const [template] = found;
      return template === undefined || found.length > 1 ? undefined : locationOf(nearestWritten(template, path));
    },
  };
}

/** The paths of all templates: those of `shared`, of `namespace-types/<type>`, and of `tenants/<tenant>`. */
function pathsOfTemplates(files: FileTree): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const path of files.paths()) {
    const role = roleOf(path);
    if (role.kind !== 'template') continue;
    const key = role.of === undefined ? role.folder : `${role.folder}/${role.of}`;
    paths.set(key, [...(paths.get(key) ?? []), path]);
  }
  return paths;
}

function templatesNamed(name: string, templates: readonly SourceNode[]): readonly SourceNode[] {
  const literal = templates.filter((template) => nameIn(template) === name);
  return literal.length > 0 ? literal : templates.filter((template) => couldBeNamed(template, name));
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
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
