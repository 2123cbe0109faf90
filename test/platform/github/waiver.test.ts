import type { AcceptRule } from '../../../src/landscape/review-rules.ts';
import type { Waiver } from '../../../src/model/waiver.ts';
import { openGithub } from '../../../src/platform/github/api.ts';
import { readWaivers } from '../../../src/platform/github/waiver.ts';
import {
  type EventRecord,
  type GithubServer,
  type GithubServerOptions,
  openPull,
  type PullRecord,
  type PushRecord,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';

const [base, head, newer] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const label = 'ringfence/accept-hazards';
const one = 'ringfence/accept:internet-opened';
const pull: PullRecord = {
  ...openPull,
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
const unlabelled = (actor: string, minute = '21'): EventRecord => ({
  event: 'unlabeled',
  at: at(minute),
  label,
  actor,
});
const happened = (event: string, minute: string): EventRecord => ({ event, at: at(minute), actor: 'alice' });
const pushed = (commit: string, minute: string, kind = 'push'): PushRecord => ({
  branch: 'example/landscape#topic',
  commit,
  at: at(minute),
  kind,
});
const based = (commit: string, moment: string, kind = 'push'): PushRecord => ({
  branch: 'example/landscape#main',
  commit,
  at: moment,
  kind,
});
const first = based(base, '2024-05-01T10:00:00Z', 'branch_creation');

/** Alice's pull request, opened at 10:05, pushed at 10:10 and labelled by Mara, who maintains, at 10:20. */
const granted: GithubServerOptions = {
  pulls: [pull],
  events: [labelled('mara')],
  pushes: [first, pushed(head, '10')],
  roles: { alice: 'admin', mara: 'maintain', root: 'admin', walter: 'write', tina: 'triage' },
};

const codes = ['internet-opened', 'tenant-path'];

const read = ({ api }: GithubServer, rules: readonly AcceptRule[] = [], asked: readonly string[] = codes) => {
  const repository = { api, graphql: `${api}/graphql`, name: 'example/landscape', token: 'secret-token' };
  const github = openGithub(repository, async () => {});
  const labels = { all: label, prefix: 'ringfence/accept:' };
  const waivable = [...codes, 'cut-off'];
  return readWaivers(github, { pullRequest: 7, commit: head, labels, codes: asked, waivable, rules });
};

const counts = (by: string, change: Partial<Extract<Waiver, { kind: 'granted' }>> = {}): Waiver => ({
  kind: 'granted',
  label,
  by,
  codes,
  seen: { commit: head, base },
  ...change,
});

table<{ name: string; server: GithubServerOptions; expected: Waiver }>(
  'a label of a maintainer counts for what was reviewed when it was set',
  [
    { name: 'by one who maintains', server: {}, expected: counts('mara') },
    { name: 'by one who administers', server: { events: [labelled('root')] }, expected: counts('root') },
    {
      name: 'after others had set and removed it',
      server: { events: [labelled('alice', '15'), unlabelled('walter', '16'), labelled('mara')] },
      expected: counts('mara'),
    },
    {
      name: 'after the branch was forced, and with other labels around it',
      server: { events: [happened('head_ref_force_pushed', '09'), labelled('mara'), labelled('alice', '30', 'bug')] },
      expected: counts('mara'),
    },
    {
      name: 'on the branch of a fork',
      server: {
        pulls: [{ ...pull, from: 'alice/fork' }],
        pushes: [first, pushed(newer, '40'), { ...pushed(head, '10'), branch: 'alice/fork#topic' }],
      },
      expected: counts('mara'),
    },
    {
      name: 'behind a hundred other events',
      server: { events: [...Array.from({ length: 120 }, () => happened('subscribed', '01')), labelled('mara')] },
      expected: counts('mara'),
    },
    {
      name: 'and a push after it changes nothing about that',
      server: { pushes: [first, pushed(newer, '10'), pushed(head, '30')] },
      expected: counts('mara', { seen: { commit: newer, base } }),
    },
    {
      name: 'nor does a forced one',
      server: {
        events: [labelled('mara'), happened('head_ref_force_pushed', '30')],
        pushes: [first, pushed(newer, '10'), pushed(head, '30', 'force_push')],
      },
      expected: counts('mara', { seen: { commit: newer, base } }),
    },
    {
      name: 'nor does a base that moved since',
      server: { pushes: [first, pushed(head, '10'), based(newer, at('30'))] },
      expected: counts('mara'),
    },
    {
      name: 'a base that moved between the review and the label was not seen',
      server: { pushes: [first, pushed(head, '10'), based(newer, at('15'))] },
      expected: counts('mara'),
    },
    {
      name: 'what moved before the pull request was opened was seen',
      server: {
        pulls: [{ ...pull, openedAt: at('18') }],
        pushes: [first, pushed(head, '10'), based(newer, at('15'))],
      },
      expected: counts('mara', { seen: { commit: head, base: newer } }),
    },
    {
      name: 'one who removes it and sets it again has looked again',
      server: {
        events: [labelled('mara', '12'), unlabelled('mara', '17'), labelled('mara')],
        pushes: [first, pushed(head, '10'), based(newer, at('15'))],
      },
      expected: counts('mara', { seen: { commit: head, base: newer } }),
    },
    {
      name: 'one who removes it and sets it again at once has not',
      server: {
        events: [labelled('mara', '12'), { ...unlabelled('mara'), at: '2024-06-01T10:19:45Z' }, labelled('mara')],
        pushes: [first, pushed(head, '10'), based(newer, at('15'))],
      },
      expected: counts('mara'),
    },
    {
      name: 'that the author removed it is no other look',
      server: {
        events: [labelled('mara', '12'), unlabelled('alice', '17'), labelled('mara')],
        pushes: [first, pushed(head, '10'), based(newer, at('15'))],
      },
      expected: counts('mara'),
    },
    {
      name: 'nor is a title that the author gave it',
      server: {
        events: [happened('renamed', '17'), labelled('mara')],
        pushes: [first, pushed(head, '10'), based(newer, at('15'))],
      },
      expected: counts('mara'),
    },
  ],
  ({ server: options, expected }) =>
    withGithubServer({ ...granted, ...options }, async (server) => {
      assert.equal(await read(server), { value: [expected], diagnostics: [] });
    }),
);

const refused = (reason: string, by?: string) => ({
  kind: 'refused',
  label,
  reason,
  ...(by === undefined ? {} : { by }),
});

table<{ name: string; server: GithubServerOptions; expected?: object }>(
  'any other label does not count',
  [
    { name: 'there is none', server: { pulls: [{ ...pull, labels: ['bug'] }] } },
    { name: 'there is one that begins alike', server: { pulls: [{ ...pull, labels: [`${label}-not`] }] } },
    {
      name: 'the author set it, even one who administers',
      server: { events: [labelled('alice')] },
      expected: refused('author', 'alice'),
    },
    {
      name: 'the author set it under a name that GitHub writes otherwise',
      server: { events: [labelled('Alice')] },
      expected: refused('author', 'Alice'),
    },
    {
      name: 'the author set it again after a maintainer',
      server: { events: [labelled('mara', '15'), unlabelled('alice', '16'), labelled('alice')] },
      expected: refused('author', 'alice'),
    },
    {
      name: 'one who may write set it',
      server: { events: [labelled('walter')] },
      expected: refused('not-allowed', 'walter'),
    },
    {
      name: 'one who may triage set it',
      server: { events: [labelled('tina')] },
      expected: refused('not-allowed', 'tina'),
    },
    {
      name: 'one set it who has left',
      server: { events: [labelled('gone')] },
      expected: refused('not-allowed', 'gone'),
    },
    {
      name: 'the token may not ask for roles',
      server: { answer: (asked) => (asked.endsWith('/permission') ? { status: 403, text: '{}' } : undefined) },
      expected: refused('not-allowed', 'mara'),
    },
    {
      name: 'a program set it, whatever its role',
      server: { events: [labelled('labeler[bot]')], roles: { 'labeler[bot]': 'admin' } },
      expected: refused('bot', 'labeler[bot]'),
    },
    { name: 'an account set it that is gone', server: { events: [labelled(null)] }, expected: refused('unknown') },
    { name: 'GitHub does not say who set it', server: { events: [] }, expected: refused('unknown') },
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
      name: 'the branch was made after it',
      server: { pushes: [first, pushed(head, '25')] },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'the head was pushed in the same second',
      server: { pushes: [first, pushed(newer, '10'), pushed(head, '20')] },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'the head was pushed a moment before it',
      server: { pushes: [first, pushed(newer, '10'), { ...pushed(head, '19'), at: '2024-06-01T10:19:40Z' }] },
      expected: refused('too-soon', 'mara'),
    },
    {
      name: 'the pull request was opened a moment before it',
      server: { pulls: [{ ...pull, openedAt: '2024-06-01T10:19:40Z' }] },
      expected: refused('too-soon', 'mara'),
    },
    {
      name: 'the branch was removed and made again after it',
      server: {
        pushes: [first, pushed(newer, '10'), pushed('0'.repeat(40), '25', 'branch_deletion'), pushed(head, '26')],
      },
      expected: refused('push-unknown', 'mara'),
    },
    ...['base_ref_changed', 'base_ref_force_pushed', 'base_ref_deleted', 'automatic_base_change_succeeded'].map(
      (event) => ({
        name: `${event} happened after it`,
        server: { events: [labelled('mara'), happened(event, '30')] },
        expected: refused('base-changed', 'mara'),
      }),
    ),
    {
      name: 'the base was forced after the review, and no event says so',
      server: { pushes: [first, pushed(head, '10'), based(newer, at('15'), 'force_push')] },
      expected: refused('base-changed', 'mara'),
    },
    {
      name: 'the base was made after the review',
      server: { pushes: [pushed(head, '10'), based(base, at('12'))] },
      expected: refused('base-changed', 'mara'),
    },
    {
      name: 'the head was pushed while we asked',
      server: { pulls: [{ ...pull, sha: newer }] },
      expected: refused('head-moved'),
    },
    {
      name: 'the last push that is known is another one',
      server: { pushes: [first, pushed(newer, '10')] },
      expected: refused('push-unknown', 'mara'),
    },
    { name: 'no push is known', server: { pushes: [first] }, expected: refused('push-unknown', 'mara') },
    {
      name: 'nothing is known of the base',
      server: { pushes: [pushed(head, '10')] },
      expected: refused('push-unknown', 'mara'),
    },
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
      name: 'an activity cannot be read',
      server: {
        answer: (asked) => (asked.includes('heads%2Ftopic') ? { status: 200, text: '[{"timestamp": 1}]' } : undefined),
      },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'GitHub does not say when it was set',
      server: { events: [{ ...labelled('mara'), at: 'some day' }] },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'GitHub does not say when the pull request was opened',
      server: { pulls: [{ ...pull, openedAt: 'some day' }] },
      expected: refused('push-unknown', 'mara'),
    },
    {
      name: 'the label names no code',
      server: {
        pulls: [{ ...pull, labels: ['ringfence/accept:manifests-stale'] }],
        events: [labelled('mara', '20', 'ringfence/accept:manifests-stale')],
      },
      expected: { kind: 'refused', label: 'ringfence/accept:manifests-stale', reason: 'unknown-code', by: 'mara' },
    },
  ],
  ({ server: options, expected }) =>
    withGithubServer({ ...granted, ...options }, async (server) => {
      assert.equal(await read(server), { value: expected === undefined ? [] : [expected], diagnostics: [] });
    }),
);

const rule = (change: Partial<AcceptRule>): AcceptRule => ({
  codes: ['internet-opened'],
  people: [],
  teams: [],
  roles: [],
  ...change,
});

table<{ name: string; by: string; rules: readonly AcceptRule[]; codes: readonly string[] | 'refused' }>(
  'who may accept which code is for the rules of the default branch to say',
  [
    { name: 'a person', by: 'walter', rules: [rule({ people: ['Walter'] })], codes: ['internet-opened'] },
    { name: 'a team', by: 'walter', rules: [rule({ teams: ['network'] })], codes: ['internet-opened'] },
    { name: 'no member of the team', by: 'tina', rules: [rule({ teams: ['network'] })], codes: 'refused' },
    { name: 'a role', by: 'tina', rules: [rule({ roles: ['triage'] })], codes: ['internet-opened'] },
    {
      name: 'one rule of several is enough',
      by: 'tina',
      rules: [rule({ people: ['walter'] }), rule({ codes: ['tenant-path', 'internet-opened'], people: ['tina'] })],
      codes,
    },
    {
      name: 'a rule takes its codes from the maintainers',
      by: 'mara',
      rules: [rule({ people: ['walter'] })],
      codes: ['tenant-path'],
    },
    { name: 'even all of them', by: 'mara', rules: [rule({ codes, roles: ['admin'] })], codes: 'refused' },
  ],
  ({ by, rules, codes: expected }) =>
    withGithubServer({ ...granted, events: [labelled(by)], teams: { network: ['walter'] } }, async (server) => {
      const waiver = expected === 'refused' ? refused('not-allowed', by) : counts(by, { codes: expected });
      assert.equal(await read(server, rules), { value: [waiver], diagnostics: [] });
    }),
);

test('a label for one code accepts that code, and several labels count each for itself', () =>
  withGithubServer(
    {
      ...granted,
      pulls: [{ ...pull, labels: [label, one] }],
      events: [labelled('mara', '12', one), labelled('walter', '20')],
    },
    async (server) => {
      const { value } = await read(server);
      assert.equal(value, [
        refused('not-allowed', 'walter'),
        counts('mara', { label: one, codes: ['internet-opened'] }),
      ]);
    },
  ));

test('a label for a code that closes nothing takes no right, and accepts nothing', () =>
  withGithubServer(
    { ...granted, pulls: [{ ...pull, labels: [one] }], events: [labelled('walter', '20', one)] },
    async (server) => {
      const { value } = await read(server, [], ['tenant-path']);
      assert.equal(value, [counts('walter', { label: one, codes: [] })]);
    },
  ));

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
      says: /something other than a pull request\.$/,
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
