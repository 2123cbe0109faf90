import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { formatReviewRecord, type ReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git } from '../../support/git-repository.ts';
import {
  type GithubServer,
  type GithubServerOptions,
  openPull,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../../support/temporary.ts';

const base = 'a'.repeat(40);
const head = 'b'.repeat(40);
const record: ReviewRecord = {
  base,
  head: 'c'.repeat(40),
  commit: head,
  toolChanges: [{ part: 'src/', files: 1 }],
  group: false,
  closings: [
    { code: 'tenant-path', text: 'Pods meet.', fingerprint: '0123456789ab', parts: 2 },
    { code: 'internet-opened', text: 'Pods leave.', fingerprint: 'ba9876543210', parts: 1 },
  ],
  members: [{ pullRequest: 7, commit: head, states: [] }],
};
const older = 'e'.repeat(40);
/** Mara set the label on an older head, which had these parts of what is there now. */
const seenBefore = (covered: readonly (readonly number[])[]): ReviewRecord => ({
  ...record,
  members: [{ pullRequest: 7, commit: head, states: [{ commit: older, base, covered }] }],
});
const waived: GithubServerOptions = {
  pulls: [
    {
      ...openPull,
      sha: head,
      author: 'alice',
      labels: ['ringfence/accept-hazards'],
    },
  ],
  events: [{ event: 'labeled', at: '2024-06-01T10:20:00Z', label: 'ringfence/accept-hazards', actor: 'mara' }],
  pushes: [
    { branch: 'example/landscape#main', commit: base, at: '2024-05-01T10:00:00Z' },
    { branch: 'example/landscape#topic', commit: head, at: '2024-06-01T10:10:00Z' },
  ],
  roles: { mara: 'maintain' },
};

const movedSince: GithubServerOptions = {
  ...waived,
  pushes: [
    { branch: 'example/landscape#main', commit: base, at: '2024-05-01T10:00:00Z' },
    { branch: 'example/landscape#topic', commit: older, at: '2024-06-01T10:10:00Z' },
    { branch: 'example/landscape#topic', commit: head, at: '2024-06-01T10:30:00Z' },
  ],
};

const workflow = ({ api }: GithubServer) => ({
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: 'example/landscape',
  GITHUB_TOKEN: 'secret-token',
});

/** Runs the gate over a review that was laid out. */
async function gate(
  environment: Record<string, string>,
  {
    written = record,
    argv = [],
    rules = {},
    pull = ['--pull-request', '7'],
  }: {
    readonly written?: ReviewRecord | string;
    readonly argv?: readonly string[];
    /** What the default branch has. */
    readonly rules?: Record<string, string>;
    readonly pull?: readonly string[];
  } = {},
) {
  const text = typeof written === 'string' ? written : formatReviewRecord(written);
  return inTemporaryFolder(
    { 'review/gate.json': text, 'review/diff.md': 'One connection.\n', summary: '' },
    async (folder) => {
      const tool = join(folder, 'tool');
      mkdirSync(tool);
      git(tool, 'init', '--quiet', '--template=');
      commitFiles(tool, rules, 'Begin');
      const places = ['--review', 'review', '--out', 'gated', '--default-branch', 'tool'];
      const result = await runCommand(['gate', ...places, ...pull, '--commit', head, ...argv], {
        folder,
        environment: { ...bareEnvironment, ...environment, GITHUB_STEP_SUMMARY: join(folder, 'summary') },
        program: githubMain,
      });
      const all = filesIn(folder);
      return { ...result, summary: readFileSync(join(folder, 'summary'), 'utf8'), comment: all['gated/comment.md'] };
    },
  );
}

const first = '**This pull request changes what checks it:** `src/` (1 file).';

test('nothing trips the gate: it is open, and GitHub is not asked', () =>
  withGithubServer(waived, async (server) => {
    const { status, stderr, summary, comment } = await gate({}, { written: { ...record, closings: [] } });
    assert.equal([status, stderr, summary], [0, 'The gate is open.\n', 'Nothing closes the gate.\n']);
    assert.ok(comment?.startsWith(first) && comment.endsWith('\n\nOne connection.\n'), comment);
    assert.equal(server.asked, []);
  }));

const ofRun = {
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_REPOSITORY: 'example/landscape',
  GITHUB_RUN_ID: '42',
};

table<{ name: string; page: string; environment: Record<string, string>; link: string | undefined }>(
  'the comment links to the page of the change, and never fails for it',
  [
    {
      name: 'an artifact of this run',
      ...{ page: '77', environment: ofRun },
      link: 'https://github.example/example/landscape/actions/runs/42/artifacts/77',
    },
    { name: 'no page', page: '', environment: ofRun, link: undefined },
    { name: 'an id that is none', page: '77)](https://evil', environment: ofRun, link: undefined },
    { name: 'another path', page: '77/../78', environment: ofRun, link: undefined },
    { name: 'no run', page: '77', environment: { ...ofRun, GITHUB_RUN_ID: '' }, link: undefined },
    { name: 'a server that is none', page: '77', environment: { ...ofRun, GITHUB_SERVER_URL: 'x' }, link: undefined },
  ],
  async ({ page, environment, link }) => {
    const written = { ...record, closings: [] };
    const { status, comment = '' } = await gate(environment, { written, argv: ['--page', page] });
    assert.is(status, 0);
    if (link === undefined) assert.not.match(comment, /\]\(/);
    else assert.ok(comment.includes(`[Page of this change](${link})`), comment);
  },
);

test('a maintainer waived it: it is open, and comment and summary say who waived what', () =>
  withGithubServer(waived, async (server) => {
    const { status, stderr, summary, comment } = await gate(workflow(server));
    assert.equal([status, stderr], [0, 'The gate is open.\n']);
    const said =
      /\*\*The gate is open\.\*\* Accepted for this pull request:\n\n- `tenant-path` .* Accepted by mara\.\n/;
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
      says: /closed\*\* because of:\n\n- `tenant-path` [^\n]*\n[^\n]*\n\nFix the cause, or ask a person/,
    },
    {
      name: 'another label',
      server: {},
      argv: ['--label', 'accepted'],
      says: /Fix the cause, .*`accepted`/,
    },
    {
      name: 'the label of the author',
      server: { events: waived.events?.map((event) => ({ ...event, actor: 'alice' })) ?? [] },
      says: /set by alice, does not count: the author/,
    },
    {
      name: 'the label of one who may write',
      server: { roles: { mara: 'write' } },
      says: /set by mara, does not count: this person cannot accept any/,
    },
    {
      name: 'a base that was forced since',
      server: { events: [...(waived.events ?? []), { event: 'base_ref_force_pushed', at: '2024-06-01T10:40:00Z' }] },
      says: /set by mara, does not count: the base was changed or forced since/,
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

table<{ name: string; covered: readonly (readonly number[])[]; open: boolean; says: RegExp }>(
  'after a push, a label still accepts what was there when it was set',
  [
    { name: 'all of it', covered: [[0, 1], [0]], open: true, says: /The gate is open/ },
    {
      name: 'all but one hazard',
      covered: [[0, 1], []],
      open: false,
      says: /closed\*\* because of:\n\n- `internet-opened` [\s\S]*- `tenant-path` .* Accepted by mara\.\n\nThe label .* One entry above is new/,
    },
    { name: 'all but a part of one', covered: [[1], [0]], open: false, says: /because of:\n\n- `tenant-path` / },
    { name: 'nothing, where the older state could not be compared', covered: [], open: false, says: /2 entries above/ },
  ],
  ({ covered, open, says }) =>
    withGithubServer(movedSince, async (server) => {
      const { status, summary } = await gate(workflow(server), { written: seenBefore(covered) });
      assert.is(status, open ? 0 : 1);
      assert.match(summary, says);
    }),
);

test('a state that nothing says anything about was not seen', () =>
  withGithubServer(movedSince, async (server) => {
    assert.is((await gate(workflow(server))).status, 1);
    assert.is((await gate(workflow(server), { written: { ...record, members: [] } })).status, 1);
  }));

const rules = (text: string) => ({
  '.github/ringfence.yaml': `apiVersion: ringfence.dev/v1alpha1\nkind: ReviewRules\nspec:\n  accept:\n${text}`,
});

test('the default branch says who may accept which code', () =>
  withGithubServer(waived, async (server) => {
    const other = rules('    - {codes: [tenant-path], people: [walter]}\n');
    const { status, summary } = await gate(workflow(server), { rules: other });
    assert.is(status, 1);
    assert.match(summary, /because of:\n\n- `tenant-path` [\s\S]*- `internet-opened` .* Accepted by mara/);
    const hers = rules('    - {codes: [tenant-path, internet-opened], people: [mara]}\n');
    assert.is((await gate(workflow(server), { rules: hers })).status, 0);
  }));

test('rules that cannot be read let nothing pass: status 3', () =>
  withGithubServer(waived, async (server) => {
    const { status, stdout } = await gate(workflow(server), { rules: rules('    - {codes: [tenant-path]}\n') });
    assert.is(status, 3);
    assert.match(stdout, 'file=.github/ringfence.yaml');
  }));

/** Of a group of two pull requests, of which each does one of the hazards alone. */
const group: ReviewRecord = {
  ...record,
  group: true,
  members: [
    { pullRequest: 7, commit: older, alone: [[0, 1], []], states: [{ commit: older, base, covered: [[0, 1], []] }] },
    { pullRequest: 8, commit: 'd'.repeat(40), alone: [[], [0]], states: [] },
  ],
};
const queued: GithubServerOptions = {
  ...waived,
  pulls: (waived.pulls ?? []).flatMap((pull) => [
    { ...pull, sha: older },
    { ...pull, number: 8, head: 'other', sha: 'd'.repeat(40), labels: [] },
  ]),
  pushes: [
    { branch: 'example/landscape#main', commit: base, at: '2024-05-01T10:00:00Z' },
    { branch: 'example/landscape#topic', commit: older, at: '2024-06-01T10:10:00Z' },
  ],
};

test('a group passes where each of its hazards is one of a member, and is accepted there', () =>
  withGithubServer(queued, async (server) => {
    const asked = { pull: ['--group'] };
    const one = { ...group, closings: group.closings.slice(0, 1) };
    assert.is((await gate(workflow(server), { ...asked, written: one })).status, 0);
    const { status, summary } = await gate(workflow(server), { ...asked, written: group });
    assert.is(status, 1);
    assert.match(summary, /because of:\n\n- `internet-opened` [\s\S]*Merge them one after the other/);
  }));

table<{ name: string; written: ReviewRecord }>(
  'a group does not pass with a hazard',
  [
    { name: 'whose members are not known', written: { ...group, members: [] } },
    {
      name: 'that no member has alone, though a label accepts it',
      written: {
        ...group,
        members: [
          {
            pullRequest: 7,
            commit: older,
            alone: [[1], [0]],
            states: [{ commit: older, base, covered: [[0, 1], [0]] }],
          },
        ],
      },
    },
    {
      name: 'that one member has alone and a label on another accepts',
      written: {
        ...group,
        members: [
          { pullRequest: 7, commit: older, alone: [[], []], states: [{ commit: older, base, covered: [[0, 1], [0]] }] },
          { pullRequest: 8, commit: 'd'.repeat(40), alone: [[0, 1], [0]], states: [] },
        ],
      },
    },
  ],
  ({ written }) =>
    withGithubServer(queued, async (server) => {
      assert.is((await gate(workflow(server), { pull: ['--group'], written })).status, 1);
    }),
);

table<{ name: string; written?: ReviewRecord | string; server?: GithubServerOptions; says: RegExp }>(
  'a gate that cannot be judged is status 3, and there is no comment to post',
  [
    { name: 'no record', written: '', says: /file=review\/gate\.json,.*title=unreadable::.*ringfence-github review/ },
    { name: 'a record of another version', written: '{"schemaVersion": 1}', says: /title=unreadable::/ },
    { name: 'a record of a group', written: { ...record, group: true }, says: /It is for a group\./ },
    {
      name: 'a record of another pull request',
      written: { ...record, members: [{ pullRequest: 8, commit: head, states: [] }] },
      says: /It is for pull request 8, not 7\./,
    },
    {
      name: 'a record of another commit',
      written: { ...record, commit: 'd'.repeat(40) },
      says: /It is for commit d+, not b+\./,
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
    const argv = [
      'gate',
      '--review',
      'x',
      '--out',
      'y',
      '--default-branch',
      'z',
      '--pull-request',
      '7',
      '--commit',
      head,
    ];
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
    { name: 'one thing to judge', environment: {}, argv: ['--group'] },
  ],
  async ({ environment, argv }) => {
    const { status, comment } = await gate(environment as Record<string, string>, { argv });
    assert.equal([status, comment], [2, undefined]);
  },
);

test('the folder for the comment cannot be written to: status 3', () =>
  inTemporaryFolder({ gated: 'a file' }, async (folder) => {
    const text = formatReviewRecord({ ...record, closings: [] });
    writeFiles(folder, { 'review/gate.json': text, 'review/diff.md': '' });
    const places = ['--review', 'review', '--out', 'gated', '--default-branch', 'z'];
    const argv = ['gate', ...places, '--pull-request', '7', '--commit', head];
    const { status, stdout } = await runCommand(argv, { folder, program: githubMain });
    assert.is(status, 3);
    assert.match(stdout, 'title=unwritable::');
  }));
