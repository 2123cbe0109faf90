import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { assert, test } from '../support/table.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));

test('every finding in the shipped landscape is fixed or accepted with its reason, notes as well', async () => {
  const { status, stdout } = await runCommand(['lint'], { folder });
  assert.is(stdout, '');
  assert.is(status, 0);
});

test('each acceptance of the shipped landscape is needed', async () => {
  const { stdout } = await runCommand(['lint', '--accepted', '--output', 'json'], { folder });
  const { accepted, diagnostics } = JSON.parse(stdout) as Record<string, readonly object[]>;
  assert.ok((accepted ?? []).length > 50);
  assert.equal(diagnostics, []);
});
