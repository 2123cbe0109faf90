import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, RelatedLocation, Severity } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Direction } from '../model/network-policy.ts';
import { missingField, unknownField } from '../schema/problems.ts';
import { described } from '../schema/wording.ts';
import { locationOf, type SourceEntry, type SourceNode } from '../source/node.ts';
import type { ExpressionProblem } from './expression-problem.ts';
import type { Shape } from './shape.ts';
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

export function neverOpened(node: SourceNode): Diagnostic {
  const message = 'The braces }} close an expression that nothing opens.';
  return error('invalid-expression', node, message, 'An expression is {{path.to.value}} or {{helper argument …}}.');
}

export function blankValue(node: SourceNode, where: string): Diagnostic {
  const hint = /elector$/.test(where)
    ? `An empty selector selects everything; if that is meant, write ${where.split('.').at(-1)}: {}.`
    : 'Write a value, or delete the line.';
  return error('blank-value', node, `${where} is left blank. A template holds no null.`, hint);
}

/** A field that is not known where it stands: where it belongs, if that is plain. */
export function misplacedField({ key, name, value }: SourceEntry, where: string, shape: Shape): Diagnostic {
  if (name.includes('{{')) return expressionInKey(key);
  const text = value.kind === 'scalar' ? value.text : '…';
  const { properties } = shape;
  const instead = properties.has('matchLabels')
    ? `Labels stand under matchLabels: {${name}: ${text}}.`
    : properties.has('ipBlock') && name === 'cidr'
      ? `Write ipBlock: {cidr: ${text}}.`
      : properties.has('namespaceSelector') && name === 'namespace'
        ? `Namespaces are selected by labels: namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${text}}}.`
        : undefined;
  return unknownField(key, name, where || 'this template', [...properties.keys()], instead);
}

export function missingInTemplate(node: SourceNode, name: string, where: string): Diagnostic {
  const hint = name === 'podSelector' ? 'If every pod is meant, write podSelector: {}.' : undefined;
  return missingField(node, name, where || 'this template', hint);
}

export function notAPolicy(node: SourceNode): Diagnostic {
  return error(
    'wrong-kind',
    node,
    node.kind === 'scalar'
      ? `Kind "${node.text}" is no NetworkPolicy, and a template is one.`
      : `A template is a NetworkPolicy; this is ${described(node)}.`,
    'Only policies of networking.k8s.io/v1 are rendered. Delete the file, or write the policy as a NetworkPolicy.',
  );
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
  const isWhole = type.kind === 'list' || type.kind === 'map';
  if (isWhole && expected === `a ${type.kind}`) {
    return error(
      'expression-of-wrong-type',
      node,
      `${where} is written out in a template; no expression can stand for all of it.`,
      type.kind === 'list'
        ? 'Write one item with $each: "{{…}}" and $as: name.'
        : 'Write its fields out, with expressions as their values. An expression may stand for all of matchLabels.',
    );
  }
  return error(
    'expression-of-wrong-type',
    node,
    `${where} must be ${expected}; this expression is ${describeType(type)}.`,
    conversionHint(type, expected),
  );
}

/** A scalar that is one expression keeps the type of its value, so a text takes a parameter that is one. */
function conversionHint(type: ValueType, expected: string): string | undefined {
  if (!expected.includes('a text')) return undefined;
  if (type.kind === 'boolean') return "For a text: {{choose … 'true' 'false'}}.";
  if (type.kind === 'integer' || type.kind === 'number') return 'Declare the parameter as `type: string`.';
  return undefined;
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
    type.kind === 'boolean' ? conversionHint(type, 'a text') : undefined,
  );
}

export const directives: readonly string[] = ['$let', '$each', '$as', '$when', '$never'];

/** The names of our directives in other template languages. */
const otherNames: Readonly<Record<string, string>> = {
  $if: '$when',
  $unless: '$when',
  $for: '$each',
  $foreach: '$each',
  $range: '$each',
  $with: '$let',
  $var: '$let',
};

export function unknownDirective(node: SourceNode, name: string): Diagnostic {
  const other = otherNames[name.toLowerCase()];
  const hint = other === undefined ? didYouMean(name, directives) : `Use ${other}.`;
  return error(
    'unknown-directive',
    node,
    `There is no directive "${name}".`,
    hint ?? `Directives: ${directives.join(', ')}.`,
  );
}

export function asWithoutEach(node: SourceNode): Diagnostic {
  const message = '$as names the element of a list that $each goes through, and there is no $each.';
  return error('incomplete-directive', node, message, 'Add $each: "{{…}}".');
}

export function eachWithoutAs(node: SourceNode): Diagnostic {
  const message = '$each repeats the item for each element of a list, and nothing names the element.';
  return error('incomplete-directive', node, message, 'Add $as: name.');
}

export function letNotMap(node: SourceNode): Diagnostic {
  const message = `"$let" must be a map of names and expressions; this is ${described(node)}.`;
  return error('directive-of-wrong-type', node, message, 'Write $let: {name: "{{…}}"}.');
}

export function directiveOutOfPlace(node: SourceNode, name: string, law: string, hint: string): Diagnostic {
  return error('directive-out-of-place', node, `"${name}" cannot stand here: ${law}.`, hint);
}

export function directiveOfWrongType(node: SourceNode, name: string, expected: string, actual: string): Diagnostic {
  const hint =
    name === '$when'
      ? 'Nothing counts as true or false but booleans: compare with eq, or declare a parameter of type boolean.'
      : name === '$each' && !actual.includes('list')
        ? 'For a list of one element: {{list …}}.'
        : undefined;
  return error('directive-of-wrong-type', node, `"${name}" must be ${expected}; this is ${actual}.`, hint);
}

export function directiveNotExpression(node: SourceNode, name: string, expected: string): Diagnostic {
  const text = node.kind === 'scalar' ? node.text : '';
  const hint = /^(true|false)$/.test(text)
    ? `Write ${text} without quotes.`
    : text.includes('{{')
      ? 'Nothing may stand before or after the braces; helpers such as not and eq go inside.'
      : /^[A-Za-z]\w*(\.\w+)+$/.test(text)
        ? `Write ${name}: "{{${text}}}".`
        : `Write ${name}: "{{…}}".`;
  return error('directive-of-wrong-type', node, `"${name}" must be ${expected}; this is ${described(node)}.`, hint);
}

export function nameTaken(node: SourceNode, name: string): Diagnostic {
  return error('name-taken', node, `"${name}" means something else already.`, 'Choose a name that is not used yet.');
}

export function badLocalName(node: SourceNode): Diagnostic {
  const isWord = node.kind === 'scalar' && /^[A-Za-z][A-Za-z0-9]*$/.test(node.text);
  const bare = node.kind === 'scalar' ? /^\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}$/.exec(node.text)?.[1] : undefined;
  const why = isWord
    ? 'every object of JavaScript has something of this name'
    : 'a name is made of letters and digits, a letter first';
  const what = node.kind === 'scalar' ? `"${node.text}"` : `This, ${described(node)},`;
  const hint = bare === undefined ? undefined : `Write ${bare}, without braces.`;
  return error('invalid-name', node, `${what} cannot name a value: ${why}.`, hint);
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

export function deliveryAnnotation(node: SourceNode, name: string): Diagnostic {
  return error(
    'delivery-annotation',
    node,
    `Annotation "${name}" changes whether and how Argo CD or Flux apply, keep and delete the policy, so Ringfence could no longer say what a step does.`,
    'Delete it.',
  );
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

/** `isolatedAnyway`: another policy isolates all of its pods in this direction. */
export function leftWithoutRules(
  node: SourceNode,
  policy: string,
  direction: Direction,
  isolatedAnyway: boolean,
): Diagnostic {
  const traffic = direction.toLowerCase();
  const start = `No ${traffic} rule is left in policy "${policy}", so it allows no ${traffic}`;
  return isolatedAnyway
    ? report('allow-left-without-rules', 'note', node, `${start}. Another policy isolates its pods anyway.`)
    : report(
        'allow-left-without-rules',
        'warning',
        node,
        `${start}, and isolates its pods: they are denied all ${traffic} that no other policy allows.`,
        'If it is not to deny, leave the whole policy out with $when at the root of the template; if it is, let a policy without rules say so.',
      );
}

export function failedEvaluation(node: SourceNode, text: string, reason: string): Diagnostic {
  return error('failed-evaluation', node, `${text} cannot be evaluated: ${reason}.`);
}

/** `others` counts the further pairs of a block and a forbidden network that overlap in the same rule. */
export function neverViolated(node: SourceNode, block: string, forbidden: string, others: number): Diagnostic {
  const rest =
    others === 0
      ? ''
      : ` ${others === 1 ? 'One more pair' : `${others} more pairs`} of a block and a forbidden network overlap.`;
  return error(
    'never-violated',
    node,
    `The rule allows ${block}, which contains addresses of ${forbidden}; its $never forbids them.${rest}`,
    'Subtract them: $each: "{{ipBlocks allowed forbidden}}", then cidr and except of each block.',
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
  if (node === first) {
    return error(
      'duplicate-policy',
      node,
      `This template renders several policies named "${name}" into one namespace, one for each element of its list.`,
      'Put the element into the name: "…-{{…}}".',
    );
  }
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
