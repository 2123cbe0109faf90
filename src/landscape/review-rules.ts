import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { TreeFile } from '../model/file-tree.ts';
import type { Acceptors } from '../model/schemas/review-rules.generated.ts';
import { validateReviewRules } from '../schema/validators/review-rules.generated.ts';
import { toJson } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { checkKind } from './check-kind.ts';

/** Where the rules are, from the top of the git repository. Only the file of the default branch counts. */
export const reviewRulesPath = '.github/ringfence.yaml';

/** The people, teams and roles that may accept some codes; each list may be empty. */
export interface AcceptRule {
  readonly codes: readonly string[];
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly roles: readonly string[];
}

/** Reads who may accept what. No file: no rule. A value exactly when nothing is wrong with the file. */
export function readReviewRules(file: TreeFile | undefined): Outcome<readonly AcceptRule[]> {
  if (file === undefined) return { value: [], diagnostics: [] };
  const { value: root, diagnostics } = readSource(reviewRulesPath, file);
  if (root === undefined) return { diagnostics };
  const wrong = checkKind('ReviewRules', validateReviewRules, root);
  if (wrong.length > 0) return { diagnostics: [...diagnostics, ...wrong] };
  const { spec } = toJson(root) as unknown as { readonly spec: { readonly accept: readonly Acceptors[] } };
  const rules = spec.accept.map(({ codes, people = [], teams = [], roles = [] }) => ({ codes, people, teams, roles }));
  return { value: rules, diagnostics };
}

/** Who may accept a code that no rule lists. */
const otherwise: AcceptRule = { codes: [], people: [], teams: [], roles: ['maintain', 'admin'] };

/** The rules for a code; one of them is enough. Never empty. */
export function rulesFor(code: string, rules: readonly AcceptRule[]): readonly AcceptRule[] {
  const found = rules.filter(({ codes }) => codes.includes(code));
  return found.length === 0 ? [otherwise] : found;
}
