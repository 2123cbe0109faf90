import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { commitFiles, git } from '../support/git-repository.ts';
import { withGithubServer } from '../support/github-server.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, test } from '../support/table.ts';
import { type Files, inTemporaryFolder } from '../support/temporary.ts';
import { appToken, type Happening, type Hosted, happens, rulesetPasses } from './started-workflows.ts';

const workflows: Files = Object.fromEntries(
  readdirSync(new URL('../../.github/workflows/', import.meta.url))
    .filter((name) => name === 'review.yml')
    .map((name) => [
      `.github/workflows/${name}`,
      readFileSync(new URL(`../../.github/workflows/${name}`, import.meta.url), 'utf8'),
    ]),
);
const toolOf = (version: string): Files => ({
  'package.json': JSON.stringify({ name: 'landscape', private: true, dependencies: { ringfence: version } }),
});

const [type, deny] = ['namespace-type', 'deny-all'].map((name) => `policies/namespace-types/web-app/${name}.yaml`) as [
  string,
  string,
];

/** Lets everyone into every namespace; the sources, the manifests and the tests of the landscape stay in order. */
const hole: Files = {
  [type]: String(smallLandscape[type]).replace('{ingress: true, egress: true}', '{ingress: false, egress: true}'),
  [deny]: String(smallLandscape[deny]).replace('[Ingress, Egress]', '[Egress]'),
};

/** Posts both statuses on a commit with the token that it gets, under every name that a ruleset could ask for. */
const forge = `for (const context of ['ringfence/policies', 'ringfence/review', 'policies', 'review'])
  await fetch(process.env.GITHUB_API_URL + '/repos/example/landscape/statuses/' + process.env.COMMIT, {
    method: 'POST',
    headers: { authorization: 'Bearer ' + process.env.TOKEN, 'content-type': 'application/json' },
    body: JSON.stringify({ context, state: 'success' }),
  });
`;

/** The workflow of someone who wants both checks green: jobs of their names, forged statuses, a try for the keys. */
const evilWorkflow = (commit: string): string => `name: review
on: [pull_request, push]
permissions: {statuses: write}
jobs:
  policies: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
  review: {name: ringfence/review, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
  forge:
    runs-on: ubuntu-latest
    steps:
      - env: {COMMIT: '${commit}', TOKEN: '\${{ github.token }}'}
        run: node forge.mjs
  steal:
    runs-on: ubuntu-latest
    environment: ringfence
    steps:
      - uses: actions/create-github-app-token@x
      - env: {COMMIT: '${commit}', TOKEN: '\${{ steps.app.outputs.token || github.token }}'}
        run: node forge.mjs
`;

interface Attacked extends Hosted {
  /** The head of both pull requests. */
  readonly commit: string;
}

const app = 'ringfence[bot]';

/**
 * Lends a repository whose `main` has our workflow, and in which a writer has three things: the branch `hole`, which
 * opens the network; the branch `evil` with a workflow and a tool of their own, in which the hole is already; and a tag.
 */
function attacked(hasApp: boolean, work: (repository: Attacked) => Promise<void>) {
  return inTemporaryFolder(
    { ...prefixed(smallLandscape), ...prefixed(workflows), ...prefixed(toolOf('0.1.0')) },
    (folder) => {
      const checkout = join(folder, 'checkout');
      const remote = join(folder, 'example/landscape.git');
      const pulls = [7, 8].map((number) => ({
        number,
        base: number === 7 ? 'main' : 'evil',
        head: 'hole',
        from: 'example/landscape',
        state: 'open' as const,
        sha: '',
      }));
      return withGithubServer({ pulls, viewers: { [appToken]: app } }, async (server) => {
        const render = async () => assert.is((await runCommand(['render'], { folder: checkout })).status, 0);
        git(checkout, 'init', '--quiet', '--template=', '--initial-branch=main');
        await render();
        commitFiles(checkout, { '.gitignore': 'node_modules/\n' }, 'Begin');
        git(checkout, 'checkout', '--quiet', '-b', 'hole');
        commitFiles(checkout, hole, 'Open');
        await render();
        const commit = commitFiles(checkout, {}, 'Render');
        git(checkout, 'checkout', '--quiet', '-b', 'evil');
        rmSync(join(checkout, '.github'), { recursive: true });
        const evil = { '.github/workflows/review.yml': evilWorkflow(commit), 'forge.mjs': forge, ...toolOf('evil') };
        commitFiles(checkout, evil, 'Make everything green');
        git(checkout, 'checkout', '--quiet', 'main');
        mkdirSync(join(folder, 'example'));
        git(folder, 'clone', '--quiet', '--template=', '--bare', checkout, remote);
        for (const pull of server.pulls) {
          pull.sha = commit;
          git(remote, 'update-ref', `refs/pull/${pull.number}/head`, commit);
        }
        git(remote, 'tag', 'v1', 'evil');
        await work({ folder, server, hasApp, commit });
      });
    },
  );
}

function prefixed(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`checkout/${path}`, text]));
}

const intoMain: Happening = { kind: 'pull-request', number: 7, base: 'main', head: 'hole' };
const intoEvil: Happening = { kind: 'pull-request', number: 8, base: 'evil', head: 'hole' };
const pushes = ({ folder }: Hosted): readonly Happening[] =>
  ['refs/heads/evil', 'refs/tags/v1'].map((reference) => ({
    kind: 'push',
    reference,
    commit: git(join(folder, 'example/landscape.git'), 'rev-parse', `${reference}^{commit}`),
  }));
const postedBy = ({ server }: Hosted, source: string) =>
  server.statuses.filter(({ by }) => by === source).map(({ context, state }) => `${context}: ${state}`);

test('a second pull request from the same head, into a branch of the writer, does not let the first one in', () =>
  attacked(true, async (repository) => {
    const { commit } = repository;
    const passed = await happens(repository, intoEvil);
    // The jobs of the writer passed, under the names that were the required checks once.
    for (const name of ['policies', 'ringfence/review', 'forge']) assert.ok(passed.includes(name), name);
    assert.not.ok(passed.includes('steal'));
    assert.ok(postedBy(repository, 'github-actions[bot]').includes('ringfence/review: success'));
    // There the hole is nothing new. It is judged by the tool of the default branch, under another name.
    assert.equal(postedBy(repository, app), [
      'ringfence/policies (into evil): success',
      'ringfence/review (into evil): success',
    ]);
    assert.not.ok(rulesetPasses(repository, commit, app));
    await happens(repository, intoMain);
    assert.equal(postedBy(repository, app).slice(2), ['ringfence/policies: success', 'ringfence/review: failure']);
    for (const pushed of pushes(repository)) await happens(repository, pushed);
    assert.is(postedBy(repository, app).length, 4);
    assert.not.ok(rulesetPasses(repository, commit, app));
  }));

test('without an App a writer can post the statuses: docs/github.md says so', () =>
  attacked(false, async (repository) => {
    const { commit } = repository;
    await happens(repository, intoEvil);
    assert.equal(postedBy(repository, app), []);
    assert.ok(rulesetPasses(repository, commit, 'github-actions[bot]'));
  }));
