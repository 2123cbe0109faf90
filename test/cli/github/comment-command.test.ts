import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import {
  type GithubServer,
  type GithubServerOptions,
  openPull,
  type PullRecord,
  type RunRecord,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';
import { inTemporaryFolder } from '../../support/temporary.ts';

const head = 'b'.repeat(40);
const pull: PullRecord = {
  ...openPull,
  sha: head,
};

const workflow = ({ api }: GithubServer) => ({
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: 'example/landscape',
  GITHUB_TOKEN: 'secret-token',
  GITHUB_RUN_ID: '4012',
  GITHUB_RUN_NUMBER: '12',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_NAME: 'pull_request_target',
  GITHUB_WORKFLOW_REF: 'example/landscape/.github/workflows/review.yml@refs/heads/main',
});

/** Run 12, which has been started a second time. */
const runs: readonly RunRecord[] = [
  {
    id: 4012,
    number: 12,
    attempt: 2,
    path: '.github/workflows/review.yml@main',
    event: 'pull_request_target',
    title: 'Review of pull request 7',
  },
];

const comment = (text: string, environment: Record<string, string>, ...argv: readonly string[]) =>
  inTemporaryFolder({ 'comment.md': text }, async (folder) => {
    const waits: number[] = [];
    const all = ['comment', '--pull-request', '7', '--commit', head, '--body', 'comment.md', ...argv];
    const options = {
      folder,
      environment,
      program: githubMain,
      waits: (milliseconds: number) => waits.push(milliseconds),
    };
    return { ...(await runCommand(all, options)), waits };
  });

test('a file is posted, said again without a word, then edited', () =>
  withGithubServer({ pulls: [pull], runs }, async (server) => {
    const url = 'https://github.example/example/landscape/pull/7#issuecomment-1';
    const first = await comment('Hello.\n', workflow(server));
    assert.equal([first.status, first.stdout, first.stderr], [0, '', `Posted. ${url}\n`]);
    assert.is(server.comments[0]?.body, `<!-- ringfence:review commit=${head} run=12.1 id=4012 -->\nHello.\n`);
    const again = await comment('Hello.\n', workflow(server));
    assert.equal([again.status, again.stderr], [0, `The comment is already up to date. ${url}\n`]);
    const other = await comment('Bye.\n', { ...workflow(server), GITHUB_RUN_ATTEMPT: '2' });
    assert.equal([other.status, other.stderr], [0, `Edited. ${url}\n`]);
    const outdated = await comment('Old.\n', workflow(server));
    assert.is(outdated.status, 0);
    assert.match(outdated.stderr, 'This run is outdated;');
    assert.is(server.comments.length, 1);
    assert.match(server.comments[0]?.body ?? '', 'Bye.');
  }));

test('an empty file posts nothing', () =>
  withGithubServer({ pulls: [pull] }, async (server) => {
    const { status, stderr } = await comment('', workflow(server));
    assert.equal([status, stderr, server.comments], [0, 'There is nothing to report.\n', []]);
  }));

test('the repository can be named', () =>
  withGithubServer({ pulls: [pull] }, async (server) => {
    const environment = { ...workflow(server), GITHUB_REPOSITORY: 'other/place' };
    const { status } = await comment('Hello.\n', environment, '--repository', 'example/landscape');
    assert.equal([status, server.comments.length], [0, 1]);
  }));

test('GraphQL is asked where the environment says', () =>
  withGithubServer({ pulls: [pull] }, async (server) => {
    const environment = { ...workflow(server), GITHUB_GRAPHQL_URL: `${server.api}/elsewhere/graphql` };
    const { status, stdout } = await comment('Hello.\n', environment);
    assert.is(status, 3);
    assert.match(stdout, 'POST /elsewhere/graphql');
  }));

test('announces a wait, and waits', () => {
  const answer: GithubServerOptions['answer'] = (asked, count) =>
    asked.startsWith('GET') && asked.endsWith('/pulls/7') && count === 0
      ? { status: 429, text: '{"message": "slow down"}', headers: { 'retry-after': '30' } }
      : undefined;
  return withGithubServer({ pulls: [pull], answer }, async (server) => {
    const { status, stderr, waits } = await comment('Hello.\n', workflow(server));
    assert.equal([status, waits], [0, [30_000]]);
    assert.match(stderr, /^GitHub limits requests for 30 s: waiting for 30 s\.\nPosted\./);
  });
});

table<{ name: string; server?: GithubServerOptions; text?: string; argv?: readonly string[]; says: RegExp }>(
  'what cannot be posted is status 3 or 1, and no token is shown',
  [
    {
      name: 'GitHub says no',
      server: { answer: () => ({ status: 403, text: '{"message": "secret-token may not"}' }) },
      says: /3.*title=github-refused::.*\*\*\* may not/s,
    },
    {
      name: 'a file that is not there',
      argv: ['--body', 'nowhere.md'],
      says: /3.*file=nowhere\.md,.*title=unreadable::/s,
    },
    { name: 'a text that is too long', text: 'x'.repeat(66_000), says: /1.*title=comment-too-long::/s },
  ],
  ({ server: options = {}, text = 'Hello.\n', argv = [], says }) =>
    withGithubServer({ pulls: [pull], ...options }, async (server) => {
      const { status, stdout, stderr } = await comment(text, workflow(server), ...argv);
      assert.match(`${status} ${stdout}`, says);
      assert.not.match(stdout + stderr, 'secret-token');
      assert.equal(server.comments, []);
    }),
);

table(
  'what it needs and does not get is status 2',
  [
    { name: 'a token', without: 'GITHUB_TOKEN', says: /GITHUB_TOKEN must be set/ },
    { name: 'an address', without: 'GITHUB_API_URL', says: /GITHUB_API_URL.* must be set/ },
    { name: 'a repository', without: 'GITHUB_REPOSITORY', says: /GITHUB_REPOSITORY.* must be set/ },
    { name: 'the number of the run', without: 'GITHUB_RUN_NUMBER', says: /GITHUB_RUN_NUMBER.* must be set/ },
    { name: 'its attempt', without: 'GITHUB_RUN_ATTEMPT', says: /GITHUB_RUN_ATTEMPT.* must be set/ },
    { name: 'its id', without: 'GITHUB_RUN_ID', says: /GITHUB_RUN_ID.* must be set/ },
    { name: 'what started it', without: 'GITHUB_EVENT_NAME', says: /GITHUB_EVENT_NAME.* must be set/ },
    { name: 'its workflow', without: 'GITHUB_WORKFLOW_REF', says: /GITHUB_WORKFLOW_REF must be set/ },
  ],
  ({ without, says }) =>
    withGithubServer({ pulls: [pull] }, async (server) => {
      const { status, stderr } = await comment('Hello.\n', { ...workflow(server), [without]: '' });
      assert.is(status, 2);
      assert.match(stderr, says);
      assert.equal(server.asked, []);
    }),
);
