import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import { type GithubServerOptions, withGithubServer } from '../../support/github-server.ts';
import { assert, table, test } from '../../support/table.ts';
import { inTemporaryFolder } from '../../support/temporary.ts';

const commit = 'b'.repeat(40);

/** Runs `status` as a step of a workflow does, and answers what GitHub has then. */
function status(argv: Readonly<Record<string, string>>, options: GithubServerOptions = {}) {
  const all = { '--check': 'review', '--result': 'success', '--commit': commit, '--base': 'main', '--default': 'main' };
  return withGithubServer(options, (server) =>
    inTemporaryFolder({}, async (folder) => {
      const environment = {
        GITHUB_API_URL: server.api,
        GITHUB_SERVER_URL: 'https://github.example',
        GITHUB_REPOSITORY: 'example/landscape',
        GITHUB_TOKEN: 'secret-token',
        GITHUB_RUN_ID: '42',
      };
      const words = ['status', ...Object.entries({ ...all, ...argv }).flat()];
      const result = await runCommand(words, { folder, environment, program: githubMain });
      return { ...result, statuses: server.statuses, asked: server.asked };
    }),
  );
}

table(
  'only success passes, and only the default branch has the names that its ruleset requires',
  [
    { name: 'a review that passed', argv: {}, context: 'ringfence/review', state: 'success' },
    { name: 'policies', argv: { '--check': 'policies' }, context: 'ringfence/policies', state: 'success' },
    { name: 'failure', argv: { '--result': 'failure' }, context: 'ringfence/review', state: 'failure' },
    { name: 'skipped', argv: { '--result': 'skipped' }, context: 'ringfence/review', state: 'failure' },
    { name: 'cancelled', argv: { '--result': 'cancelled' }, context: 'ringfence/review', state: 'failure' },
    { name: 'nothing at all', argv: { '--result': '' }, context: 'ringfence/review', state: 'failure' },
    { name: 'another base', argv: { '--base': 'evil' }, context: 'ringfence/review (into evil)', state: 'success' },
    {
      name: 'a base that begins like the default branch',
      argv: { '--base': 'main)' },
      context: 'ringfence/review (into main))',
      state: 'success',
    },
    {
      name: 'a base in other letters',
      argv: { '--base': 'Main' },
      context: 'ringfence/review (into Main)',
      state: 'success',
    },
  ],
  async ({ argv, context, state }) => {
    const { status: ended, statuses, asked } = await status(argv);
    assert.is(ended, 0);
    assert.equal(statuses, [{ commit, context, state, by: 'github-actions[bot]' }]);
    const { description, target_url } = (asked[0]?.body ?? {}) as Readonly<Record<string, string>>;
    assert.ok((description ?? '').length <= 140);
    assert.is(target_url, 'https://github.example/example/landscape/actions/runs/42');
  },
);

table(
  'what is not one commit of ours is refused before GitHub is asked',
  [
    { name: 'no commit', argv: { '--commit': '' } },
    { name: 'half a commit', argv: { '--commit': 'bbbb' } },
    { name: 'another check', argv: { '--check': 'lint' } },
  ],
  async ({ argv }) => {
    const { status: ended, asked } = await status(argv);
    assert.equal([ended, asked], [2, []]);
  },
);

test('a status that GitHub does not take is status 3', async () => {
  const answer = () => ({ status: 403, text: '{"message": "Resource not accessible by integration"}' });
  const { status: ended, stdout } = await status({}, { answer });
  assert.is(ended, 3);
  assert.match(stdout, 'title=github-refused::');
});
