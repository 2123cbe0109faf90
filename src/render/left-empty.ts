import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Json } from '../model/json.ts';
import * as problems from './problems.ts';
import type { CompiledEntry, CompiledNode } from './template.ts';

/** Stands for a value of which expressions and directives left nothing. */
export const nothing = Symbol('nothing');
/** Stands for a rule of which `from`, `to` or `ports` was left empty. */
export const goneRule = Symbol('gone rule');
/** The result of evaluating a node. */
export type Made = Json | typeof nothing | typeof goneRule;

/** The decision about an entry that expressions and directives left empty, as the shape of its place says. */
interface LeftEmpty {
  readonly kept: Made;
  readonly problem?: { readonly diagnostic: Diagnostic; readonly paths: ReadonlySet<string> };
}

/** Decides about an entry whose value was evaluated; nothing where it was not left empty. */
export function leftEmpty(value: Made, entry: CompiledEntry): LeftEmpty | undefined {
  if (!isEmpty(value, entry)) return undefined;
  const { value: node, where, whenEmpty, name } = entry;
  switch (whenEmpty) {
    case 'rule-goes':
      return { kept: goneRule, problem: { diagnostic: problems.ruleLeftOut(node.node, where), paths: pathsOf(node) } };
    case 'refused': {
      const diagnostic = problems.leftEmpty(node.node, where, dangerOf(name));
      return { kept: nothing, problem: { diagnostic, paths: pathsOf(node) } };
    }
    case 'key-goes':
      return { kept: nothing };
    case 'stays':
      return { kept: node.kind === 'list' ? [] : nothing };
  }
}

/** Only what was made empty counts: an empty list that the author wrote says what the API says it says. */
function isEmpty(value: Made, entry: CompiledEntry): boolean {
  if (value === nothing) return true;
  invariant(value !== goneRule, 'a rule is an item of a list');
  if (entry.value.kind === 'constant') return false;
  if (Array.isArray(value)) return value.length === 0 && entry.whenEmpty !== 'stays';
  return (
    entry.whenEmpty === 'refused' && typeof value === 'object' && value !== null && Object.keys(value).length === 0
  );
}

/** The paths on which it rests whether a list, or an expression's value, is empty. */
function pathsOf(node: CompiledNode): ReadonlySet<string> {
  if (node.kind === 'expression') return node.expression.paths;
  if (node.kind !== 'list') return new Set();
  const expressions = node.items.flatMap(({ each, when, body }) => [each?.list, when, body]);
  return new Set(expressions.flatMap((found) => (found?.kind === 'expression' ? [...found.expression.paths] : [])));
}

function dangerOf(name: string): string {
  if (name === 'policyTypes') return 'the API server derives missing policyTypes from the rules';
  return 'without it the selector would select more than intended';
}
