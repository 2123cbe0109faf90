import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { formatProblem, formats } from '../../src/schema/formats.ts';
import { readSchemas } from './schemas.ts';

/**
 * `src/schema/validators.generated.ts`: a validator for each schema and for the definition of one parameter, as ajv
 * writes them. Compiling the schemas takes ajv longer than checking a landscape, so it is done here and not at each start.
 */
export function validatorsModule(): string {
  const ajv = new Ajv2020({
    ...{ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictRequired: false },
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  for (const format of formats) ajv.addFormat(format, (text: string) => formatProblem(format, text) === undefined);
  const ids = new Map<string, string>();
  for (const [name, schema] of readSchemas()) {
    ajv.addSchema(schema);
    ids.set(name, schema.$id);
  }
  ids.set('parameter', `${ids.get('parameters')}#/$defs/parameter`);
  // Ajv exports each validator under a name of its own, which must be one in JavaScript.
  const exported = (name: string): string => name.replaceAll('-', '_');
  const refs = Object.fromEntries([...ids].map(([name, id]) => [exported(name), id]));
  const { body, imports } = withImports(standalone.default(ajv, refs));
  return `// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import { formatProblem, formats as formatNames } from './formats.ts';
${imports.join('\n')}
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);
${body}
export const validators = {
${[...ids.keys()].map((name) => `  '${name}': ${exported(name)},`).join('\n')}
};
`;
}

/** Ajv writes `require` for what it needs when it runs, even in a module. */
function withImports(code: string): { body: string; imports: readonly string[] } {
  const imports = new Set<string>();
  const body = code
    .replace('"use strict";', '')
    .replaceAll(/require\("(ajv\/dist\/runtime\/([a-z0-9]+))"\)/g, (_require, path, name) => {
      imports.add(`import ${name} from '${path}.js';`);
      return name;
    });
  return { body, imports: [...imports] };
}
