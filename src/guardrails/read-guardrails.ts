import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { checkKind, isOfKind } from '../landscape/check-kind.ts';
import type { DeclaredNames } from '../landscape/declared-names.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { itemsAt, nameNodeOf, ownedName, scalarAt } from '../landscape/read-sources.ts';
import { roleOf, tenantOfSource } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { duplicate } from '../schema/problems.ts';
import { validateGuardrail } from '../schema/validators/guardrail.generated.ts';
import { textAt } from '../source/locate-field.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { impossibleUnder } from './check-assumption.ts';
import { matchesNothing } from './check-matches.ts';
import { checkNames } from './check-names.ts';
import type { Guardrail, OtherWriters } from './guardrail.ts';
import { ofOwnTenant } from './own-sides.ts';
import * as problems from './problems.ts';
import { PatternReader } from './read-patterns.ts';
import { readExcept, readIsolated, readOnly, readPair, type WrittenStatement } from './read-statements.ts';
import { isUnused } from './unused-except.ts';

export interface GuardrailOptions {
  /** Name of the tree in messages; where it is given, a tree without guardrails is an error. */
  readonly where?: string;
  /** The landscape that the guardrails are about, if it is known; then it must have every name in them. */
  readonly landscape?: Landscape | undefined;
  /** The names of that landscape, if they are known although it is not. */
  readonly names?: DeclaredNames | undefined;
  /** The guardrails are about plain manifests, which have neither tenants nor namespace types nor values. */
  readonly isPlain?: boolean;
}

/** The files of a tree of sources that are guardrails, by their paths. */
export function guardrailFiles(files: FileTree): FileTree {
  const paths = files.paths().filter((path) => path.startsWith('policies/') && roleOf(path).kind === 'guardrail');
  const shown = new Set(paths);
  return { paths: () => paths, get: (path) => (shown.has(path) ? files.get(path) : undefined) };
}

/**
 * Reads the guardrails of a tree: every file that ends in `.yaml`, `.yml` or `.json`, and the only file of a tree with
 * any name. By name, in the order of paths. A value exactly when every file is a sound guardrail; otherwise every error
 * that can be seen.
 */
export function readGuardrails(
  files: FileTree,
  { where, landscape, names = landscape?.names, isPlain = false }: GuardrailOptions = {},
): Outcome<readonly Guardrail[]> {
  const every = files.paths();
  const paths = every.length === 1 ? every : every.filter((path) => /\.(ya?ml|json)$/.test(path));
  if (paths.length === 0 && where !== undefined) return { diagnostics: [problems.noGuardrails(where)] };
  const found: Diagnostic[] = [];
  const guardrails: Guardrail[] = [];
  const named = new Map<string, SourceNode>();
  for (const path of paths) {
    const file = files.get(path);
    invariant(file !== undefined, `${path} is in the tree that lists it`);
    const { value: root, diagnostics } = readSource(path, file);
    const mistakes = root === undefined ? [] : checkKind('Guardrail', validateGuardrail, root);
    found.push(...diagnostics, ...mistakes);
    if (root === undefined) continue;
    const unknown = names !== undefined && isOfKind('Guardrail', root) ? checkNames(root, names, landscape) : [];
    found.push(...unknown);
    if (mistakes.length > 0) continue;
    // An unknown name is the reason why nothing matches.
    const matchedIn = hasErrors(unknown) ? undefined : landscape;
    const { guardrail, diagnostics: inside } = readGuardrail(root, { landscape: matchedIn, isPlain });
    found.push(...inside);
    const known = named.get(guardrail.name);
    const nameNode = nameNodeOf(root);
    if (known !== undefined) found.push(duplicate(nameNode, 'Guardrail', guardrail.name, known));
    else named.set(guardrail.name, nameNode);
    guardrails.push(guardrail);
  }
  const diagnostics = arrange(found);
  return hasErrors(diagnostics) ? { diagnostics } : { value: guardrails, diagnostics };
}

function readGuardrail(
  root: SourceNode,
  { landscape, isPlain }: { readonly landscape: Landscape | undefined; readonly isPlain: boolean },
): { readonly guardrail: Guardrail; readonly diagnostics: readonly Diagnostic[] } {
  const tenant = tenantOfSource(root.file.path, 'guardrail');
  const reader = new PatternReader({ isPlain });
  const list = (field: string): readonly SourceNode[] => itemsAt(root, ['spec', field]);
  const written: readonly WrittenStatement[] = [
    ...list('never').map((node) => readPair(reader, 'never', node)),
    ...list('only').flatMap((node) => readOnly(reader, node) ?? []),
    ...list('always').map((node) => readPair(reader, 'always', node)),
    ...list('isolated').map((node) => readIsolated(reader, node)),
  ];
  const except = list('except').map((node) => readExcept(reader, node));
  const spec = nodeAt(root, ['spec']) ?? root;
  const diagnostics: Diagnostic[] = [...reader.diagnostics];
  if (statementFields.every((field) => list(field).length === 0)) diagnostics.push(problems.withoutStatement(spec));
  const statements = written.map((one) => {
    if (tenant === undefined) return one.statement;
    const owned = ofOwnTenant(one, tenant);
    diagnostics.push(...owned.diagnostics);
    return owned.statement;
  });
  const assumption = scalarAt(root, 'spec', 'assume', 'otherWriters');
  const owner = textAt(spec, ['owner']);
  const guardrail: Guardrail = {
    name: ownedName(root, 'guardrail'),
    ...(tenant === undefined ? {} : { tenant }),
    description: scalarAt(root, 'spec', 'description').text,
    ...(owner === undefined ? {} : { owner }),
    mode: textAt(spec, ['mode']) === 'Audit' ? 'Audit' : 'Enforce',
    otherWriters: assumption.text as OtherWriters,
    grants: textAt(spec, ['grants']) === 'Allowed' ? 'Allowed' : 'Forbidden',
    statements,
    except,
    location: locationOf(nameNodeOf(root)),
  };
  for (const [index, statement] of statements.entries()) {
    const impossible = impossibleUnder(statement, guardrail);
    if (impossible === undefined) continue;
    diagnostics.push(problems.cannotHold(written[index]?.node ?? spec, impossible.reason, impossible.hint, assumption));
  }
  for (const [index, path] of except.entries()) {
    if (isUnused(path, statements)) diagnostics.push(problems.exceptUnused(list('except')[index] ?? spec));
  }
  if (landscape !== undefined) {
    // Any other mistake is the reason.
    if (!hasErrors(diagnostics)) {
      for (const [index, statement] of statements.entries()) {
        const reason = matchesNothing(statement, landscape);
        if (reason !== undefined) diagnostics.push(problems.matchesNothing(written[index]?.node ?? spec, reason));
      }
    }
  }
  return { guardrail, diagnostics };
}

const statementFields = ['never', 'only', 'always', 'isolated'] as const;
