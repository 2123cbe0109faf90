import { openGithub } from '../../../src/platform/github/api.ts';
import {
  keepReviewComment,
  type ReviewComment,
  type ReviewRun,
  runTitle,
} from '../../../src/platform/github/review-comment.ts';
import {
  type CommentRecord,
  type GithubServer,
  type GithubServerOptions,
  openPull,
  type PullRecord,
  type RunRecord,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';

const [before, head] = ['a'.repeat(40), 'b'.repeat(40)];
const bot = 'github-actions[bot]';
const pull: PullRecord = {
  ...openPull,
  sha: head,
};
/** The run `<number>.<attempt>` has the id that is 1000 more than its number. */
const idOf = (run: string) => 1000 + Number(run.split('.')[0]);
const marker = (run = '2.1', commit = head, id = idOf(run)) =>
  `<!-- ringfence:review commit=${commit} run=${run} id=${id} -->`;
const [workflow, event] = ['.github/workflows/review.yml', 'pull_request_target'];
const runOf = (number: number, attempt = 1): ReviewRun => ({ id: 1000 + number, number, attempt, workflow, event });
/** What GitHub knows of runs that there really are. */
const runs: readonly RunRecord[] = [runOf(2, 2), runOf(3), runOf(10)].map(({ workflow: path, ...run }) => ({
  ...run,
  path,
  title: runTitle(7),
}));
const ours = (id: number, body: string, run?: string, commit?: string): CommentRecord => ({
  id,
  author: bot,
  body: `${marker(run, commit)}\n${body}`,
});
const theirs = (id: number, body: string): CommentRecord => ({ id, author: 'somebody', body });

/** Keeps the comment of run 2.1 for the head, unless said otherwise, and answers how long that waited, in seconds. */
async function keep(server: GithubServer, body: string, rest: Partial<ReviewComment> = {}) {
  const waits: number[] = [];
  const { api } = server;
  const repository = { api, graphql: `${api}/graphql`, name: 'example/landscape', token: 'secret-token' };
  const github = openGithub(repository, async (milliseconds) => {
    waits.push(milliseconds / 1000);
  });
  const comment = { pullRequest: 7, body, commit: head, run: runOf(2), ...rest };
  return { ...(await keepReviewComment(github, comment)), waits };
}

const written = ({ asked }: GithubServer) =>
  asked.map(({ request }) => request).filter((request) => !/^(GET|POST \/graphql)/.test(request));
const bodies = ({ comments }: GithubServer) => comments.map(({ id, body }) => `${id} ${body}`);
const url = (id: number) => `https://github.example/example/landscape/pull/7#issuecomment-${id}`;

interface Law {
  readonly name: string;
  readonly comments?: readonly CommentRecord[];
  readonly body?: string;
  readonly comment?: Partial<ReviewComment>;
  readonly state: string;
  /** Ids and texts afterwards. */
  readonly left: readonly string[];
  readonly server?: GithubServerOptions;
  readonly waits?: readonly number[];
}

const newText = `${marker()}\nnew`;

function holds({ comments = [], body = 'new', comment = {}, state, left, server: options = {}, waits = [] }: Law) {
  return withGithubServer({ pulls: [pull], runs, comments: [...comments], ...options }, async (server) => {
    const { value, diagnostics, waits: waited } = await keep(server, body, comment);
    assert.equal(diagnostics, []);
    assert.is(value?.state, state);
    assert.equal(bodies(server), left);
    assert.equal(waited, waits);
  });
}

table<Law>(
  'there is one comment',
  [
    { name: 'the first is posted', state: 'posted', left: [`1 ${newText}`] },
    {
      name: 'the one that is there is edited in its place',
      comments: [theirs(1, 'hello'), ours(2, 'old', '1.1', before), theirs(3, 'more')],
      state: 'edited',
      left: ['1 hello', `2 ${newText}`, '3 more'],
    },
    {
      name: 'on a later page, too',
      comments: [...Array.from({ length: 230 }, (_, index) => theirs(index + 1, 'x')), ours(231, 'old')],
      state: 'edited',
      left: [...Array.from({ length: 230 }, (_, index) => `${index + 1} x`), `231 ${newText}`],
    },
    {
      name: 'duplicates of an earlier mishap go, the oldest stays',
      comments: [ours(1, 'old', '1.1'), theirs(2, 'x'), ours(3, 'old', '1.1'), ours(4, 'new', '1.1')],
      state: 'edited',
      left: [`1 ${newText}`, '2 x'],
    },
    {
      name: 'a marker of another version of Ringfence is ours',
      comments: [{ id: 1, author: bot, body: '<!-- ringfence:review v9 -->\nold' }],
      state: 'edited',
      left: [`1 ${newText}`],
    },
    { name: 'with nothing to say, none is made', body: ' \n', state: 'silent', left: [] },
    {
      name: 'with nothing to say, the one that is there says so',
      body: '',
      comments: [ours(1, 'old')],
      state: 'edited',
      left: [`1 ${marker()}\nThis pull request no longer changes anything that Ringfence reviews.`],
    },
  ],
  holds,
);

table<Law>(
  'what others wrote stays',
  [
    {
      name: 'with our marker',
      comments: [theirs(1, newText)],
      state: 'posted',
      left: [`1 ${newText}`, `2 ${newText}`],
    },
    {
      name: 'by another bot',
      comments: [{ id: 1, author: 'other[bot]', body: newText }],
      state: 'posted',
      left: [`1 ${newText}`, `2 ${newText}`],
    },
    {
      name: 'by our own bot, where the marker stands in the text',
      comments: [{ id: 1, author: bot, body: `Look: ${newText}` }],
      state: 'posted',
      left: [`1 Look: ${newText}`, `2 ${newText}`],
    },
    {
      name: 'by our own bot, with a marker that begins alike',
      comments: [{ id: 1, author: bot, body: '<!-- ringfence:reviewer -->\nx' }],
      state: 'posted',
      left: ['1 <!-- ringfence:reviewer -->\nx', `2 ${newText}`],
    },
    {
      name: 'by a bot, where a person runs this',
      server: { viewer: 'somebody' },
      comments: [ours(1, 'old')],
      state: 'posted',
      left: [`1 ${marker()}\nold`, `2 ${newText}`],
    },
  ],
  holds,
);

table(
  'a comment that says the same is left alone',
  [
    { name: 'to the letter', body: newText },
    { name: 'for another commit', body: `${marker('1.1', before)}\nnew` },
    { name: 'with the line ends of Windows, and spaces', body: `${marker()}\r\nnew  \r\n\r\n` },
  ],
  ({ body }) =>
    withGithubServer({ pulls: [pull], comments: [{ id: 5, author: bot, body }] }, async (server) => {
      const { value } = await keep(server, 'new');
      assert.equal(value, { state: 'unchanged', url: url(5) });
      assert.equal(written(server), []);
    }),
);

table<Law>(
  'an outdated run leaves the newer alone',
  [
    {
      name: 'the pull request has another head',
      comment: { commit: before },
      comments: [ours(1, 'newer')],
      state: 'outdated',
      left: [`1 ${marker()}\nnewer`],
    },
    { name: 'even where nobody has spoken yet', comment: { commit: before }, state: 'outdated', left: [] },
    {
      name: 'a later run has spoken of the same head',
      comments: [ours(1, 'newer', '10.1')],
      state: 'outdated',
      left: [`1 ${marker('10.1')}\nnewer`],
    },
    {
      name: 'a later attempt has spoken',
      comments: [ours(1, 'newer', '2.2')],
      state: 'outdated',
      left: [`1 ${marker('2.2')}\nnewer`],
    },
    {
      name: 'a run of greater number for a head that is no longer is not newer: the branch was set back',
      comments: [ours(1, 'old', '10.1', before)],
      state: 'edited',
      left: [`1 ${newText}`],
    },
  ],
  holds,
);

const forged = ours(1, 'No hazard, trust me.', '10.1');
const genuine = runs.filter(({ number }) => number === 10);

table<Law>(
  'a stamp that no run of ours made does not keep a run from speaking',
  [
    { name: 'a run from the future', comments: [ours(1, 'x', '99.1')], state: 'edited', left: [`1 ${newText}`] },
    {
      name: 'a number from the future, with the id of a run that there is',
      comments: [{ id: 1, author: bot, body: `${marker('99.1', head, 1010)}\nx` }],
      state: 'edited',
      left: [`1 ${newText}`],
    },
    {
      name: 'an attempt from the future',
      comments: [ours(1, 'x', '10.2')],
      state: 'edited',
      left: [`1 ${newText}`],
    },
    {
      name: 'without an id',
      comments: [{ id: 1, author: bot, body: `<!-- ringfence:review commit=${head} run=99.1 -->\nx` }],
      state: 'edited',
      left: [`1 ${newText}`],
    },
    ...(
      [
        ['a later run of another workflow', { path: '.github/workflows/evil.yml' }],
        ['a later run of the same file on another branch, which a push started', { event: 'push' }],
        ['a later run for another pull request', { title: runTitle(8) }],
      ] as const
    ).map(([name, change]) => ({
      name,
      comments: [forged],
      state: 'edited',
      left: [`1 ${newText}`],
      server: { runs: genuine.map((run) => ({ ...run, ...change })) },
    })),
  ],
  holds,
);

/** Posts for somebody else in the moment before a request of ours is answered. */
function meanwhile(request: string, comment: CommentRecord): GithubServerOptions {
  return {
    answer: (asked, count, server) => {
      if (asked.startsWith(request) && count === 0) server.comments.push(comment);
      return undefined;
    },
  };
}
const posting = 'POST /repos/example/landscape/issues/7/comments';

table<Law>(
  'two runs at once leave one comment',
  [
    {
      name: 'the other one, earlier, posted first: ours takes its place',
      server: meanwhile(posting, ours(1, 'other', '1.1', before)),
      state: 'edited',
      left: [`1 ${newText}`],
    },
    {
      name: 'the other one, later, posted first: ours goes',
      server: meanwhile(posting, ours(1, 'other', '3.1')),
      state: 'outdated',
      left: [`1 ${marker('3.1')}\nother`],
    },
    {
      name: 'somebody else wrote something: both stay',
      server: meanwhile(posting, theirs(1, 'hello')),
      state: 'posted',
      left: ['1 hello', `2 ${newText}`],
    },
  ],
  holds,
);

test('two concurrent runs leave the comment of the later one, in either order of their requests', async () => {
  for (const order of [
    [2, 3],
    [3, 2],
  ]) {
    await withGithubServer({ pulls: [pull], runs }, async (server) => {
      const posted = order.map((number) => keep(server, `by ${number}`, { run: runOf(number) }));
      await Promise.all(posted);
      assert.equal(
        server.comments.map(({ body }) => body),
        [`${marker('3.1')}\nby 3`],
      );
    });
  }
});

const deleting = (left: number): GithubServerOptions => ({
  answer: (asked, _, server) => {
    if (asked.startsWith('PATCH') && left-- > 0) server.comments.splice(0);
    return undefined;
  },
});

table<Law>(
  'what goes wrong meanwhile is mended',
  [
    {
      name: 'the comment is deleted while we look at it: it is posted anew',
      comments: [ours(1, 'old')],
      server: deleting(1),
      state: 'posted',
      left: [`1 ${newText}`],
    },
    {
      name: 'a duplicate is deleted by somebody else',
      comments: [ours(1, 'new'), ours(2, 'new')],
      server: {
        answer: (asked) => (asked.startsWith('DELETE') ? { status: 404, text: '{}', afterwards: true } : undefined),
      },
      state: 'unchanged',
      left: [`1 ${newText}`],
    },
    {
      name: '502 to a post that was made: it is found, and no second one is posted',
      server: {
        answer: (asked) => (asked === posting ? { status: 502, text: '', afterwards: true } : undefined),
      },
      state: 'posted',
      left: [`1 ${newText}`],
      waits: [4],
    },
    {
      name: '502 to a post that was not made: it is posted again',
      server: { answer: (asked, count) => (asked === posting && count === 0 ? { status: 502, text: '' } : undefined) },
      state: 'posted',
      left: [`1 ${newText}`],
      waits: [4],
    },
    {
      name: '502 to an edit',
      comments: [ours(1, 'old')],
      server: { answer: (asked, count) => (/^PATCH/.test(asked) && count < 2 ? { status: 502, text: '' } : undefined) },
      state: 'edited',
      left: [`1 ${newText}`],
      waits: [1, 4],
    },
    {
      name: 'the list does not show yet what was posted: it is not posted twice',
      server: {
        answer: (asked) => (/^GET .*\/comments/.test(asked) ? { status: 200, text: '[]' } : undefined),
      },
      state: 'posted',
      left: [`1 ${newText}`],
    },
  ],
  holds,
);

table<{ name: string; server: GithubServerOptions; says: RegExp }>(
  'what cannot be mended is said',
  [
    {
      name: 'a permission that is missing',
      server: {
        answer: (asked) =>
          asked === posting
            ? { status: 403, text: '{"message": "Resource not accessible by integration"}' }
            : undefined,
      },
      says: /"POST \S+\/comments".*not accessible by integration \(403\)$/,
    },
    {
      name: '502 to every post',
      server: { answer: (asked) => (asked === posting ? { status: 502, text: '' } : undefined) },
      says: /"POST \S+\/comments".*status 502\.$/,
    },
    {
      name: 'a comment that somebody deletes every time',
      server: {
        comments: [ours(1, 'old')],
        answer: (asked) => (/^PATCH/.test(asked) ? { status: 404, text: '{}' } : undefined),
      },
      says: /no comment that stays where it was posted\.$/,
    },
    { name: 'no such pull request', server: { pulls: [] }, says: /"GET \S+\/pulls\/7".*Not Found \(404\)$/ },
    {
      name: 'comments that are none',
      server: { answer: (asked) => (/^GET .*\/comments/.test(asked) ? { status: 200, text: '[{}]' } : undefined) },
      says: /something other than comments\.$/,
    },
  ],
  ({ server: options, says }) =>
    withGithubServer({ pulls: [pull], ...options }, async (server) => {
      const { value, diagnostics } = await keep(server, 'new');
      assert.is(value, undefined);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ['github-refused'],
      );
      assert.match(diagnostics[0]?.message ?? '', says);
      assert.not.match(diagnostics[0]?.message ?? '', 'secret-token');
    }),
);

table(
  'a text of at most 65,536 characters with its marker is sent',
  [
    { name: 'that many', more: 0, sent: true },
    { name: 'one more', more: 1, sent: false },
  ],
  ({ more, sent }) =>
    withGithubServer({ pulls: [pull] }, async (server) => {
      const { diagnostics } = await keep(server, 'x'.repeat(65_536 - `${marker()}\n`.length + more));
      assert.equal(
        diagnostics.map(({ code }) => code),
        sent ? [] : ['comment-too-long'],
      );
      assert.is(server.asked.length > 0, sent);
      assert.is(server.comments[0]?.body.length, sent ? 65_536 : undefined);
    }),
);
