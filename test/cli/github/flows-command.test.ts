import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import { type UploadRecord, withGithubServer } from '../../support/github-server.ts';
import { assert, table } from '../../support/table.ts';
import { inTemporaryFolder } from '../../support/temporary.ts';

const upload: UploadRecord = {
  ...{ workflow: 'flows.yml', run: 11, event: 'schedule', branch: 'main', at: '2024-05-31T04:23:00Z' },
  artifact: { id: 110, name: 'ringfence-flows', expired: false },
};
const found = 'run=11\nartifact=110\n';
const branchOfSameName = { ...upload, run: 12, from: 'outsider/landscape', at: '2024-06-01T00:00:00Z' };

interface Case {
  readonly name: string;
  readonly uploads: readonly UploadRecord[];
  readonly argv?: readonly string[];
  readonly output: string;
}

const cases: readonly Case[] = [
  { name: 'the last run of the schedule', uploads: [upload], output: found },
  { name: 'no such workflow', uploads: [], output: '' },
  {
    name: 'a run that a person started on a branch, or on a tag of the name',
    uploads: [{ ...upload, run: 12, event: 'workflow_dispatch' }, upload],
    output: found,
  },
  { name: 'a run for a push', uploads: [{ ...upload, event: 'push' }], output: '' },
  { name: 'a run for a pull request', uploads: [{ ...upload, event: 'pull_request' }], output: '' },
  { name: 'a run of another branch', uploads: [{ ...upload, branch: 'topic' }], output: '' },
  { name: 'a run of a fork whose branch has the same name', uploads: [branchOfSameName, upload], output: found },
  { name: 'a run that failed', uploads: [{ ...upload, conclusion: 'failure' }], output: '' },
  { name: 'another workflow', uploads: [{ ...upload, workflow: 'ci.yml' }], output: '' },
  {
    name: 'an artifact of another name',
    uploads: [{ ...upload, artifact: { ...upload.artifact, name: 'x' } }],
    output: '',
  },
  {
    name: 'an artifact that is gone',
    uploads: [{ ...upload, artifact: { ...upload.artifact, expired: true } }],
    output: '',
  },
  { name: 'a run that is too old', uploads: [{ ...upload, at: '2024-05-23T00:00:00Z' }], output: '' },
  {
    name: 'an old run, if it may be',
    uploads: [{ ...upload, at: '2024-05-23T00:00:00Z' }],
    argv: ['--max-age', '30d'],
    output: found,
  },
  { name: 'a run without a time', uploads: [{ ...upload, at: 'soon' }], output: '' },
];

table('recorded flows are those of the schedule of the default branch', cases, ({ uploads, argv = [], output }) =>
  withGithubServer({ uploads }, (server) =>
    inTemporaryFolder({}, async (folder) => {
      const file = join(folder, 'output');
      writeFileSync(file, '');
      const environment = {
        ...{ GITHUB_API_URL: server.api, GITHUB_REPOSITORY: 'example/landscape', GITHUB_TOKEN: 'secret-token' },
        GITHUB_OUTPUT: file,
      };
      const words = ['flows', '--default', 'main', ...argv];
      const { status, stderr } = await runCommand(words, { folder, environment, program: githubMain });
      assert.is(status, 0, stderr);
      assert.is(readFileSync(file, 'utf8'), output);
      assert.match(stderr, output === '' ? 'in the last 8 days.' : 'Recorded flows: artifact 110 of run 11.');
    }),
  ),
);
