import { listed } from '../diagnostics/counted.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

interface MappedFact {
  readonly parameter: string;
  readonly cluster: string;
}

/** `node` is the entry of `spec.observe.values`; `sources` are the objects that would show the fact. */
export function factNotObserved(
  node: SourceNode,
  { parameter, cluster, from, sources }: MappedFact & { readonly from: string; readonly sources: string },
): Diagnostic {
  return {
    code: 'fact-not-observed',
    severity: 'error',
    location: locationOf(node),
    message: `Parameter "${parameter}" takes its value from ${from}, and cluster "${cluster}" does not show it: there are no ${sources}. Nothing was written.`,
    hint: 'Add these objects to the dump, or let the user of the context list them. "docs/dumps.md" shows the command.',
  };
}

export function severalPorts(
  node: SourceNode,
  { parameter, cluster, ports }: MappedFact & { readonly ports: readonly number[] },
): Diagnostic {
  const found = ports.length === 0 ? 'none' : ports.join(', ');
  return {
    code: 'fact-not-observed',
    severity: 'error',
    location: locationOf(node),
    message: `Parameter "${parameter}" needs exactly one port, and in cluster "${cluster}" the fact has: ${found}. Nothing was written.`,
    hint: 'Use the form Endpoints, which has a list of ports, or Addresses.',
  };
}

/** A dump without objects of kinds that every cluster has: a part of a cluster looks like a cluster that lost them. */
export function dumpIncomplete(path: string, cluster: string, missing: readonly string[]): Diagnostic {
  return {
    code: 'dump-incomplete',
    severity: 'error',
    location: { path, line: 1, column: 1 },
    message: `The dump of cluster "${cluster}" has no ${listed(missing, 5)}, so it is only a part of the cluster. Nothing was written.`,
    hint: 'Make the dump with the command in docs/dumps.md, or read the live cluster with --context.',
  };
}
