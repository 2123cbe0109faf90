import Handlebars from 'handlebars';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { formatProblem } from '../schema/formats.ts';
import { Budget, maxExpressionDepth, maxExpressionText } from './budget.ts';
import { type ExpressionForm, formOf } from './expression-form.ts';
import { type ExpressionProblem, isProblem, problem } from './expression-problem.ts';
import {
  refused,
  refusedBrackets,
  refusedDot,
  refusedSyntax,
  syntaxProblem,
  withoutTexts,
} from './expression-syntax.ts';
import { type Checked, resolvePath, type Scope } from './scope.ts';
import { HelperFailure, helpers } from './template-helpers.ts';
import { booleanType, depthOf, integerType, type ValueType } from './value-type.ts';

/** One expression, checked: `{{…}}` without its braces. */
export interface Expression {
  /** As written, braces included. */
  readonly text: string;
  readonly type: ValueType;
  /** Dotted paths of the context that its value depends on, `$let` and `$as` names resolved. */
  readonly paths: ReadonlySet<string>;
  /** How many helpers, names and literals it has; a name of a map counts for each of its parts. */
  readonly parts: number;
  readonly form: ExpressionForm;
  /** Throws a `HelperFailure` where a helper refuses a value, and `BudgetSpent` where the work exceeds the budget. */
  evaluate(context: JsonObject, budget?: Budget): Json;
}

/** A scalar with expressions, taken apart. */
export type ScalarParts = readonly (string | Expression)[];

/**
 * Takes a scalar's text apart and checks every expression in it against the scope: Handlebars' own grammar, of which
 * only dotted paths, literals and the listed helpers are allowed.
 */
export function parseScalar(text: string, scope: Scope): ScalarParts | ExpressionProblem {
  if (text.includes('\\{{')) {
    return problem(
      'invalid-expression',
      'A backslash before {{ is not part of the template language.',
      'A template cannot contain {{ as plain characters.',
    );
  }
  const tooLarge = sizeProblem(text);
  if (tooLarge !== undefined) return tooLarge;
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(text);
  } catch {
    // Handlebars' own message names the tokens of its grammar, which do not help a person.
    return syntaxProblem(text);
  }
  const parts: (string | Expression)[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ContentStatement') {
      parts.push((statement as hbs.AST.ContentStatement).value);
      continue;
    }
    const made =
      statement.type === 'MustacheStatement'
        ? compile(statement as hbs.AST.MustacheStatement, text, scope)
        : refused(statement);
    if (isProblem(made)) return made;
    parts.push(made);
  }
  return parts;
}

/**
 * Checked before anything else reads the text: what follows takes more time and levels, the larger an expression is.
 */
function sizeProblem(text: string): ExpressionProblem | undefined {
  if (text.length > maxExpressionText) {
    return problem(
      'expression-too-large',
      `A string with expressions can have at most ${maxExpressionText} characters; this one has ${text.length}.`,
      'Move lists into values, and name them in the expression.',
    );
  }
  let depth = 0;
  for (const sign of withoutTexts(text)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (depth > maxExpressionDepth) return tooDeep('An expression');
  }
  return undefined;
}

function tooDeep(what: string): ExpressionProblem {
  return problem(
    'expression-too-large',
    `${what} nests deeper than ${maxExpressionDepth} levels.`,
    'Name parts of it with $let, or move them into values.',
  );
}

function compile(statement: hbs.AST.MustacheStatement, text: string, scope: Scope): Expression | ExpressionProblem {
  // Handlebars marks {{{…}}} and {{&…}} only by this flag.
  const source = sourceOf(statement, text);
  if ((statement as { escaped?: boolean }).escaped === false)
    return refusedSyntax(/^\{\{~?&/.test(source) ? '{{&' : '{{{');
  // Of a segment in brackets, Handlebars keeps what stands in them.
  if (withoutTexts(source).includes('[')) return refusedBrackets(source);
  const dotted = refusedDot(source);
  if (dotted !== undefined) return dotted;
  if (statement.strip.open || statement.strip.close) {
    return problem(
      'invalid-expression',
      'The whitespace markers {{~ and ~}} are not part of the template language.',
      'Write {{…}}.',
    );
  }
  const isCall = statement.params.length > 0 || statement.hash !== undefined || isHelperName(statement.path);
  const ast: hbs.AST.Expression = isCall
    ? { ...statement, type: 'SubExpression' }
    : (statement.path as hbs.AST.Expression);
  const checked = check(ast, scope);
  if (isProblem(checked)) return checked;
  const template = compileOnce(ast);
  return {
    text: source,
    ...checked,
    parts: partsOf(ast) + checked.paths.size,
    form: formOf(ast),
    evaluate: (context, budget = new Budget()) => evaluateCompiled(template, context, budget),
  };
}

function partsOf(ast: hbs.AST.Expression): number {
  if (ast.type !== 'SubExpression') return 1;
  return (ast as hbs.AST.SubExpression).params.reduce((sum, param) => sum + partsOf(param), 1);
}

function sourceOf({ loc: { start, end } }: hbs.AST.MustacheStatement, text: string): string {
  const lineStarts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: found, index }) => index + found.length)];
  const offsetOf = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column;
  return text.slice(offsetOf(start), offsetOf(end));
}

function isHelperName(path: hbs.AST.Expression | hbs.AST.PathExpression): boolean {
  return path.type === 'PathExpression' && helpers.has((path as hbs.AST.PathExpression).original);
}

function check(ast: hbs.AST.Expression, scope: Scope): Checked | ExpressionProblem {
  switch (ast.type) {
    case 'PathExpression':
      return checkPath(ast as hbs.AST.PathExpression, scope);
    case 'SubExpression':
      return checkCall(ast as hbs.AST.SubExpression, scope);
    case 'StringLiteral':
      return { type: literalText((ast as hbs.AST.StringLiteral).value), paths: new Set() };
    case 'NumberLiteral': {
      const { value } = ast as hbs.AST.NumberLiteral;
      return { type: Number.isSafeInteger(value) ? integerType : { kind: 'number' }, paths: new Set() };
    }
    case 'BooleanLiteral':
      return { type: booleanType, paths: new Set() };
    default:
      return problem(
        'invalid-expression',
        'null and undefined are not part of the template language.',
        'Every value exists; to omit something, use $when.',
      );
  }
}

/** A literal is its own only value, and of every address format it fits. */
function literalText(value: string): ValueType {
  const format = ['cidr', 'ip'].find((name) => formatProblem(name, value) === undefined);
  return { kind: 'string', allowed: [value], ...(format === undefined ? {} : { format }) };
}

function checkPath(path: hbs.AST.PathExpression, scope: Scope): Checked | ExpressionProblem {
  const { original } = path;
  if (path.data)
    return problem(
      'invalid-expression',
      `"${original}": @ variables are not part of the template language.`,
      'Name the element with $as.',
    );
  if (path.depth > 0 || /^\.\.(\/|$)/.test(original)) {
    return problem(
      'invalid-expression',
      `"${original}": paths that go up (..) are not part of the template language.`,
      'Every name is visible everywhere. Write the name in full.',
    );
  }
  const segments = original.split('.');
  if (segments[0] === 'this' || /^(this)?\/|^\.(\/|$)/.test(original)) {
    return problem('invalid-expression', '"this" is not part of the template language.', 'Name the element with $as.');
  }
  const parts = path.parts as unknown as readonly string[];
  if (original.includes('[') || original.includes('/') || segments.join('.') !== parts.join('.')) {
    return problem(
      'invalid-expression',
      `"${original}" is not a dotted path.`,
      `Write names separated by dots: ${original
        .split(/[^\w-]+/)
        .filter(Boolean)
        .join('.')}.`,
    );
  }
  const index = segments.find((segment) => /^\d+$/.test(segment));
  if (index !== undefined) {
    return problem(
      'invalid-expression',
      `"${original}": an expression cannot take an item of a list by its number.`,
      'Use $each for every item, or declare a parameter for this one.',
    );
  }
  return resolvePath(segments, scope);
}

function checkCall(call: hbs.AST.SubExpression, scope: Scope): Checked | ExpressionProblem {
  const name = (call.path as hbs.AST.PathExpression).original;
  const helper = helpers.get(String(name));
  if (helper === undefined) {
    const known = [...helpers.keys()];
    const [first = ''] = String(name).split('.');
    if (scope.names.has(first)) {
      const message = `"${name}" is not a helper, so it cannot have arguments.`;
      return problem('unknown-helper', message, 'Write the path alone, or put a helper before it.');
    }
    return problem(
      'unknown-helper',
      `There is no helper "${name}".`,
      didYouMean(String(name), known) ?? `Helpers: ${known.join(', ')}.`,
    );
  }
  if (call.hash !== undefined && call.hash.pairs.length > 0) {
    return problem(
      'invalid-expression',
      `Named arguments (${call.hash.pairs[0]?.key}=…) are not part of the template language.`,
      `Write {{${helper.signature}}}.`,
    );
  }
  const args: Checked[] = [];
  for (const param of call.params) {
    const checked = check(param, scope);
    if (isProblem(checked)) return checked;
    args.push(checked);
  }
  const type = helper.check(args.map((arg) => arg.type));
  if (type.kind === 'problem')
    return problem('expression-of-wrong-type', `${capital(type.message)}.`, `${helper.signature}: ${helper.summary}`);
  if (depthOf(type) > maxExpressionDepth) return tooDeep('The value of this expression');
  return { type, paths: new Set(args.flatMap((arg) => [...arg.paths])) };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// --- evaluation ---------------------------------------------------------------------------------------------------

/** The name under which a compiled expression hands its value out; no template can name it. */
const outlet = '$value';

let engine: typeof Handlebars | undefined;
let handedOut: Json | undefined;
/** The budget that is left for the helpers of the expression that is evaluated. */
let budgetOfHelpers = new Budget();

function getEngine(): typeof Handlebars {
  if (engine !== undefined) return engine;
  engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  for (const helper of helpers.values()) {
    // Handlebars passes its own options behind the arguments.
    engine.registerHelper(helper.name, (...given: unknown[]) => {
      const args = given.slice(0, -1) as Json[];
      // Before the call: what a helper does with a value takes at least as long as the value is large.
      for (const arg of args) budgetOfHelpers.spendOn(arg);
      const value = helper.call(args);
      budgetOfHelpers.spendOn(value);
      return value;
    });
  }
  engine.registerHelper(outlet, (value: Json) => {
    handedOut = value;
    return '';
  });
  return engine;
}

type Compiled = (context: JsonObject) => string;

const compiled = new Map<string, Compiled>();

/** Equal expressions are compiled once: types share templates, and templates the same few paths. */
function compileOnce(ast: hbs.AST.Expression): Compiled {
  const key = JSON.stringify(ast, (name, value) => (name === 'loc' ? undefined : value));
  const made = compiled.get(key) ?? compileValue(ast);
  compiled.set(key, made);
  return made;
}

/** Handlebars gives text; wrapping the expression into a call of the outlet gives the value itself. */
function compileValue(ast: hbs.AST.Expression): Compiled {
  const { loc } = ast;
  const path = { type: 'PathExpression', loc, data: false, depth: 0, parts: [outlet], original: outlet };
  const statement = {
    type: 'MustacheStatement',
    loc,
    path,
    params: [ast],
    hash: undefined,
    escaped: true,
    strip: { open: false, close: false },
  };
  const program = { type: 'Program', loc, body: [statement], blockParams: [], strip: {} };
  const knownHelpers = Object.fromEntries([outlet, ...helpers.keys()].map((name) => [name, true]));
  return getEngine().compile(program, {
    strict: true,
    noEscape: true,
    knownHelpers: knownHelpers as KnownHelpers,
    knownHelpersOnly: true,
  });
}

type KnownHelpers = NonNullable<CompileOptions['knownHelpers']>;

function evaluateCompiled(template: Compiled, context: JsonObject, budget: Budget): Json {
  handedOut = undefined;
  budgetOfHelpers = budget;
  template(context);
  const value = handedOut as Json | undefined;
  // Strict mode lets a missing name inside a call through; the checker does not, and neither does this.
  if (value === undefined || value === null) throw new HelperFailure('it found no value');
  return value;
}
