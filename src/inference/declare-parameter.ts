import type { Json, JsonObject } from '../model/json.ts';
import type { DraftType } from './draft.ts';

/** Declares a type of values in the subset of JSON Schema that parameters have. */
export function declarationOf(type: DraftType): JsonObject {
  switch (type.kind) {
    case 'scalar':
      return scalar(type);
    case 'list':
      return { type: 'array', items: scalar(type), ...(type.needed ? { minItems: 1 } : {}) };
    case 'run': {
      const { fields } = type.run;
      const [only, ...more] = fields;
      if (only !== undefined && more.length === 0) return { type: 'array', items: declarationOf(only.type) };
      const properties = Object.fromEntries(
        fields.map(({ name, type: inner }): readonly [string, Json] => [name, declarationOf(inner)]),
      );
      const required = fields.map(({ name }) => name);
      return { type: 'array', items: { type: 'object', required, properties } };
    }
  }
}

function scalar({ value, field }: Exclude<DraftType, { readonly kind: 'run' }>): JsonObject {
  switch (value) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: 1, maximum: 65535 };
    case 'cidr':
      return { type: 'string', format: 'cidr' };
    case 'text':
      return field === 'port' ? { type: 'string', format: 'port-name' } : { type: 'string' };
  }
}
