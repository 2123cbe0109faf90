import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { grouped } from '../../src/diagnostics/counted.ts';
import { importLandscape } from '../../src/import/import-landscape.ts';
import type { ImportReport } from '../../src/import/import-report.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { dumpsOf } from '../support/dumps.ts';
import { clustersOfSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { settings } from './support.ts';

const page = fileURLToPath(new URL('../../docs/import.md', import.meta.url));

interface Measured {
  /** As the table of the page calls it. */
  readonly name: string;
  readonly folder: string;
  /** Written by hand in the sources: types, templates, parameters, and parameters that are booleans. */
  readonly written: readonly [types: number, templates: number, parameters: number, switches: number];
}

table<Measured>(
  'docs/import.md shows what an import of rendered landscapes gives: UPDATE_GOLDENS=1 writes the row',
  [
    { name: 'the shop', folder: 'docs/examples/shop', written: [6, 19, 7, 2] },
    { name: 'Gardener', folder: '.', written: [8, 75, 33, 13] },
  ],
  ({ name, folder, written }) => {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const files = readDiskTree(root, 'policies').value;
    assert.ok(files !== undefined);
    if (files === undefined) return;
    const { value } = importLandscape(dumpsOf(clustersOfSources(files).clusters), settings);
    assert.ok(value !== undefined);
    if (value === undefined) return;
    const row = rowOf(name, value.report, written);
    const text = readFileSync(page, 'utf8');
    const known = text.split('\n').find((line) => line.startsWith(`| ${name} |`));
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(page, text.replace(known ?? '', row));
    else assert.is(known, row);
  },
);

function rowOf(
  name: string,
  { types, templates, parameters, switches, lines, proved }: ImportReport,
  written: Measured['written'],
): string {
  const found = [types.length, templates.ofTypes + templates.shared, parameters, switches];
  const counts = found.map((count, index) => `${count} (${written[index]})`);
  return `| ${[name, grouped(proved), ...counts, grouped(lines.before), grouped(lines.after)].join(' | ')} |`;
}
