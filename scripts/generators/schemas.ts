import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const folder = new URL('../../schemas/', import.meta.url);

/** `src/landscape/schemas.generated.ts`: the schemas as values, so that the package reads no file to validate one. */
export function schemasModule(): string {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort();
  const entries = names.map((file) => {
    const schema: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return `  '${basename(file, '.schema.json')}': ${JSON.stringify(schema)},`;
  });
  return [
    '// Generated from schemas/ by "npm run generate". Do not edit.',
    'export const schemas = {',
    ...entries,
    '} as const;',
    '',
  ].join('\n');
}
