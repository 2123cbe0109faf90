import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import {
  bareEnvironment,
  checkoutOfSomebody,
  commitFiles,
  git,
  inRepositories,
  type Repositories,
} from '../../support/git-repository.ts';
import { type GithubServer, withGithubServer } from '../../support/github-server.ts';
import { clusterFile, smallLandscape } from '../../support/small-landscape.ts';
import { assert, test } from '../../support/table.ts';
import { filesIn, writeFiles } from '../../support/temporary.ts';

/** Runs a command in the checkout with the files that a step of a workflow has. */
async function run(repositories: Repositories, argv: readonly string[], environment: Record<string, string> = {}) {
  const { folder, checkout } = repositories;
  const [summary, outputs] = [join(folder, 'summary'), join(folder, 'outputs')];
  writeFileSync(summary, '');
  const files = { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs };
  const all = { ...bareEnvironment, ...files, ...environment };
  const result = await runCommand(argv, { folder: checkout, environment: all, program: githubMain });
  return { ...result, summary: readFileSync(summary, 'utf8') };
}

/** Renders the checkout as the first job of a workflow does, into a folder that is handed to the second. */
async function render({ checkout, folder }: Repositories): Promise<void> {
  const out = join(folder, 'rendered/manifests');
  assert.is((await runCommand(['render', '--out', out], { folder: checkout })).status, 0);
}

const writeBack = ({ commit }: Repositories, ...more: readonly string[]) => [
  'write-back',
  ...['--repository', '.', '--rendered', '../rendered', '--commit', commit, '--branch', 'topic'],
  ...more,
];

test('what the first job renders, the second commits; rendered again, nothing is left to do', () =>
  inRepositories(smallLandscape, async (repositories) => {
    await render(repositories);
    const first = await run(repositories, writeBack(repositories));
    assert.is(first.status, 0);
    const commit = git(repositories.remote, 'rev-parse', 'topic');
    const count = Object.keys(filesIn(join(repositories.folder, 'rendered'))).length;
    const told = `Commit ${commit}: ${count} files written, 0 files removed.`;
    assert.equal([first.stdout, first.stderr], ['', `${told}\n`]);
    assert.is(first.summary, `### Rendered and committed\n\n${told}\n`);
    git(repositories.checkout, 'pull', '--quiet', 'origin', 'topic');
    assert.is((await runCommand(['render', '--check'], { folder: repositories.checkout })).status, 0);
    const again = await run({ ...repositories, commit }, writeBack({ ...repositories, commit }));
    assert.equal([again.status, again.stderr, again.summary], [0, 'There is nothing to commit.\n', '']);
  }));

test('with the built-in token, the summary says that no checks start', () =>
  inRepositories(smallLandscape, async (repositories) => {
    await render(repositories);
    const { summary } = await run(repositories, writeBack(repositories, '--checks-wait'));
    assert.match(summary, 'GitHub **does not start checks** for it. Close the pull request and open it again.');
  }));

test('a branch that moved: an annotation, and status 1', () =>
  inRepositories(smallLandscape, async (repositories) => {
    await render(repositories);
    const other = checkoutOfSomebody(repositories);
    commitFiles(other, { 'policies/clusters/gcp.yaml': clusterFile('gcp', []) }, 'Move');
    git(other, 'push', '--quiet', 'origin', 'topic');
    const { status, stdout, summary } = await run(repositories, writeBack(repositories));
    assert.equal([status, summary], [1, '']);
    assert.match(stdout, /^::error file=manifests,line=1,col=1,title=branch-moved::The branch "topic" is no longer at/);
  }));

test('a commit that is not there: status 3', () =>
  inRepositories(smallLandscape, async (repositories) => {
    await render(repositories);
    const { status, stdout } = await run(repositories, writeBack({ ...repositories, commit: 'f'.repeat(40) }));
    assert.is(status, 3);
    assert.match(stdout, 'title=git-refused::');
  }));

test('the token reaches only its server: no file and no text contains it', () =>
  inRepositories(smallLandscape, (repositories) =>
    withGithubServer({ answer: () => ({ status: 403, text: '' }) }, async ({ api, asked }) => {
      await render(repositories);
      const { checkout } = repositories;
      git(checkout, 'remote', 'set-url', 'origin', `${api}/example/landscape`);
      const configuration = readFileSync(join(checkout, '.git/config'), 'utf8');
      const header = `Basic ${Buffer.from('x-access-token:secret-token').toString('base64')}`;
      const push = (server: string) =>
        run(repositories, writeBack(repositories), { GITHUB_TOKEN: 'secret-token', GITHUB_SERVER_URL: server });
      for (const { server, authorization } of [
        { server: api, authorization: header },
        { server: 'https://elsewhere.example', authorization: undefined },
      ]) {
        const { status, stdout, stderr } = await push(server);
        assert.is(status, 3);
        assert.match(asked.at(-1)?.request ?? '', 'GET /example/landscape/info/refs');
        assert.is(asked.at(-1)?.authorization, authorization);
        assert.not.match(stdout + stderr, 'secret-token');
        assert.not.match(stdout + stderr, header);
        assert.is(readFileSync(join(checkout, '.git/config'), 'utf8'), configuration);
      }
    }),
  ));

const repair = ({ commit }: Repositories) => [
  'repair',
  ...['--repository', '.', '--rendered', '../rendered', '--commit', commit, '--base', 'topic'],
];
const github = ({ api }: GithubServer) => ({
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: 'example/landscape',
  GITHUB_TOKEN: 'secret-token',
});

test('a repair: a branch of its own, one pull request however often it runs, and the branch itself untouched', () =>
  inRepositories(smallLandscape, (repositories) =>
    withGithubServer({}, async (server) => {
      await render(repositories);
      const { remote, commit } = repositories;
      const first = await run(repositories, repair(repositories), github(server));
      const url = 'https://github.example/example/landscape/pull/1';
      assert.equal([first.status, first.stderr], [0, `Opened ${url}\n`]);
      assert.match(first.summary, `### \`manifests/\` needs repair\n\nOpened ${url}\n`);
      const branch = `ringfence/repair-${commit.slice(0, 12)}`;
      assert.equal(
        server.pulls.map(({ head, base }) => [head, base]),
        [[branch, 'topic']],
      );
      assert.is(git(remote, 'rev-parse', `${branch}^`), commit);
      assert.is(git(remote, 'rev-parse', 'topic'), commit);
      const again = await run(repositories, repair(repositories), github(server));
      assert.equal([again.status, again.stderr], [0, `Already open: ${url}\n`]);
      assert.is(server.pulls.length, 1);
    }),
  ));

test('nothing to repair: GitHub is not asked', () =>
  inRepositories(smallLandscape, (repositories) =>
    withGithubServer({}, async (server) => {
      await runCommand(['render'], { folder: repositories.checkout });
      const commit = commitFiles(repositories.checkout, {}, 'Render');
      await render(repositories);
      const { status, stderr } = await run(repositories, repair({ ...repositories, commit }), github(server));
      assert.equal([status, stderr, server.asked], [0, 'There is nothing to repair.\n', []]);
    }),
  ));

test('outside a workflow a repair says what it lacks', () =>
  inRepositories(smallLandscape, async (repositories) => {
    const { status, stderr } = await run(repositories, repair(repositories));
    assert.is(status, 2);
    assert.match(stderr, 'GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN must be set.');
  }));

test('a pull request that GitHub refuses: status 3', () =>
  inRepositories(smallLandscape, (repositories) =>
    withGithubServer({ answer: () => ({ status: 500, text: '' }) }, async (server) => {
      await render(repositories);
      const { status, stdout } = await run(repositories, repair(repositories), github(server));
      assert.is(status, 3);
      assert.match(stdout, 'title=github-refused::');
    }),
  ));

test('a rendering that brings something else along is refused', () =>
  inRepositories(smallLandscape, async (repositories) => {
    await render(repositories);
    writeFiles(repositories.folder, { 'rendered/manifests/clusters/extra.yaml': 'kind: ClusterRole\n' });
    const { status, stdout } = await run(repositories, writeBack(repositories));
    assert.is(status, 1);
    assert.match(stdout, '::error file=manifests/clusters/extra.yaml,line=1,col=1,title=not-a-rendering::');
  }));
