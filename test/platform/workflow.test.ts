import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequestOf, workflowOf } from '../../src/platform/workflow.ts';
import { assert, table, test } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';

test('summaries and outputs are added to the files that GitHub names', () =>
  inTemporaryFolder({ summary: 'before\n', output: '' }, (folder) => {
    const environment = { GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output') };
    const workflow = workflowOf(environment);
    workflow.addSummary('### One');
    workflow.addSummary('two');
    workflow.setOutput('drift', 'true');
    assert.is(readFileSync(join(folder, 'summary'), 'utf8'), 'before\n### One\ntwo\n');
    assert.is(readFileSync(join(folder, 'output'), 'utf8'), 'drift=true\n');
  }));

test('outside a workflow nothing is written', () => {
  const workflow = workflowOf({ GITHUB_OUTPUT: '' });
  workflow.addSummary('x');
  workflow.setOutput('a', 'b');
});

test('an output cannot smuggle in another', () => {
  assert.throws(() => workflowOf({}).setOutput('a', 'b\nc=d'), /an output of a step is one line/);
});

const sha = 'a'.repeat(40);
table(
  'the pull request of an event',
  [
    {
      name: 'is there',
      event: 'pull_request',
      text: { pull_request: { head: { sha }, base: { ref: 'main' } } },
      expected: { head: sha, baseBranch: 'main' },
    },
    {
      name: 'is there where the workflow is that of the default branch',
      event: 'pull_request_target',
      text: { pull_request: { head: { sha }, base: { ref: 'main' } } },
      expected: { head: sha, baseBranch: 'main' },
    },
    { name: 'is not there on a push', event: 'push', text: { after: sha }, expected: undefined },
    {
      name: 'needs a full commit id',
      event: 'pull_request',
      text: { pull_request: { head: { sha: '--output=x' }, base: { ref: 'main' } } },
      expected: undefined,
    },
    { name: 'is not there in an odd event', event: 'pull_request', text: {}, expected: undefined },
  ],
  ({ event, text, expected }) =>
    inTemporaryFolder({ 'event.json': JSON.stringify(text) }, (folder) => {
      const environment = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: join(folder, 'event.json') };
      assert.equal(pullRequestOf(environment), expected);
    }),
);
