import { nodeAt, type SourceNode } from '../source/node.ts';
import { type DeclaredNames, type NamedPlace, namedPlaces } from './declared-names.ts';
import { itemsAt, nameNodeOf, type Sources } from './read-sources.ts';
import type { SourceRole } from './source-paths.ts';

/** Returns the names that sources give, as written. `types`: the names of types that could be understood. */
export function declaredNames(sources: Sources, types: Iterable<string>): DeclaredNames {
  const names: Readonly<Record<NamedPlace, Iterable<string>>> = {
    cluster: sources.clusters.map(({ root }) => nameNodeOf(root).text),
    namespace: namespaceNames(sources),
    namespaceType: types,
    tenant: tenantNames(sources),
  };
  const isRead = (place: NamedPlace) =>
    !sources.broken.some(({ kind }) => namedPlaces[place].from.some((one: SourceRole['kind']) => one === kind));
  return Object.fromEntries(
    Object.keys(namedPlaces)
      .map((place) => place as NamedPlace)
      .filter(isRead)
      .map((place) => [place, new Set(names[place])]),
  );
}

/** Returns the names of namespaces, also of those that hold control planes. */
function namespaceNames({ clusters, groups, tenants }: Sources): readonly string[] {
  const roots = [
    ...clusters.map(({ root }) => root),
    ...groups.values(),
    ...[...tenants.values()].flatMap(({ namespaces }) => namespaces ?? []),
  ];
  return roots.flatMap((root) => [
    ...itemsAt(root, ['spec', 'namespaces']).flatMap((item) => textOf(nodeAt(item, ['name']))),
    ...textOf(nodeAt(root, ['spec', 'controlPlane', 'namespace'])),
  ]);
}

/** Returns the folders of tenants, the tenants that clusters, groups and namespaces name, and hosted clusters that name none. */
function tenantNames({ clusters, groups, tenants }: Sources): readonly string[] {
  const named = [...clusters.map(({ root }) => root), ...groups.values()].flatMap((root) => {
    const own = nodeAt(root, ['spec', 'tenant']);
    const isHosted = nodeAt(root, ['spec', 'controlPlane']) !== undefined;
    return [
      ...textOf(own ?? (isHosted ? nameNodeOf(root) : undefined)),
      ...itemsAt(root, ['spec', 'namespaces']).flatMap((item) => textOf(nodeAt(item, ['tenant']))),
    ];
  });
  return [...tenants.keys(), ...named];
}

function textOf(node: SourceNode | undefined): readonly string[] {
  return node?.kind === 'scalar' ? [node.text] : [];
}
