import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { checkKind, isOfKind } from '../landscape/check-kind.ts';
import type { DeclaredNames } from '../landscape/declared-names.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { ownedName } from '../landscape/read-sources.ts';
import { roleOf } from '../landscape/source-paths.ts';
import type { FileTree } from '../model/file-tree.ts';
import { brokenNodes, nothingBroken } from '../schema/broken-nodes.ts';
import { duplicate } from '../schema/problems.ts';
import { validateGuardrail } from '../schema/validators/guardrail.generated.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { checkNames } from './check-names.ts';
import type { Guardrail } from './guardrail.ts';
import * as problems from './problems.ts';
import { GuardrailReader } from './read-guardrail.ts';

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
    if (mistakes.length > 0 && !isOfKind('Guardrail', root)) continue;
    const broken = mistakes.length > 0 ? brokenNodes(validateGuardrail, root) : nothingBroken;
    const nameNode = nodeAt(root, ['metadata', 'name']);
    if (nameNode?.kind === 'scalar' && broken.isWhole(nameNode)) {
      const name = ownedName(root, 'guardrail');
      const known = named.get(name);
      if (known !== undefined) found.push(duplicate(nameNode, 'Guardrail', name, known));
      else named.set(name, nameNode);
    }
    const reader = new GuardrailReader(root, { isPlain, broken });
    if (mistakes.length === 0) {
      // An unknown name is the reason why nothing matches.
      if (landscape !== undefined && !hasErrors(unknown)) reader.checkMatches(landscape);
      guardrails.push(reader.guardrail());
    }
    found.push(...reader.diagnostics);
  }
  const diagnostics = arrange(found);
  return hasErrors(diagnostics) ? { diagnostics } : { value: guardrails, diagnostics };
}
