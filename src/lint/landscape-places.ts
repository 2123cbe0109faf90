import type { NamespaceState } from '../clusters/cluster-state.ts';
import { renderedPolicyPlaces } from '../clusters/policy-places.ts';
import { itemsAt } from '../landscape/read-sources.ts';
import type { ManifestTree } from '../manifests/manifest-tree.ts';
import type { FileTree } from '../model/file-tree.ts';
import { remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { templateSources } from '../render/template-source.ts';
import { locateField, textAt } from '../source/locate-field.ts';
import { entryOf, locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import type { LintPlaces } from './places.ts';

/** Finds things in the sources of a landscape, under `policies/`, and in what they render. */
export function landscapePlaces(sources: FileTree, manifests: ManifestTree): LintPlaces {
  const known = new Map<string, SourceNode | undefined>();
  const read = (path: string): SourceNode | undefined =>
    remembered(known, path, () => {
      const file = sources.get(path);
      return file && readSource(path, file).value;
    });
  const ofType = (type: string, name: string) => read(`policies/namespace-types/${type}/${name}.yaml`);
  /** The workloads that the type, and the tenant, declare for a namespace. */
  const workloadsOf = ({ name, type, tenant }: NamespaceState): readonly SourceNode[] => {
    const ofTenant = tenant === undefined ? undefined : read(`policies/tenants/${tenant}/workloads.yaml`);
    const own = itemsAt(ofTenant, ['spec', 'namespaces']).filter((item) =>
      fitsPattern(name, textAt(item, ['name']) ?? ''),
    );
    return [
      ...(type === undefined ? [] : itemsAt(ofType(type, 'workloads'), ['spec', 'workloads'])),
      ...own.flatMap((item) => itemsAt(item, ['workloads'])),
    ];
  };
  return {
    anywhere: 'manifests',
    ...renderedPolicyPlaces(manifests, templateSources(sources)),
    workload(namespace, { name }, label) {
      const items = workloadsOf(namespace);
      const named = items.find((item) => textAt(item, ['name']) === name) ?? items[0];
      if (named === undefined) return undefined;
      return locationOf(labelIn(nodeAt(named, ['labels']), label) ?? nodeAt(named, ['name']) ?? named);
    },
    defaultDeny({ type }, direction) {
      const node = type === undefined ? undefined : nodeAt(ofType(type, 'namespace-type'), ['spec', 'defaultDeny']);
      return node && locateField(node, direction === undefined ? [] : [direction.toLowerCase()]);
    },
  };
}

/** The key of a label; labels are a mapping, or a list of mappings. */
export function labelIn(labels: SourceNode | undefined, label: string | undefined): SourceNode | undefined {
  if (label === undefined || labels === undefined) return undefined;
  const mappings = labels.kind === 'sequence' ? labels.items : [labels];
  return mappings.map((mapping) => entryOf(mapping, label)?.key).find((key) => key !== undefined);
}
