import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageWithHazardTable, schemasWithHazardCodes } from './generators/hazard-codes.ts';
import { pageWithLintTable, schemaWithLintCodes } from './generators/lint-codes.ts';
import { schemasModule } from './generators/schemas.ts';
import { templateSchema } from './generators/template-schema.ts';
import { typeModules } from './generators/types.ts';
import { validatorModules } from './generators/validators.ts';

/** Writes every generated file; with `--check` only says which are out of date, and fails if any is. */
const checking = process.argv.includes('--check');
const root = new URL('../', import.meta.url);
const stale: string[] = [];

function generated(path: string, text: string): void {
  const file = fileURLToPath(new URL(path, root));
  if (read(file) === text) return;
  stale.push(path);
  if (checking) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

// These schemas are themselves embedded, so they come first.
for (const [path, text] of schemasWithHazardCodes()) generated(path, text);
generated(...schemaWithLintCodes());
generated('schemas/policy-template.schema.json', templateSchema());
generated('src/schema/schemas.generated.ts', schemasModule());
for (const [path, text] of validatorModules()) generated(path, text);
for (const [path, text] of await typeModules()) generated(path, text);
// These pages are made by the package itself, and so with the modules above.
const { cliReference } = await import('../src/cli/reference.ts');
generated('docs/cli.md', cliReference());
const { policiesPage } = await import('./generators/policies-page.ts');
generated('docs/policies.md', policiesPage());
generated(...pageWithHazardTable());
generated(...pageWithLintTable());

for (const path of stale) process.stderr.write(`${checking ? 'out of date' : 'written'}: ${path}\n`);
if (checking && stale.length > 0) {
  process.stderr.write('Run "npm run generate" and commit what it writes.\n');
  process.exitCode = 1;
}
