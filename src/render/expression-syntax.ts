import { type ExpressionProblem, problem } from './expression-problem.ts';

/** Explains a text that Handlebars cannot read, by what its author most likely meant. */
export function syntaxProblem(text: string): ExpressionProblem {
  const opening = /\{\{\{?~?[#^/>!&*]|\{\{\{/.exec(text)?.[0].replace('~', '');
  if (opening !== undefined) return refusedSyntax(opening);
  if (/\{\{~?\s*else\b/.test(text)) return refusedSyntax('{{^');
  if (text.lastIndexOf('{{') > text.lastIndexOf('}}'))
    return unreadable('This expression is not closed: `}}` is missing.');
  const bodies = [...text.matchAll(/\{\{(.*?)\}\}/gs)].map(([, written = '']) => ({
    written,
    body: withoutTexts(written),
  }));
  for (const { body, written } of bodies) {
    const found = readings.find(([sign]) => sign.test(body));
    if (found !== undefined) return unreadable(found[1], typeof found[2] === 'function' ? found[2](written) : found[2]);
    const parentheses = count(body, '(') - count(body, ')');
    if (parentheses > 0) return unreadable('A parenthesis in this expression is not closed.');
    if (parentheses < 0) return unreadable('This expression closes a parenthesis that is not open.');
  }
  const sign = bodies.map(({ body }) => /[^\w\s.()"'@$/-]/.exec(body)?.[0]).find((found) => found !== undefined);
  return unreadable(
    sign === undefined ? 'This expression is not valid.' : `"${sign}" has no meaning in an expression.`,
  );
}

const noBrackets = 'A path cannot contain brackets.';

/** `written`: the expression. */
export function refusedBrackets(written: string): ExpressionProblem {
  return problem('invalid-expression', noBrackets, withoutBrackets(written));
}

/** The path as it is to be written: `values.stage` for `values['stage']`. */
function withoutBrackets(written: string): string {
  const [path] = /[A-Za-z][\w.]*(?:\[\s*["']?[A-Za-z]\w*["']?\s*\][\w.]*)+/.exec(written) ?? [];
  const dotted = path?.replace(/\.?\[\s*["']?(\w+)["']?\s*\]/g, '.$1');
  const names = `Write names separated by dots${dotted === undefined ? '' : `: ${dotted}`}.`;
  return `${names} For items of a list, use $each.`;
}

const beginsWithDot = /(^|[\s(])\.\w/;
const noDot = 'A path must begin with a name, not with a dot.';

/** Handlebars reads a dot behind a space as if it stood beside the name before it. */
export function refusedDot(written: string): ExpressionProblem | undefined {
  if (!beginsWithDot.test(withoutTexts(written).replace(/^\{\{/, ''))) return undefined;
  return problem('invalid-expression', noDot, withoutDot(written.replace(/^\{\{/, '')));
}

/** The path as it is to be written: `values.stage` for `.Values.stage`, as other template languages have it. */
function withoutDot(written: string): string {
  const path = /(?:^|[\s(])\.([\w.]*\w)/.exec(written)?.[1] ?? '';
  if (path === 'Release.Namespace') return 'Write namespace.name.';
  return `Remove the first dot: ${path.replace(/^Values(?=\.|$)/, 'values')}.`;
}

/** Signs of a mistake in an expression's body, what they mean, and the way out; the first that is found counts. */
const readings: readonly (readonly [RegExp, string, (string | ((written: string) => string))?])[] = [
  [/^\s*$/, 'The expression is empty.'],
  [
    /\{\{/,
    'This expression contains a second {{.',
    'Close the first one with }}. To call a helper inside an expression, use parentheses.',
  ],
  [/===?/, 'The template language has no operators such as ==.', 'Use the helper eq: {{eq a b}}.'],
  [/!==?/, 'The template language has no operators such as !=.', 'Use the helpers not and eq: {{not (eq a b)}}.'],
  [/&&/, 'The template language has no operators such as &&.', 'Use the helper and: {{and a b}}.'],
  [/\|\|/, 'The template language has no operators such as ||.', 'Use the helper or: {{or a b}}.'],
  [/\|/, 'The template language has no pipes.', 'Put the helper first: {{helper argument …}}.'],
  [/\?/, 'The template language has no operator ?:.', 'Use the helper choose: {{choose condition a b}}.'],
  [/(^|[\s(])!/, 'The template language has no operators such as !.', 'Use the helper not: {{not a}}.'],
  [
    /[<>+%]|\s[*/-]\s/,
    'The template language has no arithmetic or comparison operators.',
    'Declare a parameter for the result.',
  ],
  [/,/, 'Separate arguments with spaces, not commas.'],
  [
    /\.\d|\[\s*\d/,
    'An expression cannot take an item of a list by its number.',
    'Use $each for every item, or declare a parameter for this one.',
  ],
  [/\[/, noBrackets, withoutBrackets],
  [beginsWithDot, noDot, withoutDot],
  [/^\s*\(/, 'An expression must begin with a name.', 'Remove the outer parentheses: {{eq a b}}.'],
  [/\}/, 'This expression contains a single brace.'],
];

function unreadable(
  message: string,
  hint = 'An expression is {{path.to.value}} or {{helper argument …}}.',
): ExpressionProblem {
  return problem('invalid-expression', message, hint);
}

/** The body with its text literals left empty: what stands in them is no sign of anything. */
export function withoutTexts(body: string): string {
  return body.replace(/"[^"]*"|'[^']*'/g, '""');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Explains what to use instead of a refused part of Handlebars, by how the part begins. */
export function refusedSyntax(opening: string): ExpressionProblem {
  const sign = opening[2] ?? '';
  const instead: Record<string, readonly [string, string]> = {
    '#': ['Blocks such as {{#if}} and {{#each}} are', 'Use the directives $when and $each, or the helper choose.'],
    '^': ['Inverse blocks are', 'Use $when: "{{not …}}".'],
    '/': ['Blocks are', 'Use the directives $when and $each.'],
    '>': ['Partials are', 'To share a template, put it in policies/shared/ and list it in several types.'],
    '{': ['Triple braces are', 'Write {{…}}; Ringfence does not escape values.'],
    '&': ['Unescaped expressions are', 'Write {{…}}; Ringfence does not escape values.'],
    '!': ['Comments inside braces are', 'Use a YAML comment: # …'],
    '*': ['Decorators are', 'To define a name, use $let.'],
  };
  const [what, hint] = instead[sign] ?? ['This is', 'Use a dotted path or a helper.'];
  return problem('invalid-expression', `${what} not part of the template language.`, hint);
}

/** A part of Handlebars that is no expression. */
export function refused(statement: hbs.AST.Statement): ExpressionProblem {
  const openings: Record<string, string> = {
    BlockStatement: '{{#',
    PartialStatement: '{{>',
    PartialBlockStatement: '{{>',
    CommentStatement: '{{!',
    Decorator: '{{*',
    DecoratorBlock: '{{*',
  };
  return refusedSyntax(openings[statement.type] ?? '{{#');
}
