import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Json } from '../model/json.ts';
import { entryOf, nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { formatProblem, formats } from './formats.ts';
import * as problems from './problems.ts';
import { schemas } from './schemas.generated.ts';

export type SchemaName = keyof typeof schemas;

/** One thing that is wrong with plain data, by its path. */
export interface SchemaViolation {
  readonly path: readonly (string | number)[];
  readonly error: ErrorObject;
}

let ajv: Ajv2020 | undefined;
const validators = new Map<SchemaName, ValidateFunction>();

function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name);
  if (known !== undefined) return known;
  if (ajv === undefined) {
    ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictRequired: false });
    for (const format of formats) ajv.addFormat(format, (text: string) => formatProblem(format, text) === undefined);
    for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  }
  const validator = ajv.getSchema(schemas[name].$id);
  invariant(validator !== undefined, `schema ${name} is registered`);
  validators.set(name, validator);
  return validator;
}

/** Everything that is wrong with plain data by a schema; nothing when it is valid. */
export function violationsOf(name: SchemaName, data: Json): readonly SchemaViolation[] {
  const validate = validatorOf(name);
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => ({ path: pointerSegments(error.instancePath), error }));
}

/** Checks a source against the schema of its kind; each problem at the place a person can edit. */
export function checkSchema(name: SchemaName, node: SourceNode): readonly Diagnostic[] {
  return violationsOf(name, toJson(node)).flatMap((violation) => toDiagnostic(violation, node) ?? []);
}

function toDiagnostic({ path, error }: SchemaViolation, root: SourceNode): Diagnostic | undefined {
  const node = nodeAt(root, path) ?? root;
  const where = placeInWords(path);
  const { params, keyword } = error;
  const schema = (error.parentSchema ?? {}) as { properties?: Record<string, Json> };
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      return problems.unknownField(entryOf(node, name)?.key ?? node, name, where, Object.keys(schema.properties ?? {}));
    }
    case 'required':
      return problems.missingField(node, String(params.missingProperty), where);
    case 'type':
      return problems.wrongType(node, where, [params.type].flat().map(String));
    case 'const':
      return problems.invalidValue(node, where, `it must be ${problems.shown(params.allowedValue as Json)}`);
    case 'enum':
      return problems.invalidValue(
        node,
        where,
        `it must be one of ${(params.allowedValues as Json[]).map(problems.shown).join(', ')}`,
      );
    case 'format': {
      const problem = node.kind === 'scalar' ? formatProblem(String(params.format), node.text) : undefined;
      return node.kind === 'scalar' && problem !== undefined
        ? problems.badFormat(node, String(params.format), problem)
        : undefined;
    }
    case 'uniqueItems':
      return problems.invalidValue(
        node,
        where,
        `its items ${params.j} and ${params.i} are equal, and each may stand once`,
      );
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

/** A path as a person would say it: `spec.namespaces[2].type`. */
export function placeInWords(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'this source';
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
