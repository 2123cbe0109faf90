import { readFileSync } from 'node:fs';
import { codes } from '../../src/diagnostics/codes.ts';
import { assert, table, test } from '../support/table.ts';
import { corpus } from './corpus.ts';
import { judge } from './verdict.ts';

// What the server says is compared in corpus.e2e.ts.
table('what Ringfence says of a policy of the corpus', corpus(), ({ text, ringfence }) =>
  assert.equal(judge(text).codes, ringfence),
);

test('no two cases of the corpus have one name', () => {
  const names = corpus().map(({ name }) => name);
  assert.equal([...new Set(names)], names);
});

test('every rule of src/policy/ has a case in the corpus', () => {
  const source = readFileSync(new URL('../../src/policy/problems.ts', import.meta.url), 'utf8');
  const rules = [...source.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => match[1]);
  const met = new Set<string | undefined>(corpus().flatMap(({ ringfence }) => ringfence));
  assert.ok(rules.length > 0);
  assert.equal(
    rules.filter((code) => !met.has(code)),
    [],
  );
});

/** Where a server accepts, and Ringfence does not. */
test('each code with which Ringfence refuses more than a server is in docs/compatibility.md, with its reason', () => {
  const page = readFileSync(new URL('../../docs/compatibility.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| \[([a-z-]+)\]\(diagnostics\/([a-z-]+)\.md\) \| (.+) \| (.+) \|$/gm)];
  const further = corpus()
    .filter(({ server }) => server !== 'refuses')
    .flatMap(({ ringfence }) => ringfence);
  assert.equal(rows.map((row) => row[1]).sort(), [...new Set(further)].sort());
  for (const [, code = '', target] of rows) {
    assert.ok(Object.hasOwn(codes, code), code);
    assert.is(target, code);
  }
});
