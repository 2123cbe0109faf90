import type { KnownPolicy } from '../clusters/cluster-state.ts';
import type { ManifestNamespace, ManifestTree } from '../manifests/manifest-tree.ts';
import type { FileTree } from '../model/file-tree.ts';
import { remembered } from '../model/interned.ts';
import { templateSources } from '../render/template-source.ts';
import { entryOf, locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYaml } from '../source/read-yaml.ts';
import type { LintPlaces } from './places.ts';

/** Finds things in the sources of a landscape, under `policies/`, and in what they render. */
export function landscapePlaces(sources: FileTree, manifests: ManifestTree): LintPlaces {
  const templates = templateSources(sources);
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
    rendered: (policy, _, path) => namespaceOf(manifests, policy)?.locate(policy.policy.metadata.name, path),
    template: (policy, { type }, path) =>
      type === undefined ? undefined : templates.locate(type, policy.policy.metadata.name, path),
    workload({ type }, { name }, label) {
      const list = type === undefined ? undefined : nodeAt(read(type, 'workloads'), ['spec', 'workloads']);
      if (list?.kind !== 'sequence') return undefined;
      const named = list.items.find((item) => isText(nodeAt(item, ['name']), name));
      if (named === undefined) return locationOf(list);
      return locationOf(labelIn(nodeAt(named, ['labels']), label) ?? nodeAt(named, ['name']) ?? named);
    },
    defaultDeny({ type }, direction) {
      const node = type === undefined ? undefined : nodeAt(read(type, 'namespace-type'), ['spec', 'defaultDeny']);
      return (
        node && locationOf((direction === undefined ? undefined : nodeAt(node, [direction.toLowerCase()])) ?? node)
      );
    },
  };
}

function namespaceOf({ clusters }: ManifestTree, { path }: KnownPolicy): ManifestNamespace | undefined {
  const [cluster = '', namespace = ''] = path.split('/').slice(-3);
  return clusters.get(cluster)?.namespaces.get(namespace);
}

function isText(node: SourceNode | undefined, text: string): boolean {
  return node?.kind === 'scalar' && node.text === text;
}

/** The key of a label; labels are a mapping, or a list of mappings. */
export function labelIn(labels: SourceNode | undefined, label: string | undefined): SourceNode | undefined {
  if (label === undefined || labels === undefined) return undefined;
  const mappings = labels.kind === 'sequence' ? labels.items : [labels];
  return mappings.map((mapping) => entryOf(mapping, label)?.key).find((key) => key !== undefined);
}
