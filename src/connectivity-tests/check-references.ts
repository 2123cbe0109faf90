import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { everyNamespace } from '../questions/parse-peer.ts';
import { unknownReference } from '../schema/problems.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';

/** The clusters, namespaces and types that a connectivity test names and the landscape does not have. */
export function checkReferences(root: SourceNode, { clusters, types }: Landscape): readonly Diagnostic[] {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces.map(({ name }) => name));
  const known = {
    cluster: { what: 'Cluster', names: new Set(clusters.keys()) },
    namespace: { what: 'Namespace', names: new Set(namespaces) },
    namespaceType: { what: 'Namespace type', names: new Set(types.keys()) },
  } as const;
  const cases = nodeAt(root, ['spec', 'cases']);
  const peers = (cases?.kind === 'sequence' ? cases.items : []).flatMap((one) => [
    nodeAt(one, ['from']),
    nodeAt(one, ['to']),
  ]);
  const check = (node: SourceNode | undefined, field: keyof typeof known): readonly Diagnostic[] => {
    if (node?.kind !== 'scalar') return [];
    const { what, names } = known[field];
    const isEvery = field === 'namespace' && node.text === everyNamespace;
    return isEvery || names.has(node.text) ? [] : [unknownReference(node, what, node.text, names, 'in this landscape')];
  };
  return [
    ...check(nodeAt(root, ['spec', 'cluster']), 'cluster'),
    ...peers.flatMap((peer) =>
      (['cluster', 'namespace', 'namespaceType'] as const).flatMap((field) => check(nodeAt(peer, [field]), field)),
    ),
  ];
}
