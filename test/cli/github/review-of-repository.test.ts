import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { parseReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { landscapeFiles, renderWell } from '../../support/landscape.ts';
import { opened, shops } from '../../support/policy-repository.ts';
import { assert, test } from '../../support/table.ts';
import { filesIn } from '../../support/temporary.ts';

/** The sources of a landscape and what they render. */
function repositoryOf(parts: typeof shops, folder = ''): Record<string, string> {
  const { files } = renderWell(parts);
  const rendered = [...files.keys()].map((path) => [`manifests/${path}`, files.get(path) ?? '']);
  const all: Record<string, string> = { ...landscapeFiles(parts), ...Object.fromEntries(rendered) };
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [`${folder}${path}`, text]));
}

async function review({ folder }: Repositories, ...argv: readonly string[]) {
  const result = await runCommand(
    ['review', '--repository', 'checkout', '--base', 'HEAD^1', '--head', 'HEAD', '--out', 'out', ...argv],
    { folder, environment: bareEnvironment, program: (args, surroundings) => githubMain(args, surroundings) },
  );
  return { ...result, out: () => filesIn(join(folder, 'out')) };
}

test('a review says of two commits what diff says, at the lines of the sources, whatever is checked out', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    const { checkout } = repositories;
    commitFiles(checkout, repositoryOf(opened), 'Open SSH');
    git(checkout, 'checkout', '--quiet', '--detach', 'HEAD');
    const { status, stdout, out } = await review(repositories, '--fail-on', 'opened');
    const files = out();
    assert.is(status, 1, stdout);
    assert.match(files['comment.md'] ?? '', 'may now reach `db` in the same namespace on `22/TCP`');
    assert.match(files['comment.md'] ?? '', /policies\/namespace-types\/shop\/allow-ssh\.yaml:\d+/);
    assert.match(files['summary.md'] ?? '', 'may now reach `db`');
    assert.match(stdout, /^::notice file=policies\/namespace-types\/shop\/allow-ssh\.yaml,line=\d+/m);
    assert.is(JSON.parse(files['review.json'] ?? '').totals.connections.opened, 1);
    assert.is(JSON.parse(files['results.sarif'] ?? '').version, '2.1.0');
    const [closing] = parseReviewRecord(files['gate.json'] ?? '')?.closings ?? [];
    assert.equal(
      [closing?.code, closing?.text],
      ['opened', 'web in each shop namespace (3 in 2 clusters) may now reach db in the same namespace on 22/TCP.'],
    );
  }));

test('paths of annotations start at the top of the git repository, wherever the policies lie in it', () =>
  inRepositories(repositoryOf(shops, 'network/'), async (repositories) => {
    commitFiles(repositories.checkout, repositoryOf(opened, 'network/'), 'Open SSH');
    const { status, stdout } = await review(repositories, '--root', 'network');
    assert.is(status, 0, stdout);
    assert.match(stdout, '::notice file=network/policies/namespace-types/shop/allow-ssh.yaml,');
  }));

test('a change that means nothing trips nothing', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    commitFiles(repositories.checkout, { 'README.md': 'hello\n' }, 'Say hello');
    const { status, out } = await review(
      repositories,
      '--fail-on',
      'opened',
      '--fail-on',
      'closed',
      '--fail-on',
      'hazards',
    );
    assert.is(status, 0);
    assert.match(out()['summary.md'] ?? '', 'No connection changes');
  }));

test('a condition that no gate has, and a base that does not parse, give no review: nothing-compared', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    const { checkout, folder } = repositories;
    commitFiles(checkout, repositoryOf(opened), 'Open SSH');
    const mistaken = await review(repositories, '--fail-on', 'open');
    assert.is(mistaken.status, 3);
    assert.match(mistaken.stdout, 'title=nothing-compared::');
    assert.match(mistaken.stdout, 'Did you mean "opened"?');
    const path = 'manifests/clusters/aws/a/policies.yaml';
    commitFiles(checkout, { [path]: `${readFileSync(join(checkout, path), 'utf8')}---\n{` }, 'Break');
    commitFiles(checkout, repositoryOf(opened), 'Mend');
    const broken = await review(repositories);
    assert.is(broken.status, 3);
    assert.match(broken.stdout, 'title=nothing-compared::');
    assert.match(broken.stderr, path);
    assert.throws(() => readFileSync(join(folder, 'out/gate.json')));
  }));
