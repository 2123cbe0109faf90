import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AcceptableCode } from '../diagnostics/finding-codes.ts';
import type { TextMap } from '../model/network-policy.ts';
import * as schemaProblems from '../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { checkName, type DeclaredNames, type NamedPlace } from './declared-names.ts';
import type { AcceptedCode, AcceptedGuardrail, Exception, ExceptionScope, PolicyTemplate } from './landscape.ts';
import * as problems from './problems.ts';
import { itemsAt, nameNodeOf, ownedName, type Sources, scalarAt, textsAt } from './read-sources.ts';
import type { ScopedException } from './scope-of-namespace.ts';
import { checkLabels } from './tenants/load-tenants.ts';

/** The lists of a scope, and what their names are of. */
const lists = {
  clusters: 'cluster',
  namespaceTypes: 'namespaceType',
  namespaces: 'namespace',
  tenants: 'tenant',
} as const satisfies Record<string, NamedPlace>;

const listFields = Object.keys(lists) as readonly (keyof typeof lists)[];

/** The exceptions of a landscape, by name. Every name in a scope exists, and a name fits every pattern. */
export function loadExceptions(
  sources: Sources,
  names: DeclaredNames,
): { readonly scoped: readonly ScopedException[]; readonly diagnostics: readonly Diagnostic[] } {
  const unfit = sources.unfit.filter(({ role }) => role.kind === 'exception');
  const diagnostics = unfit.flatMap(({ root }) => [...checkScope(root, names), ...checkGuardrails(root, sources)]);
  const byName = new Map<string, { scoped: ScopedException; node: SourceNode }>();
  for (const root of sources.exceptions) {
    const nameNode = nameNodeOf(root);
    const name = nameNode.text;
    const first = byName.get(name);
    if (first !== undefined) {
      diagnostics.push(schemaProblems.duplicate(nameNode, 'Exception', name, first.node));
      continue;
    }
    const mistakes = [
      ...checkScope(root, names),
      ...(['tenantLabels', 'namespaceLabels'] as const).flatMap((field) => checkLabels(scopeNode(root, field))),
      ...checkGuardrails(root, sources),
    ];
    const exception = readException(root);
    if ([exception.policies, exception.accepts, exception.guardrails].every(({ length }) => length === 0)) {
      mistakes.push(problems.exceptionOfNothing(nodeAt(root, ['spec']) ?? root));
    }
    diagnostics.push(...mistakes);
    const scoped = { exception, scopeNode: nodeAt(root, ['spec', 'scope']) ?? root, isSound: mistakes.length === 0 };
    byName.set(name, { scoped, node: nameNode });
  }
  const sorted = [...byName].sort(([a], [b]) => compareText(a, b));
  return { scoped: sorted.map(([, { scoped }]) => scoped), diagnostics };
}

/** An exception that fits its schema. Whether what its scope names exists is not asked. */
export function readException(root: SourceNode): Exception {
  const text = (field: string) => scalarAt(root, 'spec', field).text;
  const name = nameNodeOf(root).text;
  const policies = itemsAt(root, ['spec', 'policies']).map(
    (item, index): PolicyTemplate => ({ name: `${name} (policy ${index + 1})`, root: item, exception: name }),
  );
  const untilNode = scalarAt(root, 'spec', 'until');
  const [reason, owner, until] = [text('reason'), text('owner'), untilNode.text];
  const [accepts, guardrails] = [readAcceptances(root), readAcceptedGuardrails(root)];
  return { name, reason, owner, until, untilNode, scope: scopeOf(root), policies, accepts, guardrails };
}

function scopeOf(root: SourceNode): ExceptionScope {
  const named = listFields.flatMap((field) => {
    const names = textsAt(nodeAt(root, ['spec', 'scope']), field);
    return names === undefined ? [] : [[field, new Set(names)] as const];
  });
  const labelled = (['tenantLabels', 'namespaceLabels'] as const).flatMap((field) => {
    const node = scopeNode(root, field);
    return node === undefined ? [] : [[field, toJson(node) as TextMap] as const];
  });
  return Object.fromEntries<ReadonlySet<string> | TextMap>([...named, ...labelled]);
}

function scopeNode(root: SourceNode, field: keyof ExceptionScope): SourceNode | undefined {
  return nodeAt(root, ['spec', 'scope', field]);
}

function readAcceptances(root: SourceNode): readonly AcceptedCode[] {
  return itemsAt(root, ['spec', 'accepts']).map((node): AcceptedCode => {
    const [policies, workloads] = [textsAt(node, 'policies'), textsAt(node, 'workloads')];
    return {
      code: scalarAt(node, 'code').text as AcceptableCode,
      ...(policies === undefined ? {} : { policies }),
      ...(workloads === undefined ? {} : { workloads }),
      node,
    };
  });
}

function readAcceptedGuardrails(root: SourceNode): readonly AcceptedGuardrail[] {
  return itemsAt(root, ['spec', 'guardrails']).map((node) => ({ name: scalarAt(node, 'name').text, node }));
}

/** Reports guardrails that the landscape does not have; none where a guardrail cannot be read. */
function checkGuardrails(root: SourceNode, { guardrails, broken }: Sources): readonly Diagnostic[] {
  if (broken.some(({ kind }) => kind === 'guardrail')) return [];
  const known = new Set(guardrails.map((guardrail) => ownedName(guardrail, 'guardrail')));
  return itemsAt(root, ['spec', 'guardrails']).flatMap((item) => {
    const node = nodeAt(item, ['name']);
    return node?.kind !== 'scalar' || known.has(node.text)
      ? []
      : [schemaProblems.unknownReference(node, 'Guardrail', node.text, known, 'in this landscape')];
  });
}

/** Reports names in a scope that the landscape does not have. The exception can have other mistakes. */
function checkScope(root: SourceNode, names: DeclaredNames): readonly Diagnostic[] {
  return listFields.flatMap((field) =>
    itemsAt(root, ['spec', 'scope', field]).flatMap((item) => checkName(item, lists[field], names)),
  );
}

/** Reports exceptions in whose scope there is no namespace. */
export function withoutNamespace(
  scoped: readonly ScopedException[],
  namespaces: readonly { readonly exceptions: readonly Exception[] }[],
): readonly Diagnostic[] {
  const used = new Set(namespaces.flatMap((namespace) => namespace.exceptions));
  return scoped
    .filter(({ exception, isSound }) => isSound && !used.has(exception))
    .map(({ exception, scopeNode: node }) => problems.exceptionMatchesNothing(exception.name, node));
}
