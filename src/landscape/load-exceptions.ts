import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AcceptableCode } from '../diagnostics/finding-codes.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';
import * as schemaProblems from '../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import type {
  AcceptedCode,
  AcceptedGuardrail,
  Exception,
  ExceptionScope,
  NamespaceType,
  PolicyTemplate,
} from './landscape.ts';
import * as problems from './problems.ts';
import { itemsAt, nameNodeOf, ownedName, type Sources, scalarAt, textsAt } from './read-sources.ts';
import type { ScopedException } from './scope-of-namespace.ts';
import type { SourceRole } from './source-paths.ts';
import { checkLabels } from './tenants/load-tenants.ts';

/** The lists of a scope, what their names are of, and the sources that have such names. */
const lists = {
  clusters: { what: 'Cluster', from: ['cluster'] },
  namespaceTypes: { what: 'Namespace type', from: ['namespace-type'] },
  namespaces: { what: 'Namespace', from: ['cluster', 'cluster-group', 'tenant-namespaces'] },
  tenants: { what: 'Tenant', from: ['cluster', 'cluster-group', 'tenant'] },
} as const satisfies Record<string, { readonly what: string; readonly from: readonly SourceRole['kind'][] }>;

type ListField = keyof typeof lists;

const listFields = Object.keys(lists) as readonly ListField[];

/** The exceptions of a landscape, by name. Every name in a scope exists, and a name fits every pattern. */
export function loadExceptions(
  sources: Sources,
  types: ReadonlyMap<string, NamespaceType>,
): { readonly scoped: readonly ScopedException[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byName = new Map<string, { scoped: ScopedException; node: SourceNode }>();
  const known = knownNames(sources, types);
  for (const root of sources.exceptions) {
    const nameNode = nameNodeOf(root);
    const name = nameNode.text;
    const first = byName.get(name);
    if (first !== undefined) {
      diagnostics.push(schemaProblems.duplicate(nameNode, 'Exception', name, first.node));
      continue;
    }
    const mistakes = [
      ...listFields.flatMap((field) => checkList(root, field, known[field])),
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
  return readAcceptedGuardrails(root).flatMap(({ name, node }) =>
    known.has(name)
      ? []
      : [schemaProblems.unknownReference(scalarAt(node, 'name'), 'Guardrail', name, known, 'in this landscape')],
  );
}

/** `known`: absent where sources that have such names cannot be read. */
function checkList(root: SourceNode, field: ListField, known: ReadonlySet<string> | undefined): readonly Diagnostic[] {
  if (known === undefined) return [];
  const { what } = lists[field];
  const where = 'in this landscape';
  return itemsAt(root, ['spec', 'scope', field]).flatMap((item) => {
    if (item.kind !== 'scalar' || known.has(item.text)) return [];
    const { text } = item;
    if (!text.includes('*')) return [schemaProblems.unknownReference(item, what, text, known, where)];
    const fits = [...known].some((name) => fitsPattern(name, text));
    return fits ? [] : [schemaProblems.nothingFits(item, what, text, known, where)];
  });
}

function knownNames(
  sources: Sources,
  types: ReadonlyMap<string, NamespaceType>,
): Readonly<Record<ListField, ReadonlySet<string> | undefined>> {
  const isBroken = (field: ListField) =>
    sources.broken.some(({ kind }) => lists[field].from.some((one: SourceRole['kind']) => one === kind));
  const names: Readonly<Record<ListField, Iterable<string>>> = {
    clusters: sources.clusters.map(({ root }) => nameNodeOf(root).text),
    namespaceTypes: types.keys(),
    namespaces: namespaceNames(sources),
    tenants: tenantNames(sources),
  };
  const known = (field: ListField) => (isBroken(field) ? undefined : new Set(names[field]));
  return {
    clusters: known('clusters'),
    namespaceTypes: known('namespaceTypes'),
    namespaces: known('namespaces'),
    tenants: known('tenants'),
  };
}

/** As written, those of control planes among them. */
function namespaceNames({ clusters, groups, tenants }: Sources): readonly string[] {
  const roots = [
    ...clusters.map(({ root }) => root),
    ...groups.values(),
    ...[...tenants.values()].flatMap(({ namespaces }) => namespaces ?? []),
  ];
  return roots.flatMap((root) => {
    const names = [
      ...itemsAt(root, ['spec', 'namespaces']).map((item) => nodeAt(item, ['name'])),
      nodeAt(root, ['spec', 'controlPlane', 'namespace']),
    ];
    return names.flatMap((node) => (node?.kind === 'scalar' ? [node.text] : []));
  });
}

/** Those that have a folder, those that a cluster or a namespace names, and clusters with a hosted control plane. */
function tenantNames({ clusters, groups, tenants }: Sources): readonly string[] {
  const roots = [...clusters.map(({ root }) => root), ...groups.values()];
  const named = roots.flatMap((root) => [
    nodeAt(root, ['spec', 'tenant']),
    ...itemsAt(root, ['spec', 'namespaces']).map((item) => nodeAt(item, ['tenant'])),
  ]);
  const hosted = clusters.filter(({ root }) => nodeAt(root, ['spec', 'controlPlane']) !== undefined);
  return [
    ...tenants.keys(),
    ...named.flatMap((node) => (node?.kind === 'scalar' ? [node.text] : [])),
    ...hosted
      .filter(({ root }) => nodeAt(root, ['spec', 'tenant']) === undefined)
      .map(({ root }) => nameNodeOf(root).text),
  ];
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
