import { readFileSync } from 'node:fs';
import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { assert, table } from '../support/table.ts';

table(
  'the test on the page of a code gives the message that the page shows',
  [{ name: 'no-tests' }, { name: 'invalid-test-peer' }, { name: 'invalid-test-port' }],
  ({ name }) => {
    const page = readFileSync(new URL(`../../docs/diagnostics/${name}.md`, import.meta.url), 'utf8');
    const files = [...page.matchAll(/```yaml\n# (policies\/\S+)\n(.*?)```/gs)].map(
      ([, path = '', text = '']): [string, string] => [path, text],
    );
    const [, where = 'policies/tests'] = /--tests (\S+)/.exec(page) ?? [];
    const [, message = ''] = /```text\n(.*?)\n```/s.exec(page) ?? [];
    const { diagnostics } = readConnectivityTests(memoryTree(Object.fromEntries(files)), { where });
    assert.equal(
      diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message]),
      [[name, message]],
    );
  },
);
