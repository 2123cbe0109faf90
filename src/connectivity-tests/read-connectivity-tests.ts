import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { checkKind, isOfKind } from '../landscape/check-kind.ts';
import type { DeclaredNames } from '../landscape/declared-names.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { nameNodeOf, ownedName, scalarAt } from '../landscape/read-sources.ts';
import { tenantOfSource } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Case, ConnectivityTest } from '../model/schemas/connectivity-test.generated.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { isOfTenants, type Relation, relationOf } from '../questions/pairs.ts';
import { peerOfTest } from '../questions/parse-peer.ts';
import { parsePortQuery } from '../questions/parse-ports.ts';
import type { PeerQuery } from '../questions/peer-query.ts';
import { duplicate } from '../schema/problems.ts';
import { validateConnectivityTest } from '../schema/validators/connectivity-test.generated.ts';
import { locationOf, nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { checkReferences } from './check-references.ts';
import type { ConnectivityCase, ConnectivityTestFile } from './connectivity-test.ts';
import * as problems from './problems.ts';

export interface TestOptions {
  /** Name of the tree in messages. */
  readonly where: string;
  /** Landscape under test, if it is known; then it must have every name in the tests. */
  readonly landscape?: Landscape | undefined;
  /** The names of that landscape, if they are known although it is not. */
  readonly names?: DeclaredNames | undefined;
}

/**
 * Reads the connectivity tests of a tree: every file that ends in `.yaml`, `.yml` or `.json`, and the only file of a
 * tree with any name. In the order of paths. A value exactly when every file is a sound test and there is at
 * least one; otherwise every error that can be seen.
 */
export function readConnectivityTests(
  files: FileTree,
  { where, landscape, names = landscape?.names }: TestOptions,
): Outcome<readonly ConnectivityTestFile[]> {
  const every = files.paths();
  const paths = every.length === 1 ? every : every.filter((path) => /\.(ya?ml|json)$/.test(path));
  if (paths.length === 0) return { diagnostics: [problems.noTests(where)] };
  const found: Diagnostic[] = [];
  const roots: SourceNode[] = [];
  for (const path of paths) {
    const file = files.get(path);
    invariant(file !== undefined, `${path} is in the tree that lists it`);
    const read = readSource(path, file);
    const mistakes =
      read.value === undefined ? [] : checkKind('ConnectivityTest', validateConnectivityTest, read.value);
    found.push(...read.diagnostics, ...mistakes);
    if (read.value === undefined) continue;
    if (names !== undefined && isOfKind('ConnectivityTest', read.value)) {
      found.push(...checkReferences(read.value, names, landscape));
    }
    if (mistakes.length === 0) roots.push(read.value);
  }
  const named = roots.map((root) => ({ root, node: nameNodeOf(root), name: ownedName(root, 'connectivity-test') }));
  found.push(...twice(named, 'Connectivity test'));
  const tests = named.map(({ root, name }): ConnectivityTestFile => {
    const cases = readCases(root);
    found.push(...cases.diagnostics);
    return { name, path: root.file.path, cases: cases.value ?? [] };
  });
  const diagnostics = arrange(found);
  return hasErrors(diagnostics) ? { diagnostics } : { value: tests, diagnostics };
}

/** The tenant whose folder has a test; absent for any other file. */
export function tenantOfTest(path: string): string | undefined {
  return tenantOfSource(path, 'connectivity-test');
}

interface NamedNode {
  readonly name: string;
  readonly node: SourceNode;
}

/** The later of two names that are one. */
function twice(named: readonly NamedNode[], what: string): readonly Diagnostic[] {
  const first = new Map<string, SourceNode>();
  return named.flatMap(({ name, node }) => {
    const known = first.get(name);
    if (known !== undefined) return [duplicate(node, what, name, known)];
    first.set(name, node);
    return [];
  });
}

function readCases(root: SourceNode): Outcome<readonly ConnectivityCase[]> {
  const { spec } = toJson(root) as unknown as ConnectivityTest;
  const nodes = spec.cases.map(({ name }, index) => ({ name, node: scalarAt(root, 'spec', 'cases', index, 'name') }));
  const read = spec.cases.map((written, index) => readCase(root, index, written));
  const diagnostics = [...twice(nodes, 'Case'), ...read.flatMap((one) => one.diagnostics)];
  return { value: read.flatMap(({ value }) => value ?? []), diagnostics };
}

function readCase(root: SourceNode, index: number, written: Case): Outcome<ConnectivityCase> {
  const at: NodeOf = (...path) => {
    const node = nodeAt(root, ['spec', 'cases', index, ...path]);
    invariant(node !== undefined, `the schema demands ${path.join('.')} of a case`);
    return node;
  };
  const diagnostics: Diagnostic[] = [];
  const readPeer = (side: 'from' | 'to'): PeerQuery | undefined => {
    const { value, problem } = peerOfTest(written[side]);
    if (problem !== undefined) {
      diagnostics.push(problems.invalidPeer(at(side, ...(problem.path ?? [])), problem.message, problem.hint));
    }
    return value;
  };
  const from = readPeer('from');
  const to = readPeer('to');
  const { value: ports, problem } = parsePortQuery(written.port, written.protocol);
  if (problem !== undefined) diagnostics.push(problems.invalidPort(at('port'), problem.message, problem.hint));
  if (from?.kind === 'addresses' && to?.kind === 'addresses') {
    diagnostics.push(problems.twoAddresses(at('from', 'ip'), at('to', 'ip')));
  }
  const relations = writtenRelations(written);
  diagnostics.push(...checkRelations(written, relations, at), ...checkSide(written, at));
  const [about, another] = saidClusters(root, index);
  if (about !== undefined && another !== undefined) {
    diagnostics.push(problems.disagreement('cluster', another.node, about.node));
  }
  if (from === undefined || to === undefined || ports === undefined || diagnostics.length > 0) return { diagnostics };
  const value: ConnectivityCase = {
    name: written.name,
    location: locationOf(at('name')),
    ...(about === undefined ? {} : { cluster: about.name }),
    ...{ from, to, relation: relations[0]?.relation ?? 'any', ports, expect: written.expect },
    ...(written.side === undefined ? {} : { side: sides[written.side] }),
  };
  return { value, diagnostics };
}

const sides = { egress: 'Egress', ingress: 'Ingress' } as const satisfies Record<string, Direction>;

/** A case is about connections within one cluster, however often it is named. Different names, in their order. */
function saidClusters(
  root: SourceNode,
  index: number,
): readonly { readonly name: string; readonly node: SourceNode }[] {
  const paths = [
    ['spec', 'cluster'],
    ...(['from', 'to'] as const).map((side) => ['spec', 'cases', index, side, 'cluster']),
  ];
  const said = new Map<string, SourceNode>();
  for (const path of paths) {
    const node = nodeAt(root, path);
    if (node?.kind === 'scalar' && !said.has(node.text)) said.set(node.text, node);
  }
  return [...said].map(([name, node]) => ({ name, node }));
}

function checkSide(written: Case, at: NodeOf): readonly Diagnostic[] {
  const own = { egress: 'from', ingress: 'to' } as const;
  const end = written.side && own[written.side];
  if (end === undefined || written[end].ip === undefined) return [];
  return [problems.sideWithoutPods(at('side'), at(end, 'ip'))];
}

/** A relation, and the field of the case that has it. */
interface SaidRelation {
  readonly path: readonly string[];
  readonly relation: Relation;
}

/** The relation of a case is its own, or that of one of its peers. In the order of the fields. */
function writtenRelations({ relation, from, to }: Case): readonly SaidRelation[] {
  const said = [
    { path: ['relation'], written: relation },
    { path: ['from', 'relation'], written: from.relation },
    { path: ['to', 'relation'], written: to.relation },
  ];
  return said.flatMap(({ path, written }) => (written === undefined ? [] : [{ path, relation: relationOf(written) }]));
}

type NodeOf = (...path: readonly string[]) => SourceNode;

function checkRelations(written: Case, said: readonly SaidRelation[], at: NodeOf): readonly Diagnostic[] {
  const [first, ...others] = said;
  if (first === undefined) return [];
  if (written.from.ip !== undefined || written.to.ip !== undefined) {
    return said.map(({ path }) => problems.relationWithoutPods(at(...path)));
  }
  const second = others.find(({ relation }) => relation !== first.relation);
  if (second !== undefined) return [problems.disagreement('relation', at(...second.path), at(...first.path))];
  const without = (['from', 'to'] as const).find((side) => written[side].tenant === withoutTenant);
  return without !== undefined && isOfTenants(first.relation)
    ? [problems.relationWithoutTenant(at(...first.path), at(without, 'tenant'))]
    : [];
}
