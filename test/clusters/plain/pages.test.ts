import { readFileSync } from 'node:fs';
import { assert, table } from '../../support/table.ts';
import { read } from './support.ts';

/** The codes of `src/clusters/plain/problems.ts`. */
const codes = [
  'foreign-policy-kind',
  'invalid-json',
  'invalid-object',
  'list-incomplete',
  'namespace-assumed',
  'namespace-name-label',
  'namespace-undefined',
  'no-manifests',
  'no-policies',
  'not-an-object',
  'object-twice',
  'server-refused',
  'unserved-kind',
];

table(
  'the example on the page of a code gives the message that the page shows',
  codes.map((name) => ({ name })),
  ({ name }) => {
    const page = readFileSync(new URL(`../../../docs/diagnostics/${name}.md`, import.meta.url), 'utf8');
    const [, ending = '', example = '', message = ''] = /```(\w+)\n(.*?)```\n\n```text\n(.*?)\n```/s.exec(page) ?? [];
    const { diagnostics } = read({ [`manifests/example.${ending === 'text' ? 'txt' : ending}`]: example });
    assert.equal(
      diagnostics.filter(({ code }) => code === name).map((diagnostic) => diagnostic.message),
      [message],
    );
  },
);
