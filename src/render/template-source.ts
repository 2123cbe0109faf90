import type { Location } from '../diagnostics/diagnostic.ts';
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
   * Where a person would edit what is at `path` in the policy of that name, in namespaces of that type; the nearest
   * place around it where directives make items that the rendered policy counts differently. Nothing where no template
   * that the type lists, or that the tenant of the namespace has in its folder, can have made the policy, or several can.
   */
  locate(type: string, policy: string, path: PolicyPath, tenant?: string): Location | undefined;
}

/** `files` are the sources, under `policies/`. They may have changed since the policies were rendered. */
export function templateSources(files: FileTree): TemplateSources {
  const read = (path: string): SourceNode | undefined => {
    const file = files.get(path);
    return file && readYaml(path, file.read()).value;
  };
  const templatesOf = remembered((type: string): readonly SourceNode[] => {
    const folder = `policies/namespace-types/${type}`;
    const listed = nodeAt(read(`${folder}/namespace-type.yaml`), ['spec', 'policies']);
    if (listed?.kind !== 'sequence') return [];
    return listed.items.flatMap((item) => {
      if (item.kind !== 'scalar') return [];
      return read(`${folder}/${item.text}.yaml`) ?? read(`policies/shared/${item.text}.yaml`) ?? [];
    });
  });
  const ownOf = remembered((tenant: string): readonly SourceNode[] => {
    const folder = `policies/tenants/${tenant}/policies/`;
    return files
      .paths()
      .filter((path) => path.startsWith(folder))
      .flatMap((path) => read(path) ?? []);
  });
  return {
    locate(type, policy, path, tenant) {
      const templates = [...templatesOf(type), ...(tenant === undefined ? [] : ownOf(tenant))];
      const literal = templates.filter((template) => nameIn(template) === policy);
      const found = literal.length > 0 ? literal : templates.filter((template) => couldBeNamed(template, policy));
      const [template] = found;
      return template === undefined || found.length > 1 ? undefined : locationOf(nearestWritten(template, path));
    },
  };
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
