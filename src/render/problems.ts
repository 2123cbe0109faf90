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
  const message = 'The braces }} close an expression, but no {{ opens one.';
  return error('invalid-expression', node, message, 'An expression is {{path.to.value}} or {{helper argument …}}.');
}

export function blankValue(node: SourceNode, where: string): Diagnostic {
  const hint = /elector$/.test(where)
    ? `An empty selector selects everything. If you mean that, write ${where.split('.').at(-1)}: {}.`
    : 'Write a value, or delete the line.';
  return error('blank-value', node, `${where} is left blank. A template cannot contain null.`, hint);
}

/** A field that is not known where it stands: where it belongs, if that is plain. */
export function misplacedField({ key, name, value }: SourceEntry, where: string, shape: Shape): Diagnostic {
  if (name.includes('{{')) return expressionInKey(key);
  const text = value.kind === 'scalar' ? value.text : '…';
  const { properties } = shape;
  const instead = properties.has('matchLabels')
    ? `Labels belong under matchLabels: {${name}: ${text}}.`
    : properties.has('ipBlock') && name === 'cidr'
      ? `Write ipBlock: {cidr: ${text}}.`
      : properties.has('namespaceSelector') && name === 'namespace'
        ? `Namespaces are selected by labels: namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${text}}}.`
        : undefined;
  return unknownField(key, name, where || 'this template', [...properties.keys()], instead);
}

export function missingInTemplate(node: SourceNode, name: string, where: string): Diagnostic {
  const hint = name === 'podSelector' ? 'To select every pod, write podSelector: {}.' : undefined;
  return missingField(node, name, where || 'this template', hint);
}

export function notAPolicy(node: SourceNode): Diagnostic {
  return error(
    'wrong-kind',
    node,
    node.kind === 'scalar'
      ? `Kind "${node.text}" is not NetworkPolicy; a template must be a NetworkPolicy.`
      : `A template must be a NetworkPolicy; this is ${described(node)}.`,
    'Ringfence renders only policies of networking.k8s.io/v1. Delete the file, or write the policy as a NetworkPolicy.',
  );
}

function expressionInKey(node: SourceNode): Diagnostic {
  return error(
    'expression-in-key',
    node,
    'A key cannot contain an expression.',
    'Use a map as the value of the whole field: matchLabels: "{{values.labels}}".',
  );
}

export function expressionOfWrongType(node: SourceNode, where: string, type: ValueType, expected: string): Diagnostic {
  const isWhole = type.kind === 'list' || type.kind === 'map';
  if (isWhole && expected === `a ${type.kind}`) {
    return error(
      'expression-of-wrong-type',
      node,
      `${where} must be written out in a template; an expression cannot replace the whole field.`,
      type.kind === 'list'
        ? 'Write one item with $each: "{{…}}" and $as: name.'
        : 'Write its fields out, with expressions as their values. Only matchLabels can be one expression.',
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
  if (!expected.includes('a string')) return undefined;
  if (type.kind === 'boolean') return "For a string: {{choose … 'true' 'false'}}.";
  if (type.kind === 'integer' || type.kind === 'number') return 'Declare the parameter as `type: string`.';
  return undefined;
}

export function mapMayBeEmpty(node: SourceNode, where: string): Diagnostic {
  return error(
    'map-may-be-empty',
    node,
    `This expression can leave ${where} empty, and an empty selector selects everything.`,
    'Give the parameter `minProperties: 1`.',
  );
}

export function textFromWrongType(node: SourceNode, type: ValueType): Diagnostic {
  return error(
    'expression-of-wrong-type',
    node,
    `Inside a string, an expression must be a string or an integer; this is ${describeType(type)}.`,
    type.kind === 'boolean' ? conversionHint(type, 'a string') : undefined,
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
  const message = '$as names an element of the list in $each, but there is no $each.';
  return error('incomplete-directive', node, message, 'Add $each: "{{…}}".');
}

export function eachWithoutAs(node: SourceNode): Diagnostic {
  const message = '$each repeats the item for each element of a list, but no $as names the element.';
  return error('incomplete-directive', node, message, 'Add $as: name.');
}

export function letNotMap(node: SourceNode): Diagnostic {
  const message = `"$let" must be a map of names and expressions; this is ${described(node)}.`;
  return error('directive-of-wrong-type', node, message, 'Write $let: {name: "{{…}}"}.');
}

export function directiveOutOfPlace(node: SourceNode, name: string, rule: string, hint: string): Diagnostic {
  return error('directive-out-of-place', node, `"${name}" is not allowed here: ${rule}.`, hint);
}

export function directiveOfWrongType(node: SourceNode, name: string, expected: string, actual: string): Diagnostic {
  const hint =
    name === '$when'
      ? 'Only a boolean is true or false. Compare with eq, or declare a parameter of type boolean.'
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
      ? 'Nothing can precede or follow the braces; helpers such as not and eq go inside.'
      : /^[A-Za-z]\w*(\.\w+)+$/.test(text)
        ? `Write ${name}: "{{${text}}}".`
        : `Write ${name}: "{{…}}".`;
  return error('directive-of-wrong-type', node, `"${name}" must be ${expected}; this is ${described(node)}.`, hint);
}

export function nameTaken(node: SourceNode, name: string): Diagnostic {
  return error('name-taken', node, `The name "${name}" is already in use.`, 'Choose another name.');
}

export function badLocalName(node: SourceNode): Diagnostic {
  const isWord = node.kind === 'scalar' && /^[A-Za-z][A-Za-z0-9]*$/.test(node.text);
  const bare = node.kind === 'scalar' ? /^\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}$/.exec(node.text)?.[1] : undefined;
  const why = isWord
    ? 'JavaScript reserves it, because every object has a property of that name'
    : 'a name must start with a letter and contain only letters and digits';
  const what = node.kind === 'scalar' ? `"${node.text}"` : `This, ${described(node)},`;
  const hint = bare === undefined ? undefined : `Write ${bare}, without braces.`;
  return error('invalid-name', node, `${what} cannot name a value: ${why}.`, hint);
}

export function directivesOnly(node: SourceNode): Diagnostic {
  return error(
    'directives-only',
    node,
    'This item contains only directives. Without them it would be empty, and an empty item allows everything.',
    'Add the fields of the item.',
  );
}

export function setByServer(node: SourceNode, where: string): Diagnostic {
  return error('server-set-field', node, `The API server sets ${where}; a template cannot.`, 'Delete it.');
}

export function namespaceInTemplate(node: SourceNode): Diagnostic {
  return error(
    'namespace-in-template',
    node,
    'A template cannot name a namespace; Ringfence renders it for every namespace of its type.',
    'Delete metadata.namespace.',
  );
}

export function reservedLabel(node: SourceNode, name: string): Diagnostic {
  return error('reserved-label', node, `Ringfence sets label "${name}"; a template cannot.`, 'Delete it.');
}

export function deliveryAnnotation(node: SourceNode, name: string): Diagnostic {
  return error(
    'delivery-annotation',
    node,
    `Annotation "${name}" changes how Argo CD or Flux apply, keep or delete the policy, so Ringfence could not predict what a step does.`,
    'Delete it.',
  );
}

export function emptyPeers(node: SourceNode, where: string): Diagnostic {
  return report(
    'empty-list-allows-all',
    'warning',
    node,
    `${where} is an empty list, which allows everything, as if the field were missing.`,
    'To allow everything, delete the key. To allow nothing, delete the rule.',
  );
}

// --- rendering ----------------------------------------------------------------------------------------------------

export function leftEmpty(node: SourceNode, where: string, danger: string): Diagnostic {
  return error(
    'left-empty',
    node,
    `The expressions and directives of ${where} leave it empty, and ${danger}.`,
    'Put $when on the policy or on the rule, so that the whole policy or rule is omitted.',
  );
}

export function ruleLeftOut(node: SourceNode, where: string): Diagnostic {
  return report(
    'rule-left-out',
    'note',
    node,
    `Nothing is left in ${where}, so the rule is omitted and allows nothing.`,
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
    ? report(
        'allow-left-without-rules',
        'note',
        node,
        `${start}. Another policy already isolates its pods for ${traffic}.`,
      )
    : report(
        'allow-left-without-rules',
        'warning',
        node,
        `${start} but still isolates its pods: only ${traffic} that other policies allow is allowed.`,
        'If the policy should not deny, omit all of it with $when at the root of the template. If it should, write a separate policy without rules.',
      );
}

export function failedEvaluation(node: SourceNode, text: string, reason: string): Diagnostic {
  return error('failed-evaluation', node, `${text} cannot be evaluated: ${reason}.`);
}

/** `others`: the number of other pairs of a block and a forbidden network that overlap in the same rule. */
export function neverViolated(node: SourceNode, block: string, forbidden: string, others: number): Diagnostic {
  const rest =
    others === 0
      ? ''
      : ` ${others === 1 ? 'One more pair' : `${others} more pairs`} of a block and a forbidden network overlap.`;
  return error(
    'never-violated',
    node,
    `The rule allows ${block}, which contains addresses of ${forbidden}; its $never forbids them.${rest}`,
    'Subtract them: write $each: "{{ipBlocks allowed forbidden}}", with cidr and except of each block.',
  );
}

export function neverUnbounded(node: SourceNode): Diagnostic {
  return error(
    'never-violated',
    node,
    'The rule names no peers, so it allows every address, including those that its $never forbids.',
    'Name the peers that the rule allows.',
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
      'Include the element in the name: "…-{{…}}".',
    );
  }
  return {
    ...error(
      'duplicate-policy',
      node,
      `Two sources render a policy named "${name}" into one namespace.`,
      'Rename one of them, or use $when so that no namespace gets both.',
    ),
    related: [{ message: 'The other one is rendered here.', location: locationOf(first) }],
  };
}

export function notDenied(node: SourceNode, type: string, direction: string): Diagnostic {
  return error(
    'default-deny-missing',
    node,
    `Type "${type}" requires default deny for ${direction}, but no rendered policy isolates every pod for ${direction} and allows nothing.`,
    `Add a policy with podSelector: {}, ${direction === 'ingress' ? 'Ingress' : 'Egress'} in policyTypes, and no ${direction} rule.`,
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
