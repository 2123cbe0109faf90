import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { openGit } from '../../../src/platform/git.ts';
import { mergeCommits } from '../../../src/platform/merged-commit.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { type GithubServerOptions, openPull, withGithubServer } from '../../support/github-server.ts';
import { type LandscapeParts, landscapeFiles, renderWell } from '../../support/landscape.ts';
import { allows, denyAll } from '../../support/policy-repository.ts';
import { assert, table, test } from '../../support/table.ts';
import { filesIn } from '../../support/temporary.ts';

/** What the jobs of the workflows do, one after the other, with real commits and a GitHub on loopback. */

const policy = (name: string, spec: string): string => `
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: ${name}}
  spec:
    podSelector: {matchLabels: {app: web}}
    ${spec}
`;
const fromBlocks = (...blocks: readonly string[]): string =>
  policy(
    'world',
    `ingress: [{from: [${blocks.map((cidr) => `{ipBlock: {cidr: ${cidr}}}`).join(', ')}], ports: [{port: 443}]}]`,
  );
const denyBoth = denyAll.replace('[Ingress]', '[Ingress, Egress]');

/** Shops in the namespaces of one cluster, whose pods are isolated in both directions. */
function shops(policies: Readonly<Record<string, string>> = {}, namespaces: readonly string[] = ['a']): LandscapeParts {
  return {
    types: {
      shop: {
        policies: { 'deny-all': denyBoth, ...policies },
        workloads: [
          { name: 'web', labels: { app: 'web' } },
          { name: 'db', labels: { app: 'db' } },
        ],
      },
    },
    clusters: { aws: { namespaces: Object.fromEntries(namespaces.map((name) => [name, 'shop'])) } },
  };
}

function filesOf(parts: LandscapeParts): Record<string, string> {
  const { files } = renderWell(parts);
  const rendered = [...files.keys()].map((path) => [`manifests/${path}`, files.get(path) ?? '']);
  return { ...landscapeFiles(parts), ...Object.fromEntries(rendered) };
}

/** Commits on a commit, on no branch that counts. */
function commitOn({ checkout }: Repositories, on: string, parts: LandscapeParts): string {
  git(checkout, 'checkout', '--quiet', '--detach', on);
  git(checkout, 'rm', '--quiet', '-r', 'policies', 'manifests');
  return commitFiles(checkout, filesOf(parts), 'Change');
}

const at = (minute: number): string => `2024-06-01T10:${minute}:00Z`;
const label = 'ringfence/accept-hazards';
const labels = { topic: [label] };

interface Flow {
  /** The tip of the base and the head of the pull request, or the commit of the group. */
  readonly base: string;
  readonly commit: string;
  readonly server: GithubServerOptions;
  readonly failOn?: string;
  readonly group?: string;
}

async function judged({ folder, checkout }: Repositories, { base, commit, server, failOn = 'hazards', group }: Flow) {
  git(checkout, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(checkout, 'branch', '--force', 'base', base);
  git(checkout, 'branch', '--force', 'head', commit);
  const tree = join(folder, `tree-${readdirSync(folder).length}`);
  git(folder, 'clone', '--quiet', '--template=', '--no-checkout', checkout, tree);
  const tool = join(folder, 'tool');
  mkdirSync(tool, { recursive: true });
  git(tool, 'init', '--quiet', '--template=');
  commitFiles(tool, {}, 'Tool');
  const author = { name: 'x', email: 'x' };
  const merged =
    group === undefined
      ? await mergeCommits(openGit(tree, { environment: bareEnvironment, author }), base, commit)
      : commit;
  const summary = join(folder, 'summary');
  writeFileSync(summary, '');
  return withGithubServer(server, async ({ api, asked }) => {
    const environment = {
      ...bareEnvironment,
      ...{ GITHUB_API_URL: api, GITHUB_REPOSITORY: 'example/landscape', GITHUB_TOKEN: 'secret-token' },
    };
    const run = (...argv: readonly string[]) =>
      runCommand(argv, {
        folder,
        environment: { ...environment, GITHUB_STEP_SUMMARY: summary },
        program: (args, surroundings) => githubMain(args, surroundings),
      });
    const what = group === undefined ? ['--pull-request', '7'] : ['--group', group, '--base', base];
    const seen = await run(
      'seen',
      '--repository',
      tree,
      ...what,
      '--commit',
      commit,
      '--out',
      join(folder, 'seen.json'),
    );
    assert.is(seen.status, 0, `${seen.stdout}${seen.stderr}`);
    const steps = ['--base', base, '--head', merged ?? '', '--commit', commit, '--seen', 'seen.json'];
    const review = await run('review', '--repository', tree, ...steps, '--fail-on', failOn, '--out', 'review');
    const which = group === undefined ? ['--pull-request', '7'] : ['--group'];
    const places = ['--review', 'review', '--out', 'gated', '--default-branch', 'tool'];
    const gate = await run('gate', ...places, ...which, '--commit', commit);
    const comment = filesIn(join(folder, 'gated'))['comment.md'] ?? '';
    return { status: gate.status, review: review.status, comment, seen: seen.stderr, asked };
  });
}

interface Repository {
  readonly base: string;
  readonly older: string;
  readonly repositories: Repositories;
}

/** A pull request whose head `older` lets two blocks of the internet reach `web`, which Mara accepted at 10:20. */
function accepted<Value>(work: (given: Repository) => Promise<Value>) {
  return inRepositories(filesOf(shops()), (repositories) => {
    const base = repositories.commit;
    const older = commitOn(repositories, base, shops({ world: fromBlocks('1.0.0.0/8', '2.0.0.0/8') }));
    return work({ base, older, repositories });
  });
}

function serverFor(
  { base, older }: Repository,
  head: string,
  moved?: string,
  events: GithubServerOptions['events'] = [],
): GithubServerOptions {
  const push = (branch: string, commit: string, moment: string) => ({
    branch: `example/landscape#${branch}`,
    commit,
    at: moment,
  });
  return {
    pulls: [
      {
        ...openPull,
        sha: head,
        author: 'alice',
        labels: labels.topic,
      },
    ],
    events: [{ event: 'labeled', at: at(20), label, actor: 'mara' }, ...events],
    pushes: [
      push('main', base, '2024-05-01T10:00:00Z'),
      push('topic', older, at(10)),
      ...(head === older ? [] : [push('topic', head, at(30))]),
      ...(moved === undefined ? [] : [push('main', moved, at(35))]),
    ],
    roles: { mara: 'maintain' },
  };
}

interface Later {
  readonly name: string;
  /** What is pushed after the label. */
  readonly pushed?: LandscapeParts;
  /** What the base becomes after the label. */
  readonly moved?: LandscapeParts;
  readonly open: boolean;
  readonly says?: RegExp;
}

const both = { world: fromBlocks('1.0.0.0/8', '2.0.0.0/8') };

table<Later>(
  'a label that was set on hazards',
  [
    { name: 'accepts them', open: true, says: /Accepted by mara/ },
    { name: 'accepts fewer of them, after a push', pushed: shops({ world: fromBlocks('1.2.0.0/16') }), open: true },
    {
      name: 'accepts them beside what is no hazard, after a push',
      pushed: shops({ ...both, ssh: allows('ssh', 'web', 'db', 22) }),
      open: true,
    },
    {
      name: 'accepts them under another name and in another order',
      pushed: shops({ other: fromBlocks('2.0.0.0/8', '1.0.0.0/8').replace('world', 'other') }),
      open: true,
    },
    {
      name: 'accepts no address more',
      pushed: shops({ world: fromBlocks('1.0.0.0/8', '2.0.0.0/8', '9.9.9.9/32') }),
      open: false,
      says: /accepts the entries that existed when it was set. One entry above is new/,
    },
    {
      name: 'accepts no port more',
      pushed: shops({ world: fromBlocks('1.0.0.0/8', '2.0.0.0/8').replace('443}', '443}, {port: 22}') }),
      open: false,
    },
    {
      name: 'accepts no pod more',
      pushed: shops({ world: fromBlocks('1.0.0.0/8').replace('matchLabels: {app: web}', '') }),
      open: false,
    },
    {
      name: 'accepts no other hazard',
      pushed: shops({
        ...both,
        out: policy('out', 'policyTypes: [Egress]\n    egress: [{to: [{ipBlock: {cidr: 3.0.0.0/8}}]}]'),
      }),
      open: false,
      says: /Accepted for this pull request/,
    },
    {
      name: 'accepts them on a base that moved elsewhere',
      moved: {
        types: { ...shops().types, depot: {} },
        clusters: { ...shops().clusters, gcp: { namespaces: { c: 'depot' } } },
      },
      open: true,
    },
    {
      name: 'does not accept them in a namespace that the base got meanwhile',
      moved: shops({}, ['a', 'b']),
      pushed: shops(both, ['a', 'b']),
      open: false,
    },
  ],
  ({ pushed, moved, open, says = /./ }) =>
    accepted(async (given) => {
      const { base, older, repositories } = given;
      const tip = moved === undefined ? base : commitOn(repositories, base, moved);
      // As "Update branch" has it, the head brings the base along.
      const on = moved === undefined ? older : tip;
      const commit = pushed === undefined ? older : commitOn(repositories, on, pushed);
      const server = serverFor(given, commit, moved === undefined ? undefined : tip);
      const { status, review, comment } = await judged(repositories, { base: tip, commit, server });
      assert.equal([review, status], [1, open ? 0 : 1], comment);
      assert.match(comment, says);
    }),
);

test('a head that is gone from the server was not seen', () =>
  accepted(async (given) => {
    const gone = { ...given, older: 'e'.repeat(40) };
    const commit = commitOn(given.repositories, given.base, shops({ world: fromBlocks('1.0.0.0/8') }));
    const { status, seen } = await judged(given.repositories, {
      base: given.base,
      commit,
      server: serverFor(gone, commit),
    });
    assert.is(status, 1);
    assert.match(seen, `Commit ${'e'.repeat(40)} is no longer available.`);
  }));

/** Two pull requests, each of which opens one half. */
const egress = {
  out: policy(
    'out',
    'policyTypes: [Egress]\n    egress: [{to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 5432}]}]',
  ),
};
const ingress = { in: allows('in', 'web', 'db', 5432) };

test('two pull requests that each open one half pass alone and not as a group', () =>
  inRepositories(filesOf(shops()), async (repositories) => {
    const { commit: base, checkout } = repositories;
    const one = commitOn(repositories, base, shops(egress));
    const other = commitOn(repositories, base, shops(ingress));
    const first = { number: 7, base: 'main', head: 'one', from: 'example/landscape', state: 'open', sha: one } as const;
    const second = { ...first, number: 8, head: 'two', sha: other };
    for (const commit of [one, other]) {
      const alone = await judged(repositories, {
        base,
        commit,
        server: { pulls: [{ ...first, sha: commit }] },
        failOn: 'opened',
      });
      assert.equal([alone.review, alone.status], [0, 0]);
    }
    const after = commitOn(repositories, one, shops({ ...egress, ...ingress }));
    const merged = git(checkout, 'commit-tree', `${after}^{tree}`, '-p', one, '-p', other, '-m', 'Merge (#9)');
    const queue = [
      { branch: 'main', number: 7, merged: one },
      { branch: 'main', number: 8, merged },
      { branch: 'main', number: 9, merged: null },
    ];
    const group = `gh-readonly-queue/main/pr-8-${one}`;
    const asked = { base, commit: merged, failOn: 'opened', group };
    const together = await judged(repositories, { ...asked, server: { pulls: [first, second], queue } });
    assert.equal([together.review, together.status], [1, 1]);
    assert.match(together.comment, 'No pull request of this group does this alone');
    // What one of them does alone, and a person accepted there, passes in the group.
    const whole = commitOn(repositories, base, shops({ ...egress, ...ingress }));
    const labelled: GithubServerOptions = {
      pulls: [{ ...first, sha: whole, author: 'alice', labels: [label] }, second],
      events: [{ event: 'labeled', at: at(20), label, actor: 'mara' }],
      pushes: [
        { branch: 'example/landscape#main', commit: base, at: '2024-05-01T10:00:00Z' },
        { branch: 'example/landscape#one', commit: whole, at: at(10) },
      ],
      roles: { mara: 'maintain' },
      queue: [{ branch: 'main', number: 7, merged: whole }, ...queue.slice(1)],
    };
    const onWhole = git(checkout, 'commit-tree', `${whole}^{tree}`, '-p', whole, '-p', other, '-m', 'Merge');
    const waived = {
      ...labelled,
      queue: [
        { branch: 'main', number: 7, merged: whole },
        { branch: 'main', number: 8, merged: onWhole },
      ],
    };
    const passes = await judged(repositories, { ...asked, commit: onWhole, server: waived });
    assert.equal([passes.review, passes.status], [1, 0], passes.comment);
    // Where the members are not known, it counts.
    const unknown = await judged(repositories, { ...asked, commit: onWhole, server: { ...waived, queue: [] } });
    assert.is(unknown.status, 1);
    assert.match(unknown.seen, 'The members of the group are not known, so every hazard counts.');
    const elsewhere = await judged(repositories, { ...asked, commit: onWhole, server: waived, group: 'topic' });
    assert.is(elsewhere.status, 1);
  }));
