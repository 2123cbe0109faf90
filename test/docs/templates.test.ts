import { fileURLToPath } from 'node:url';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { scopeOf } from '../../src/render/context.ts';
import { parseScalar } from '../../src/render/expression.ts';
import { isProblem } from '../../src/render/expression-problem.ts';
import { compilePolicyTemplate } from '../../src/render/render-policies.ts';
import { helpers } from '../../src/render/template-helpers.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';
import { blocksOf, pages, readPage, repository } from './page.ts';

const page = readPage('docs/templates.md');

const helperRows = [...helpers.values()].map(({ signature, summary, example }) => ({
  row: `| \`${signature}\` | ${summary} | \`${example.expression}\` | \`${JSON.stringify(example.value)}\` |`,
}));

test('docs/templates.md lists every helper as the source has it, in its order', () => {
  const rows = page.slice(page.indexOf('## Helpers'), page.indexOf('## Directives')).match(/^\| `.*$/gm) ?? [];
  assert.equal(
    rows,
    helperRows.map(({ row }) => row),
  );
});

/** The shipped type whose values the examples use. */
function exampleType() {
  const files = readDiskTree(fileURLToPath(repository), 'policies').value;
  invariant(files !== undefined, 'policies/ can be read');
  const type = loadLandscape(files, { ringfenceVersion: ownVersion() }).types.find(
    ({ name }) => name === 'shoot-control-plane',
  );
  invariant(type !== undefined, 'the type is there');
  return type;
}

const type = exampleType();

const refusals = page.slice(page.indexOf('## What is refused'), page.indexOf('## Workloads'));
table(
  'docs/templates.md refuses what the checker refuses',
  [...refusals.matchAll(/^\| (`\{\{.*?) \|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => ({ name })),
  ({ name }) => {
    const parts = parseScalar(name, scopeOf(type, { labels: true }));
    assert.ok(isProblem(parts) && parts.code === 'invalid-expression', JSON.stringify(parts));
  },
);

table(
  'a template that a page shows passes the checks of shoot-control-plane',
  pages.flatMap((path) =>
    blocksOf(readPage(path))
      .filter(({ language, text }) => language === 'yaml' && /^kind: NetworkPolicy$/m.test(text))
      // A file of a landscape is rendered where the page is followed.
      .filter(({ text }) => text.includes('{{') && !/^# \S*policies\/\S+\.yaml\n/.test(text))
      .map(({ text, line }) => ({ name: `${path}:${line}`, text })),
  ),
  ({ name, text }) => {
    const { value: root, diagnostics } = readYaml(name, Buffer.from(text));
    assert.equal(diagnostics, []);
    invariant(root !== undefined, 'it can be read');
    assert.equal(compilePolicyTemplate({ name, root }, type, { external: false }).diagnostics, []);
  },
);

table(
  'a source that a page shows can be read',
  pages.flatMap((path) =>
    blocksOf(readPage(path))
      .filter(({ language }) => language === 'yaml')
      .map(({ text, line }) => ({ name: `${path}:${line}`, text })),
  ),
  ({ name, text }) => assert.equal(readYaml(name, Buffer.from(text)).diagnostics, []),
);
