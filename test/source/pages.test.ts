import { readFileSync } from 'node:fs';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table } from '../support/table.ts';

/** The codes of `src/source/problems.ts`, but for those of whole files, which an example can only describe. */
const codes = [
  'invalid-yaml',
  'duplicate-key',
  'several-documents',
  'empty-document',
  'too-many-nodes',
  'nested-too-deeply',
  'unknown-alias',
  'recursive-alias',
  'merge-key',
  'unsupported-tag',
  'unsupported-key',
  'unsupported-number',
  'unquoted-expression',
];

table(
  'the example on the page of a code gives the message that the page shows',
  codes.map((name) => ({ name })),
  ({ name }) => {
    const page = readFileSync(new URL(`../../docs/diagnostics/${name}.md`, import.meta.url), 'utf8');
    const [, example = '', message = ''] = /```yaml\n(.*?)\n```\n\n```text\n(.*?)\n```/s.exec(page) ?? [];
    const { diagnostics } = readYaml('example.yaml', Buffer.from(`${example}\n`));
    assert.equal(
      diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message]),
      [[name, message]],
    );
  },
);
