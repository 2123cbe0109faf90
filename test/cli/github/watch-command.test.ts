import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { landscapeFiles, renderWell } from '../../support/landscape.ts';
import { allows, opened, shops } from '../../support/policy-repository.ts';
import { assert, table, test } from '../../support/table.ts';

function filesOf(parts: typeof shops): Record<string, string> {
  const { files } = renderWell(parts);
  const rendered = [...files.keys()].map((path) => [`manifests/${path}`, files.get(path) ?? '']);
  return { ...landscapeFiles(parts), ...Object.fromEntries(rendered) };
}

async function watch({ folder }: Repositories, before: string, after: string, ...argv: readonly string[]) {
  const summary = join(folder, 'summary');
  writeFileSync(summary, '');
  const result = await runCommand(
    ['watch', '--repository', 'checkout', '--before', before, '--after', after, ...argv],
    { folder, environment: { ...bareEnvironment, GITHUB_STEP_SUMMARY: summary }, program: githubMain },
  );
  return { ...result, summary: readFileSync(summary, 'utf8') };
}

test('what came in with a push is reported, however many commits the push has', () =>
  inRepositories(filesOf(shops), async (repositories) => {
    const { checkout, commit: before } = repositories;
    const without = {
      ...shops,
      types: { shop: { ...shops.types?.shop, policies: { 'allow-db': allows('allow-db', 'web', 'db', 5432) } } },
    };
    commitFiles(checkout, filesOf(opened), 'One');
    const after = commitFiles(checkout, filesOf(without), 'Other');
    const { status, stdout, stderr, summary } = await watch(repositories, before, after);
    assert.is(status, 1, stderr);
    assert.match(stdout, /^::error /m);
    assert.match(stderr, 'Added: fails-open: ');
    assert.match(summary, /^\*\*\d+ hazards? came in with this push\.\*\*\n\n###/);
  }));

test('a push without a hazard gives no finding', () =>
  inRepositories(filesOf(shops), async (repositories) => {
    const { checkout, commit: before } = repositories;
    const after = commitFiles(checkout, filesOf(opened), 'Open');
    const { status, summary } = await watch(repositories, before, after);
    assert.is(status, 0);
    assert.match(summary, /^This push added no hazards\./);
    assert.is((await watch(repositories, before, after, '--fail-on', 'opened')).status, 1);
  }));

table(
  'where there is no state before, the status is 3',
  [
    { name: 'a new branch', before: '0'.repeat(40), says: /title=nothing-compared::.*The branch is new/ },
    { name: 'a forced push that left it behind', before: 'f'.repeat(40), says: /title=git-refused::/ },
  ],
  ({ before, says }) =>
    inRepositories(filesOf(shops), async (repositories) => {
      const { status, stdout } = await watch(repositories, before, git(repositories.checkout, 'rev-parse', 'HEAD'));
      assert.is(status, 3);
      assert.match(stdout, says);
    }),
);
