import { readFileSync } from 'node:fs';
import { allLintCodes, lintCodes } from '../../src/diagnostics/finding-codes.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';

const schema = 'schemas/landscape.schema.json';
const page = 'docs/lint.md';

/** The schema whose settings of rules are made from the codes of lint, by path. */
export function schemaWithLintCodes(): readonly [string, string] {
  const text = textOf(schema);
  const settings = /^( *)"no-default-deny": \{\n(?: *".*\n)* *\}(?:,\n *"[a-z-]+": \{\n(?: *".*\n)* *\})*/m.exec(text);
  invariant(settings !== null, `${schema} has a setting for each rule of lint`);
  const [found, indent = ''] = settings;
  const properties = allLintCodes.map((code) =>
    [
      `${indent}"${code}": {`,
      `${indent}  "type": "string",`,
      `${indent}  "enum": ["off", "note", "warning", "error"],`,
      `${indent}  "description": ${JSON.stringify(`${lintCodes[code].title}.`)}`,
      `${indent}}`,
    ].join('\n'),
  );
  return [schema, text.replace(found, () => properties.join(',\n'))];
}

const head = '| rule | default | finds |\n| --- | --- | --- |\n';

/** The page with the table of rules, by path. */
export function pageWithLintTable(): readonly [string, string] {
  const text = textOf(page);
  const start = text.indexOf(head);
  invariant(start !== -1, `${page} has a table of rules`);
  const from = start + head.length;
  const end = /^(?!\|)/m.exec(text.slice(from));
  const rows = allLintCodes.map((code) => {
    const { severity, title } = lintCodes[code];
    return `| [${code}](lint/${code}.md) | ${severity} | ${title} |\n`;
  });
  return [page, `${text.slice(0, from)}${rows.join('')}${text.slice(from + (end?.index ?? 0))}`];
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
