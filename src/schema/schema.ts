import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { Json } from '../model/json.ts';
import { entryOf, nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { reasonFor } from './format-reasons.ts';
import * as problems from './problems.ts';
import { oneOf, shown } from './wording.ts';

/** The check of one schema, as ajv writes it: a module in `validators/`. `errors` are those of the last call. */
export type Validator = ((data: unknown) => boolean) & { readonly errors?: readonly ErrorObject[] | null };

/** One thing that is wrong with plain data, by its path. */
interface SchemaViolation {
  readonly path: FieldPath;
  readonly error: ErrorObject;
}

/** Everything that is wrong with plain data by a schema; nothing when it is valid. */
export function violationsOf(validate: Validator, data: Json): readonly SchemaViolation[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => ({ path: pointerSegments(error.instancePath), error }));
}

/**
 * Checks a source against the schema of its kind; each problem at the place a person can edit. `root` names the whole
 * source in messages.
 */
export function checkSchema(validate: Validator, node: SourceNode, root = 'this source'): readonly Diagnostic[] {
  return toDiagnostics(violationsOf(validate, toJson(node)), node, root);
}

function toDiagnostics(
  violations: readonly SchemaViolation[],
  root: SourceNode,
  rootInWords: string,
): readonly Diagnostic[] {
  const byPath = new Map<string, SchemaViolation[]>();
  for (const violation of violations) {
    const { instancePath } = violation.error;
    const there = byPath.get(instancePath);
    if (there === undefined) byPath.set(instancePath, [violation]);
    else there.push(violation);
  }
  return [...byPath.values()]
    .flatMap(withoutConsequences)
    .flatMap((violation) => toDiagnostic(violation, root, rootInWords) ?? []);
}

/** Returns the violations at one path that no other violation explains: a misspelt field is also missing. */
function withoutConsequences(violations: readonly SchemaViolation[]): readonly SchemaViolation[] {
  const isOfWrongType = violations.some(({ error }) => error.keyword === 'type');
  const missing = new Set<string>();
  for (const { error } of violations) {
    if (error.keyword === 'required') missing.add(String(error.params.missingProperty));
  }
  const meant = new Set<string | undefined>();
  for (const { error } of missing.size === 0 ? [] : violations) {
    if (error.keyword === 'additionalProperties')
      meant.add(nearest(String(error.params.additionalProperty), fieldsOf(error)));
  }
  return violations.filter(({ error }) => {
    if (error.keyword === 'required') return !meant.has(String(error.params.missingProperty));
    return !(isOfWrongType && (error.keyword === 'enum' || error.keyword === 'const'));
  });
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

interface FieldSchema {
  readonly const?: Json;
  readonly description?: string;
  readonly examples?: readonly Json[];
}

function fieldsOf(error: ErrorObject): readonly string[] {
  return Object.keys((error.parentSchema as ObjectSchema | undefined)?.properties ?? {});
}

/** Returns what a field is for, in the words of its schema. */
function explanationOf(name: string, error: ErrorObject): string | undefined {
  const field = (error.parentSchema as ObjectSchema | undefined)?.properties?.[name];
  if (field?.const !== undefined) return `Write ${name}: ${field.const}`;
  const [example] = field?.examples ?? [];
  const isShort = typeof example === 'string' || typeof example === 'number' || typeof example === 'boolean';
  return [field?.description, ...(isShort ? [`For example: ${name}: ${example}`] : [])].join(' ').trim() || undefined;
}

function toDiagnostic({ path, error }: SchemaViolation, root: SourceNode, rootInWords: string): Diagnostic | undefined {
  const node = nodeAt(root, path) ?? root;
  const where = path.length === 0 ? rootInWords : placeInWords(path);
  const { params, keyword } = error;
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      return problems.unknownField(entryOf(node, name)?.key ?? node, name, where, fieldsOf(error));
    }
    case 'required': {
      const name = String(params.missingProperty);
      return problems.missingField(node, name, where, explanationOf(name, error));
    }
    case 'type':
      return problems.wrongType(node, where, [params.type].flat().map(String));
    case 'const':
      return problems.notAllowed(node, where, [params.allowedValue as Json]);
    case 'enum':
      return problems.notAllowed(node, where, params.allowedValues as Json[]);
    case 'format': {
      const problem = node.kind === 'scalar' ? reasonFor(String(params.format), node.text) : undefined;
      return node.kind === 'scalar' && problem !== undefined
        ? problems.badFormat(node, String(params.format), problem)
        : undefined;
    }
    case 'uniqueItems': {
      const again = nodeAt(node, [Math.max(Number(params.i), Number(params.j))]) ?? node;
      return problems.itemTwice(where, again, nodeAt(node, [Math.min(Number(params.i), Number(params.j))]) ?? node);
    }
    // The violation of the branch is reported as well.
    case 'if':
      return undefined;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return problems.invalidValue(node, where, 'it must not be empty');
    case 'minimum':
    case 'maximum':
    case 'maxLength':
      return problems.invalidValue(node, where, `it ${error.message ?? 'is out of range'}`);
    default:
      // Every keyword our schemas use stands above; one that does not must never pass unseen.
      return problems.invalidValue(node, where, error.message ?? `it breaks "${keyword}"`);
  }
}

/** Returns a violation as words, for data without nodes: "must be one of …; this is …". */
export function inWords({ keyword, params, data, message }: ErrorObject): string {
  if (keyword === 'enum') return `must be ${oneOf(params.allowedValues as Json[])}; this is ${shown(data as Json)}`;
  if (keyword === 'const') return `must be ${shown(params.allowedValue as Json)}; this is ${shown(data as Json)}`;
  return message ?? `breaks "${keyword}"`;
}

/** A path as a person would say it: `spec.namespaces[2].type`; empty for the root. */
export function placeInWords(path: FieldPath): string {
  return path.reduce<string>(
    (text, segment) =>
      /^\d+$/.test(String(segment)) ? `${text}[${segment}]` : text === '' ? String(segment) : `${text}.${segment}`,
    '',
  );
}

function pointerSegments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
