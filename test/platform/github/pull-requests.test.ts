import { openGithub } from '../../../src/platform/github/api.ts';
import { openPullRequest } from '../../../src/platform/github/pull-requests.ts';
import {
  type GithubServer,
  type GithubServerOptions,
  type PullRecord,
  withGithubServer,
} from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';

const text = { head: 'ringfence/repair-2', base: 'main', title: 'Render manifests', body: 'Why.' };
const open = ({ api }: GithubServer, token = 'secret-token') => {
  const repository = { api, graphql: `${api}/graphql`, name: 'example/landscape', token };
  return openPullRequest(
    openGithub(repository, async () => {}),
    text,
    { supersedes: 'ringfence/repair-' },
  );
};
const pull = (number: number, head: string, rest: Partial<PullRecord> = {}): PullRecord => ({
  number,
  head,
  base: 'main',
  from: 'example/landscape',
  state: 'open',
  ...rest,
});

test('a pull request is opened', () =>
  withGithubServer({}, async (server) => {
    const { value, diagnostics } = await open(server);
    assert.equal(diagnostics, []);
    const url = 'https://github.example/example/landscape/pull/1';
    assert.equal(value, { number: 1, url, state: 'opened', closed: [] });
    const asked = { request: 'POST /repos/example/landscape/pulls', body: text, authorization: 'Bearer secret-token' };
    assert.equal(server.asked.at(-1), asked);
  }));

test('one that is open stays, and nothing is written', () =>
  withGithubServer({ pulls: [pull(7, 'ringfence/repair-2')] }, async (server) => {
    const { value } = await open(server);
    assert.equal([value?.number, value?.state], [7, 'open']);
    assert.ok(server.asked.every(({ request }) => request.startsWith('GET ')));
  }));

test('opens a pull request although a closed one exists', () =>
  withGithubServer({ pulls: [pull(7, 'ringfence/repair-2', { state: 'closed' })] }, async (server) => {
    assert.equal((await open(server)).value?.number, 8);
  }));

test('older repairs of the same branch are closed, and nothing else is', () => {
  const pulls = [
    pull(1, 'ringfence/repair-1'),
    pull(2, 'feature'),
    pull(3, 'ringfence/repair-0', { from: 'somebody/landscape' }),
    pull(4, 'ringfence/repair-0', { from: null }),
    pull(5, 'ringfence/repair-0', { base: 'release' }),
    pull(6, 'ringfence/repair-0'),
  ];
  return withGithubServer({ pulls }, async (server) => {
    const { value } = await open(server);
    assert.equal(value?.closed, [1, 6]);
    const closed = server.pulls.filter(({ state }) => state === 'closed').map(({ number }) => number);
    assert.equal(closed, [1, 6]);
    const comment = server.asked.find(({ request }) => request === 'POST /repos/example/landscape/issues/1/comments');
    assert.equal(comment?.body, { body: '#7 replaces this pull request.' });
  });
});

test('a hundred pull requests before it do not hide the one that is open', () => {
  const pulls = Array.from({ length: 100 }, (_, index) => pull(index + 1, `feature-${index}`));
  return withGithubServer({ pulls: [...pulls, pull(101, 'ringfence/repair-2')] }, async (server) => {
    assert.is((await open(server)).value?.number, 101);
    assert.is(server.asked.length, 2);
  });
});

table<{ name: string; server: GithubServerOptions; token?: string; says: RegExp }>(
  'GitHub says no',
  [
    { name: 'a wrong token', server: {}, token: 'wrong', says: /"GET \S+".*says: Bad credentials \(401\)$/ },
    {
      name: 'workflows may not open pull requests',
      server: {
        answer: (request) =>
          request.startsWith('POST')
            ? { status: 403, text: '{"message": "GitHub Actions is not permitted to create pull requests."}' }
            : undefined,
      },
      says: /"POST \/repos\/example\/landscape\/pulls"\. GitHub says: GitHub Actions is not permitted.* \(403\)$/,
    },
    { name: 'no JSON', server: { answer: () => ({ status: 200, text: '<html>' }) }, says: /status 200\.$/ },
    { name: 'no list', server: { answer: () => ({ status: 200, text: '{}' }) }, says: /something other than a list/ },
    { name: 'odd items', server: { answer: () => ({ status: 200, text: '[{}]' }) }, says: /other than a pull request/ },
    { name: 'a redirect', server: { answer: () => ({ status: 302, text: '' }) }, says: /GitHub says: status 302\./ },
  ],
  ({ server: options, token, says }) =>
    withGithubServer(options, async (server) => {
      const { value, diagnostics } = await open(server, token);
      assert.is(value, undefined);
      assert.equal(
        diagnostics.map(({ code }) => code),
        ['github-refused'],
      );
      assert.match(diagnostics[0]?.message ?? '', says);
      assert.not.match(diagnostics[0]?.message ?? '', 'secret-token');
    }),
);

test('reports a server that is not there without a crash', async () => {
  const gone = await withGithubServer({}, async (server) => server);
  const { diagnostics } = await open(gone);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['github-refused'],
  );
});
