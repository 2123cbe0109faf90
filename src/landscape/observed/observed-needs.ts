import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { portNameProblem } from '../../model/kubernetes-names.ts';
import type { ObservedNeed } from '../../model/schemas/observed-needs.generated.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { entryOf, nodeAt, type SourceNode } from '../../source/node.ts';
import type { WrittenNeed } from './observed-facts.ts';

/** Kinds of needs of which the caller is always known. */
const ofWorkloads: ReadonlySet<ObservedNeed['kind']> = new Set(['variable', 'argument', 'rbac']);

/** Reports what the schema cannot: ends that a kind of needs must have or cannot have, and ports without meaning. */
export function needProblems({ kind, from, to, ports }: ObservedNeed, node: SourceNode): readonly Diagnostic[] {
  const where = `a need of kind ${kind}`;
  const key = (name: string): SourceNode => entryOf(node, name)?.key ?? node;
  return [
    ...(from === undefined && ofWorkloads.has(kind)
      ? [schemaProblems.missingField(node, 'from', where, 'List the workloads that connect.')]
      : []),
    ...(from !== undefined && isWithoutCaller(kind)
      ? [schemaProblems.unknownField(key('from'), 'from', where, [], `Delete it. ${callers[kind]}`)]
      : []),
    ...(to === undefined && kind !== 'rbac'
      ? [schemaProblems.missingField(node, 'to', where, 'List the workloads that they connect to.')]
      : []),
    ...(to !== undefined && kind === 'rbac'
      ? [schemaProblems.unknownField(key('to'), 'to', where, [], 'Delete it. A role of the API is for API servers.')]
      : []),
    ...ports.flatMap(({ port }, index): readonly Diagnostic[] => {
      const problem = typeof port === 'string' ? portNameProblem(port) : undefined;
      const at = nodeAt(node, ['ports', index, 'port']);
      if (problem === undefined || at?.kind !== 'scalar') return [];
      return [schemaProblems.badFormat(at, 'port-name', { reason: problem })];
    }),
  ];
}

const callers = {
  webhook: 'API servers call a webhook.',
  service: 'Any peer can use a Service.',
  dns: 'Any peer can ask cluster DNS.',
  probe: 'A probe is from the node of each pod.',
} as const;

/** Reports whether the workloads that connect are never named. */
function isWithoutCaller(kind: ObservedNeed['kind']): kind is keyof typeof callers {
  return Object.hasOwn(callers, kind);
}

/** Sorts needs by what shows them. */
export function sortedNeeds(needs: readonly WrittenNeed[]): readonly WrittenNeed[] {
  const keyed = needs.map((one) => [`${one.need.object} ${one.need.kind} ${JSON.stringify(one.need)}`, one] as const);
  return keyed.sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
