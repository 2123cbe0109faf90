import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = new URL('../../schemas/', import.meta.url);

export interface Schema {
  readonly $id: string;
}

/** The schemas of what Ringfence reads and writes, by name, in code-unit order. */
export function readSchemas(): ReadonlyMap<string, Schema> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  const read = (file: string): Schema => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return new Map(files.sort().map((file) => [basename(file, '.schema.json'), read(file)]));
}

/** `src/schema/schemas.generated.ts`: the schemas as values, so that the package reads no file to validate one. */
export function schemasModule(): string {
  const entries = [...readSchemas()].map(([name, schema]) => `  '${name}': ${JSON.stringify(schema)},`);
  return [
    '// Generated from schemas/ by "npm run generate". Do not edit.',
    'export const schemas = {',
    ...entries,
    '} as const;',
    '',
  ].join('\n');
}
