import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { formatReviewRecord, type ReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { type GithubServer, type GithubServerOptions, withGithubServer } from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../../support/temporary.ts';

const head = 'b'.repeat(40);
const record: ReviewRecord = {
  base: 'a'.repeat(40),
  head: 'c'.repeat(40),
  commit: head,
  toolChanges: [{ part: 'src/', files: 1 }],
  tripped: ['2 hazards'],
};
const waived: GithubServerOptions = {
  pulls: [
    {
      number: 7,
      base: 'main',
      head: 'topic',
      from: 'example/landscape',
      state: 'open',
      sha: head,
      author: 'alice',
      labels: ['ringfence/accept-hazards'],
    },
  ],
  events: [{ event: 'labeled', at: '2024-06-01T10:20:00Z', label: 'ringfence/accept-hazards', actor: 'mara' }],
  pushes: [{ branch: 'example/landscape#topic', commit: head, at: '2024-06-01T10:10:00Z' }],
  roles: { mara: 'maintain' },
};

const workflow = ({ api }: GithubServer) => ({
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: 'example/landscape',
  GITHUB_TOKEN: 'secret-token',
});

/** Runs the gate over a review that was laid out. */
async function gate(
  environment: Record<string, string>,
  { written = record, argv = [] }: { readonly written?: ReviewRecord | string; readonly argv?: readonly string[] } = {},
) {
  const text = typeof written === 'string' ? written : formatReviewRecord(written);
  return inTemporaryFolder(
    { 'review/gate.json': text, 'review/diff.md': 'One connection.\n', summary: '' },
    async (folder) => {
      const result = await runCommand(
        ['gate', '--review', 'review', '--out', 'gated', '--pull-request', '7', '--commit', head, ...argv],
        {
          folder,
          environment: { ...environment, GITHUB_STEP_SUMMARY: join(folder, 'summary') },
          program: githubMain,
        },
      );
      const all = filesIn(folder);
      return { ...result, summary: readFileSync(join(folder, 'summary'), 'utf8'), comment: all['gated/comment.md'] };
    },
  );
}

const first = '**This pull request changes what checks it:** `src/` (1 file).';

test('nothing trips the gate: it is open, and GitHub is not asked', () =>
  withGithubServer(waived, async (server) => {
    const { status, stderr, summary, comment } = await gate({}, { written: { ...record, tripped: [] } });
    assert.equal([status, stderr, summary], [0, 'The gate is open.\n', 'Nothing closes the gate.\n']);
    assert.ok(comment?.startsWith(first) && comment.endsWith('\n\nOne connection.\n'), comment);
    assert.equal(server.asked, []);
  }));

test('a maintainer waived it: it is open, and comment and summary say who waived what', () =>
  withGithubServer(waived, async (server) => {
    const { status, stderr, summary, comment } = await gate(workflow(server));
    assert.equal([status, stderr], [0, 'The gate is open.\n']);
    const said = /\*\*The gate is waived\*\* by mara, .*`ringfence\/accept-hazards`.*\n\n- 2 hazards\n/;
    assert.match(summary, said);
    assert.match(comment ?? '', said);
    assert.ok(comment?.startsWith(first));
    // Only reading takes no permission to write.
    assert.ok(server.asked.every(({ request }) => request.startsWith('GET ')));
  }));

table<{ name: string; server: GithubServerOptions; argv?: readonly string[]; says: RegExp }>(
  'otherwise it is closed, and comment and summary say why',
  [
    {
      name: 'no label',
      server: { pulls: waived.pulls?.map((pull) => ({ ...pull, labels: [] })) ?? [] },
      says: /closed\*\* because of:\n\n- 2 hazards\n\nMend the cause, or have somebody/,
    },
    {
      name: 'another label',
      server: {},
      argv: ['--label', 'accepted'],
      says: /Mend the cause, .*`accepted`/,
    },
    {
      name: 'the label of the author',
      server: { events: waived.events?.map((event) => ({ ...event, actor: 'alice' })) ?? [] },
      says: /set by alice, does not count: the author/,
    },
    {
      name: 'the label of one who may write',
      server: { roles: { mara: 'write' } },
      says: /set by mara, does not count: that takes the role/,
    },
    {
      name: 'a push after the label',
      server: { pushes: waived.pushes?.map((push) => ({ ...push, at: '2024-06-01T11:00:00Z' })) ?? [] },
      says: /set by mara, does not count: the branch or its base has changed since/,
    },
  ],
  ({ server: options, argv = [], says }) =>
    withGithubServer({ ...waived, ...options }, async (server) => {
      const { status, stderr, summary, comment } = await gate(workflow(server), { argv });
      assert.equal([status, stderr], [1, 'The gate is closed.\n']);
      assert.match(summary, says);
      assert.match(comment ?? '', says);
    }),
);

table<{ name: string; written?: ReviewRecord | string; server?: GithubServerOptions; says: RegExp }>(
  'a gate that cannot be judged is status 3, and there is no comment to post',
  [
    { name: 'no record', written: '', says: /file=review\/gate\.json,.*title=unreadable::.*ringfence-github review/ },
    { name: 'a record of another version', written: '{"schemaVersion": 2}', says: /title=unreadable::/ },
    {
      name: 'a record of another commit',
      written: { ...record, commit: 'd'.repeat(40) },
      says: /It is about d+, not b+\./,
    },
    { name: 'GitHub fails', server: { answer: () => ({ status: 500, text: '' }) }, says: /title=github-refused::/ },
  ],
  ({ written = record, server: options = {}, says }) =>
    withGithubServer({ ...waived, ...options }, async (server) => {
      const { status, stdout, summary, comment } = await gate(workflow(server), { written });
      assert.equal([status, summary, comment], [3, '', undefined]);
      assert.match(stdout, says);
    }),
);

test('a folder without a review is status 3', () =>
  inTemporaryFolder({}, async (folder) => {
    const argv = ['gate', '--review', 'x', '--out', 'y', '--pull-request', '7', '--commit', head];
    const { status, stdout } = await runCommand(argv, { folder, program: githubMain });
    assert.is(status, 3);
    assert.match(stdout, 'file=x/gate.json');
    assert.match(stdout, 'file=x/diff.md');
  }));

table(
  'what the gate needs and does not get is status 2',
  [
    { name: 'a token', environment: { GITHUB_API_URL: 'http://x', GITHUB_REPOSITORY: 'a/b' }, argv: [] },
    {
      name: 'a repository that is one',
      environment: { GITHUB_API_URL: 'http://x', GITHUB_TOKEN: 't' },
      argv: ['--repository', 'a/b/../c'],
    },
    { name: 'a pull request', environment: {}, argv: ['--pull-request', '0'] },
    { name: 'a whole commit', environment: {}, argv: ['--commit', 'abc'] },
  ],
  async ({ environment, argv }) => {
    const { status, comment } = await gate(environment as Record<string, string>, { argv });
    assert.equal([status, comment], [2, undefined]);
  },
);

test('the folder for the comment cannot be written to: status 3', () =>
  inTemporaryFolder({ gated: 'a file' }, async (folder) => {
    const text = formatReviewRecord({ ...record, tripped: [] });
    writeFiles(folder, { 'review/gate.json': text, 'review/diff.md': '' });
    const argv = ['gate', '--review', 'review', '--out', 'gated', '--pull-request', '7', '--commit', head];
    const { status, stdout } = await runCommand(argv, { folder, program: githubMain });
    assert.is(status, 3);
    assert.match(stdout, 'title=unwritable::');
  }));
