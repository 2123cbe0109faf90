import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, RelatedLocation, Severity } from '../diagnostics/diagnostic.ts';
import { described } from '../landscape/wording.ts';
import { locationOf, type SourceNode } from '../source/node.ts';
import type { ExpressionProblem } from './expression.ts';
import { describeType, type ValueType } from './value-type.ts';

function report(code: Code, severity: Severity, node: SourceNode, message: string, hint?: string): Diagnostic {
  return { code, severity, message, location: locationOf(node), ...(hint === undefined ? {} : { hint }) };
}

const error = (code: Code, node: SourceNode, message: string, hint?: string) =>
  report(code, 'error', node, message, hint);

/** The same diagnostic with the places its values come from. */
export function withRelated(diagnostic: Diagnostic, related: readonly RelatedLocation[]): Diagnostic {
  return related.length === 0 ? diagnostic : { ...diagnostic, related: [...(diagnostic.related ?? []), ...related] };
}

// --- templates as written -----------------------------------------------------------------------------------------

export function badExpression(node: SourceNode, problem: ExpressionProblem): Diagnostic {
  return error(problem.code, node, problem.message, problem.hint);
}

export function blankValue(node: SourceNode, where: string): Diagnostic {
  const hint = /elector$/.test(where)
    ? `An empty selector selects everything; if that is meant, write ${where.split('.').at(-1)}: {}.`
    : 'Write a value, or delete the line.';
  return error('blank-value', node, `${where} is left blank. A template holds no null.`, hint);
}

export function expressionInKey(node: SourceNode): Diagnostic {
  return error(
    'expression-in-key',
    node,
    'An expression cannot stand in a key.',
    'Use a map as the value of the whole field: matchLabels: "{{values.labels}}".',
  );
}

export function expressionOfWrongType(node: SourceNode, where: string, type: ValueType, expected: string): Diagnostic {
  return error(
    'expression-of-wrong-type',
    node,
    `${where} must be ${expected}; this expression is ${describeType(type)}.`,
  );
}

export function mapMayBeEmpty(node: SourceNode, where: string): Diagnostic {
  return error(
    'map-may-be-empty',
    node,
    `${where} could be left empty by this expression, and an empty selector selects everything.`,
    'Give the parameter `minProperties: 1`.',
  );
}

export function textFromWrongType(node: SourceNode, type: ValueType): Diagnostic {
  return error(
    'expression-of-wrong-type',
    node,
    `Inside a text, an expression must be a text or an integer; this is ${describeType(type)}.`,
  );
}

export function unknownDirective(node: SourceNode, name: string, hint: string | undefined): Diagnostic {
  return error(
    'unknown-directive',
    node,
    `There is no directive "${name}".`,
    hint ?? 'Directives: $let, $each, $as, $when, $never.',
  );
}

export function directiveOutOfPlace(node: SourceNode, name: string, law: string): Diagnostic {
  return error('directive-out-of-place', node, `"${name}" cannot stand here: ${law}.`);
}

export function incompleteDirective(node: SourceNode, message: string, hint: string): Diagnostic {
  return error('incomplete-directive', node, message, hint);
}

export function directiveOfWrongType(node: SourceNode, name: string, expected: string, actual: string): Diagnostic {
  return error('directive-of-wrong-type', node, `"${name}" must be ${expected}; this is ${actual}.`);
}

export function directiveNotExpression(node: SourceNode, name: string, expected: string): Diagnostic {
  const hint =
    node.kind === 'scalar' && /^(true|false)$/.test(node.text)
      ? `Write ${node.text} without quotes, or better nothing at all.`
      : `Write ${name}: "{{…}}".`;
  return error('directive-of-wrong-type', node, `"${name}" must be ${expected}; this is ${described(node)}.`, hint);
}

export function nameTaken(node: SourceNode, name: string): Diagnostic {
  return error('name-taken', node, `"${name}" means something else already.`, 'Choose a name that is not used yet.');
}

export function badLocalName(node: SourceNode, name: string): Diagnostic {
  return error('invalid-name', node, `"${name}" cannot name a value: letters and digits only, a letter first.`);
}

export function directivesOnly(node: SourceNode): Diagnostic {
  return error(
    'directives-only',
    node,
    'This item consists of directives only; what is left of it would be empty, and an empty item allows everything.',
    'Say what the item is.',
  );
}

export function setByServer(node: SourceNode, where: string): Diagnostic {
  return error('server-set-field', node, `${where} is set by the API server, not by a template.`, 'Delete it.');
}

export function namespaceInTemplate(node: SourceNode): Diagnostic {
  return error(
    'namespace-in-template',
    node,
    'A template has no namespace: it is rendered for every namespace of its type.',
    'Delete metadata.namespace.',
  );
}

export function reservedLabel(node: SourceNode, name: string): Diagnostic {
  return error('reserved-label', node, `Label "${name}" is set by Ringfence.`, 'Delete it.');
}

export function emptyPeers(node: SourceNode, where: string): Diagnostic {
  return report(
    'empty-list-allows-all',
    'warning',
    node,
    `${where} is an empty list, which allows everything, exactly as if it were not there.`,
    'Delete the key if that is meant; delete the rule if nothing should be allowed.',
  );
}

// --- rendering ----------------------------------------------------------------------------------------------------

export function leftEmpty(node: SourceNode, where: string, danger: string): Diagnostic {
  return error(
    'left-empty',
    node,
    `${where} is left empty by its expressions and directives, and ${danger}.`,
    'Put $when on the policy or on the rule, so that it goes as a whole.',
  );
}

export function ruleLeftOut(node: SourceNode, where: string): Diagnostic {
  return report(
    'rule-left-out',
    'note',
    node,
    `Nothing is left in ${where}, so the rule is left out and allows nothing.`,
  );
}

export function failedEvaluation(node: SourceNode, text: string, reason: string): Diagnostic {
  return error('failed-evaluation', node, `${text} cannot be evaluated: ${reason}.`);
}

export function neverViolated(node: SourceNode, block: string, forbidden: string): Diagnostic {
  return error(
    'never-violated',
    node,
    `The rule allows ${block}, which contains addresses of ${forbidden}; its $never forbids them.`,
    'Exclude them: ipBlocks allowed excluded.',
  );
}

export function neverUnbounded(node: SourceNode): Diagnostic {
  return error(
    'never-violated',
    node,
    'The rule names no peers, so it allows every address, also those that its $never forbids.',
    'Say whom the rule allows.',
  );
}

export function invalidPolicy(code: Code, node: SourceNode, message: string, hint: string | undefined): Diagnostic {
  return error(code, node, message, hint);
}

export function duplicatePolicy(node: SourceNode, name: string, first: SourceNode): Diagnostic {
  return {
    ...error(
      'duplicate-policy',
      node,
      `Two templates render a policy named "${name}" into one namespace.`,
      'Rename one, or make sure with $when that no namespace gets both.',
    ),
    related: [{ message: 'The other one is rendered here.', location: locationOf(first) }],
  };
}

export function notDenied(node: SourceNode, type: string, direction: string): Diagnostic {
  return error(
    'default-deny-missing',
    node,
    `Type "${type}" promises default deny of ${direction}, but no rendered policy isolates every pod in this direction and allows nothing.`,
    `It takes a policy with podSelector: {}, ${direction === 'ingress' ? 'Ingress' : 'Egress'} in policyTypes, and no ${direction} rule.`,
  );
}

export function clusterValueMissing(node: SourceNode, path: string, cluster: string): Diagnostic {
  return error(
    'value-missing',
    node,
    `Cluster "${cluster}" has no value for "${path}".`,
    'Set it in the cluster, in a group or in landscape.yaml.',
  );
}

export function duplicateWorkload(node: SourceNode, name: string): Diagnostic {
  return error('duplicate-workload', node, `Two workloads of one namespace are named "${name}".`);
}

export function invalidWorkload(node: SourceNode, message: string): Diagnostic {
  return error('invalid-workload', node, message);
}

export function badNamespaceLabel(node: SourceNode, key: string, value: string, reason: string): Diagnostic {
  return error('invalid-label', node, `The namespace's label ${key}: "${value}" is not valid: ${reason}.`);
}
