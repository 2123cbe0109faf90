import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFromFile } from 'json-schema-to-typescript';

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/** `src/model/sources/<kind>.generated.ts`: the types of sources and inventory, one module a schema. */
export async function typeModules(): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.schema.json') && !file.startsWith('policy-template'),
  );
  for (const file of files.sort()) {
    const name = basename(file, '.schema.json');
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
