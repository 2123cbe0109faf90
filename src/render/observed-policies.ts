import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Namespace } from '../landscape/landscape.ts';
import { readForeignPolicy } from '../manifests/read-policies.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import { nodeAt, type SourceEntry, type SourceNode, type SourceScalar } from '../source/node.ts';

/**
 * Returns the policies of other programs that were found in a namespace, as the inventory has them. A policy that
 * Ringfence renders replaces the observed one of its name.
 */
export function readObservedPolicies(
  { name, cluster }: Pick<Namespace, 'name' | 'cluster'>,
  rendered: ReadonlySet<string>,
): { readonly policies: readonly NetworkPolicy[]; readonly diagnostics: readonly Diagnostic[] } {
  const policies: NetworkPolicy[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const observed of cluster.observed.policies?.get(name) ?? []) {
    if (rendered.has(observed.name)) continue;
    const read = readForeignPolicy(wholePolicy(nodeAt(observed.node, ['policy']) ?? observed.node));
    diagnostics.push(...read.diagnostics);
    if (read.value !== undefined) policies.push(read.value);
  }
  return { policies, diagnostics };
}

/** Adds the fields that the file leaves out, because they are the same in each of its policies. */
function wholePolicy(node: SourceNode): SourceNode {
  if (node.kind !== 'mapping') return node;
  const added = (name: string, text: string): SourceEntry => ({
    key: textAt(node, name),
    name,
    value: textAt(node, text),
  });
  const entries = [added('apiVersion', 'networking.k8s.io/v1'), added('kind', 'NetworkPolicy'), ...node.entries];
  return { ...node, entries };
}

function textAt({ file, start }: SourceNode, text: string): SourceScalar {
  return { kind: 'scalar', file, start, end: start, style: 'quoted', value: text, text };
}
