import { readFileSync } from 'node:fs';
import { acceptableCodes } from '../../src/diagnostics/finding-codes.ts';
import { allHazardCodes, hazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { waivableCodes } from '../../src/diff/gate.ts';

/** The files that list codes of hazards, and the codes that each lists. Everything else in them is written by hand. */
const schemasWithCodes: readonly (readonly [string, readonly string[]])[] = [
  ['schemas/exception.schema.json', acceptableCodes],
  ['schemas/review-rules.schema.json', waivableCodes],
  ['schemas/output/diff.schema.json', allHazardCodes],
];

/** The schemas whose lists of codes are made from the code, by path. */
export function schemasWithHazardCodes(): readonly (readonly [string, string])[] {
  return schemasWithCodes.map(([path, codes]) => [path, withCodes(textOf(path), codes)]);
}

/** Replaces the one list of codes of a schema. */
function withCodes(schema: string, codes: readonly string[]): string {
  const lists = [...schema.matchAll(/^( *)"enum": \[[^\]]*"fails-open"[^\]]*\]/gm)];
  const [list] = lists;
  invariant(list !== undefined && lists.length === 1, 'a schema has one list of codes of hazards');
  const [text, indent = ''] = list;
  const lines = codes.map((code) => `${indent}  ${JSON.stringify(code)}`).join(',\n');
  return schema.replace(text, `${indent}"enum": [\n${lines}\n${indent}]`);
}

const page = 'docs/review.md';
const head = '| code | level | means | what to do |\n| --- | --- | --- | --- |\n';

/** The page with the table of hazards, by path. */
export function pageWithHazardTable(): readonly [string, string] {
  const text = textOf(page);
  const start = text.indexOf(head);
  invariant(start !== -1, `${page} has a table of hazards`);
  const from = start + head.length;
  const end = /^(?!\|)/m.exec(text.slice(from));
  const rows = allHazardCodes.map((code) => {
    const { level, title, advice } = hazardCodes[code];
    return `| \`${code}\` | ${level} | ${title} | ${advice} |\n`;
  });
  return [page, `${text.slice(0, from)}${rows.join('')}${text.slice(from + (end?.index ?? 0))}`];
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
