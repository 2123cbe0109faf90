import { openGithub } from '../../../src/platform/github/api.ts';
import { readWaiver } from '../../../src/platform/github/waiver.ts';
import {
  type EventRecord,
  type GithubServer,
  type GithubServerOptions,
  type PullRecord,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table } from '../../support/table.ts';

const head = 'b'.repeat(40);
const label = 'ringfence/accept-hazards';
const pull: PullRecord = {
  number: 7,
  base: 'main',
  head: 'topic',
  from: 'example/landscape',
  state: 'open',
  sha: head,
  author: 'alice',
  labels: ['bug', label],
};
const at = (minute: string) => `2024-06-01T10:${minute}:00Z`;
const labelled = (actor: string | null, minute = '20', name = label): EventRecord => ({
  event: 'labeled',
  at: at(minute),
  label: name,
  actor,
});
const unlabelled = (actor: string): EventRecord => ({ event: 'unlabeled', at: at('21'), label, actor });
const happened = (event: string, minute: string): EventRecord => ({ event, at: at(minute), actor: 'alice' });

/** Alice's pull request, pushed at 10:10 and labelled by Mara, who maintains, at 10:20. */
const granted: GithubServerOptions = {
  pulls: [pull],
  events: [labelled('mara')],
  pushes: [{ branch: 'example/landscape#topic', commit: head, at: at('10') }],
  roles: { alice: 'admin', mara: 'maintain', root: 'admin', walter: 'write', tina: 'triage' },
};

const read = ({ api }: GithubServer) => {
  const repository = { api, graphql: `${api}/graphql`, name: 'example/landscape', token: 'secret-token' };
  const github = openGithub(repository, async () => {});
  return readWaiver(github, { pullRequest: 7, commit: head, label });
};

table<{ name: string; server: GithubServerOptions; by: string }>(
  'a label counts that a maintainer set on what stands there now',
  [
    { name: 'by one who maintains', server: {}, by: 'mara' },
    { name: 'by one who administers', server: { events: [labelled('root')] }, by: 'root' },
    {
      name: 'after others had set and removed it',
      server: { events: [labelled('alice', '15'), unlabelled('walter'), labelled('mara')] },
      by: 'mara',
    },
    {
      name: 'after the branch was forced, and with other labels around it',
      server: {
        events: [happened('head_ref_force_pushed', '09'), labelled('mara'), labelled('alice', '30', 'bug')],
      },
      by: 'mara',
    },
    {
      name: 'on the branch of a fork',
      server: {
        pulls: [{ ...pull, from: 'alice/fork' }],
        pushes: [
          { branch: 'example/landscape#topic', commit: head, at: at('40') },
          { branch: 'alice/fork#topic', commit: head, at: at('10') },
        ],
      },
      by: 'mara',
    },
    {
      name: 'behind a hundred other events',
      server: { events: [...Array.from({ length: 120 }, () => happened('subscribed', '01')), labelled('mara')] },
      by: 'mara',
    },
  ],
  ({ server: options, by }) =>
    withGithubServer({ ...granted, ...options }, async (server) => {
      assert.equal(await read(server), { value: { kind: 'granted', by }, diagnostics: [] });
    }),
);

const refused = (reason: string, by?: string) => ({ kind: 'refused', reason, ...(by === undefined ? {} : { by }) });

table<{ name: string; server: GithubServerOptions; expected: object }>(
  'any other does not',
  [
    { name: 'there is none', server: { pulls: [{ ...pull, labels: ['bug'] }] }, expected: { kind: 'absent' } },
    {
      name: 'there is one that begins alike',
      server: { pulls: [{ ...pull, labels: [`${label}-not`] }] },
      expected: { kind: 'absent' },
    },
    {
      name: 'the author set it, even one who administers',
      server: { events: [labelled('alice')] },
      expected: refused('author', 'alice'),
    },
    {
      name: 'the author set it again after a maintainer',
      server: { events: [labelled('mara', '15'), unlabelled('alice'), labelled('alice')] },
      expected: refused('author', 'alice'),
    },
    {
      name: 'one who may write set it',
      server: { events: [labelled('walter')] },
      expected: refused('no-maintainer', 'walter'),
    },
    {
      name: 'one who may triage set it',
      server: { events: [labelled('tina')] },
      expected: refused('no-maintainer', 'tina'),
    },
    {
      name: 'one set it who has left',
      server: { events: [labelled('gone')] },
      expected: refused('no-maintainer', 'gone'),
    },
    {
      name: 'the token may not ask for roles',
      server: { answer: (asked) => (asked.endsWith('/permission') ? { status: 403, text: '{}' } : undefined) },
      expected: refused('no-maintainer', 'mara'),
    },
    {
      name: 'a program set it, whatever its role',
      server: { events: [labelled('labeler[bot]')], roles: { 'labeler[bot]': 'admin' } },
      expected: refused('bot', 'labeler[bot]'),
    },
    { name: 'an account set it that is gone', server: { events: [labelled(null)] }, expected: refused('unknown') },
    { name: 'nobody knows who set it', server: { events: [] }, expected: refused('unknown') },
    {
      name: 'a maintainer set another label, that was given this name afterwards',
      server: { events: [labelled('mara', '20', 'good first issue')] },
      expected: refused('unknown'),
    },
    {
      name: 'it was removed last',
      server: { events: [labelled('mara', '15'), unlabelled('walter')] },
      expected: refused('unknown'),
    },
    {
      name: 'the head was pushed after it',
      server: { pushes: [{ branch: 'example/landscape#topic', commit: head, at: at('25') }] },
      expected: refused('older', 'mara'),
    },
    {
      name: 'the head was pushed in the same second',
      server: { pushes: [{ branch: 'example/landscape#topic', commit: head, at: at('20') }] },
      expected: refused('older', 'mara'),
    },
    {
      name: 'the head was pushed before it, taken away, and pushed again after it',
      server: {
        pushes: ['10', '15', '25'].map((minute) => ({
          branch: 'example/landscape#topic',
          commit: minute === '15' ? 'c'.repeat(40) : head,
          at: at(minute),
        })),
      },
      expected: refused('older', 'mara'),
    },
    {
      name: 'the branch was forced after it',
      server: { events: [labelled('mara'), happened('head_ref_force_pushed', '30')] },
      expected: refused('older', 'mara'),
    },
    {
      name: 'the base became another after it',
      server: { events: [labelled('mara'), happened('base_ref_changed', '30')] },
      expected: refused('older', 'mara'),
    },
    {
      name: 'the head was pushed while we asked',
      server: { pulls: [{ ...pull, sha: 'c'.repeat(40) }] },
      expected: refused('head-moved'),
    },
    {
      name: 'the last push that is known is another one',
      server: { pushes: [{ branch: 'example/landscape#topic', commit: 'c'.repeat(40), at: at('10') }] },
      expected: refused('push-unknown', 'mara'),
    },
    { name: 'no push is known', server: { pushes: [] }, expected: refused('push-unknown', 'mara') },
    {
      name: 'the fork is gone',
      server: { pulls: [{ ...pull, from: null }] },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'the fork is private',
      server: { answer: (asked) => (asked.includes('/activity') ? { status: 404, text: '{}' } : undefined) },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'nobody knows when it was set',
      server: { events: [{ ...labelled('mara'), at: 'some day' }] },
      expected: refused('push-unknown', 'mara'),
    },
  ],
  ({ server: options, expected }) =>
    withGithubServer({ ...granted, ...options }, async (server) => {
      assert.equal(await read(server), { value: expected, diagnostics: [] });
    }),
);

table<{ name: string; server: GithubServerOptions; says: RegExp }>(
  'where GitHub does not answer, nothing is waived, and it is said',
  [
    { name: 'no such pull request', server: { pulls: [] }, says: /"GET \S+\/pulls\/7".*\(404\)$/ },
    {
      name: 'the events fail',
      server: { answer: (asked) => (asked.includes('/events') ? { status: 502, text: '' } : undefined) },
      says: /"GET \S+\/events".*status 502\.$/,
    },
    {
      name: 'the activity fails',
      server: { answer: (asked) => (asked.includes('/activity') ? { status: 500, text: '' } : undefined) },
      says: /"GET \S+\/activity".*status 500\.$/,
    },
    {
      name: 'the pull request is none',
      server: { answer: (asked) => (asked.endsWith('/pulls/7') ? { status: 200, text: '{}' } : undefined) },
      says: /something else than a pull request\.$/,
    },
  ],
  ({ server: options, says }) =>
    withGithubServer({ ...granted, ...options }, async (server) => {
      const { value, diagnostics } = await read(server);
      assert.is(value, undefined);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ['github-refused'],
      );
      assert.match(diagnostics[0]?.message ?? '', says);
    }),
);
