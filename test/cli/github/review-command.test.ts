import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import type { MakeReview, ReviewParts, ReviewQuestion } from '../../../src/cli/github/review-parts.ts';
import { gitRefused } from '../../../src/platform/problems.ts';
import { parseReviewRecord } from '../../../src/report/review/review-record.ts';
import { formatSeenRecord } from '../../../src/report/review/seen-record.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git, inRepositories, type Repositories } from '../../support/git-repository.ts';
import { assert, table, test } from '../../support/table.ts';
import { filesIn } from '../../support/temporary.ts';

const files = { 'policies/landscape.yaml': 'x\n', 'src/a.ts': 'a\n' };
const parts: ReviewParts = {
  markdown: 'One connection opens.\n',
  summary: 'One connection opens, with everything about it.\n',
  annotations: '::warning file=policies/landscape.yaml,line=1,col=1,title=opened::It opens.\n',
  sarif: '{"version": "2.1.0"}\n',
  json: '{"schemaVersion": 1}\n',
  closings: [],
  covered: [],
};
const closing = { code: 'tenant-path', text: 'Pods meet.', fingerprint: '0123456789ab', parts: 2 };

/** Reviews the last commit of the checkout by parts that were made before. */
async function review(
  { folder }: Repositories,
  { made = parts, argv = [] }: { readonly made?: ReviewParts; readonly argv?: readonly string[] } = {},
) {
  const asked: ReviewQuestion[] = [];
  const makeReview: MakeReview = async (question) => {
    asked.push(question);
    return { value: made, diagnostics: [] };
  };
  const summary = join(folder, 'summary');
  writeFileSync(summary, '');
  const result = await runCommand(
    ['review', '--repository', 'checkout', '--base', 'HEAD^1', '--head', 'HEAD', '--out', 'out', ...argv],
    {
      folder,
      environment: { ...bareEnvironment, GITHUB_STEP_SUMMARY: summary },
      program: (args, surroundings) => githubMain(args, surroundings, makeReview),
    },
  );
  return { ...result, asked, summary: readFileSync(summary, 'utf8'), out: () => filesIn(join(folder, 'out')) };
}

test('a review lays everything out, and says what belongs beside the lines', () =>
  inRepositories(files, async (repositories) => {
    const { checkout, commit: base } = repositories;
    const head = commitFiles(checkout, { 'policies/landscape.yaml': 'y\n' }, 'Change');
    const { status, stdout, stderr, summary, asked, out } = await review(repositories);
    assert.equal([status, stdout, stderr], [0, parts.annotations, '']);
    assert.is(summary, `${parts.summary}\n`);
    const { 'gate.json': record = '', ...others } = out();
    assert.equal(others, {
      'comment.md': parts.markdown,
      'diff.md': parts.markdown,
      'results.sarif': parts.sarif,
      'review.json': parts.json,
      'summary.md': parts.summary,
    });
    assert.equal(parseReviewRecord(record), {
      ...{ base, head, commit: head, toolChanges: [] },
      ...{ group: false, closings: [], members: [] },
    });
    const limits = { markdownLimit: 48_000, summaryLimit: 1_000_000, steps: [], flows: { paths: [] } };
    assert.equal(asked, [{ repository: checkout, prefix: '', base, head, failOn: ['hazards'], ...limits }]);
  }));

test('the first line of comment and summary reports a change of the tool, for every diff', () =>
  inRepositories(files, async (repositories) => {
    commitFiles(repositories.checkout, { 'src/a.ts': 'b\n', '.github/workflows/x.yml': '' }, 'Change');
    for (const made of [parts, { ...parts, markdown: '' }]) {
      const { out, summary, stderr } = await review(repositories, { made });
      const first = /^\*\*This pull request changes what checks it:\*\* `src\/` \(1 file\), `\.github\/` \(1 file\)\./;
      assert.match(out()['comment.md'] ?? '', first);
      assert.match(summary, first);
      assert.match(stderr, 'This pull request changes what checks it: src/ (1 file)');
    }
  }));

test('a tripped gate is status 1, said in comment, summary and log', () =>
  inRepositories(files, async (repositories) => {
    commitFiles(repositories.checkout, { 'policies/landscape.yaml': 'y\n' }, 'Change');
    const made = { ...parts, closings: [{ ...closing, text: 'Pods\n::error::x' }] };
    const { status, stderr, summary, out } = await review(repositories, { made });
    assert.is(status, 1);
    assert.is(stderr, 'The gate is closed: tenant-path: Pods␊::error::x\n');
    for (const text of [summary, out()['comment.md'] ?? '']) {
      assert.match(text, /^\*\*The gate is closed\*\* because of:\n\n- `tenant-path` \(0123456789ab\): Pods/);
      assert.match(text, '`ringfence/accept-hazards`');
    }
    assert.equal(parseReviewRecord(out()['gate.json'] ?? '')?.closings, made.closings);
  }));

test('shows the head commit of the pull request for a merge', () =>
  inRepositories(files, async (repositories) => {
    const { checkout } = repositories;
    git(checkout, 'checkout', '--quiet', '-b', 'side');
    const commit = commitFiles(checkout, { side: '' }, 'Side');
    git(checkout, 'checkout', '--quiet', 'topic');
    const base = commitFiles(checkout, { topic: '' }, 'Topic');
    git(checkout, 'merge', '--quiet', '--no-edit', 'side');
    const { status, out } = await review(repositories, { argv: ['--commit', commit] });
    assert.is(status, 0);
    const record = parseReviewRecord(out()['gate.json'] ?? '');
    assert.equal([record?.commit, record?.base, record?.head], [commit, base, git(checkout, 'rev-parse', 'HEAD')]);
  }));

test('each state that was seen is merged with its base and compared, once', () =>
  inRepositories(files, async (repositories) => {
    const { checkout, folder, commit: base } = repositories;
    const older = commitFiles(checkout, { 'policies/landscape.yaml': 'y\n' }, 'Older');
    git(checkout, 'checkout', '--quiet', '-b', 'main', base);
    const moved = commitFiles(checkout, { moved: '' }, 'Moved');
    git(checkout, 'checkout', '--quiet', 'topic');
    const commit = commitFiles(checkout, { 'policies/landscape.yaml': 'z\n' }, 'Newer');
    const gone = 'f'.repeat(40);
    const member = {
      pullRequest: 7,
      commit,
      states: [
        { commit: older, base: moved },
        { commit: older, base: gone },
      ],
    };
    writeFileSync(join(folder, 'seen'), formatSeenRecord({ commit, group: false, members: [member] }));
    const made = { ...parts, closings: [closing], covered: [[[1]]] };
    const { asked, out } = await review(repositories, { made, argv: ['--base', base, '--seen', 'seen'] });
    const [step, ...others] = asked[0]?.steps ?? [];
    assert.equal([step?.base, others], [moved, []]);
    const merge = git(checkout, 'rev-list', '--parents', '--max-count=1', step?.head ?? '');
    assert.equal(merge.split(' ').slice(1), [moved, older]);
    assert.equal(git(checkout, 'status', '--porcelain'), '');
    assert.equal(parseReviewRecord(out()['gate.json'] ?? '')?.members, [
      {
        ...member,
        states: [
          { commit: older, base: moved, covered: [[1]] },
          { commit: older, base: gone, covered: [] },
        ],
      },
    ]);
  }));

table(
  'seen states of another commit, or a missing file: status 3',
  [
    { name: 'another commit', text: formatSeenRecord({ commit: 'f'.repeat(40), group: false, members: [] }) },
    { name: 'nothing', text: '{}' },
  ],
  ({ text }) =>
    inRepositories(files, async (repositories) => {
      commitFiles(repositories.checkout, {}, 'Change');
      writeFileSync(join(repositories.folder, 'seen'), text);
      const { status, stdout } = await review(repositories, { argv: ['--seen', 'seen'] });
      assert.is(status, 3);
      assert.match(stdout, 'title=unreadable::');
    }),
);

table<{ name: string; argv: readonly string[]; failOn: readonly string[] }>(
  'gates are named, and only "none" is no gate',
  [
    { name: 'one', argv: ['--fail-on', 'opened'], failOn: ['opened'] },
    {
      name: 'several',
      argv: ['--fail-on', 'hazards, closed,internet-opened'],
      failOn: ['hazards', 'closed', 'internet-opened'],
    },
    { name: 'none', argv: ['--fail-on', 'none'], failOn: [] },
  ],
  ({ argv, failOn }) =>
    inRepositories(files, async (repositories) => {
      commitFiles(repositories.checkout, {}, 'Change');
      const { asked } = await review(repositories, { argv: ['--root', './network/', ...argv] });
      assert.equal([asked[0]?.failOn, asked[0]?.prefix], [failOn, 'network/']);
    }),
);

table(
  'bad usage is status 2, and nothing is laid out',
  [
    { name: 'a gate without a name', argv: ['--fail-on', ''] },
    { name: 'a gate too many', argv: ['--fail-on', 'none,opened'] },
    { name: 'half a commit', argv: ['--commit', 'abc'] },
  ],
  ({ argv }) =>
    inRepositories(files, async (repositories) => {
      commitFiles(repositories.checkout, {}, 'Change');
      const { status, out } = await review(repositories, { argv });
      assert.is(status, 2);
      assert.throws(out);
    }),
);

table(
  'without a review the status is 3, and nothing is laid out',
  [
    { name: 'an unknown revision', argv: ['--base', 'nowhere'], says: /title=git-refused::/ },
    { name: 'a revision like a flag', argv: ['--head=--output=x'], says: /There is no commit/ },
    { name: 'another head than was merged', argv: ['--commit', 'f'.repeat(40)], says: /neither f+ nor a merge of it/ },
  ],
  ({ argv, says }) =>
    inRepositories(files, async (repositories) => {
      commitFiles(repositories.checkout, {}, 'Change');
      const { status, stdout, summary, out } = await review(repositories, { argv });
      assert.equal([status, summary], [3, '']);
      assert.match(stdout, says);
      assert.throws(out);
    }),
);

test('rules of the head that cannot be read are status 3, at their line; good ones are no matter', () =>
  inRepositories(files, async (repositories) => {
    const rules = (codes: string) =>
      `apiVersion: ringfence.dev/v1alpha1\nkind: ReviewRules\nspec:\n  accept:\n    - {codes: [${codes}], people: [a]}\n`;
    commitFiles(repositories.checkout, { '.github/ringfence.yaml': rules('tenant-paths') }, 'Change');
    const { status, stdout } = await review(repositories);
    assert.is(status, 3);
    assert.match(stdout, /file=\.github\/ringfence\.yaml,line=5,/);
    commitFiles(repositories.checkout, { '.github/ringfence.yaml': rules('tenant-path') }, 'Mend');
    assert.is((await review(repositories)).status, 0);
  }));

test('what the diff cannot do is status 3, although it is a mistake in the manifests', () =>
  inRepositories(files, async ({ checkout, folder }) => {
    commitFiles(checkout, {}, 'Change');
    const makeReview: MakeReview = async () => ({ diagnostics: [{ ...gitRefused('no'), code: 'invalid-yaml' }] });
    const { status, stdout } = await runCommand(
      ['review', '--repository', 'checkout', '--base', 'HEAD^', '--head', 'HEAD', '--out', 'out'],
      { folder, environment: bareEnvironment, program: (args, at) => githubMain(args, at, makeReview) },
    );
    assert.is(status, 3);
    assert.match(stdout, 'title=invalid-yaml::');
  }));

test('a folder that cannot be written to is status 3', () =>
  inRepositories(files, async (repositories) => {
    commitFiles(repositories.checkout, {}, 'Change');
    writeFileSync(join(repositories.folder, 'out'), 'a file');
    const { status, stdout } = await review(repositories);
    assert.is(status, 3);
    assert.match(stdout, 'title=unwritable::');
  }));
