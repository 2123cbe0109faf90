import { readAcceptanceComments } from '../../src/lint/acceptance-comments.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { assert, table, test } from '../support/table.ts';

const read = (...lines: readonly string[]) => readAcceptanceComments(memoryTree({ 'a.yaml': lines.join('\n') }));
const good = 'ringfence-accept redundant: it is on its way (team-x, until 2024-07-01)';

table<{ name: string; lines: readonly string[]; accepts: readonly number[] }>(
  'a comment accepts what is at its line, or below where it stands alone',
  [
    { name: 'behind something', lines: ['a:', `  b: 1 # ${good}`, 'c: 1'], accepts: [2] },
    { name: 'alone', lines: ['a:', `  # ${good}`, '  b: 1'], accepts: [3] },
    { name: 'above another comment', lines: [`# ${good}`, '# Why it is so.', 'a: 1'], accepts: [3] },
    {
      name: 'two of them',
      lines: [`# ${good}`, `# ${good.replace('redundant', 'half-connection')}`, 'a: 1'],
      accepts: [3, 3],
    },
    {
      name: 'over several lines',
      lines: ['# ringfence-accept redundant: it is', '#   on its way', '#   (team-x, until 2024-07-01)', 'a: 1'],
      accepts: [4],
    },
    { name: 'with line ends of Windows', lines: [`# ${good}\r`, 'a: 1\r'], accepts: [2] },
    { name: 'without space', lines: [`#${good}`, 'a: 1'], accepts: [2] },
    { name: 'no comment', lines: [`a: "${good}"`, `b: x#${good}`], accepts: [] },
  ],
  ({ lines, accepts }) => {
    const { comments, diagnostics } = read(...lines);
    assert.equal(diagnostics, []);
    assert.equal(
      comments.map(({ line }) => line),
      accepts,
    );
  },
);

test('code, reason, owner and day are read, with brackets and colons in the reason', () => {
  const { comments } = read('a: 1 # ringfence-accept redundant: see (2): later (team x, until 2024-07-01)');
  assert.equal(
    comments.map(({ code, reason, owner, until, location }) => ({ code, reason, owner, until, location })),
    [
      {
        code: 'redundant',
        reason: 'see (2): later',
        owner: 'team x',
        until: '2024-07-01',
        location: { path: 'a.yaml', line: 1, column: 8, endColumn: 77 },
      },
    ],
  );
});

table<{ name: string; text: string; message: RegExp; hint?: RegExp }>(
  'a comment that is meant to accept and cannot is an error',
  [
    {
      name: 'no reason',
      text: 'ringfence-accept redundant (team-x, until 2024-07-01)',
      message: /cannot be understood/,
    },
    { name: 'no owner', text: 'ringfence-accept redundant: why (until 2024-07-01)', message: /cannot be understood/ },
    { name: 'no day', text: 'ringfence-accept redundant: why (team-x)', message: /cannot be understood/ },
    {
      name: 'a day that does not exist',
      text: 'ringfence-accept redundant: why (team-x, until 2024-02-30)',
      message: /no day 2024-02-30/,
    },
    {
      name: 'an unknown code',
      text: 'ringfence-accept redundnat: why (team-x, until 2024-07-01)',
      message: /"redundnat" is no rule/,
      hint: /"redundant"/,
    },
    {
      name: 'nothing',
      text: 'ringfence-accept',
      message: /cannot be understood/,
      hint: /ringfence-accept <code>: <reason>/,
    },
  ],
  ({ text, message, hint = /./ }) => {
    const { comments, diagnostics } = read(`a: 1 # ${text}`);
    assert.equal(comments, []);
    assert.equal(
      diagnostics.map(({ code, severity }) => `${severity} ${code}`),
      ['error invalid-acceptance'],
    );
    assert.match(diagnostics[0]?.message ?? '', message);
    assert.match(diagnostics[0]?.hint ?? '', hint);
  },
);
