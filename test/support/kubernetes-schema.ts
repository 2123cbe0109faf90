import * as client from '@kubernetes/client-node';
import { isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';

/** A field of a kind, as the client that is generated from the OpenAPI schema of Kubernetes has it. */
interface Field {
  readonly baseName: string;
  /** `string`, `V1Container`, `Array<V1Container>`, `{ [key: string]: string; }`. */
  readonly type: string;
}

const models = client as unknown as Readonly<Record<string, { getAttributeTypeMap?(): readonly Field[] } | undefined>>;

/** Returns what is wrong with an object of a kind of Kubernetes, as `field: reason`: unknown fields and wrong types. */
export function schemaMistakes(object: JsonObject): readonly string[] {
  const version = String(object.apiVersion).split('/').at(-1) ?? '';
  const model = `${version.slice(0, 1).toUpperCase()}${version.slice(1)}${object.kind}`;
  if (models[model]?.getAttributeTypeMap === undefined) return [`kind: there is no ${model}`];
  return mistakesIn(object, model, '');
}

function mistakesIn(value: Json | undefined, type: string, path: string): readonly string[] {
  const wrong = [`${path.slice(1)}: not ${type}`];
  const [, item] = /^Array<(.*)>$/.exec(type) ?? [];
  if (item !== undefined) {
    return Array.isArray(value) ? value.flatMap((one, index) => mistakesIn(one, item, `${path}.${index}`)) : wrong;
  }
  const [, each] = /^\{ \[key: string\]: (.*); \}$/.exec(type) ?? [];
  if (each !== undefined) {
    if (!isJsonObject(value)) return wrong;
    return Object.entries(value).flatMap(([key, one]) => mistakesIn(one, each, `${path}.${key}`));
  }
  const fields = models[type]?.getAttributeTypeMap?.();
  if (fields !== undefined) {
    if (!isJsonObject(value)) return wrong;
    return Object.entries(value).flatMap(([name, one]) => {
      const field = fields.find(({ baseName }) => baseName === name);
      return field === undefined
        ? [`${`${path}.${name}`.slice(1)}: ${type} has no such field`]
        : mistakesIn(one, field.type, `${path}.${name}`);
    });
  }
  if (type === 'IntOrString') return typeof value === 'string' || typeof value === 'number' ? [] : wrong;
  if (type === 'any' || type === 'Date' || type === 'V1MicroTime') return [];
  return typeof value === type ? [] : wrong;
}
