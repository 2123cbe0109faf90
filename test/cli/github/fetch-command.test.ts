import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { withGithubServer } from '../../support/github-server.ts';
import { smallLandscape } from '../../support/small-landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import type { Files } from '../../support/temporary.ts';

async function run({ folder }: Repositories, argv: readonly string[], environment: Record<string, string> = {}) {
  const outputs = join(folder, 'outputs');
  writeFileSync(outputs, '');
  const all = { ...bareEnvironment, GITHUB_OUTPUT: outputs, ...environment };
  const result = await runCommand(['fetch', ...argv], { folder, environment: all, program: githubMain });
  return { ...result, outputs: readFileSync(outputs, 'utf8') };
}

const asked = (commit: string) => ['--commit', commit, '--base', 'topic', '--default', 'topic', '--out', 'tree'];

test('a pull request is fetched, and the step answers its commits', () =>
  inRepositories(smallLandscape, async (repositories) => {
    const { remote, commit, folder } = repositories;
    git(remote, 'update-ref', 'refs/pull/7/head', commit);
    const { status, stderr, outputs } = await run(repositories, [
      ...['--pull-request', '7', '--remote', remote],
      ...asked(commit),
    ]);
    const head = git(join(folder, 'tree'), 'rev-parse', 'HEAD');
    assert.equal([status, outputs], [0, `base=${commit}\nhead=${head}\ncommit=${commit}\n`]);
    assert.is(stderr, `Commit ${commit} is judged as ${head}, compared with ${commit} of "topic".\n`);
    assert.ok(existsSync(join(folder, 'tree/policies/landscape.yaml')));
  }));

test('a head that moved: an annotation, status 1 and no outputs', () =>
  inRepositories(smallLandscape, async (repositories) => {
    const { remote, commit } = repositories;
    git(remote, 'update-ref', 'refs/pull/7/head', commit);
    const moved = [...['--pull-request', '7', '--remote', remote], ...asked('b'.repeat(40))];
    const { status, stdout, outputs } = await run(repositories, moved);
    assert.equal([status, outputs], [1, '']);
    assert.match(stdout, 'title=proposal-moved::');
  }));

table<{ name: string; changed: Files; status: number }>(
  'a run that is started again judges nothing with the tool of another day',
  [
    { name: 'the package changed', changed: { 'package.json': '{}\n' }, status: 1 },
    { name: 'a workflow changed', changed: { '.github/workflows/review.yml': 'on: push\n' }, status: 1 },
    { name: 'only sources changed', changed: { 'policies/clusters/aws.yaml': 'x: 1\n' }, status: 0 },
    { name: 'nothing changed', changed: {}, status: 0 },
  ],
  ({ changed, status: expected }) =>
    inRepositories(smallLandscape, async (repositories) => {
      const { remote, commit, checkout } = repositories;
      git(remote, 'update-ref', 'refs/pull/7/head', commit);
      commitFiles(checkout, changed, 'Move on');
      git(checkout, 'push', '--quiet', 'origin', 'topic');
      const argv = ['--pull-request', '7', '--remote', remote, ...asked(commit)];
      const { status, stdout, outputs } = await run(repositories, argv, { GITHUB_SHA: commit });
      assert.is(status, expected);
      assert.is(outputs === '', expected !== 0);
      if (expected !== 0) assert.match(stdout, 'title=tool-outdated::');
    }),
);

test('a run with a tool that the default branch never had judges nothing', () =>
  inRepositories(smallLandscape, async (repositories) => {
    const { remote, commit } = repositories;
    git(remote, 'update-ref', 'refs/pull/7/head', commit);
    const argv = ['--pull-request', '7', '--remote', remote, ...asked(commit)];
    const { status, outputs } = await run(repositories, argv, { GITHUB_SHA: 'c'.repeat(40) });
    assert.equal([status, outputs], [3, '']);
  }));

table<{ name: string; argv: readonly string[] }>(
  'what to fetch is said once',
  [
    { name: 'neither', argv: ['--remote', 'x'] },
    { name: 'both', argv: ['--remote', 'x', '--pull-request', '7', '--group', 'x'] },
    { name: 'no repository', argv: ['--pull-request', '7'] },
  ],
  ({ argv }) =>
    inRepositories(smallLandscape, async (repositories) => {
      const { status } = await run(repositories, [...argv, ...asked(repositories.commit)]);
      assert.is(status, 2);
      assert.not.ok(existsSync(join(repositories.folder, 'tree')));
    }),
);

test('the token reaches the server of the repository, and no file or text has it', () =>
  inRepositories(smallLandscape, (repositories) =>
    withGithubServer({ answer: () => ({ status: 403, text: '' }) }, async (server) => {
      const environment = {
        GITHUB_SERVER_URL: server.api,
        GITHUB_REPOSITORY: 'example/landscape',
        GITHUB_TOKEN: 'secret-token',
      };
      const argv = ['--pull-request', '7', ...asked(repositories.commit)];
      const { status, stdout, stderr } = await run(repositories, argv, environment);
      assert.is(status, 3);
      const basic = `Basic ${Buffer.from('x-access-token:secret-token').toString('base64')}`;
      assert.is(server.asked[0]?.authorization, basic);
      const configuration = readFileSync(join(repositories.folder, 'tree/.git/config'), 'utf8');
      for (const text of [stdout, stderr, configuration]) {
        assert.not.match(text, 'secret-token');
        assert.not.match(text, basic);
      }
    }),
  ));
