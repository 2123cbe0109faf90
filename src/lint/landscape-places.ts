import { renderedPolicyPlaces } from '../clusters/policy-places.ts';
import type { ManifestTree } from '../manifests/manifest-tree.ts';
import type { FileTree } from '../model/file-tree.ts';
import { remembered } from '../model/interned.ts';
import { templateSources } from '../render/template-source.ts';
import { locateField, textAt } from '../source/locate-field.ts';
import { entryOf, locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { LintPlaces } from './places.ts';

/** Finds things in the sources of a landscape, under `policies/`, and in what they render. */
export function landscapePlaces(sources: FileTree, manifests: ManifestTree): LintPlaces {
  const known = new Map<string, SourceNode | undefined>();
  const read = (type: string, name: string): SourceNode | undefined => {
    const path = `policies/namespace-types/${type}/${name}.yaml`;
    return remembered(known, path, () => {
      const file = sources.get(path);
      return file && readYaml(path, file.read()).value;
    });
  };
  return {
    anywhere: 'manifests',
    ...renderedPolicyPlaces(manifests, templateSources(sources)),
    workload({ type }, { name }, label) {
      const list = type === undefined ? undefined : nodeAt(read(type, 'workloads'), ['spec', 'workloads']);
      if (list?.kind !== 'sequence') return undefined;
      const named = list.items.find((item) => textAt(item, ['name']) === name);
      if (named === undefined) return locationOf(list);
      return locationOf(labelIn(nodeAt(named, ['labels']), label) ?? nodeAt(named, ['name']) ?? named);
    },
    defaultDeny({ type }, direction) {
      const node = type === undefined ? undefined : nodeAt(read(type, 'namespace-type'), ['spec', 'defaultDeny']);
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
