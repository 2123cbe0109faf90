import { listed } from '../diagnostics/counted.ts';
import type { InferredParameter } from '../inference/inferred-landscape.ts';
import type { JsonObject } from '../model/json.ts';

/** Returns declarations of parameters as sources have them. One without a description gets the templates that read it. */
export function parametersSpec(parameters: readonly InferredParameter[]): JsonObject {
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return {
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(
      parameters.map(({ name, declaration, readBy }): [string, JsonObject] => [
        name,
        declaration.description !== undefined || readBy.length === 0
          ? declaration
          : { ...declaration, description: `Read by ${listed(readBy, 3)}.` },
      ]),
    ),
  };
}
