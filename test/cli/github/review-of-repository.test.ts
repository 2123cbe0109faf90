import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { parseReviewRecord } from '../../../src/report/review/review-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { type LandscapeParts, landscapeFiles, renderWell } from '../../support/landscape.ts';
import { opened, shops } from '../../support/policy-repository.ts';
import { assert, table, test } from '../../support/table.ts';
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

test('a review of two commits shows what diff shows, at the lines of the sources, for every checkout', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    const { checkout } = repositories;
    commitFiles(checkout, repositoryOf(opened), 'Open SSH');
    git(checkout, 'checkout', '--quiet', '--detach', 'HEAD');
    const { status, stdout, out } = await review(repositories, '--fail-on', 'opened');
    const files = out();
    assert.is(status, 1, stdout);
    assert.match(files['comment.md'] ?? '', 'to `db` in the same namespace');
    assert.match(files['comment.md'] ?? '', /policies\/namespace-types\/shop\/allow-ssh\.yaml:\d+/);
    assert.match(files['summary.md'] ?? '', 'to `db`');
    assert.match(stdout, /^::notice file=policies\/namespace-types\/shop\/allow-ssh\.yaml,line=\d+/m);
    assert.is(JSON.parse(files['review.json'] ?? '').totals.connections.opened, 1);
    assert.is(JSON.parse(files['results.sarif'] ?? '').version, '2.1.0');
    const [closing] = parseReviewRecord(files['gate.json'] ?? '')?.closings ?? [];
    assert.equal(
      [closing?.code, closing?.text],
      ['opened', '22/TCP is now open from web in each shop namespace (3 in 2 clusters) to db in the same namespace.'],
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

const more = 'manifests/gitops/flux/aws/more.yaml';
const forged = `# Rendered by Ringfence as gitops/flux/aws/more.yaml. Do not edit; edit policies/ and run "ringfence render".\n`;

table(
  'a file that the sources do not render closes every gate if a tool would read it',
  [
    { name: 'what Argo CD reads by its ending', path: 'manifests/gitops/argocd/x.jsonnet', text: '{}\n' },
    { name: 'a hidden file', path: 'manifests/clusters/aws/a/.argocd-source.yaml', text: '{}\n' },
    { name: 'a hidden file in a hidden folder', path: 'manifests/gitops/.x/y', text: '{}\n' },
    { name: 'a forged header', path: more, text: forged },
  ],
  ({ path, text }) =>
    inRepositories(repositoryOf(shops), async (repositories) => {
      commitFiles(repositories.checkout, { [path]: text, 'manifests/README.md': 'allowed\n' }, 'Add');
      const { status, stdout, out } = await review(repositories);
      assert.is(status, 1, stdout);
      assert.match(stdout, new RegExp(`^::error file=${path.replaceAll('.', '\\.')},line=1`, 'm'));
      assert.match(out()['comment.md'] ?? '', path);
      const closings = parseReviewRecord(out()['gate.json'] ?? '')?.closings;
      assert.equal(
        closings?.map(({ code }) => code),
        ['foreign-file-applied'],
      );
    }),
);

test('a stale manifest is reported once, and one that the base has already is reported, too', () =>
  inRepositories({ ...repositoryOf(shops), 'manifests/gitops/old.libsonnet': 'x' }, async (repositories) => {
    const files = repositoryOf(opened);
    commitFiles(repositories.checkout, { ...files, [more]: forged }, 'Open SSH');
    const { status, out } = await review(repositories);
    assert.is(status, 1);
    const { hazards } = JSON.parse(out()['review.json'] ?? '') as { hazards: { code: string; message: string }[] };
    const named = (path: string) => hazards.filter(({ message }) => message.includes(path)).map(({ code }) => code);
    assert.equal(named(more), ['manifests-stale']);
    assert.equal(named('manifests/gitops/old.libsonnet'), ['foreign-file-applied']);
  }));

test('where nothing can be rendered, a new file without a header is refused', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    const path = 'policies/landscape.yaml';
    const landscape = repositoryOf(shops)[path] ?? '';
    commitFiles(
      repositories.checkout,
      { [path]: landscape.replace(/ringfence: .*/, 'ringfence: 9.9.9'), 'manifests/clusters/x.jsonnet': 'x' },
      'Pin another version',
    );
    const { status, out } = await review(repositories);
    assert.is(status, 1);
    assert.match(out()['comment.md'] ?? '', 'manifests/clusters/x.jsonnet');
  }));

test('a submodule in a folder that tools read gives no review', () =>
  inRepositories(repositoryOf(shops), async (repositories) => {
    const { checkout } = repositories;
    const commit = git(checkout, 'rev-parse', 'HEAD').trim();
    git(checkout, 'update-index', '--add', '--cacheinfo', `160000,${commit},manifests/gitops/argocd/module`);
    git(checkout, 'commit', '--quiet', '-m', 'Add a submodule');
    const { status, stderr } = await review(repositories);
    assert.is(status, 3);
    assert.match(stderr, 'manifests/gitops/argocd/module');
  }));

const following = (revision: string, tool = 'argocd') => {
  const { shop } = shops.types ?? {};
  return {
    types: { shop: { ...shop, namePattern: '*' } },
    delivery: { tool, repository: 'https://git.example.org/isolation.git' },
    clusters: { ...shops.clusters, gcp: { ...shops.clusters?.gcp, delivery: { revision } } },
  };
};

table(
  'a change of the revision that a cluster follows is a promotion, and closes the gate unless the base has the commit',
  [
    { name: 'a commit of the base', revision: (_side: string, base: string) => base, status: 0 },
    { name: 'the default branch', revision: () => 'main', status: 0 },
    { name: 'a commit beside the base', revision: (side: string) => side, status: 1 },
    { name: 'a revision that the clone does not have', revision: () => 'refs/tags/later', status: 1 },
  ],
  ({ revision, status: expected }) =>
    inRepositories(repositoryOf(following('f'.repeat(40))), async (repositories) => {
      const { checkout, commit: base } = repositories;
      git(checkout, 'checkout', '--quiet', '-b', 'side');
      const side = commitFiles(checkout, { 'README.md': 'side\n' }, 'Beside');
      git(checkout, 'checkout', '--quiet', '-');
      commitFiles(checkout, repositoryOf(following(revision(side, base))), 'Promote');
      const { status, stdout, out } = await review(repositories, '--fail-on', 'none');
      assert.is(status, expected, stdout);
      const comment = out()['comment.md'] ?? '';
      assert.match(comment, 'Cluster gcp will follow another revision');
      if (expected === 1) assert.match(comment, 'revision-not-on-default-branch');
    }),
);

const elsewhere = { repository: 'https://git.example.com/other.git' };

table<{ name: string; tool?: string; gcp?: JsonObject; azure?: JsonObject; status: number }>(
  'what a tool fetches from another place closes the gate, since no one has reviewed what is there',
  [
    { name: 'another repository', gcp: elsewhere, status: 1 },
    { name: 'another folder of the repository', gcp: { path: 'other' }, status: 1 },
    { name: 'another repository, for Flux', tool: 'flux', gcp: elsewhere, status: 1 },
    { name: 'another folder of the repository, for Flux', tool: 'flux', gcp: { path: 'other' }, status: 1 },
    { name: 'another setting, for Flux', tool: 'flux', gcp: { intervals: { poll: '7m' } }, status: 0 },
    { name: 'a new cluster, from another repository', azure: elsewhere, status: 1 },
    { name: 'a new cluster, from where the others are', azure: {}, status: 0 },
    { name: 'another setting', gcp: { intervals: { poll: '7m' } }, status: 0 },
  ],
  ({ tool, gcp = {}, azure, status: expected }) =>
    inRepositories(repositoryOf(following('main', tool)), async (repositories) => {
      const { clusters, ...rest } = following('main', tool);
      const added = azure === undefined ? {} : { azure: { namespaces: { d: 'shop' }, delivery: azure } };
      const changed = {
        ...rest,
        clusters: { ...clusters, gcp: { ...clusters.gcp, delivery: gcp }, ...added },
      } as LandscapeParts;
      commitFiles(repositories.checkout, repositoryOf(changed), 'Deliver from elsewhere');
      const { status, stdout, out } = await review(repositories, '--fail-on', 'none');
      assert.is(status, expected, stdout);
      if (expected === 1) assert.match(out()['comment.md'] ?? '', 'revision-not-on-default-branch');
    }),
);

table<{ name: string; tool?: string; gcp: JsonObject; found: string | undefined }>(
  'policies that are applied elsewhere, by another account, or no longer, are a hazard, since later reviews miss the cluster',
  [
    { name: 'another account', gcp: { serviceAccount: 'admin' }, found: 'service account of cluster gcp changes' },
    {
      name: 'another account, for Flux',
      tool: 'flux',
      gcp: { serviceAccount: 'admin' },
      found: 'The service account of cluster gcp changes from ringfence to admin.',
    },
    {
      name: 'another cluster',
      gcp: { destination: 'elsewhere' },
      found: 'The destination of cluster gcp changes from gcp to elsewhere.',
    },
    {
      name: 'another namespace of the delivery objects',
      gcp: { namespace: 'hidden' },
      found: 'The namespace of the delivery objects of cluster gcp changes from argocd to hidden.',
    },
    {
      name: 'another cluster, in an object of another name',
      gcp: { unit: 'cluster', destination: 'elsewhere' },
      found: 'The destination of cluster gcp changes from gcp to elsewhere.',
    },
    { name: 'no tool', gcp: { tool: 'none' }, found: 'The tool of cluster gcp changes from argocd to none.' },
    { name: 'another tool', gcp: { tool: 'flux' }, found: 'The tool of cluster gcp changes from argocd to flux.' },
    { name: 'another setting', gcp: { intervals: { poll: '7m' } }, found: undefined },
    { name: 'another setting, for Flux', tool: 'flux', gcp: { intervals: { poll: '7m' } }, found: undefined },
  ],
  ({ tool, gcp, found }) =>
    inRepositories(repositoryOf(following('main', tool)), async (repositories) => {
      const { clusters, ...rest } = following('main', tool);
      const changed = { ...rest, clusters: { ...clusters, gcp: { ...clusters.gcp, delivery: gcp } } } as LandscapeParts;
      // What is rendered no longer goes.
      git(repositories.checkout, 'rm', '--quiet', '-r', 'manifests');
      commitFiles(repositories.checkout, repositoryOf(changed), 'Deliver otherwise');
      const { status, stdout, out } = await review(repositories, '--fail-on', 'hazards');
      assert.is(status, found === undefined ? 0 : 1, stdout);
      const comment = out()['comment.md'] ?? '';
      if (found === undefined) assert.not.match(comment, 'delivery-redirected');
      else assert.match(comment, found);
    }),
);
