import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFromFile } from 'json-schema-to-typescript';

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/**
 * Schemas without a module of types: a template has no fixed shape, `model/network-policy.ts` tells written policies
 * from complete ones, and parameters are a part of the sources that hold them.
 */
const untyped = ['policy-template', 'network-policy', 'parameters'];

/** `src/model/schemas/<name>.generated.ts`: the types of sources and inventory, one module a schema. */
export async function typeModules(): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  for (const file of files.sort()) {
    const name = basename(file, '.schema.json');
    if (untyped.includes(name)) continue;
    const text = await compileFromFile(`${folder}${file}`, {
      cwd: folder,
      bannerComment: `// Generated from schemas/${file} by "npm run generate". Do not edit.`,
      additionalProperties: false,
      format: true,
      style: { printWidth: 120, singleQuote: true },
    });
    modules.set(`src/model/schemas/${name}.generated.ts`, text);
  }
  return modules;
}
