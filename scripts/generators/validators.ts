import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { formatProblem, formats } from '../../src/schema/formats.ts';
import { readSchemas } from './schemas.ts';

/** Schemas that are data only: the code that reads a template follows the shape of its schema. */
const unchecked = ['policy-template'];

/**
 * `src/schema/validators/<name>.generated.ts`: one module for each schema, and one for the definition of one parameter,
 * with the validator that ajv writes. A bundle of a part of Ringfence has only the validators that the part uses.
 * Compiling the schemas takes ajv longer than checking a landscape, so it is done here and not at each start.
 */
export function validatorModules(): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const schemas = readSchemas();
  for (const [name, schema] of schemas) if (!unchecked.includes(name)) ids.set(name, schema.$id);
  ids.set('parameter', `${ids.get('parameters')}#/$defs/parameter`);
  return new Map(
    [...ids].map(([name, id]) => [
      `src/schema/validators/${name}.generated.ts`,
      validatorModule(name, id, [...schemas.values()]),
    ]),
  );
}

function validatorModule(name: string, id: string, schemas: readonly { readonly $id: string }[]): string {
  // Ajv numbers its functions by what it compiled before, so each module has an instance of its own.
  const ajv = new Ajv2020({
    ...{ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, strictRequired: false },
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  for (const format of formats) ajv.addFormat(format, (text: string) => formatProblem(format, text) === undefined);
  for (const schema of schemas) ajv.addSchema(withoutTexts(schema));
  const { body, imports } = withImports(standalone.default(ajv, { [exportedName(name)]: id }));
  const usesFormats = /\bformats[.[]/.test(body);
  return `// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
${[...imports, ...(usesFormats ? [formatsImport] : [])].join('\n')}
${usesFormats ? `${formatsByName}\n` : ''}${body.trim()}
`;
}

/**
 * Leaves out what no message quotes: titles, and descriptions and examples other than those of fields that must be there. The
 * validators have their schemas in them, and the explorer's page has a validator.
 */
function withoutTexts<Part>(schema: Part, isQuoted = false): Part {
  if (Array.isArray(schema)) return schema.map((part) => withoutTexts(part)) as Part;
  if (typeof schema !== 'object' || schema === null) return schema;
  const { required = [] } = schema as { readonly required?: readonly string[] };
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, part]): readonly (readonly [string, unknown])[] => {
      if (key === 'title' || key === '$comment') return [];
      if (key === 'description' || key === 'examples') return isQuoted ? [[key, part]] : [];
      if (key === 'const' || key === 'enum' || key === 'default') return [[key, part]];
      if (key !== 'properties' && key !== '$defs') return [[key, withoutTexts(part)]];
      const parts = Object.entries(part as object).map(([name, one]) => [
        name,
        withoutTexts(one, required.includes(name)),
      ]);
      return [[key, Object.fromEntries(parts)]];
    }),
  ) as Part;
}

const formatsImport = `import { formatProblem, formats as formatNames } from '../formats.ts';`;
const formatsByName = `const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);
`;

/** `validateObservedValues` for `observed-values`. */
function exportedName(name: string): string {
  return `validate${name.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())}`;
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
