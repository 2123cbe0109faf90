import { askingGithub, openGithub } from '../../../src/platform/github/api.ts';
import {
  type CommentRecord,
  type GithubServer,
  type GithubServerOptions,
  type ReadyAnswer,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';

const list = 'GET /repos/{owner}/{repo}/issues/{number}/comments';
const add = 'POST /repos/{owner}/{repo}/issues/{number}/comments';
const comments = (count: number): CommentRecord[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, author: 'somebody', body: `comment ${index + 1}` }));

/** The interface of a server, and how long it has waited each time, in seconds. */
function openAt({ api }: GithubServer, token = 'secret-token') {
  const waits: number[] = [];
  const reasons: string[] = [];
  const github = openGithub(
    { api, graphql: `${api}/graphql`, name: 'example/landscape', token },
    async (milliseconds, reason) => {
      waits.push(milliseconds / 1000);
      reasons.push(reason);
    },
  );
  return { github, waits, reasons };
}

test('all pages of a list are read, wherever the links point', () =>
  withGithubServer({ comments: comments(250) }, async (server) => {
    const { github } = openAt(server);
    const found = (await github.pages(list, { number: 7 })) as readonly { readonly id: number }[];
    assert.equal(
      found.map(({ id }) => id),
      comments(250).map(({ id }) => id),
    );
    assert.equal(
      server.asked.map(({ request }) => request),
      ['', '&page=2', '&page=3'].map((page) => `GET /repos/example/landscape/issues/7/comments?per_page=100${page}`),
    );
  }));

test('a link to another server does not take the token there', () => {
  const link = '<https://elsewhere.example/steal?page=2&owner=evil&number=8>; rel="next"';
  const answer = (request: string): ReadyAnswer | undefined =>
    request.includes('?page=2') ? undefined : { status: 200, text: '[]', headers: { link } };
  return withGithubServer({ comments: comments(1), answer }, async (server) => {
    await openAt(server).github.pages(list, { number: 7 });
    assert.equal(
      server.asked.map(({ request }) => request),
      ['', 'page=2&'].map((page) => `GET /repos/example/landscape/issues/7/comments?${page}per_page=100`),
    );
  });
});

test('a list that never ends is given up', () =>
  withGithubServer(
    {
      answer: (request) => ({
        status: 200,
        text: '[1]',
        headers: { link: `<http://x${request.slice(4)}>; rel="next"` },
      }),
    },
    async (server) => {
      const { github } = openAt(server);
      const { diagnostics } = await askingGithub(async () => ({
        value: await github.pages(list, { number: 7 }),
        diagnostics: [],
      }));
      assert.match(diagnostics[0]?.message ?? '', 'more than 10000 items.');
      assert.is(server.asked.length, 100);
    },
  ));

test('whose token it is, is asked as a workflow may ask it', () =>
  withGithubServer({ viewer: 'an-app[bot]' }, async (server) => {
    assert.is(await openAt(server).github.whoAmI(), 'an-app[bot]');
    assert.is(server.asked[0]?.request, 'POST /graphql');
  }));

const limited = (headers: Record<string, string>, status = 403, message = 'API rate limit exceeded'): ReadyAnswer => ({
  status,
  text: JSON.stringify({ message }),
  headers,
});
const date = 'Sat, 01 Jun 2024 00:00:00 GMT';
const midnight = Date.parse(date) / 1000;
const times = (most: number, ready: ReadyAnswer | 'hang up'): GithubServerOptions => ({
  answer: (_, count) => (count < most ? ready : undefined),
});

table<{ name: string; server: GithubServerOptions; route?: string; waits: readonly number[] }>(
  'what passes is waited for',
  [
    { name: '403 with retry-after', server: times(1, limited({ 'retry-after': '7' })), waits: [7] },
    { name: '429 with retry-after', server: times(2, limited({ 'retry-after': '3' }, 429)), waits: [3, 3] },
    {
      name: 'the hour is used up, by the clock of GitHub',
      server: times(1, limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(midnight + 40), date })),
      waits: [41],
    },
    {
      name: 'the hour was over when the answer came',
      server: times(1, limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(midnight - 5), date })),
      waits: [1],
    },
    { name: '429 that says nothing', server: times(1, limited({}, 429, 'no')), waits: [60] },
    {
      name: 'the secondary limit, by its words only',
      server: times(1, limited({}, 403, 'You have exceeded a secondary rate limit.')),
      waits: [60],
    },
    {
      name: 'a limit, when something is made',
      route: add,
      server: times(1, limited({ 'retry-after': '7' })),
      waits: [7],
    },
    { name: '502', server: times(2, { status: 502, text: '<html>' }), waits: [1, 4] },
    { name: '503', server: times(3, { status: 503, text: '' }), waits: [1, 4, 16] },
    { name: 'no answer', server: times(1, 'hang up'), waits: [1] },
  ],
  ({ server: options, route = list, waits: expected }) =>
    withGithubServer(options, async (server) => {
      const { github, waits } = openAt(server);
      await github.ask(route, { number: 7, body: 'x' });
      assert.equal(waits, expected);
      assert.is(server.asked.length, expected.length + 1);
    }),
);

table<{ name: string; server: GithubServerOptions; route?: string; waits?: readonly number[]; says: RegExp }>(
  'what does not pass, or not soon, is said',
  [
    {
      name: 'a limit of an hour',
      server: times(1, limited({ 'retry-after': '3600' })),
      says: /API rate limit exceeded \(403\) GitHub asks to wait for 3600 s, but Ringfence waits at most 120 s\.$/,
    },
    {
      name: 'limits that add up',
      server: times(9, limited({ 'retry-after': '50' })),
      waits: [50, 50],
      says: /GitHub asks to wait for 50 s, but Ringfence waits at most 120 s/,
    },
    {
      name: 'a limit that never ends',
      server: times(9, limited({ 'retry-after': '0' })),
      waits: [0, 0, 0],
      says: /GitHub asks to wait for 0 s\.$/,
    },
    {
      name: '502 for ever',
      server: times(9, { status: 502, text: '<html>' }),
      waits: [1, 4, 16],
      says: /"GET \/repos\/example\/landscape\/issues\/7\/comments".* status 502\.$/,
    },
    {
      name: '502 when something may have been made',
      route: add,
      server: times(1, { status: 502, text: '' }),
      says: /"POST .* status 502\.$/,
    },
    { name: 'no answer when something may have been made', route: add, server: times(1, 'hang up'), says: /nothing\./ },
    {
      name: 'a permission that is missing',
      server: times(1, limited({ 'x-ratelimit-remaining': '4999' }, 403, 'Resource not accessible by integration')),
      says: /Resource not accessible by integration \(403\)$/,
    },
    {
      name: 'a token in the words of a server',
      server: times(1, { status: 401, text: '{"message": "secret-token is no token"}' }),
      says: /GitHub says: \*\*\* is no token \(401\)$/,
    },
    {
      name: 'not whose token it is',
      route: 'whoAmI',
      server: times(1, { status: 200, text: '{}' }),
      says: /nothing about the owner of this token/,
    },
  ],
  ({ server: options, route = list, waits: expected = [], says }) =>
    withGithubServer(options, async (server) => {
      const { github, waits } = openAt(server);
      const { value, diagnostics } = await askingGithub(async () => ({
        value: route === 'whoAmI' ? await github.whoAmI() : await github.ask(route, { number: 7, body: 'x' }),
        diagnostics: [],
      }));
      assert.is(value, undefined);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ['github-refused'],
      );
      assert.match(diagnostics[0]?.message ?? '', says);
      assert.equal(waits, expected);
    }),
);

test('a wait says why', () =>
  withGithubServer(
    { answer: (_, count) => [limited({ 'retry-after': '7' }), { status: 502, text: '' }][count] },
    async (server) => {
      const { github, reasons } = openAt(server);
      await github.ask(list, { number: 7 });
      assert.equal(reasons, ['GitHub limits requests for 7 s', 'GitHub says status 502']);
    },
  ));

test('what is thrown by a mistake of ours goes on', async () => {
  await askingGithub(async () => {
    throw new Error('a defect');
  }).then(
    () => assert.unreachable(),
    (error: Error) => assert.is(error.message, 'a defect'),
  );
});
